"""The conversation, and the process that runs it."""
