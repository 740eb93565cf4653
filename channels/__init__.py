"""One file for each way in and out."""
