"""Both ends of what lasted: "from April 14 to 22" tells when it began and when it was over."""

from dateline.grounding.when.interval import Anchor
from dateline.grounding.when.normal import Call, parse
from dateline.grounding.when.resolve import resolve
from dateline.grounding.when.years import with_year
from dateline.language.times import times_in_text
from dateline.records import When

__all__ = ["ends_told"]


def ends_told(when: When) -> tuple[When, When] | None:
    """Return the times of the beginning and of the end where words give both: "from May to 9 June" is May and 9 June.

    None where the words give no such pair, or the pair is open on a side.
    """
    if when.rule != "from-to" or not when.from_ or not when.to:
        return None
    parts = [str(arg) for arg in _pair(when)]
    for anchor in (when.anchor, when.to[:10]) if parts else ():
        began, over = (resolve(part, Anchor.of(anchor) if anchor else None) for part in parts)
        if began.from_ == when.from_ and over.to == when.to:
            return began, over
    return None


def _pair(when: When) -> tuple[Call | str, ...]:
    """Return both parts of a time's normal form; a form with its own dates is not kept, and is read again."""
    forms = [when.relative] if when.relative else [time.normal for time in times_in_text(when.words or "")]
    call = with_year(parse(forms[0])) if len(forms) == 1 else None
    while call is not None and call.name in {"ahead", "later"} and isinstance(call.args[0], Call):
        call = call.args[0]
    return call.args if call is not None and call.name == "from" and len(call.args) == 2 else ()
