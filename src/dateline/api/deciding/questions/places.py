"""Questions about names of places that no entry fits, or several do."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from dateline.api.deciding.questions.asked import Desk, Option, Question, asked, rules
from dateline.records import Candidate, Claim

_OPEN = ("ambiguous", "no-match")
_OFFERED = 5


def about_places(desk: Desk) -> Iterator[Question]:
    """Yield a question for every open name of a place, for all claims that use it together."""
    by_words: dict[str, list[Claim]] = defaultdict(list)
    for claim in desk.claims.values():
        where = claim.where
        if where.status in _OPEN and where.words and where.id is None and where.distance_km is None:
            by_words[where.words.casefold()].append(claim)
    for words, claims in sorted(by_words.items()):
        if len(claims) >= rules().places.least_claims:
            yield _question(words, claims, desk)


def _question(key: str, claims: Sequence[Claim], desk: Desk) -> Question:
    words = min(c.where.words or "" for c in claims)
    offered = _offered(claims)
    uses = f"{len(claims)} claim{'s use' if len(claims) > 1 else ' uses'} it"
    why = f"{len(offered)} places may be meant" if offered else "no place of that name is known"
    return asked(
        "place",
        (key, *(c.id for c in offered)),
        (1.0, desk.most(c.id for c in claims), _doubt(offered)),
        about=(claims[0].id,),
        subjects=(words,),
        question=f"Which place is “{words}”?",
        reason=f"{why[0].upper()}{why[1:]}; {uses}.",
        options=tuple(
            Option(key=str(n), label=f"{c.name} ({c.id})", action="settle", subjects=(words,), payload={"place": c.id})
            for n, c in enumerate(offered, start=1)
        ),
        claims=tuple(c.id for c in claims[:_OFFERED]),
    )


def _offered(claims: Sequence[Claim]) -> list[Candidate]:
    best: dict[str, Candidate] = {}
    for candidate in (c for claim in claims for c in claim.where.candidates):
        if candidate.id not in best or candidate.score > best[candidate.id].score:
            best[candidate.id] = candidate
    return sorted(best.values(), key=lambda c: (-c.score, c.id))[:_OFFERED]


def _doubt(offered: Sequence[Candidate]) -> float:
    """Return how near the second candidate comes to the first; 1 where there is none to choose."""
    if not offered:
        return 1.0
    second = offered[1].score if len(offered) > 1 else 0.0
    return max(0.1, min(1.0, 1 - (offered[0].score - second)))
