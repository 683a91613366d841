"""What kind of voice a speaker is."""

from dateline.claims.voice.lexicon import KindWords, voice_words
from dateline.language.annotated import Annotated
from dateline.records import VoiceKind

_LAST_RESORT = frozenset({"official"})


def kind_of_voice(annotated: Annotated, start: int, end: int) -> VoiceKind:
    """Return the kind of the speaker whose phrase is `text[start:end]`.

    The head noun tells first, then the words beside it, then the label of a known name in it, then a fuller mention of
    the same speaker earlier in the report. "other" where nothing tells.
    """
    kind = _by_words(annotated, start, end) or _by_name(annotated, start, end)
    if kind in {None, "official"}:
        kind = _by_fuller(annotated, start, end) or kind
    return kind or "other"


def _by_words(annotated: Annotated, start: int, end: int) -> VoiceKind | None:
    text = annotated.report.text[start:end]
    kinds = voice_words().kinds
    if (named := _of_group(annotated, start, end)) is not None:
        return named  # the "Liberation Army" of a known group is no state's
    head = _head_noun(annotated, start, end)
    for entry in kinds:
        if head in entry.heads:
            return entry.kind
    found = next((k.kind for k in kinds if k.kind not in _LAST_RESORT and _says(k, text)), None)
    if found is None:
        found = _by_name(annotated, start, end)
    return found or next((k.kind for k in kinds if k.kind in _LAST_RESORT and _says(k, text)), None)


def _of_group(annotated: Annotated, start: int, end: int) -> VoiceKind | None:
    """The kind of the known group whose name the phrase ends with, before brackets: "the Red Army (RA)"."""
    span = annotated.doc.char_span(start, end)
    names = (h for h in annotated.names if start <= h.start and h.end <= end)
    covering = (h for h in names if span is not None and h.start <= span.root.idx < h.end)
    kind = next((voice_words().labels.get(h.label) for h in covering), None)
    return kind if kind == "armed-group" else None


def _says(entry: KindWords, text: str) -> bool:
    if entry.pattern is not None and entry.pattern.search(text):
        return True
    return entry.upper is not None and entry.upper.search(text) is not None


def _head_noun(annotated: Annotated, start: int, end: int) -> str:
    """The head of the phrase in the singular, in lower case; "" where the range does not fall on words."""
    span = annotated.doc.char_span(start, end)
    if span is None:
        return ""
    word = str(span.root.text).lower()
    for ending, singular in (("men", "man"), ("ies", "y"), ("es", ""), ("s", "")):
        if word.endswith(ending) and len(word) > 4:
            bare = word[: -len(ending)] + singular
            return bare if ending != "es" or bare.endswith(("ss", "ch", "sh", "x")) else word[:-1]
    return word


def _by_name(annotated: Annotated, start: int, end: int) -> VoiceKind | None:
    """The kind of a known name in the phrase; the armed group before the country it fights in."""
    labels = voice_words().labels
    found: set[str] = {hit.label for hit in annotated.names if start <= hit.start and hit.end <= end}
    found |= {ent.label_ for ent in annotated.doc.ents if start <= ent.start_char and ent.end_char <= end}
    return next((labels[label] for label in labels if label in found), None)


def _by_fuller(annotated: Annotated, start: int, end: int) -> VoiceKind | None:
    """Read "Haddad" after "rebel spokesman Omar Haddad"; "the League" after a known name that ends so."""
    words = [w for w in annotated.report.text[start:end].split() if w[:1].isupper()]
    if not words:
        return None
    last = words[-1].rstrip(",.")
    for quote in annotated.quotes:
        if quote.speaker_start is None or quote.speaker_end is None or quote.speaker_start >= start:
            continue
        if last in annotated.report.text[quote.speaker_start : quote.speaker_end].split():
            kind = _by_words(annotated, quote.speaker_start, quote.speaker_end)
            if kind not in {None, "official"}:
                return kind
    labels = voice_words().labels
    for hit in annotated.names:
        if hit.start < start and hit.label in labels and last in annotated.report.text[hit.start : hit.end].split():
            return labels[hit.label]
    return None
