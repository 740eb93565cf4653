"""A trained model as it is served: the way of a message alone, without what trained it.

Rasa would load the class of every step of the training as well, and with them TensorFlow: 400 MB for nothing.
"""

from __future__ import annotations

import json
from pathlib import Path

from rasa.engine.storage.local_model_storage import MODEL_ARCHIVE_METADATA_FILE, LocalModelStorage
from rasa.engine.storage.storage import ModelMetadata

#: The step that says what a message means. What Rasa puts after it reads commands for itself out of a text.
LAST = "IntentJudge"
AFTER = "RegexMessageHandler"


class ServingStorage(LocalModelStorage):
    """Rasa's own, with fewer steps."""

    @staticmethod
    def _load_metadata(directory: Path) -> ModelMetadata:
        plain = json.loads((directory / MODEL_ARCHIVE_METADATA_FILE).read_text("utf-8"))
        plain["train_schema"]["nodes"] = {}
        steps = plain["predict_schema"]["nodes"]
        plain["predict_schema"]["nodes"] = {name: each for name, each in steps.items() if AFTER not in name}
        return ModelMetadata.from_dict(plain)
