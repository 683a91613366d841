"""Words and their offsets, by the conventions of the English UD treebanks (EWT and GUM).

What that means here: possessive `'s` and `n't` stand alone; `cannot`, `gonna` are two words; hyphenated words are cut
at the hyphen (`al-Houti` is `al` `-` `Houti`, `Homs-based` three words) unless what stands before it is a bound
prefix (`anti-IS`, `non-stop`); numbers keep their commas, points and colons; a unit or sign beside a number is cut off
(`35km`, `$5`, `7%`). Dots stay with abbreviations and initials. White space is never part of a word.
"""

# ruff: noqa: SIM905 - word lists read best as running text.
from __future__ import annotations

import re

__all__ = ["ABBREVIATIONS", "BOUND_PREFIXES", "tokenize"]

# Bound before a hyphen in EWT and GUM at least as often as not.
BOUND_PREFIXES = frozenset(
    "anti co counter cross e ex extra hyper inter intra mega meta micro mid mini multi neo non over pan post pre pro"
    " pseudo psycho quasi re semi socio sub super trans ultra un under vice".split()
)
ABBREVIATIONS = frozenset(
    "adj adm ala apr approx apt ariz assoc asst aug ave blvd brig bros calif capt cf cmdr co col colo comdr conn corp"
    " cpl cpt dec del dept dist div dr ed eds esp est et etc ext feb fig figs fla fr ft ga gen gov govt hon hq hr hrs"
    " ill inc ind insp intl jan jr jul jun kan kg km la lt ltd maj mar mass max md messrs mfg mgr mich min minn misc"
    " miss mo mont mr mrs ms msgr mt mtn nebr nev no nos nov oct okla ont op ore org pa para pen pfc ph.d pl pp prof"
    " pres pvt rd ref rep reps ret rev rs sen sens sept sgt snr spc sq sr st sta ste supt tel tenn tex treas univ va"
    " ver viz vol vols vs vt wash wis wyo lic ing arq licda dra sra srta".split()
)
_LETTER = r"[^\W\d_]"
_URL = r"(?:https?://|www\.)[^\s<>\"]*[^\s<>\".,;:!?'’”)\]]"
_MAIL = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
_DOMAIN = (
    r"[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|edu|gov|mil|int|co\.uk|info|ly|sy|ps|il|tv|pdf|docx?|xls|html?)"
    r"(?:/[^\s<>\"]*[^\s<>\".,;:!?'’”)\]])?(?!\w)"
)
_HANDLE = r"[@#]\w+"
_INITIALS = rf"(?:(?<!\w){_LETTER}\.){{2,}}|(?<!\w)(?:{_LETTER}\.-?)+{_LETTER}\.(?!\w)"
_NUMBER = r"\d+(?:[.,:/]\d+)*(?:(?:st|nd|rd|th|s)(?!\w))?|[.]\d+"
_CODE = rf"{_LETTER}+\d[\w]*"
_WORD = rf"{_LETTER}(?:[\w\u0300-\u036f]|(?<=[^\W\d_])&(?=[^\W\d_])|['’`](?={_LETTER}))*"
_RUN = r"\.{2,}|…|-{2,}|[!?]{2,}|\*{2,}|_{2,}|={2,}|~{2,}|[:;]-?[)(DP](?!\w)"
_PIECE = re.compile(
    rf"{_URL}|{_MAIL}|{_DOMAIN}|{_HANDLE}|{_INITIALS}|{_CODE}|{_NUMBER}|{_WORD}|{_RUN}|\S", re.IGNORECASE
)
_CLITIC = re.compile(r"(.+?)(n['’`]t|['’`](?:s|m|d|re|ve|ll))$", re.IGNORECASE)
_FUSED = {
    "cannot": 3, "gonna": 3, "wanna": 3, "gotta": 3, "dont": 2, "didnt": 3, "doesnt": 4, "isnt": 2, "wasnt": 3,
    "wont": 2, "couldnt": 5, "wouldnt": 5, "arent": 3, "werent": 4, "hasnt": 3, "havent": 4, "hadnt": 3,
}  # fmt: skip


def tokenize(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Half-open code point ranges of the words of `text[start:end]`, in order, never overlapping."""
    end = len(text) if end is None else end
    spans: list[tuple[int, int]] = []
    position = start
    while match := _PIECE.search(text, position, end):
        stop = _stop(text, match, end)
        spans.extend(_cut(text, match.start(), stop))
        position = stop
    return spans


def _stop(text: str, match: re.Match[str], end: int) -> int:
    """Where the piece ends: a bound prefix takes the rest of its word, an abbreviation its dot."""
    first, stop = match.span()
    word = match.group()
    if text[stop : stop + 1] == "-" and word.lower() in BOUND_PREFIXES and text[first - 1 : first] != "-":
        rest = _PIECE.match(text, stop + 1, end)
        if rest and rest.group()[0].isalnum():
            return rest.end()
    if text[stop : stop + 1] == "." and stop < end and _takes_dot(text, word, stop, end):
        return stop + 1
    return stop


def _takes_dot(text: str, word: str, stop: int, end: int) -> bool:
    if text[stop : stop + 2] == "..":
        return False
    if word.lower() in ABBREVIATIONS and (word[0].isupper() or word.lower() in _LOWER_TOO):
        return not (word.lower() in _WORDS_TOO and not _name_follows(text, stop + 1, end))
    return len(word) == 1 and word.isupper() and word != "I" and _name_follows(text, stop + 1, end)


_LOWER_TOO = frozenset(
    "approx cf dept dr ed eds esp est etc fig figs govt hr hrs kg km lt mr mrs ms prof sgt st vs vol".split()
)
# These are also plain words or names of their own: the dot is theirs only before a name or a number.
_WORDS_TOO = frozenset(
    "no la ill miss mass wash min fig may mar jan dec del mo ore ala op pen ed ga pa ind md sen tex co rep est conn max"
    " org ref para ver div ext la fr mt ing".split()
)


def _name_follows(text: str, position: int, end: int) -> bool:
    while position < end and text[position] in " \u00a0":
        position += 1
    return position < end and (text[position].isupper() or text[position].isdigit())


def _cut(text: str, start: int, stop: int) -> list[tuple[int, int]]:
    """Split clitics and fused forms off a word."""
    word = text[start:stop]
    fused = _FUSED.get(word.lower())
    if fused:
        return [(start, start + fused), (start + fused, stop)]
    if not word[0].isalpha():
        return [(start, stop)]
    if clitic := _CLITIC.match(word):
        middle = start + clitic.start(2)
        return [(start, middle), (middle, stop)]
    return [(start, stop)]
