"""A telephone call, taken apart: which keys mean what, what is said and how, and the documents that Twilio follows."""
