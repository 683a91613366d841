"""The brief: every sentence has its words, nothing of a report acts, sums say what they leave out."""

import re

import pytest

from dateline.api import open_workspace
from dateline.api.briefing import brief_of, drawn, markdown, page
from dateline.api.filters import EventFilter

EVERYTHING = EventFilter()


@pytest.fixture(scope="module")
def view(hostile_workspace):
    return open_workspace(hostile_workspace)


def sentences(brief):
    return [s for section in brief.sections for p in section.paragraphs for s in p.sentences]


def test_every_sentence_rests_on_quoted_words(view):
    brief, cut = brief_of(view, EVERYTHING)
    texts = {report.id: report.text for report in view.workspace.reports()}
    notes = {note.n: note for note in brief.footnotes}
    assert sentences(brief)
    for sentence in sentences(brief):
        assert sentence.notes
        assert set(sentence.notes) <= set(notes)
    for note in brief.footnotes:
        assert texts[note.report][note.start : note.end] == note.quote
    assert [note.n for note in brief.footnotes] == list(range(1, len(notes) + 1))
    assert {s.event for s in sentences(brief) if s.event} == {event.id for event in cut.chronicle.events}


def test_a_period_and_a_place_cut_it(view):
    brief, cut = brief_of(view, EventFilter(first="2031-04-17", last="2031-04-20", place="Kabompo"))
    assert 0 < len(cut.chronicle.events) < len(view.events)
    assert all("Kabompo" in (line.place.name or "") for line in cut.chronicle.holdings)
    assert brief.title == "Brief: Kabompo, 2031-04-17 to 2031-04-20"
    assert {d.subject for d in cut.chronicle.disputes} <= {
        *(e.id for e in cut.chronicle.events), *(h.id for h in cut.chronicle.holdings)
    }  # fmt: skip


def test_disputes_stand_with_every_reading(view):
    brief, cut = brief_of(view, EVERYTHING)
    told = [s.text for s in sentences(brief)]
    for dispute in cut.chronicle.disputes:
        assert any(dispute.question in text for text in told)


def test_a_sum_with_an_unknown_end_is_not_made_up(view):
    brief, _ = brief_of(view, EVERYTHING)
    displaced = next(row for row in brief.tolls if row.kind == "displaced")  # "more than 6,000 people"
    assert displaced.open > 0
    assert displaced.high is None
    assert displaced.low > 6000
    assert displaced.rules


def test_markdown_escapes_what_reports_say(view):
    text = markdown(brief_of(view, EVERYTHING)[0])
    assert "<script" not in re.sub(r"\\<", "", text)
    assert "\u202e" not in text
    numbers = {int(n) for n in re.findall(r"\[\^(\d+)\](?!:)", text)}
    assert numbers == {int(n) for n in re.findall(r"^\[\^(\d+)\]:", text, re.MULTILINE)}


def test_page_shows_hostile_words_as_words_and_reaches_out_to_nothing(view):
    text = page(*brief_of(view, EVERYTHING))
    assert "<script" not in text
    assert "onerror=alert" not in re.sub(r"&lt;img[^;]*&gt;", "", text)
    assert not re.search(r"""(?:src|href)\s*=\s*["'](?!#|data:,)""", text)
    for n in re.findall(r'href="#n-(\d+)"', text):
        assert f'id="n-{n}"' in text
    for target in re.findall(r'href="#(e-\w+)"', text):
        assert f'id="{target}"' in text


def test_what_is_drawn_is_cited_and_sums_to_what_is_told(view):
    brief, cut = brief_of(view, EVERYTHING)
    figures, killed = brief.figures, next(row for row in brief.tolls if row.kind == "killed")
    numbers = {note.n for note in brief.footnotes}
    for one in (*figures.deaths, *figures.types, *figures.places):
        assert one.notes
        assert set(one.notes) <= numbers
    assert sum(one.events for one in figures.deaths) + figures.undated == killed.events
    assert sum(one.low for one in figures.deaths) <= killed.low
    assert sum(one.events for one in figures.types) == len(cut.chronicle.events)
    assert sum(one.events for one in figures.places) + figures.unplaced == len(cut.chronicle.events)
    assert figures.unit == "day"
    text = page(brief, cut)
    assert all(f'id="{part}"' in text for part in ("map", "deaths", "types"))
    assert 'class="land"' in text


def test_the_charts_keep_within_the_width_asked_for(view):
    made = drawn(*brief_of(view, EVERYTHING), 360)
    assert all(bar.x >= 0 and bar.x + bar.width <= 360 for bar in made.deaths.bars)
    assert all(bar.high is None or bar.high <= bar.low <= made.deaths.foot for bar in made.deaths.bars)
    assert [bar.open for bar in made.deaths.bars] == [bar.high is None for bar in made.deaths.bars]
    ends = [(p.label_x, p.label_x + 8 * len(p.label)) for p in made.map.points if p.label]
    assert ends
    assert all(left >= 0 and right <= 360 for left, right in ends)


def test_an_empty_brief_says_so(view):
    brief, cut = brief_of(view, EventFilter(first="1900-01-01", last="1900-12-31"))
    assert (brief.sections, brief.footnotes) == ((), ())
    assert "No report tells of anything here" in page(brief, cut)
