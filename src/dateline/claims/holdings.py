"""Holding claims: an actor holds, gains, loses, contests or surrounds a place, is present in it, or has its seat there.

Read from verbs and nouns by the frame mechanism (ontology/data/holdings.toml) and from words around a place name
(holdings_words). A driving-out tells two things: who gained and who lost. "Not entirely controlled" is contested,
never held. States follow the gradients of control in ISW's and ACLED's published methods.
"""

from collections.abc import Iterator, Sequence

import msgspec

from dateline.claims.arguments import (
    is_verbal,
    kind_of,
    lemma,
    np_span,
    preposition,
    subject_of,
)
from dateline.claims.frames_types import Filler, Frame
from dateline.claims.holdings_extent import frame_extent, held_in_part, in_part
from dateline.claims.holdings_it import holdings_of_it
from dateline.claims.holdings_sites import is_excepted, places_named
from dateline.claims.holdings_times import losses_before
from dateline.claims.holdings_words import described_holdings
from dateline.claims.places_held import included, is_vague, losers_beside, owner_of, site_meant, winners_behind
from dateline.claims.relations import (
    is_hyphened,
    make_claim,
    place_span,
    role_from_token,
    subject_of_noun,
)
from dateline.claims.ties_parties import end_of
from dateline.claims.voice import voice_at
from dateline.language.annotated import Annotated
from dateline.language.tokens import Token
from dateline.ontology import Ontology
from dateline.records import HoldingType, Link, RawClaim, Role

__all__ = ["find_holdings"]

_PLACES = ("place", "site")
_OWN = frozenset({"its", "their", "his", "her"})
_PARTIES = ("actor", "person", "civilians")
_STRONGHOLDS = ("noun.stronghold", "noun.bastion")  # who loses "the X stronghold of Y" holds it no longer
_SEATED = frozenset({"government", "parliament", "administration", "council", "congress", "cabinet", "assembly"})


def find_holdings(
    annotated: Annotated, ontology: Ontology, frames: Sequence[Frame], events: Sequence[RawClaim]
) -> list[RawClaim]:
    """Return the holding claims of a report in text order, one a place; links say which event told of the change.

    frames: all frames of the report. events: its event claims, for the links "of-event".
    """
    found: dict[str, RawClaim] = {}
    for frame in frames:
        if frame.kind == "holding" and not is_hyphened(frame.trigger):
            for claim in _from_frame(annotated, ontology, frame, events):
                found.setdefault(claim.id, claim)
    taken = {r.head_start for c in found.values() if c.type == "lost" for r in c.roles if r.role == "site"}
    for claim in described_holdings(annotated, ontology):
        gone = claim.rule in _STRONGHOLDS and any(r.head_start in taken for r in claim.roles)
        if not gone and claim.trigger.start not in taken:
            found.setdefault(claim.id, claim)
    for claim in holdings_of_it(annotated, ontology, list(found.values())):
        found.setdefault(claim.id, claim)
    once = [claim for claim in found.values() if not any(_repeats(claim, other) for other in found.values())]
    told = losses_before(annotated, ontology, once)
    return sorted(told, key=lambda c: (c.trigger.start, c.trigger.end, c.type, c.id))


def _repeats(claim: RawClaim, other: RawClaim) -> bool:
    """Tell whether another claim says the same of the same words at more length: "set up its headquarters in X" tells
    of one presence, by the verb and by the noun."""
    if claim is other or claim.type != other.type or claim.evidence != other.evidence:
        return False
    heads = [{(r.role, r.head_start) for r in c.roles if r.text.lower() not in _OWN} for c in (claim, other)]
    near = claim.trigger.start < other.trigger.end and other.trigger.start < claim.trigger.end
    size = [(len(c.roles), sum(r.end - r.start for r in c.roles), c.id) for c in (claim, other)]
    return near and heads[0] <= heads[1] and size[0] < size[1]


