"""The meetings, what each was given, and how to print it again."""
