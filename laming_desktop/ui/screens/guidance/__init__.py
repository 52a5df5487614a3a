"""National guidance and commitments: what is expected, what is out, what waits."""
