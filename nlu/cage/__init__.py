"""What runs in Rasa's own environment (Python 3.10), where nothing of ours is installed and nothing secret is known."""
