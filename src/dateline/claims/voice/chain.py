"""The chain of voices behind a stretch of text."""

from dateline.claims.asked import once_in_report
from dateline.claims.voice.anonymity import anonymity, is_anonymous
from dateline.claims.voice.kinds import kind_of_voice
from dateline.claims.voice.speakers import antecedent, doer
from dateline.language.annotated import Annotated
from dateline.records import Quote, Voice

_FIRST = frozenset({"i", "we", "you"})
_SOURCES = ("cit", "quot")


def voice_at(annotated: Annotated, start: int, end: int) -> tuple[Voice, ...]:
    """Return who vouches for `text[start:end]`: the speaker the outlet heard, then that speaker's own source, and so
    on.

    The stretch belongs to the speech its start stands in. Words no speech covers are the outlet's own: one voice of
    kind "outlet" without a span. A hedge ("reportedly") is a voice of kind "unattributed" whose text is the hedge word.
    """
    chain: list[Voice] = []
    for quote in _covering(annotated, start, end):
        voice = _voice(annotated, quote)
        if voice is not None and not _known(chain, voice):
            chain.append(voice)
    if not chain:
        return (outlet_voice(annotated),)
    return tuple(chain)


def outlet_voice(annotated: Annotated) -> Voice:
    """Return the outlet as a voice; its text is empty where the report names no outlet."""
    return Voice(text=annotated.report.outlet or "", kind="outlet")


def _covering(annotated: Annotated, start: int, end: int) -> list[Quote]:
    """The quotes over a stretch, outer before inner, a voice's source after the voice."""
    found = [q for q in annotated.quotes if q.form != "scare" and _covers(q, start, end)]
    found = [q for q in found if not _is_speaking(q, start, end)]
    return sorted(found, key=lambda q: (_is_source(annotated, q), _depth(q, found), q.start, q.cue_start or 0, -q.end))


def _depth(quote: Quote, others: list[Quote]) -> int:
    """How many of the other voices report this one speaking."""
    at = quote.cue_start
    return 0 if at is None else sum(1 for o in others if o.cue_start != at and o.start <= at < o.end)


def _covers(quote: Quote, start: int, end: int) -> bool:
    """True where the stretch starts in the speech, or lies in it for the better part."""
    if quote.start <= start < quote.end:
        return True
    return 2 * (min(end, quote.end) - max(start, quote.start)) > end - start


def _is_speaking(quote: Quote, start: int, end: int) -> bool:
    """True where the stretch lies in the cue or the speaker itself: nobody quotes his own introduction."""
    for first, last in ((quote.cue_start, quote.cue_end), (quote.speaker_start, quote.speaker_end)):
        if first is None or last is None or quote.start <= first < quote.end:
            continue  # an act done by saying holds its own cue
        if first <= start and end <= last:
            return True
    return False


def _is_source(annotated: Annotated, quote: Quote) -> bool:
    if quote.cue_start is None or quote.speaker_start is None:
        return False
    cue = annotated.report.text[quote.cue_start : quote.cue_end].lower()
    return cue.startswith(_SOURCES) and quote.speaker_start > quote.cue_start


@once_in_report
def _voice(annotated: Annotated, quote: Quote) -> Voice | None:
    if quote.speaker_start is None or quote.speaker_end is None:
        return _nobody(annotated, quote)
    if annotated.report.text[quote.speaker_start : quote.speaker_end].lower() in _FIRST:
        return None  # "we believe": whoever writes or is quoted already
    if _claims_responsibility(annotated, quote):
        start, end = doer(annotated, quote.speaker_start, quote.speaker_end)
    else:
        start, end = antecedent(annotated, quote.speaker_start, quote.speaker_end)
    anonymous = is_anonymous(annotated, anonymity(annotated), start, end)
    kind = kind_of_voice(annotated, start, end)
    if kind == "other" and _claims_responsibility(annotated, quote):
        kind = "armed-group"
    if kind == "official" and anonymous:
        kind = "anonymous-official"
    return Voice(annotated.report.text[start:end], kind, start, end, anonymous=anonymous)


def _claims_responsibility(annotated: Annotated, quote: Quote) -> bool:
    """Whoever claims responsibility for an attack is an armed party, whatever its name says."""
    return quote.cue_start is not None and any(
        word in annotated.report.text[quote.cue_start : quote.cue_end].lower() for word in ("responsib", "threat")
    )


def _nobody(annotated: Annotated, quote: Quote) -> Voice | None:
    if quote.cue_start is None or quote.cue_end is None:
        return None
    text = annotated.report.text[quote.cue_start : quote.cue_end]
    return Voice(text, "unattributed", quote.cue_start, quote.cue_end)


def _known(chain: list[Voice], voice: Voice) -> bool:
    """True where the same speaker stands in the chain already, in the same words or in others for the same phrase."""
    return any(v.start == voice.start or v.text.lower() == voice.text.lower() for v in chain)
