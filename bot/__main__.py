"""The `mpp` command."""


def main() -> None:
    """Nothing is here yet."""
