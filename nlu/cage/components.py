"""Ours inside Rasa's pipeline: the features and the judge, as ``config.yml`` names them.

When the model is served, Rasa's recipe (and with it TensorFlow, 400 MB) is never loaded: then there is nothing to
register with, and nothing that needs it.
"""

from __future__ import annotations

import sys
from hashlib import sha256
from typing import Any, Callable, Dict, List, Text, Tuple, Type

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import ENTITIES, FEATURE_TYPE_SENTENCE, INTENT, TEXT
from rasa.shared.nlu.training_data.features import Features
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from nlu.cage.features import Numbers, Pieces, apart, are_unseen, stack
from nlu.cage.judge import Judge, tempered
from nlu.cage.memory import recall
from nlu.cage.names import Names, Span
from nlu.phrases import NAME, TELLS
from nlu.places import digest

RECIPE = "rasa.engine.recipes.default_recipe"


def _registered(kind: str, *, trainable: bool) -> Callable[[Type[Any]], Type[Any]]:
    """Known to Rasa's recipe, where it is there."""
    recipe = sys.modules.get(RECIPE)
    if recipe is None:
        return lambda component: component
    known = recipe.DefaultV1Recipe
    register: Callable[[Type[Any]], Type[Any]] = known.register(known.ComponentType[kind], is_trainable=trainable)
    return register


