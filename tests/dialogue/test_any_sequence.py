"""Whatever people send, in whatever order, at whatever door: what must always hold of the conversation."""

from __future__ import annotations

import json
from datetime import date
from functools import cache

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from bot.dialogue import forms
from bot.dialogue.engine import claim_in, converse, show, text_for_ears
from bot.dialogue.messages import (
    Door,
    Drawn,
    Field,
    File,
    Heard,
    Proof,
    Understanding,
)
from bot.dialogue.state import State
from bot.library import load_content
from tests.chat import PIN, REFERENCE, Chat
from tests.dialogue.robot import MOST_TURNS, finish
from tests.dialogue.test_registration import HOUSEHOLD

CORE = frozenset({forms.CORE})
QUESTIONS = (
    *("consent", "who", "active_case", "p1.given_names", "p1.birth_date", "p1.with_adult", "p1.sex", "p1.a_number"),
    *("p2.given_names", "p2.relation", "p2.birth_date", "p3.sex", "p9.sex", "place", "phone", "family", "safe_hours"),
    *("lawyer", "needs", "return_port", "helper_name", "gone", "p1.", "", "aside:", "aside:check", "aside:may_show"),
    *("aside:menu", "aside:confirm", "aside:withdraw", "aside:language", "aside:nothing", "reference", "pin"),
)
ENTERED = (
    *(
        "yes",
        "no",
        "1",
        "2",
        "3",
        "0",
        "__more",
        "ok",
        "",
        " ",
        "Marta",
        "Luis Díaz",
        "1985-04-03",
        "15 años",
        "31/2/85",
    ),
    *("3/4/85", "saltar", "no tiene", "A000-000-012", "Reynosa", "55 0000 0012", "helper", "self", "female,male", "es"),
    *(
        "other",
        "stay",
        "show",
        "pregnant,medical",
        "nos tienen secuestrados",
        "\u0000",
        "٣",
        "👍🏽",
        "a\u0301" * 50,
        "9" * 400,
    ),
)
TYPED = tuple(
    dict.fromkeys(
        (
            *(text for answers in HOUSEHOLD.values() for text in answers),
            *ENTERED,
            *("atrás", "back", "menú", "menu", "ayuda", "help", "empezar", "start", "continuar", "resume", "repetir"),
            *("estado", "idioma", "english", "kreyòl", "persona", "borrar", "cambiar", "agregar persona", "mis datos"),
            *("quitar persona", "otra familia", "parar", "STOP", "cancelar", "salir", "annuler", "no sé", "skip"),
            *("quién entra primero", "who goes first", "¿y mi hija?", "covid", "gracias", "zzz", "qué es esto?"),
            *(f"{REFERENCE} {PIN}", REFERENCE, "12345670 802514", "secuestro", "they kidnapped my son", "\u202e\u200b"),
            *("1) Marta\n2) Díaz\n3) 3 abril 1985", "Marta; Díaz; 3 abril 1985", "2) no 1) sí", "1,2,3", "x" * 3000),
        )
    )
)
COMMANDS = (
    *("help", "back", "repeat", "menu", "status", "language", "person", "delete", "start", "resume", "add_member"),
    *("remove_member", "change", "own_data", "another_family", "topics", "arrive", "stop", "danger", "language:fr"),
    *("language:xx", "nonsense", ""),
)
LABELS = ("entry_order", "greeting", "talk_to_human", "emergency_danger", "stop_messages", "out_of_scope", "unheard_of")

DOORS = st.builds(
    Door,
    at_once=st.sampled_from([1, 1, 2, 5]),
    in_parts=st.booleans(),
    confirm_each=st.booleans(),
    stays=st.booleans(),
    speech=st.booleans(),
    files=st.booleans(),
    max_choices=st.sampled_from([2, 4, 9, 15]),
    length=st.sampled_from([160, 1600, 100_000]),
)
#: What an answer is changed to by a button of an old question.
CHANGED = ("yes", "no", "0", "1", "3", "15 años", "1985-04-03", "Rosa", "helper", "female")
ENTRIES = st.tuples(st.sampled_from(QUESTIONS), st.sampled_from(ENTERED))
ACTIONS = st.one_of(
    st.builds(dict, text=st.sampled_from(TYPED)),
    st.builds(dict, text=st.sampled_from(TYPED), heard=st.sampled_from(LABELS), sure=st.sampled_from([0.4, 0.9])),
    st.builds(dict, text=st.sampled_from(TYPED), early=st.just(True)),
    st.builds(dict, text=st.text(max_size=30)),
    st.builds(dict, command=st.sampled_from(COMMANDS)),
    st.builds(dict, choose=st.integers(0, 20)),
    st.builds(dict, choose=st.integers(0, 20)),
    st.builds(dict, answer=st.sampled_from(ENTERED)),
    st.builds(dict, again=st.tuples(st.integers(0, 30), st.sampled_from(CHANGED))),
    st.builds(dict, again=st.tuples(st.integers(0, 30), st.sampled_from(CHANGED))),
    ENTRIES.map(lambda entry: {"about": entry[0], "text": entry[1]}),
    st.builds(dict, fields=st.lists(ENTRIES, min_size=1, max_size=5)),
    st.builds(dict, file=st.just("f1")),
    st.builds(dict, wait=st.sampled_from([31, 60 * 24 * 20])),
)
BEGINNINGS = st.sampled_from(sorted(HOUSEHOLD)).flatmap(
    lambda code: st.integers(0, len(HOUSEHOLD[code])).map(lambda much: HOUSEHOLD[code][:much])
)
#: Without the phase that explains a failure: it costs minutes, and a failure here reads like a conversation anyway.
PHASES = (Phase.explicit, Phase.reuse, Phase.generate, Phase.shrink)
ANY = settings(max_examples=120, phases=PHASES, suppress_health_check=list(HealthCheck))


