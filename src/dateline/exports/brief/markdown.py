"""A brief as Markdown (CommonMark, with the footnotes that GitHub and pandoc read)."""

import re
from collections.abc import Iterator

from dateline.exports.brief.records import Brief, Footnote, Section, Sentence, TollRow
from dateline.exports.html import words

# What Markdown, or HTML in it, would act on: anywhere, or where a line begins (CommonMark 0.31, section 2.4).
_MILD = re.compile(r"([\\`*_\[\]<>|~&])|^(\s*)([#+\-=:]|\d+[.)])")


def markdown(brief: Brief) -> str:
    """Return the brief as one Markdown text; words of reports are escaped."""
    parts = [f"# {_safe(brief.title)}", _safe(brief.asked), *_tolls(brief)]
    parts += [part for section in brief.sections for part in _section(section)]
    cited = _cited(brief)
    parts += ["## Words", *(_footnote(note) for note in brief.footnotes if note.n in cited)]
    return "\n\n".join(parts) + "\n"


def _cited(brief: Brief) -> set[int]:
    """Return the footnotes of what is written out; those of the drawings alone have nothing to hang on here."""
    sentences = (s for section in brief.sections for p in section.paragraphs for s in p.sentences)
    return {n for sentence in sentences for n in sentence.notes}


def _safe(text: str) -> str:
    """Return text on one line in which nothing is markup."""
    flat = " ".join(words.visible(text).split())
    return _MILD.sub(lambda m: f"\\{m[1]}" if m[1] else f"{m[2]}\\{m[3]}", flat)


def _tolls(brief: Brief) -> Iterator[str]:
    if brief.tolls:
        rows = [_row(row) for row in brief.tolls]
        head = "| toll | range | best | events with a figure | of these without an upper figure |"
        yield "\n".join([head, "| --- | --- | --- | --- | --- |", *rows])
        yield "Sums over events by the rules " + ", ".join(sorted({r for row in brief.tolls for r in row.rules})) + "."


def _row(row: TollRow) -> str:
    cells = (row.kind, words.number(row.low, row.best, row.high), _known(row.best), str(row.events), str(row.open))
    return f"| {' | '.join(cells)} |"


def _known(number: int | None) -> str:
    return "unknown" if number is None else str(number)


def _section(section: Section) -> Iterator[str]:
    yield f"## {section.heading}"
    for paragraph in section.paragraphs:
        if paragraph.heading:
            yield f"### {_safe(paragraph.heading)}"
        yield " ".join(map(_sentence, paragraph.sentences))


def _sentence(sentence: Sentence) -> str:
    return _safe(sentence.text) + "".join(f"[^{n}]" for n in sentence.notes)


def _footnote(note: Footnote) -> str:
    source = ", ".join(filter(None, (note.report_key, note.title and f"“{note.title}”", note.date)))
    place = f"{_safe(source)}, characters {note.start}–{note.end}"
    return f"[^{note.n}]: “{_safe(note.quote)}” — {_safe(note.said_by)}. {place}."
