"""MUC-4 templates, one line a report, after the fill rules of 1992: terrorist incidents with 24 slots.

An incident is arson, attack, bombing, forced work stoppage, kidnapping or robbery, also where it was only attempted
or threatened. Clashes between armed forces that hit no civilian and no property are none. The grammar's claims propose
incidents and fillers (`incidents`, `candidates`); trained scores choose among them (`choosing`).
"""

import msgspec

from dateline.exports.muc4.candidates import candidates
from dateline.exports.muc4.choosing import believed, fill
from dateline.exports.muc4.drafts import template, told_reports
from dateline.exports.muc4.proposing import proposed
from dateline.exports.muc4.report import Told
from dateline.exports.view import View

__all__ = ["muc4", "templates"]


def muc4(view: View) -> str:
    """Return `{"docid", "templates"}` lines, one a report in the chronicle's order; an empty list is no incident."""
    lines = ({"docid": told.info.key, "templates": templates(told)} for told in told_reports(view))
    return "".join(msgspec.json.encode(line).decode() + "\n" for line in lines)


def templates(told: Told) -> list[dict[str, list[str]]]:
    """Return the templates of one report from its claims, in text order."""
    found = proposed(told)
    likely = [incident for incident in found if believed(incident, found)]
    everybody = candidates(told) if likely else []
    filled = (template(fill(incident, found, everybody)) for incident in likely)
    return [{"MESSAGE: TEMPLATE": [str(i)], **one} for i, one in enumerate(filled, 1)]
