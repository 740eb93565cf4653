"""The web page in its parts: who is there (session), what was entered (entry), what is shown (view), routes (site)."""