def _from_frame(
    annotated: Annotated, ontology: Ontology, frame: Frame, events: Sequence[RawClaim]
) -> Iterator[RawClaim]:
    told = [_clause_subject(annotated, ontology, f) for f in frame.fillers("holder")]
    holders = [f for f in told if f.kind in _PARTIES or _acts_for(f, ontology)]
    losers = [f for f in frame.fillers("loser") if f.kind != "civilians"]
    if losers and not any(f.kind in _PARTIES for f in holders):
        holders = _speaking_party(annotated, ontology, frame) or holders
    if frame.entry.id == "hold.keep" and any(c.dep_ in ("xcomp", "ccomp") for c in frame.trigger.children):
        return  # "keep some sectors idle"
    if frame.entry.id == "contest.divided" and len(holders) < 2:
        return  # "divided between regime and rebel-held districts"
    if frame.type == "lost" and not losers and frame.fillers("loser"):
        return  # "drove thousands from their homes": whoever flees held no ground
    for site in frame.fillers("site") or _said_of(annotated, ontology, frame):
        meant = site_meant(annotated, ontology, site.token, frame.trigger)
        places = list(places_named(annotated, ontology, meant, frame.trigger))
        if not places and is_vague(site.token, ontology):
            continue
        if _is_only_presence(ontology, frame, site.token) or is_excepted(site.token):
            continue
        places += included(annotated, ontology, site.token)
        losers = losers or losers_beside(annotated, ontology, site.token)
        if frame.type == "lost":
            holders = holders or winners_behind(annotated, ontology, site.token)
        for place in places or [meant]:
            where = place_span(annotated, place)
            here = role_from_token(annotated, place, "site", (where.start, where.end))
            yield from _taken_stronghold(annotated, ontology, frame, site, place)
            for type_ in _types(ontology, frame, site, holders, losers):
                claim = make_claim(
                    annotated,
                    "holding",
                    type_,
                    trigger=(frame.trigger_start, frame.trigger_end),
                    predicate=frame.predicate,
                    rule=frame.rule,
                    standing="denied" if _are_none(holders) else frame.entry.standing,
                    roles=_roles(annotated, ontology, type_, holders, losers, here),
                    where=where,
                    extent=frame_extent(ontology, frame, site),
                    links=_links(frame, events),
                )
                yield in_part(claim) if frame.type == "holds" else claim


def _speaking_party(annotated: Annotated, ontology: Ontology, frame: Frame) -> list[Filler]:
    """Return the armed party that tells what a nameless operation took from others: "The Front said the push had driven
    the army out" is of the Front's push, for nobody but the army is its loser.
    """
    operations = ontology.words("acting_operations")
    subject = next((t for t, _ in subject_of(frame.trigger)), None) if is_verbal(frame.trigger) else None
    voice = voice_at(annotated, frame.trigger_start, frame.trigger_end)[-1]
    if subject is None or voice.kind not in ("armed-group", "military") or voice.start is None or voice.end is None:
        return []
    nameless = any(lemma(t) in operations for t in (subject, *subject.children))
    owned = any(t.pos_ == "PROPN" and t.ent_type_ in ("ORG", "NORP", "GPE") for t in subject.subtree)
    owned = owned or any(c.dep_ == "nmod:poss" for f in frame.fillers("loser") for c in f.token.children)
    words = annotated.doc.char_span(voice.start, voice.end)
    if not nameless or owned or words is None:
        return []
    return [Filler(words.root, voice.start, voice.end, "speaker", "actor")]


def _clause_subject(annotated: Annotated, ontology: Ontology, holder: Filler) -> Filler:
    """Return the clause's party for "their": "rebels killed 29 civilians in areas under their control"."""
    if holder.token.pos_ != "PRON" or holder.token.dep_ != "nmod:poss":
        return holder
    verb = next((t for t in holder.token.ancestors if is_verbal(t)), None)
    for subject, _ in subject_of(verb) if verb is not None else []:
        if subject.pos_ != "PRON" and kind_of(annotated, ontology, subject) == "actor":
            return Filler(subject, *np_span(subject), "clause subject", "actor")
    return holder


def _are_none(holders: list[Filler]) -> bool:
    """Tell "neither of them holds the market": nobody does."""
    return any(f.token.lower_ in ("neither", "none", "nobody") for f in holders)


