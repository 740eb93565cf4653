"""What WhatsApp and Messenger at Twilio are made of: reading, writing, templates, and setting them up."""
