"""Recognisers of single lines of a page that tell nothing: each takes the line's text and says what it is."""

import re

from dateline.reports.dates import MONTH, WEEKDAY
from dateline.reports.phrases import agency_pattern, fold, phrases

_READING_TIME = re.compile(
    r"(?:reading time:?\s*)?\d{1,3}\s*-?\s*min(?:ute)?s?\.?(?:\s+read(?:ing)?(?:\s+time)?)?\Z", re.IGNORECASE
)
_CLOCK_AGO = re.compile(r"(?:updated\s+)?\d{1,3}\s+(?:minutes?|hours?|days?|weeks?)\s+ago\Z", re.IGNORECASE)
_URL = re.compile(r"(?:https?://|www\.)\S+\Z", re.IGNORECASE)
_COUNTS = re.compile(r"\W*\d[\d,.]*[km]?\s*(?:shares?|views?|comments?|likes?|reads?|retweets?)?\W*\Z", re.IGNORECASE)
_HANDLE = re.compile(r"@\w{2,30}\Z")
_BY = re.compile(
    r"(?:by|written by|reported by|words by|text by|story by)[:\s]\s*(?P<names>\S.{1,90})\Z", re.IGNORECASE | re.DOTALL
)
_NAME_WORD = r"(?:[A-Z][\w'’.-]*|al-[A-Z][\w'’-]*|el-[A-Z][\w'’-]*|de|da|di|del|van|von|bin|ibn|al|el|and|&|in|for|,)"
_NAMES = re.compile(rf"{_NAME_WORD}(?:[\s,|/·–—-]+{_NAME_WORD})*\.?\Z")
_TIME_WORD = re.compile(rf"\b(?:{MONTH}|{WEEKDAY}|today|yesterday|\d+)\b", re.IGNORECASE)
_STAFF = re.compile(
    r"(?:.{0,60}\b(?:staff|correspondents?|reporters?|writers?|and (?:news )?agencies|news desk|editorial team|web desk"
    r"|newsroom)"
    r"|.{0,90}\bcontributed to this (?:report|story|article)\.?)\Z",
    re.IGNORECASE | re.DOTALL,
)
_TITLE_WORD = re.compile(r"[A-Z0-9][\w'’.&-]*\Z|(?:of|the|and|in|for|on|de|al|el|&)\Z")
_CREDIT = re.compile(r"[\[(](?P<inside>[^\[\]()]{2,120})[\])]\.?\Z")
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*\Z")


def is_furniture_line(text: str) -> bool:
    """True for reading times, share bars, "Read more", cookie lines, counters, links and section labels."""
    folded = fold(text).strip(" :»›>|•·-–—→.…")
    if not any(c.isalnum() for c in folded) or folded in phrases().lines or folded in phrases().sections:
        return True
    if any(p.match(fold(text)) for p in (_READING_TIME, _CLOCK_AGO, _URL, _COUNTS, _HANDLE)):
        return True
    return _opens_as_furniture(fold(text)) or is_menu(text)


def _opens_as_furniture(folded: str) -> bool:
    lists = phrases()
    return folded.startswith(lists.prefixes) and folded.count(" ") < lists.prefix_words


def is_menu(text: str) -> bool:
    """True where a line is three or more items of a page's menu side by side."""
    items = [fold(item) for item in re.split(r"[|•·/»›\t]| {2,}", text) if item.strip()]
    return len(items) >= 3 and sum(item in phrases().menu | phrases().sections for item in items) >= 0.6 * len(items)


def byline_names(text: str) -> str | None:
    """Return the author named by a byline ("By A. Name and B. Name"), or None where the line is none.

    "By Wednesday, the army …" and "By the time …" are sentences: names are capitalised words without dates.
    """
    match = _BY.match(text.strip())
    if not match or _TIME_WORD.search(match["names"]) or len(match["names"].split()) > 14:
        return None
    return match["names"].strip(" .") if _NAMES.match(match["names"].strip()) else None


def is_staff_line(text: str) -> bool:
    """True for "Our correspondent", "Times staff and agencies", "… contributed to this report."."""
    return len(text.split()) <= 14 and bool(_STAFF.match(text.strip()))


def is_outlet_name(text: str) -> bool:
    """True where a line standing alone is an outlet's or agency's name.

    Either a known one, or one to six title-case words without final punctuation, one of which is a word
    that outlets carry in their names.
    """
    folded = fold(text).strip("-–—()[] ")
    if folded in phrases().outlets:
        return True
    return is_name_shaped(text, most=6) and any(word.strip("-.") in phrases().outlet_words for word in folded.split())


def is_name_shaped(text: str, most: int = 4) -> bool:
    """True for one to four title-case words without final punctuation, as names of people and outlets are."""
    words = text.split()
    return 1 <= len(words) <= most and all(map(_TITLE_WORD.match, words)) and not ends_sentence(text)


def credit_start(text: str) -> int | None:
    """Return where a photo credit in brackets begins at the end of a caption, or None.

    Square brackets hold any short name ("[Getty]"); round ones need an agency or a photo word inside.
    """
    match = _CREDIT.search(text[-140:])
    if not match:
        return None
    inside, square = match["inside"], match.group().startswith("[")
    if not (_names_credit(inside) or (square and _looks_like_credit(inside))):
        return None
    return max(0, len(text) - 140) + match.start()


def _names_credit(inside: str) -> bool:
    """A photo word or an agency among the words of the bracket."""
    parts = [part.strip() for part in re.split(r"[/,;:|–—-]+", inside)]
    words = set(re.split(r"[/,;:|\s–—-]+", fold(inside)))
    agencies = {part.removeprefix("via ") for part in parts} & set(phrases().agencies)
    return bool(
        phrases().credit_words & {*words, *map(fold, parts)} or agencies or re.match(agency_pattern() + r"\b", inside)
    )


def _looks_like_credit(inside: str) -> bool:
    """Like "[Getty]" or "[A. Name]": one to three capitalised words; a transcriber's mark in capitals is none."""
    words = inside.split()
    return len(words) <= 3 and all(w[0].isupper() and not w.isupper() for w in words) and inside[-1].isalpha()


def opens_caption(text: str) -> bool:
    """True where the first words are those of a caption ("FILE -", "In this photo")."""
    return fold(text).startswith(phrases().caption_openers)


def ends_sentence(text: str) -> bool:
    """True where the text ends as a sentence does."""
    return bool(_SENTENCE_END.search(text.rstrip()))


def is_crosshead(text: str) -> bool:
    """True for a short label inside the body ("Rival claims"): at most six words, no final punctuation."""
    words = text.split()
    return len(words) <= 6 and not ends_sentence(text) and text[:1].isupper() and not text.endswith((":", ",", ";"))