def _is_only_presence(ontology: Ontology, frame: Frame, site: Token) -> bool:
    """Tell whether "gained a foothold in X", "set up a base" tell of presence; who captures a base takes it."""
    if frame.type == "lost" or lemma(site) not in ontology.words("presence_nouns"):
        return False
    made = lemma(frame.trigger) in ontology.words("gain_foothold_verbs")
    return made or lemma(site) not in ontology.words("sites_taken")


def _said_of(annotated: Annotated, ontology: Ontology, frame: Frame) -> list[Filler]:
    """Return the place that is said to lie on a front line: "X was on the front line between A and B"."""
    subject = subject_of_noun(frame.trigger) if frame.type == "contested" else None
    if subject is None or kind_of(annotated, ontology, subject) not in _PLACES:
        return []
    return [Filler(subject, *np_span(subject), "said of", "place")]


def _taken_stronghold(
    annotated: Annotated, ontology: Ontology, frame: Frame, site: Filler, place: Token
) -> Iterator[RawClaim]:
    """Who takes "the X stronghold of Y" takes Y from X."""
    held = lemma(site.token) in ontology.words("holds_nouns") | ontology.words("sites_taken")
    owner = owner_of(annotated, ontology, site.token) if held and frame.type == "gained" else None
    if owner is None or frame.fillers("loser"):
        return
    where = place_span(annotated, place)
    yield make_claim(
        annotated,
        "holding",
        "lost",
        trigger=(frame.trigger_start, frame.trigger_end),
        predicate=frame.predicate,
        rule=f"{frame.rule}+stronghold",
        roles=[
            msgspec.structs.replace(owner.role, role="loser"),
            role_from_token(annotated, place, "site", (where.start, where.end)),
        ],
        where=where,
    )


def _types(
    ontology: Ontology, frame: Frame, site: Filler, holders: list[Filler], losers: list[Filler]
) -> Sequence[HoldingType]:
    """Return the holdings one frame tells of."""
    if frame.type == "holds" and held_in_part(ontology, frame.predicate, frame.trigger):
        return ["contested"]
    if frame.type == "presence" and _is_seat(holders):
        return ["seat"] if site.kind == "place" and _is_named(site) else []
    gained: Sequence[HoldingType] = ["gained"] * bool(holders)
    lost: Sequence[HoldingType] = ["lost"] * bool(losers)
    if frame.type == "gained":
        return [*gained, *lost]
    if frame.type == "lost":
        return ["lost", *gained]
    return [frame.type] if holders else []  # type: ignore[list-item]


def _acts_for(filler: Filler, ontology: Ontology) -> bool:
    """Tell whether an operation stands for those who carry it out: "the offensive has captured X"."""
    return lemma(filler.token) in ontology.words("acting_operations")


def _is_seat(holders: list[Filler]) -> bool:
    return any(lemma(f.token) in _SEATED for f in holders)


def _is_named(site: Filler) -> bool:
    """Tell whether a phrase names a place: a government "based in the east" has no seat that could be told."""
    return site.token.pos_ == "PROPN" or any(c.pos_ == "PROPN" and preposition(c) == "of" for c in site.token.children)


def _roles(
    annotated: Annotated, ontology: Ontology, type_: str, holders: list[Filler], losers: list[Filler], site: Role
) -> list[Role]:
    main = losers if type_ == "lost" else holders
    other = holders if type_ == "lost" else losers
    first, second = ("loser", "holder") if type_ == "lost" else ("holder", "loser")
    roles = [end_of(annotated, ontology, f, first) for f in main]  # type: ignore[arg-type]
    return [*roles, *(end_of(annotated, ontology, f, second) for f in other), site]  # type: ignore[arg-type]


def _links(frame: Frame, events: Sequence[RawClaim]) -> list[Link]:
    """Link the change to the event claim that the same words made."""
    same = [e for e in events if e.trigger.start < frame.trigger_end and frame.trigger_start < e.trigger.end]
    return [Link("of-event", same[0].id)] if same else []
