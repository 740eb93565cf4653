"""Rasa's ears: what people ask in their own words, heard by a process that knows nothing else of us."""
