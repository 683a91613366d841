"""From a report to everything the language room finds in it."""

from dateline.knowledge.library import Knowledge
from dateline.language.annotated import Annotated
from dateline.language.entries import head_places
from dateline.language.group_votes import group_votes, label_groups
from dateline.language.numbers import find_numbers
from dateline.language.place_votes import vote_places
from dateline.language.reader import Reader
from dateline.language.speech import find_quotes
from dateline.language.times import find_times
from dateline.language.tokens import Doc
from dateline.language.toponyms import find_toponyms
from dateline.records import Report


def annotate(report: Report, reader: Reader, knowledge: Knowledge) -> Annotated:
    """Read a report: syntax, known names, numbers, times, speech and place names.

    Furniture blocks are neither parsed nor searched. Known names vote in the reading of the syntax, so that "IS" is
    never a verb where it is a name. Names that no file has are called armed groups where their words and what stands
    beside them say so.
    """
    blocks = [(block.start, block.end) for block in report.blocks if not block.is_furniture]

    def inside(start: int, end: int) -> bool:
        return any(first <= start and end <= last for first, last in blocks)

    names = [hit for hit in knowledge.actors.find(report.text) if inside(hit.start, hit.end)]
    read = reader.read(report.text, blocks, [(hit.start, hit.end, hit.label) for hit in names])
    vote_places(read, names, knowledge.places)
    doc = Doc.of(read)
    groups = group_votes(doc, names, knowledge.places)
    label_groups(doc, groups)
    times = [time for time in find_times(doc) if inside(time.start, time.end)]
    toponyms = [
        t
        for t in find_toponyms(doc, names, knowledge.places)
        if inside(t.start, t.end) and _is_name(report.text, t.start, t.end)
    ]
    return Annotated(
        report=report,
        doc=doc,
        names=names,
        groups=groups,
        numbers=[number for number in find_numbers(doc, times) if inside(number.start, number.end)],
        times=times,
        quotes=find_quotes(doc),
        toponyms=sorted([*toponyms, *head_places(report, toponyms)]),
    )


def _is_name(text: str, start: int, end: int) -> bool:
    """Tell whether words can be a name: "from the north" is no province, unless the whole text is in small letters."""
    return not text[start:end].islower() or text.islower()
