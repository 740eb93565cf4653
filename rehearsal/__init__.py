"""Stand-ins for the providers, and a made-up crowd; never part of a running service."""
