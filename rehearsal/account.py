"""Whose account it is at the stand-in: made up, and the same everywhere."""

ACCOUNT = f"AC{0xA:032x}"
TOKEN = "0" * 32
NUMBER = "+15005550006"
