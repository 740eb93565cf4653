"""Every door on one page, for whoever has no account anywhere: ``./run`` starts it beside the bot."""
