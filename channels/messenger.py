"""Facebook Messenger through Twilio: the chat without buttons, answered as the page that the person wrote to."""

from __future__ import annotations

from collections.abc import Mapping

from channels.base import Recipient, SendError
from channels.chat.door import Chat
from channels.chat.reading import FROM

NAME = "messenger"


class Messenger(Chat):
    """Whatever page of the account people write to."""

    name = NAME

    def written_from(self, to: Recipient) -> Mapping[str, str]:
        """The page that the person wrote to last; raises SendError where nobody ever wrote."""
        page = to.memory.get(FROM)
        if not page:
            raise SendError("no_page", retry=False, effect="closed")
        return {"from_": str(page)}
