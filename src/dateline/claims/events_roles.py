"""Who takes part in a happening: the roles of its frames, without words that stand for nobody."""

from collections.abc import Iterator

from dateline.claims.arguments import lemma, preposition
from dateline.claims.frames_governor import COUNTING
from dateline.claims.frames_types import Filler, Frame
from dateline.claims.owners import owners
from dateline.claims.victims_named import names_beside, titled
from dateline.claims.voice import blame_of
from dateline.language.annotated import Annotated
from dateline.ontology import Ontology
from dateline.records import Role, RoleName

__all__ = ["roles_of"]

_ROLE_ORDER: tuple[RoleName, ...] = (
    "agent", "partner", "target", "victim", "loser", "recipient", "instrument", "site", "origin", "destination",
    "topic",
)  # fmt: skip
_POINTING = frozenset({"that", "which", "who", "whom", "other", "such"})
_LABELS = frozenset({"terrorist", "terror"})
_HIT = frozenset({"victim", "target"})
_PLACED = frozenset({"victim", "target", "site"})
_HELD = frozenset({"arrest", "prisoner-release", "prisoner-exchange"})  # of people by name, as violence is


def roles_of(annotated: Annotated, ontology: Ontology, group: list[Frame]) -> list[Role]:
    """Return the roles of all frames, the naming frame's first; a happening is no participant of itself."""
    triggers = {word.i for frame in group for word in (frame.trigger, *frame.words)}
    violent = ontology.type_of(group[0].type).violent
    named = violent or group[0].type in _HELD
    hit = {f.start for frame in group for f in frame.fillers("target", "victim")} if violent else set()
    pointing = _POINTING | ontology.words("answer_nouns")  # "fired rockets in response": at nobody's
    filled: dict[tuple[str, int], Role] = {}
    for name in _ROLE_ORDER:
        for frame in group:
            for filler in frame.roles.get(name, ()):
                if name == "agent" and filler.start in hit:
                    continue  # "a plane crashed, killing four": what came to harm did none
                if filler.token.lower_ in pointing or _is_label(filler):
                    continue  # "unclear who carried it out"
                if name == "agent" and violent and _is_spot(filler):
                    continue
                inside = filler.token.i in triggers and filler.via != "wording"  # "coalition strikes": whose
                if not inside and not _is_event(ontology, filler):
                    filled.setdefault((name, filler.start), _role(annotated, name, filler))
                    filled.update(_beside(name, filler) if named else ())
    for frame in group:
        for blame in blame_of(annotated, frame.trigger_start, frame.trigger_end):
            text = annotated.report.text[blame.start : blame.end]
            filled.setdefault(("blamed", blame.start), Role("blamed", text, blame.start, blame.end))
    return list(filled.values())


def _beside(name: RoleName, filler: Filler) -> Iterator[tuple[tuple[str, int], Role]]:
    """Yield the people named with what was hit: its victims by name, and whose house or car it is."""
    yield from ((("victim", person.start), person) for person in (names_beside(filler) if name in _HIT else ()))
    yield from ((("owner", person.start), person) for person in (owners(filler) if name in _PLACED else ()))


def _is_spot(filler: Filler) -> bool:
    """Tell a place by its noun, which a clause was read onto: "a blast struck buses from two towns, killing ten"."""
    return filler.kind in ("place", "site") and filler.token.pos_ == "NOUN" and filler.via != "subject"


def _is_label(filler: Filler) -> bool:
    """Tell "terrorist" of "terrorist bombings", which says what somebody calls them and nothing of who did it."""
    return filler.token.lower_ in _LABELS and filler.token.dep_ in ("amod", "compound")


def _is_event(ontology: Ontology, filler: Filler) -> bool:
    """Tell a filler that is itself a happening: "the attack" in "the attack destroyed a house"."""
    word = filler.token
    if lemma(word) in COUNTING:  # "a series of raids"
        word = next((c for c in word.children if preposition(c) == "of"), word)
    if filler.kind != "thing" or word.pos_ not in ("NOUN", "PROPN"):
        return False
    return any(e.trigger.kind == "event" for e in ontology.entries(word.lower_, "noun") if len(e.words) == 1)


def _role(annotated: Annotated, name: RoleName, filler: Filler) -> Role:
    head = filler.token
    number = next((n for n in annotated.numbers if filler.start <= n.start and n.end <= head.idx), None)
    count = number.best if number is not None and number.unit is None else None
    person = titled(filler) if name in _HIT else None
    if person is not None:
        end = max(filler.end, person.end_char)
        text = annotated.report.text[filler.start : end]
        return Role(name, text, filler.start, end, head_start=person.start_char, head_end=person.end_char)
    return Role(
        name, filler.text, filler.start, filler.end, count=count, head_start=head.idx, head_end=head.idx + len(head)
    )
