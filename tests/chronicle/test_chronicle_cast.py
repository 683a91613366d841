"""The actors of a chronicle that no knowledge file has: what they are called, of what kind, and who is whom."""

from dataclasses import dataclass

import msgspec
import pytest
from chronicle_make import event, report, roles, voice
from test_chronicle_rulings import log

from dateline.chronicle.abbreviations import told_abbreviations
from dateline.chronicle.reconciling import reconcile
from dateline.records.claim import Role

FRONT = "name:karsa-peoples-front"


@dataclass
class Told:
    """A claim's worth: who attacks, by which words, of what kind."""

    actor: str
    words: str
    kind: str | None = None
    key: str = "a"

    def claim(self, at):
        made = event("battle", self.key, "They attacked Karsa", at, roles=roles(agent=f"{self.actor}={self.words}"))
        role = Role("agent", self.words, 0, len(self.words), self.actor, kind=self.kind)
        return msgspec.structs.replace(made, roles=(role,))


def cast(*told, steps=()):
    claims = [one.claim(40 * n) for n, one in enumerate(told)]
    keys = {one.key for one in told}
    made = reconcile([report(key) for key in sorted(keys)], claims, log(*steps))
    return {actor.id: actor for actor in made.actors}


@pytest.mark.parametrize(
    ("actor", "words", "name"),
    [
        ("name:ann-lee", ["the military governor", "General Ann Lee", "Lee"], "Ann Lee"),
        (FRONT, ["two of its fighters", "fighters of the Karsa People's Front"], "Karsa People's Front"),
        ("name:third-battalion", ["Soldiers of the Third Battalion"], "Third Battalion"),
        ("name:jean-luc-moro", ["Jean-Luc Moro, the minister"], "Jean-Luc Moro"),
        ("name:saw-mya-thu", ["Its leader"], "Saw Mya Thu"),
        ("name:rndh", ["Rights group"], "RNDH"),
    ],
)
def test_a_new_actor_is_called_by_its_name_alone(actor, words, name):
    assert cast(*(Told(actor, said) for said in words))[actor].name == name


def test_words_that_say_more_give_the_kind():
    several = (Told(FRONT, "the Front", "organisation"), Told(FRONT, "the Front", "organisation"))
    assert cast(*several)[FRONT].kind == "organisation"
    assert cast(*several, Told(FRONT, "fighters of the Front", "political-militia"))[FRONT].kind == "political-militia"
    assert cast(Told(FRONT, "the Front"))[FRONT].kind == "unknown"


def test_an_abbreviation_one_report_gives_holds_for_all():
    actors = cast(Told(FRONT, "the KPF", key="a"), Told("name:kpf", "KPF", key="b"))
    assert set(actors) == {FRONT}
    assert actors[FRONT].aliases == ("KPF", "the KPF")


def test_an_abbreviation_given_for_two_names_stays_apart():
    other = "name:kasai-patriots-force"
    actors = cast(Told(FRONT, "KPF"), Told(other, "KPF", key="b"), Told("name:kpf", "KPF", key="c"))
    assert set(actors) == {FRONT, other, "name:kpf"}


@pytest.mark.parametrize("words", ["Front", "KF2", "XYZ", "KP"])
def test_only_initials_are_an_abbreviation(words):
    said = [Told(FRONT, words).claim(0), Told(f"name:{words.lower()}", words, key="b").claim(0)]
    assert told_abbreviations(said) == {}


def test_a_speaker_may_be_known_by_the_abbreviation():
    said = [Told(FRONT, "the KPF").claim(0), event("battle", "b", "They attacked", voice=voice("KPF", "armed-group", "name:kpf"))]
    assert told_abbreviations(said) == {"name:kpf": FRONT}


def test_a_ruling_parts_what_an_abbreviation_made_one():
    parted = ("different", ["name:kpf", FRONT], {"actors": {"name:kpf": "KPF", FRONT: "Karsa People's Front"}})
    told = (Told(FRONT, "the KPF", key="a"), Told("name:kpf", "KPF", key="b"))
    assert set(cast(*told, steps=(parted,))) == {FRONT, "name:kpf"}
