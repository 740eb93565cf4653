"""The conversation itself, pure: no input or output, no clock, no chance, no database, no channel."""
