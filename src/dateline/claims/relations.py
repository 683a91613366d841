"""What holdings and ties share: making a raw claim from words and roles, and small readings of noun phrases."""

from collections.abc import Iterable, Sequence

from dateline.claims.arguments import base, np_span, time_of
from dateline.claims.frames_types import Filler
from dateline.claims.standing import standing_of
from dateline.claims.voice import outlet_voice, voice_at
from dateline.language.annotated import Annotated
from dateline.language.tokens import Token
from dateline.records import ClaimKind, Link, RawClaim, Role, RoleName, Span, Standing, Voice, content_id

__all__ = [
    "is_hyphened",
    "make_claim",
    "name_span",
    "place_span",
    "role_from_filler",
    "role_from_token",
    "sentence_span",
    "subject_of_noun",
]

_QUARTERS = frozenset(
    f"{side}{end}" for side in ("north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest")
    for end in ("", "ern")
) | {"central", "upper", "lower"}  # fmt: skip


_RELATIVE = frozenset({"which", "who", "that"})
_BECOMING = frozenset({"become", "remain", "be"})


def sentence_span(annotated: Annotated, token: Token) -> Span:
    """Return the token's sentence without blanks at its ends: the evidence of a claim."""
    text = annotated.report.text
    start, end = token.sent.start_char, token.sent.end_char
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end, text[start:end])


def name_span(annotated: Annotated, token: Token) -> tuple[int, int]:
    """Return the known name or the entity that a token stands in, else the token itself."""
    for hit in annotated.names:
        if hit.start <= token.idx < hit.end:
            last = token.doc.char_span(hit.start, hit.end)
            return hit.start, last.end_char if last is not None else hit.end  # "PKKs": the apostrophe was lost
    for entity in token.doc.ents:
        if entity.start <= token.i < entity.end:
            return entity.start_char, entity.end_char
    return token.idx, token.idx + len(token)


def place_span(annotated: Annotated, token: Token) -> Span:
    """Return the words that name a place: a name with the quarter of the sky before it, else the noun phrase."""
    start, end = np_span(token)
    if token.pos_ == "PROPN":
        start, end = name_span(annotated, token)
        for child in token.children:
            if child.dep_ in ("amod", "compound") and child.lower_ in _QUARTERS:
                start = min(start, child.idx)
    return Span(start, end, annotated.report.text[start:end])


def role_from_filler(filler: Filler, name: RoleName) -> Role:
    """Return a role for a filler of a frame."""
    head = filler.token
    return Role(name, filler.text, filler.start, filler.end, head_start=head.idx, head_end=head.idx + len(head))


def role_from_token(annotated: Annotated, token: Token, name: RoleName, span: tuple[int, int] | None = None) -> Role:
    """Return a role for a token's noun phrase, or for the given range of the text."""
    start, end = span or np_span(token)
    text = annotated.report.text[start:end]
    return Role(name, text, start, end, head_start=token.idx, head_end=token.idx + len(token))


def make_claim(
    annotated: Annotated,
    kind: ClaimKind,
    type_: str,
    *,
    trigger: tuple[int, int],
    predicate: Token,
    rule: str,
    roles: Sequence[Role],
    where: Span | None = None,
    when: Span | None = None,
    extent: str | None = None,
    standing: Standing | None = None,
    links: Iterable[Link] = (),
) -> RawClaim:
    """Make a raw claim with the voice, standing, time and evidence that the place of its trigger gives it.

    trigger: character range of the words that made the claim. predicate: the token that carries tense and
    negation. standing: overrides what the predicate says, for wordings that have their own.
    """
    told, hedge = standing_of(annotated, predicate)
    text = annotated.report.text
    block = annotated.report.block_at(trigger[0])
    parts = [f"{r.role}:{r.start}" for r in roles] + ([f"where:{where.start}"] if where else [])
    return RawClaim(
        id=content_id(annotated.report.id, kind, type_, *trigger, *parts),
        kind=kind,
        type=type_,
        standing=standing or told,
        evidence=sentence_span(annotated, predicate),
        trigger=Span(*trigger, text[trigger[0] : trigger[1]]),
        rule=rule,
        voice=_presupposed(annotated, trigger) if standing == "happened" else voice_at(annotated, *trigger),
        roles=tuple(roles),
        when=when or time_of(annotated, predicate) or _time_of_becoming(annotated, predicate),
        where=where,
        hedge=None if standing else hedge,
        extent=extent,
        links=tuple(links),
        block=block.kind if block else "paragraph",
    )


def _time_of_becoming(annotated: Annotated, predicate: Token) -> Span | None:
    """Return the time that hangs on the verb above a noun: "last October the two towns became a hub of the group"."""
    becoming = predicate.dep_ in ("xcomp", "obj", "obl") and predicate.head.lemma_.lower() in _BECOMING
    return time_of(annotated, predicate.head) if becoming else None


def _presupposed(annotated: Annotated, trigger: tuple[int, int]) -> tuple[Voice, ...]:
    """Return who vouches for a description ("rebel-held X"): the outlet, also where somebody else is cited for the
    rest of the sentence; the speaker only where the words stand inside quotation marks."""
    start, end = trigger
    quoted = any(q.form in ("direct", "fragment") and q.start <= start and end <= q.end for q in annotated.quotes)
    return voice_at(annotated, start, end) if quoted else (outlet_voice(annotated),)


def is_hyphened(token: Token) -> bool:
    """Tell whether a hyphen joins the word to the one before it: descriptions like "rebel-held" are read elsewhere."""
    return token.i > 0 and token.nbor(-1).text in "-‐‑–" and token.nbor(-1).idx + 1 == token.idx


def subject_of_noun(token: Token) -> Token | None:
    """Return what a noun is said of: "X is a hub", "X, which is a hub", "X became a hub", "X, a hub", or None."""
    for child in token.children:
        if child.dep_ in ("nsubj", "nsubj:pass"):
            return token.head if token.dep_ == "acl:relcl" and child.lower_ in _RELATIVE else child
    if token.dep_ in ("xcomp", "obj", "obl") and token.head.lemma_.lower() in _BECOMING:
        return next((c for c in token.head.children if base(c.dep_) == "nsubj"), None)
    if token.dep_ == "appos":
        return token.head
    return None
