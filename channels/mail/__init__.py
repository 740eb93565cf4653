"""What the door of e-mail is made of: reading a letter, knowing a machine's, threading, composing, IMAP and SMTP."""
