"""Where accounts of one event differ and contradict nothing: "at least 20" beside 22, a town beside its quarter.

A dispute holds what cannot all be true; everything else that is told in more ways than one stands here, each way with
the voices that put it so.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from dateline.chronicle.actors import ref_of
from dateline.chronicle.words import tokens
from dateline.records.chronicle import Dispute, Event, Reading, TollLine
from dateline.records.claim import Claim, Voice

__all__ = ["Account", "Difference", "accounts_of", "differences"]

_DISPUTED_AS = {"by": "blame", "where": "place", "what": "type"}
# Words that two names may share and yet call somebody by another name: "Kurdish-led forces", "the SDF forces".
_SMALL = frozenset({"the", "a", "an", "of", "and", "s", "his", "its", "their", "force", "forces", "troops", "fighters"})


class Account(Struct, frozen=True):
    """One way of telling a field: its value, the words, who puts it so, by which claims."""

    value: str | None
    words: str
    voices: tuple[Voice, ...]
    claims: tuple[str, ...]


class Difference(Struct, frozen=True):
    """A field ("killed", "by", "where", "what") that is told in more ways than one."""

    field: str
    accounts: tuple[Account, ...]


def differences(event: Event, claims: Mapping[str, Claim], disputes: Iterable[Dispute] = ()) -> tuple[Difference, ...]:
    """Return the fields of an event of which there are several accounts, but for those that a dispute is about.

    claims: by id, those of the event. disputes: the event's own.
    """
    argued = {(d.field, r.claims) for d in disputes for r in d.readings}
    fields = {field for field, _ in argued}
    kinds = {line.kind for line in event.tolls if ("number", line.claims) in argued}
    skipped = kinds | {name for name, field in _DISPUTED_AS.items() if field in fields}
    return tuple(d for d in accounts_of(event, claims) if len(d.accounts) > 1 and d.field not in skipped)


def accounts_of(event: Event, claims: Mapping[str, Claim]) -> Iterator[Difference]:
    """Yield every field of an event with all its accounts, one or many."""
    for kind in dict.fromkeys(line.kind for line in event.tolls):
        lines = [line for line in event.tolls if line.kind == kind and line.part_of is None]
        yield Difference(kind, tuple(_figure(line) for line in lines))
    doers = {r.value or r.words: r for r in (*event.agents, *event.blame)}
    yield Difference("by", tuple(a for reading in doers.values() for a in _wordings(reading, claims)))
    yield Difference("where", tuple(_account(reading) for reading in event.places))
    yield Difference("what", tuple(_account(reading) for reading in event.types))


def _figure(line: TollLine) -> Account:
    ends = "/".join("?" if n is None else str(n) for n in (line.low, line.best, line.high))
    words = f"{line.words}, later told otherwise by the same voice" if line.superseded_by else line.words
    return Account(ends, words, line.voices, line.claims)


def _account(reading: Reading) -> Account:
    return Account(reading.value, reading.words, reading.voices, reading.claims)


def _wordings(reading: Reading, claims: Mapping[str, Claim]) -> Iterator[Account]:
    """Yield one account for each name that a doer is called by: "the army" and "regime forces" share no word."""
    groups: list[tuple[set[str], list[tuple[str, Claim]]]] = []
    for claim in (claims[c] for c in reading.claims if c in claims):
        for words in _called(claim, reading):
            said = {w for w in tokens(words) if w not in _SMALL}
            home = next((g for g in groups if g[0] & said), None)
            if home is None:
                groups.append((said, [(words, claim)]))
            else:
                home[0].update(said)
                home[1].append((words, claim))
    if len(groups) < 2:
        yield _account(reading)
        return
    for _, told in groups:
        yield _told(reading.value, told)


def _called(claim: Claim, reading: Reading) -> Sequence[str]:
    roles = [r for name in ("agent", "blamed") for r in claim.role(name)]
    return [r.text for r in roles if reading.value is None or ref_of(r).id == reading.value]


def _told(value: str | None, told: Sequence[tuple[str, Claim]]) -> Account:
    words = max((words for words, _ in told), key=lambda w: (len(w), w))
    voices = {(v.kind, v.text): v for _, claim in told for v in claim.voice[-1:]}
    return Account(value, words, tuple(voices.values()), tuple(dict.fromkeys(claim.id for _, claim in told)))
