"""What holds for every text: blocks are in order, apart, inside the text and trimmed; reading is repeatable."""

from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.records.report import Report
from dateline.reports.build import Draft, Source, build
from dateline.reports.layout import lay_out
from dateline.reports.segments import BLANK_CHARS, split_segments

LINES = st.sampled_from(
    [
        "",
        "Front takes market town",
        "The army said that it was in control of the town and of the bridge.",
        "KARO, Libya, July 30 (AP) — The army said that it was in control.",
        "31 July, 2015",
        "2 min read",
        "By Ama Quist",
        "The mill after the raid [Getty]",
        "In control of the town and of the bridge",
        "[REPORTER] WHO HOLDS THE BRIDGE? [END RECORDING]",
        "Published 5 July 2016 by Ama Quist Front takes market town The army held it. --Reuters Read Also",
        "\u00a0 \u202f",
        "(archive) \u200b",
        "Tags Syria war",
        "A. Said. Tags Syria war At least 40 people fled (AP) The rest stayed.",
    ]
)
TEXTS = st.one_of(
    st.text(max_size=300),
    st.lists(LINES, max_size=12).map("\n".join),
    st.lists(LINES, max_size=12).map("\n\n".join),
    st.lists(st.one_of(LINES, st.text(max_size=40)), max_size=10).map(" ".join),
)


@settings(max_examples=250, deadline=None)
@given(TEXTS)
def test_blocks_are_ordered_apart_inside_and_trimmed(text: str) -> None:
    end = 0
    for block in lay_out(text, split_segments(text)).blocks:
        assert end <= block.start < block.end <= len(text)
        words = text[block.start : block.end]
        assert words.strip(BLANK_CHARS) == words
        end = block.end


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_nothing_but_blanks_lies_outside_the_blocks(text: str) -> None:
    rest, at = "", 0
    for block in lay_out(text, split_segments(text)).blocks:
        rest += text[at : block.start]
        at = block.end
    assert not (rest + text[at:]).strip(BLANK_CHARS + "\x1c\x1d\x1e\x1f")


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_spans_say_what_the_text_says(text: str) -> None:
    source = Source("k", "k", "0", "text/plain")
    report = build(Draft(source=source, text=text, segments=split_segments(text)))
    if isinstance(report, Report):
        facts = [report.published and report.published.span, report.story and report.story.span]
        for span in (report.title, report.outlet_span, report.dateline_place, *facts):
            assert span is None or text[span.start : span.end] == span.text
        assert report == build(Draft(source=source, text=text, segments=split_segments(text)))