class Part(GraphComponent):
    """What all of them have in common: a name, a place in the model, and settings."""

    def __init__(self, config: Dict[Text, Any], name: str, storage: ModelStorage, resource: Resource) -> None:
        self.config = {**self.get_default_config(), **config}
        self.name = name
        self._storage = storage
        self._resource = resource

    @classmethod
    def create(
        cls,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> Part:
        """A new one, which has learnt nothing."""
        return cls(config, execution_context.node_name, model_storage, resource)

    @classmethod
    def load(
        cls,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **_: Any,
    ) -> Part:
        """One that has learnt."""
        made = cls(config, execution_context.node_name, model_storage, resource)
        with model_storage.read_from(resource) as folder:
            made.read(folder)
        return made

    @classmethod
    def fingerprint_addon(cls, _config: Dict[Text, Any]) -> str:
        """What Rasa does not look at when it asks whether a part that it has trained may be taken again."""
        return digest()

    def read(self, folder: Any) -> None:
        """Take up what was learnt."""

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Nothing comes after it that would learn from what it finds."""
        return training_data


class Featurizer(Part):
    """A part that gives each text numbers, from which those after it learn."""

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """With the features of every text, under a print that says whose they are.

        Rasa would print every number of them, to see whether later steps must learn anew: 22 s for 95,000 phrases.
        """
        before = training_data.fingerprint()
        self.process(training_data.training_examples)
        after = sha256(f"{before} {self.name} {sorted(self.config.items())} {digest()}".encode()).hexdigest()
        training_data.fingerprint = lambda: after
        return training_data

    def _add(self, message: Message, row: Any) -> None:
        message.add_features(Features(row, FEATURE_TYPE_SENTENCE, TEXT, self.name))


def named_and_nameless(training_data: TrainingData) -> Tuple[List[Tuple[Text, List[Span]]], List[Text]]:
    """Texts with the places of the names in them, and texts that ask something and have none."""
    told = [(each.get(TEXT), each.get(ENTITIES)) for each in training_data.entity_examples]
    named = [(text, [(each["start"], each["end"]) for each in found]) for text, found in told]
    return named, [each.get(TEXT) for each in training_data.intent_examples if each.get(INTENT) != TELLS]


def _texts(messages: List[Message]) -> List[str]:
    return [each.get(TEXT) or "" for each in messages]


@_registered("MESSAGE_FEATURIZER", trainable=True)
class WordPieces(Featurizer):
    """Words and pieces of words, weighted by how rare they are."""

    @staticmethod
    def get_default_config() -> Dict[Text, Any]:
        """Pieces seen only once teach nothing; what all of them together weigh."""
        return {"rarest": 2, "weight": 0.7}

    def train(self, training_data: TrainingData) -> Resource:
        """Learn which pieces there are."""
        self._pieces = Pieces(self.config["rarest"])
        self._pieces.fit(_texts(training_data.training_examples))
        with self._storage.write_to(self._resource) as folder:
            self._pieces.save(folder)
        return self._resource

    def read(self, folder: Any) -> None:
        """Take up the pieces."""
        self._pieces = Pieces.load(folder)

    def process(self, messages: List[Message]) -> List[Message]:
        """The features of each message."""
        rows = self._pieces.of(_texts(messages)) * self.config["weight"]
        for place, each in enumerate(messages):
            self._add(each, rows[place])
        return messages


@_registered("MESSAGE_FEATURIZER", trainable=True)
class Meaning(Featurizer):
    """What a text means, by an encoder that was taught many languages; all it learns here is where the middle lies."""

    @staticmethod
    def get_default_config() -> Dict[Text, Any]:
        """What it weighs beside the pieces."""
        return {"weight": 3.0}

    def train(self, training_data: TrainingData) -> Resource:
        """Learn the middle."""
        self._middle = recall(_texts(training_data.training_examples)).mean(axis=0)
        with self._storage.write_to(self._resource) as folder:
            np.save(folder / "middle.npy", self._middle, allow_pickle=False)
        return self._resource

    def read(self, folder: Any) -> None:
        """Take up the middle."""
        self._middle = np.load(folder / "middle.npy", allow_pickle=False)

    def process(self, messages: List[Message]) -> List[Message]:
        """The features of each message."""
        vectors = apart(recall(_texts(messages)), self._middle) * self.config["weight"]
        for place, each in enumerate(messages):
            self._add(each, vectors[place : place + 1].astype(np.float32))
        return messages


@_registered("ENTITY_EXTRACTOR", trainable=True)
class NameFinder(Part):
    """Where in each message somebody gives a name."""

    @staticmethod
    def get_default_config() -> Dict[Text, Any]:
        """Nothing is left to choose."""
        return {}

    def train(self, training_data: TrainingData) -> Resource:
        """Learn from the texts in which names are marked, and from what asks something."""
        self._names = Names()
        with self._storage.write_to(self._resource) as folder:
            self._names.fit(*named_and_nameless(training_data), folder)
        return self._resource

    def read(self, folder: Any) -> None:
        """Take up what was learnt."""
        self._names = Names.load(folder)

    def process(self, messages: List[Message]) -> List[Message]:
        """The names in each message."""
        for message in messages:
            text = message.get(TEXT) or ""
            found = [
                {"start": start, "end": end, "value": text[start:end], "entity": NAME, "extractor": self.name}
                for start, end in self._names.find(text)
            ]
            message.set(ENTITIES, found, add_to_output=True)
        return messages


@_registered("INTENT_CLASSIFIER", trainable=True)
class IntentJudge(Part, IntentClassifier):
    """The label of each message with all others that it might be, and an honest share for each."""

    @staticmethod
    def get_default_config() -> Dict[Text, Any]:
        """How freely it learns, in how many rounds at most, and how much it trusts the nearest phrases."""
        return {"freedom": 5.0, "rounds": 60, "trust": 0.5}

    def train(self, training_data: TrainingData) -> Resource:
        """Learn the weights, and how sure it may be."""
        known = [each for each in training_data.intent_examples if each.features]
        labels = [str(each.get(INTENT)) for each in known]
        how = {each: self.config[each] for each in ("freedom", "rounds", "trust")}
        self._judge = tempered(_numbers(known), labels, are_unseen(_texts(known)), **how)
        with self._storage.write_to(self._resource) as folder:
            self._judge.save(folder / "judge.npz")
        return self._resource

    def read(self, folder: Any) -> None:
        """Take up the weights."""
        self._judge = Judge.load(folder / "judge.npz")

    def process(self, messages: List[Message]) -> List[Message]:
        """The judgement on each message."""
        for each, shares in zip(messages, self._judge.sure(_numbers(messages)) if messages else (), strict=True):
            order = np.argsort(-shares)
            ranking = [{"name": str(self._judge.labels[place]), "confidence": float(shares[place])} for place in order]
            each.set(INTENT, ranking[0], add_to_output=True)
            each.set("intent_ranking", ranking, add_to_output=True)
        return messages


def _numbers(messages: List[Message]) -> Numbers:
    sparse = [each.get_sparse_features(TEXT)[1].features.tocsr() for each in messages]
    return stack(sparse), np.vstack([each.get_dense_features(TEXT)[1].features for each in messages])
