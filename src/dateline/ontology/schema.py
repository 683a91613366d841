"""What an ontology file may hold: event types, triggers, noun classes and word lists, as typed records.

A file that says anything else is refused with its name and the entry. Slots are the logical places of a
trigger's arguments, the same for verb and noun:

subj      the doer: subject of an active verb, the by-phrase of a passive one; of a noun its by-phrase, its
          possessor, the adjective or name before it ("army shelling"), the subject of its light verb
obj       what it is done to: object of an active verb, subject of a passive one; of a noun its of-phrase
iobj      indirect object
about, against, at, from, in, into, of, on, to, with, ...   the phrase with that preposition
struck    what a noun's verb of effect has as its object ("the strike hit a bridge": a bridge)
xcomp     the complement of the verb ("threaten to X": X)
poss      a noun's possessor, mod a name or noun before it, where they are not the doer ("hostage release")
"""

from typing import Literal

from msgspec import Struct, field

from dateline.records.claim import Standing

Kind = Literal[
    "actor", "person", "civilians", "place", "site", "weapon", "vehicle", "number", "time", "thing"
]
TriggerKind = Literal["event", "holding", "tie"]


class Crosswalk(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """How one event type is named in the field's codebooks; None where it has no counterpart.

    acled: event type and sub-event type (ACLED codebook 2023, as public layouts give them). ged: whether a
    death in it can make a UCDP GED event. plover: type and mode (PLOVER 2.0 manual). cameo: root code 01-20.
    muc4: incident type of MUC-4's fill rules.
    """

    acled_event: str | None = None
    acled_sub_event: str | None = None
    ged: bool = False
    plover_type: str | None = None
    plover_mode: str | None = None
    cameo: str | None = None
    muc4: str | None = None


class EventType(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One event type.

    family: the coarse class shared with rival coders. rank: of two triggers that tell of one happening, the
    higher names it. violent: force is used. two_sided: both sides act. per_place: one event for each place.
    """

    id: str
    label: str
    definition: str
    family: str
    rank: int = 50
    violent: bool = False
    two_sided: bool = False
    per_place: bool = False
    crosswalk: Crosswalk = Crosswalk()


class Trigger(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Words that may tell of an event, a holding or a tie, and where its roles stand in the sentence.

    verb, noun, adj: lemmas; several words in one string are a multiword trigger whose first word carries the
    inflection and whose others hang on it ("drive out", "take control of", "pledge allegiance").
    roles: role name -> slots, in order of trust; a phrase fills the first role that asks for it.
    require: role -> kinds: the role must be filled, by one of them. only: role -> kinds: other kinds do not
    fill it. lemmas: role -> head nouns: the role must be filled by one of these. forbid: slot or role -> kinds
    that do not fill it. Of several fitting entries the most particular wins: more words, then `lemmas`, then
    more required kinds, then the order of the files. intransitive: only without an object; passive, active: only
    in that voice; weak: only with some role filled. unlike: lemmas that, beside the trigger, give it another sense
    ("heart attack", "a great deal", "hung up"). `standing` is what the wording makes of its event ("defused a
    bomb": attempted). `poss` and `mod` say which side a noun's possessor and the name before it are on ("the
    mayor's killing": obj; "army shelling": subj).
    """

    id: str
    type: str
    verb: tuple[str, ...] = ()
    noun: tuple[str, ...] = ()
    adj: tuple[str, ...] = ()
    roles: dict[str, tuple[str, ...]] = {}
    require: dict[str, tuple[Kind, ...]] = {}
    only: dict[str, tuple[Kind, ...]] = {}
    lemmas: dict[str, tuple[str, ...]] = {}
    forbid: dict[str, tuple[Kind, ...]] = {}
    poss: Literal["subj", "obj", "none"] = "subj"
    mod: Literal["subj", "obj", "none"] = "subj"
    intransitive: bool = False
    unlike: tuple[str, ...] = ()
    passive: bool = False
    active: bool = False
    weak: bool = False
    extent: str | None = None
    standing: Standing | None = None
    source: str | None = None
    kind: TriggerKind = "event"


class Defaults(Struct, frozen=True, forbid_unknown_fields=True):
    """Roles that every trigger of a file has besides its own; asked for before them."""

    roles: dict[str, tuple[str, ...]] = {}
    only: dict[str, tuple[Kind, ...]] = {}


class TriggerFile(Struct, frozen=True, forbid_unknown_fields=True):
    """A file of triggers, all of one kind."""

    kind: TriggerKind
    defaults: Defaults = Defaults()
    trigger: tuple[Trigger, ...] = ()


class TypeFile(Struct, frozen=True, forbid_unknown_fields=True):
    """A file of event types."""

    type: tuple[EventType, ...]


class NounFile(Struct, frozen=True, forbid_unknown_fields=True):
    """Noun classes: class name -> kind of thing, words (lemmas; several words allowed)."""

    nouns: dict[str, "NounClass"]


class NounClass(Struct, frozen=True, forbid_unknown_fields=True):
    """Nouns of one class ("fighters", "hospitals") and the kind they count as among arguments."""

    kind: Kind
    words: tuple[str, ...]


class WordFile(Struct, frozen=True, forbid_unknown_fields=True):
    """Word lists by name ("light_verbs", "speech_verbs", "hedges"): name -> lemmas or phrases."""

    words: dict[str, tuple[str, ...]] = field(default_factory=dict)


__all__ = [
    "Crosswalk",
    "EventType",
    "Kind",
    "NounClass",
    "NounFile",
    "Trigger",
    "TriggerFile",
    "TriggerKind",
    "TypeFile",
    "WordFile",
]
