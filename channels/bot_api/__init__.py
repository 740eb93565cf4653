"""What the door of Telegram is made of: the line to its Bot API, what comes in, and how messages look there."""
