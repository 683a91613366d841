"""A report with everything the language room found in it."""

from dataclasses import dataclass, field

from dateline.knowledge.names import NameHit
from dateline.language.tokens import Doc
from dateline.language.toponyms import Toponym
from dateline.records import NumberExpr, Quote, Report, TimeExpr


@dataclass(frozen=True)
class Annotated:
    """One report, its Doc (`doc.text == report.text`), and the spans found on top of the syntax.

    `names` are known actors' names found by the knowledge room; their tokens are names in the Doc as well.
    All lists are in text order; offsets are code points of `report.text`.
    """

    report: Report
    doc: Doc
    names: list[NameHit] = field(default_factory=list)
    numbers: list[NumberExpr] = field(default_factory=list)
    times: list[TimeExpr] = field(default_factory=list)
    quotes: list[Quote] = field(default_factory=list)
    toponyms: list[Toponym] = field(default_factory=list)
