"""Who and what a report names that could fill an incident's slots: each once, with every claim that mentions it.

Perpetrators are often named in a sentence beside the deed, victims in a list after it: everybody and everything in any
claim of the report is a candidate for each of its incidents. Which of them fill a slot is scored (`choosing`).
"""

from collections.abc import Container, Iterator
from dataclasses import dataclass, field
from typing import Literal

from dateline.exports.muc4 import perpetrators, targets, things, words
from dateline.exports.muc4.beside import named_beside
from dateline.exports.muc4.report import Told
from dateline.exports.muc4.said import Said, said_in
from dateline.records import Claim, Role

__all__ = ["Candidate", "Kind", "Mention", "candidates"]

Kind = Literal["individual", "organisation", "human", "thing"]
_NO_PARTY = ("person", "civilians")


@dataclass(frozen=True)
class Mention:
    """One place where a claim names a candidate: by a role, as those whom a toll counts, or only in its words."""

    claim: Claim
    role: str
    text: str
    start: int  # where its words stand in the report, of a toll the words for those counted


@dataclass
class Candidate:
    """One possible filler: its words and its mentions, in text order."""

    kind: Kind
    text: str
    actor: str | None = None
    human: targets.Human | None = None
    thing: things.Thing | None = None
    mentions: list[Mention] = field(default_factory=list)
    also: set[str] = field(default_factory=set)  # other words that mean it

    def is_among(self, texts: Container[str]) -> bool:
        """Tell whether some words mean it."""
        return self.text in texts or any(text in texts for text in self.also)


def candidates(told: Told) -> list[Candidate]:
    """Return all candidates of a report: first those with roles, then those only said."""
    found: dict[tuple[Kind, str], Candidate] = {}
    for claim in told.claims:
        for one, mention in _of_claim(told, claim):
            found.setdefault((one.kind, one.text), one).mentions.append(mention)
    for claim in {c.evidence.start: c for c in reversed(told.claims)}.values():
        for one, mention in _only_said(told, claim):
            found.setdefault((one.kind, one.text), one).mentions.append(mention)
    return _known_by_name(list(found.values()))


def _known_by_name(found: list[Candidate]) -> list[Candidate]:
    """Give a person by name what is told of them by their noun alone: "a banker", and "banker Juan Ferro" elsewhere."""
    named = [(c, _nouns(c.human)) for c in found if c.human and c.human.name]
    kept: list[Candidate] = []
    for one in found:
        human = one.human
        alone = human is not None and human.name is None and human.number == "1"
        owners = [c for c, nouns in named if alone and _fits(_nouns(human), nouns)]
        if len(owners) == 1:
            owners[0].mentions += one.mentions
            owners[0].also.add(one.text)
        else:
            kept.append(one)
    return kept


def _nouns(human: targets.Human | None) -> list[str]:
    return words.tokens(human.description or "") if human else []


def _fits(noun: list[str], nouns: list[str]) -> bool:
    return noun[-1:] == nouns[-1:] != [] and (set(noun) <= set(nouns) or set(nouns) <= set(noun))


def _of_claim(told: Told, claim: Claim) -> Iterator[tuple[Candidate, Mention]]:
    beside = named_beside(told, claim)
    for role in claim.roles:
        name = beside.get(role.start, role)
        for one in _of_role(told, name):
            yield one, Mention(claim, role.role, role.text, role.start)
    human = targets.human_of_toll(told, claim)
    if human is not None and claim.toll is not None:
        text = human.name or human.description or ""
        mention = Mention(claim, "toll", "", claim.toll.of_start or claim.evidence.start)
        yield Candidate("human", text, claim.toll.of_actor, human=human), mention


def _of_role(told: Told, role: Role) -> Iterator[Candidate]:
    if role.role in ("office", "topic"):
        return
    if things.is_thing(told, role):
        if thing := things.thing_of(role):
            yield Candidate("thing", thing.text, role.actor, thing=thing)
        return
    if role.role != "owner":
        yield from _doers(told, role)
    if human := targets.human_of(told, role):
        yield Candidate("human", human.name or human.description or "", role.actor, human=human)


def _doers(told: Told, role: Role) -> Iterator[Candidate]:
    person, group = perpetrators.split(told, role)
    if person:
        yield Candidate("individual", person, role.actor)
    if group:
        yield Candidate("organisation", group, role.actor)


def _only_said(told: Told, claim: Claim) -> Iterator[tuple[Candidate, Mention]]:
    at = claim.evidence.start
    for said in said_in(claim.evidence.text):
        yield _of_words(said), Mention(claim, "said", said.text, at + said.start)
    for hit in told.view.book.find(claim.evidence.text):
        party = next((told.view.book.get(i) for i in hit.ids), None)
        if party is not None and party.kind not in _NO_PARTY:
            text = words.plain(claim.evidence.text[hit.start : hit.end])
            yield Candidate("organisation", text, party.id), Mention(claim, "said", text, at + hit.start)


def _of_words(said: Said) -> Candidate:
    if said.kind == "human":
        return Candidate("human", said.text, human=targets.Human(None, said.text, said.number))
    if said.kind == "thing":
        kind = words.thing_class(said.text) or "OTHER"
        return Candidate("thing", said.text, thing=things.Thing(said.text, kind, said.number))
    return Candidate("individual", said.text)
