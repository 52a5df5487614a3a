"""The owners: people, posts, teams and agencies, what is theirs, and who holds what."""