@cache
def content():
    """The real content; no argument of the tests, because what fails is printed with its arguments."""
    return load_content(policy_date=date(2021, 2, 24))


class Checked(Chat):
    """A chat in which every turn is checked."""

    case_begun = False
    proof = Proof.OK

    def does(self, action):
        """One turn as drawn."""
        self.waits(minutes=action.get("wait", 0))
        self.early = action.get("early", False)
        self.is_heard_as(*([(action["heard"], action["sure"])] if "heard" in action else []))
        return self._turn(
            **{name: each for kind, entered in action.items() for name, each in self._read(kind, entered)}
        )

    def _read(self, kind, entered):
        """What a drawn action is as parts of a message."""
        about, values = self._put()
        match kind:
            case "choose":
                text = values[entered % len(values)] if values else str(entered)
                return [("about", about), ("text", text)]
            case "answer":
                return [("about", about), ("text", entered)]
            case "again":
                answered = sorted(self.state.answers, reverse=True) or ["consent"]
                return [("about", answered[entered[0] % len(answered)]), ("text", entered[1])]
            case "fields":
                return [("fields", tuple(Field(*each) for each in entered))]
            case "file":
                return [("files", (File("audio", "", entered),))]
        return [(kind, entered)] if kind in {"about", "text", "command"} else []

    def _put(self):
        asked = [each for each in self.prompts if each.about]
        return (asked[0].about, [each.value for each in asked[0].choices]) if asked else (None, [])

    early = False

    def _heard(self, message):
        text_for_ears(self.content, self.state, message)
        understanding = None
        if self.ranking:
            label, sure = self.ranking[0]
            understanding = Understanding(label=label, confidence=sure, ranking=self.ranking)
        claim = claim_in(self.content, self.state, message)
        proof = None
        if claim:
            ours = claim.reference == self.state.reference and claim.pin == PIN
            proof = Proof.OK if ours else Proof.WRONG
        return Heard(understanding=understanding, proof=proof, early=self.early)

    def _step(self, message, heard):
        was = self.state
        again = State.from_json(json.loads(json.dumps(was.to_json())))
        turn = converse(self.content, was, message, heard, self.now)
        assert turn == converse(self.content, again, message, heard, self.now)
        self.state = turn.state
        self.prompts += turn.prompts
        self.events += [each.name for each in turn.events]
        self.details += [each.detail for each in turn.events]
        show(self.content, self.state, self.door, self.now)
        self._check_turn(was, turn, drawn=isinstance(message, Drawn))

    def _check_turn(self, was, turn, *, drawn):
        names = [each.name for each in turn.events]
        assert names.count("draw_identity") <= 1
        assert "draw_identity" not in names or was.reference is None, "a second number for the same case"
        asked = [each for each in turn.prompts if each.about]
        of_the_form = [each for each in asked if not each.about.startswith("aside:")]
        assert len(of_the_form) <= self.door.at_once
        listed = [each for each in turn.prompts if not (self.door.speech and each.about == "aside:language")]
        assert all(len(each.choices) <= self.door.max_choices for each in listed)
        assert not asked or "stopped" not in names, "asked after a stop"
        assert not of_the_form or not turn.state.held, "asked in danger"
        assert turn.prompts or drawn or {"draw_identity", "new_conversation"} & set(names), "left without a word"
        if "completed" in names:
            assert self.missing() == []
        check_state(self, turn.state)

    def missing(self):
        """Core questions that apply and have no answer."""
        slots = forms.applicable(self.content.form, self.state.answers, self.state.members, CORE, self.now.date())
        return [each.key for each in slots if each.key not in self.state.answers]


def check_state(chat, state):
    """What holds of a state between any two turns."""
    written = json.dumps(state.to_json())
    assert PIN not in written
    agreed = state.answers.get("consent")
    assert not state.answers or (agreed and agreed.value is True), "kept without consent"
    assert state.stage != "refused" or not state.reference
    family = state.answers.get("family")
    assert family is None or family.value == len(state.members) - 1, "the count and the people differ"
    assert len(state.asides) <= 8
    assert all(key in state.answers for each in state.trail for key in each)
    assert state.stage not in {"done", "child"} or state.reference


@ANY
@given(door=DOORS, beginning=BEGINNINGS, actions=st.lists(ACTIONS, max_size=15))
def test_any_sequence_of_messages_at_any_door(door, beginning, actions):
    chat = Checked(content(), door).says(*beginning)
    for action in actions:
        chat.does(action)


@ANY
@given(door=DOORS, beginning=BEGINNINGS, actions=st.lists(ACTIONS, max_size=10))
def test_nobody_is_ever_stuck(door, beginning, actions):
    chat = Checked(content(), door).says(*beginning)
    for action in actions:
        chat.does(action)
    chat.early = False
    chat.is_heard_as()
    assert finish(chat) < MOST_TURNS
    assert chat.state.reference
    assert chat.missing() == []


@settings(max_examples=60)
@given(text=st.text(max_size=200), beginning=BEGINNINGS)
def test_any_text_at_any_point_is_answered_with_something(text, beginning):
    Checked(content()).says(*beginning).says(text)


def test_the_robot_itself_registers_a_household():
    chat = Checked(content())
    assert finish(chat) < 30
    assert chat.state.stage == "done"
