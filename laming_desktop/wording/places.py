"""Where a register lies, said once."""


def say_place_of_file(kind: str, service: str) -> tuple[str, str]:
    """Say what is to be known of a register on a share ("network") or in a folder of a cloud service, in two sentences."""
    name = service or ("network share" if kind == "network" else "cloud service")
    if kind == "network":
        return (
            f"This register lies on a {name}.",
            (
                "One person at a time can write in it; others can read it. Every change is saved at once, so a slow network makes "
                "changes slow. Backups are kept beside it unless you choose a folder of your own."
            ),
        )
    return (
        f"This register lies in a folder that {name} copies.",
        (
            "Two computers that write at the same time would make two files of it. Open it on one computer at a time, and wait "
            "until it is copied. What was changed elsewhere is noticed before anything is written."
        ),
    )
