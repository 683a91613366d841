"""What each run of a page is: one test a kind of furniture, then whole pages."""

import pytest

from dateline.records.report import Report
from dateline.reports.build import Draft, Source, build
from dateline.reports.dates import WrittenDate
from dateline.reports.segments import Segment, split_segments

SOURCE = Source("key", "key.txt", "00", "text/plain")
BODY = (
    "Fighters of the River Front entered the market town before dawn and raised their flag over the mill, residents said.\n\n"
    "The army said that it had pulled back to the bridge and that two of its soldiers were wounded in the fighting.\n\n"
    "A spokesman for the front said on Monday that its men would hold the town and the road that leads to the coast.\n"
)


def read(text: str, outlet: str | None = None) -> Report:
    report = build(Draft(source=SOURCE, text=text, segments=split_segments(text), outlet=outlet))
    assert isinstance(report, Report), report
    return report


def kinds(text: str) -> list[tuple[str, str]]:
    report = read(text)
    return [(b.kind, text[b.start : b.end]) for b in report.blocks]


def kind_of(text: str, line: str) -> str:
    return next(kind for kind, words in kinds(text) if words.startswith(line[:40]) or line.startswith(words))


def page(*lines: str) -> str:
    return "\n\n".join(["Front takes market town in the south", *lines, BODY])


def test_text_is_kept_to_the_letter() -> None:
    text = "  Headline\u00a0here of some words\n\nThe\u202farmy\u00a0 said it  held\u200b the town and that it was in control.\n\n\n"
    report = read(text)
    assert report.text == text
    assert text[report.blocks[0].start : report.blocks[0].end] == "Headline\u00a0here of some words"


def test_headline_is_the_first_line_without_a_stop() -> None:
    report = read(page())
    assert report.title is not None
    assert report.title.text == "Front takes market town in the south"
    assert [b.kind for b in report.blocks] == ["headline", "paragraph", "paragraph", "paragraph"]


@pytest.mark.parametrize("label", ["Title: ", "HEADLINE:  "])
def test_a_label_is_no_part_of_the_headline(label: str) -> None:
    report = read(label + page())
    assert report.title is not None
    assert report.title.text == "Front takes market town in the south"
    assert report.blocks[0].start == len(label)


def test_text_without_a_headline_has_none() -> None:
    report = read(BODY)
    assert report.title is None
    assert {b.kind for b in report.blocks} == {"paragraph"}


@pytest.mark.parametrize(
    "line",
    [
        "2 min read",
        "Reading time: 4 minutes",
        "In this article",
        "Read more",
        "READ MORE: Floods in the north",
        "Share on Facebook",
        "Follow us on Telegram",
        "We use cookies to make this site better",
        "Middle East",
        "Home | World | Sport | Contact us",
        "https://example.org/a/b",
        "* * *",
        "1,204 views",
        "3 hours ago",
        "Editing by the night desk",
        "Copyright © 2015 The Coast Courier. All rights reserved.",
        "Subscribe to our newsletter",
        "Advertisement",
    ],
)
def test_furniture_lines(line: str) -> None:
    text = BODY.replace("\n\n", f"\n\n{line}\n\n", 1)
    assert ("furniture", line) in kinds("Front takes market town\n\n" + text)


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("31 July, 2015", "2015-07-31"),
        ("Published: July 31, 2015", "2015-07-31"),
        ("Friday, 31 July 2015 18:27 GMT", "2015-07-31T18:27+00:00"),
        ("2015-07-31", "2015-07-31"),
        ("Posted on July 31 2015", "2015-07-31"),
        ("Fri 31 Jul 2015 | 3 min read", "2015-07-31"),
    ],
)
def test_date_stamps(line: str, day: str) -> None:
    text = page(line)
    report = read(text)
    assert ("date-line", line) in kinds(text)
    assert report.published is not None
    assert (report.published.value, report.published.source) == (day, "page")
    assert report.published.span is not None
    assert report.published.span.text == line
    assert report.story is None


def test_a_published_stamp_outranks_an_update() -> None:
    report = read(page("Updated 2 August 2015", "Published 31 July 2015"))
    assert report.published is not None
    assert report.published.value == "2015-07-31"


def test_an_update_alone_says_so() -> None:
    report = read(page("Last updated: 2 August 2015"))
    assert report.published is not None
    assert report.published.why == "only the day of an update is shown"


def test_undated_stays_undated() -> None:
    report = read(page())
    assert report.published is None
    assert report.story is None
    assert report.captured is None


def test_a_sentence_that_opens_with_a_date_is_a_sentence() -> None:
    text = page("On 5 July 2015 the front had taken the harbour.")
    assert ("paragraph", "On 5 July 2015 the front had taken the harbour.") in kinds(text)
    assert read(text).published is None


@pytest.mark.parametrize(
    "line", ["By Ama Quist", "By Ama Quist and Jon al-Hadi", "BY AMA QUIST", "By Ama Quist, Coast Courier"]
)
def test_bylines(line: str) -> None:
    text = page(line)
    assert ("byline", line) in kinds(text)
    assert (read(text).author or "").lower().startswith("ama quist")


@pytest.mark.parametrize("line", ["By Wednesday the front held the mill.", "By the river, nothing moved."])
def test_sentences_that_open_with_by_are_no_bylines(line: str) -> None:
    assert ("paragraph", line) in kinds(page(line))


@pytest.mark.parametrize("line", ["Coast Courier", "Radio Upland", "The Delta Tribune", "Reuters"])
def test_an_outlet_standing_alone(line: str) -> None:
    report = read(page(line))
    assert report.outlet == line
    assert report.outlet_span is not None
    assert report.outlet_span.text == line
    assert report.block_at(report.outlet_span.start).kind == "byline"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("Karo Monitor, Monday 27 January 2025", "Karo Monitor"),
        ("27 January 2025 | Karo Monitor", "Karo Monitor"),
        ("Ama Quist, 27 January 2025", None),
    ],
)
def test_a_name_and_a_day_on_one_line(line: str, outlet: str | None) -> None:
    made = read(page(line))
    assert made.published is not None
    assert (made.published.value, made.outlet) == ("2025-01-27", outlet)


def test_an_outlet_behind_its_label() -> None:
    made = read(page("Source: Upland Lantern Group"))
    assert made.outlet == "Upland Lantern Group"
    assert made.text[made.outlet_span.start : made.outlet_span.end] == made.outlet


def test_an_outlet_known_by_what_the_report_says_of_it() -> None:
    text = page("Karo Lantern").replace("residents said", "residents told Karo Lantern")
    assert read(text).outlet == "Karo Lantern"
    assert read(page("Karo Lantern")).outlet is None


def test_outlet_between_headline_and_deck() -> None:
    deck = "The southern town fell after a night of fighting."
    found = kinds(page("Coast Courier", "Front takes market town in the south", deck, "2 min read"))
    assert [k for k, _ in found[:5]] == ["headline", "byline", "repeat", "deck", "furniture"]


def test_no_outlet_is_guessed() -> None:
    assert read(page()).outlet is None


def test_headline_repeated() -> None:
    text = page("Front takes market town in the south")
    assert [k for k, _ in kinds(text)][:2] == ["headline", "repeat"]


def test_deck_stands_before_the_stamp() -> None:
    deck = "The southern town fell after a night of fighting."
    assert ("deck", deck) in kinds(page(deck, "31 July 2015"))
    assert ("paragraph", deck) in kinds(page(deck))


@pytest.mark.parametrize(
    "credit", ["[Getty]", "(AP Photo/A. Quist)", "(File photo)", "[Ama Quist/AFP]", "[Coast Courier]"]
)
def test_caption_and_its_credit(credit: str) -> None:
    text = page(f"The mill was hit by rockets earlier this year {credit}")
    found = kinds(text)
    assert ("caption", "The mill was hit by rockets earlier this year") in found
    assert ("furniture", credit) in found


def test_caption_known_by_its_opening() -> None:
    assert kind_of(page("FILE - The old bridge stands over the river, May 3, 2014."), "FILE -") == "caption"


def test_a_transcribers_mark_is_no_credit() -> None:
    text = page("The commander spoke for an hour about the road to the coast. [APPLAUSE]")
    assert "caption" not in {k for k, _ in kinds(text)}


def test_pull_quote_repeats_most_of_a_sentence() -> None:
    quote = "The army has pulled back to the bridge and two of its soldiers were wounded"
    text = f"Front takes market town\n\n{BODY}\n{quote}\n\nMore than 400 people fled to the coast, the mayor said."
    assert ("pull-quote", quote) in kinds(text)


def test_another_figure_is_no_pull_quote() -> None:
    line = "The army said it had pulled back to the bridge and that 5 of its soldiers were wounded"
    assert ("pull-quote", line) not in kinds(f"Front takes market town\n\n{BODY}\n{line}\n\nThe mayor called for calm.")


def test_a_denial_is_no_pull_quote() -> None:
    line = "The army said that it had not pulled back to the bridge and that two of its soldiers were wounded."
    assert ("pull-quote", line) not in kinds(f"Front takes market town\n\n{BODY}\n{line}\n\nThe mayor called for calm.")


def test_crosshead_inside_the_body() -> None:
    text = (
        "Front takes market town\n\n"
        + BODY
        + "\nRival claims\n\nThe mayor said that the market was shut and called for calm."
    )
    assert ("furniture", "Rival claims") in kinds(text)


def test_paragraph_given_twice() -> None:
    line = "The mayor said that the market was shut and called for calm."
    found = kinds(f"Front takes market town\n\n{line}\n\n{BODY}\n{line}")
    assert [k for k, words in found if words == line] == ["paragraph", "repeat"]


def test_hard_wrapped_text_is_joined_into_paragraphs() -> None:
    text = (
        "KARO, 3 JAN 90 (EFE) -- [TEXT] GUERRILLAS OF THE RIVER FRONT TODAY\n"
        "ATTACKED A POLICE POST NEAR THE TOWN OF KARO, WHERE TWO OFFICERS WERE\n"
        "KILLED AND FOUR OTHERS WERE WOUNDED, ACCORDING TO A MILITARY SOURCE.\n\n"
        "   THE ARMY SAID THAT THE ATTACK HAD BEEN REPELLED AND THAT IT WAS IN\n"
        "CONTROL OF THE ROAD TO THE COAST AND OF THE BRIDGES OVER THE RIVER.\n"
    )
    report = read(text)
    assert [b.kind for b in report.blocks] == ["furniture", "paragraph", "paragraph"]
    assert report.dateline_place is not None
    assert report.dateline_place.text == "KARO"
    assert report.story is not None
    assert (report.story.value, report.story.source) == ("1990-01-03", "dateline")
    assert report.agency == "EFE"
    assert text[report.blocks[1].start :].startswith("GUERRILLAS")


def test_speakers_and_marks_of_a_broadcast_are_cut_out() -> None:
    text = (
        "KARO, 3 JAN 90 (RADIO UPLAND) -- [TEXT] THE ARMY HOLDS THE TOWN. [PASSAGE OMITTED] THE ROAD IS SHUT AND THE\n\n"
        "[REPORTER] WHO HOLDS THE BRIDGE AND THE ROAD?\n\n[COLONEL] THE ARMY HOLDS THEM AND IT WILL KEEP THEM. [END RECORDING]"
    )
    paragraphs = [words for kind, words in kinds(text) if kind == "paragraph"]
    assert paragraphs[0] == "THE ARMY HOLDS THE TOWN."
    assert not any("[" in words for words in paragraphs)


def test_dateline_without_a_year_takes_it_from_the_page() -> None:
    text = page(
        "2 January 2016", "KARO, Upland, Dec. 31 (AP) — The army said that it was in control of the town and the road."
    )
    report = read(text)
    assert report.story is not None
    assert report.story.value == "2015-12-31"
    assert report.story.why == "the year is that of 2016-01-02"


def test_dateline_without_a_year_on_an_undated_page_gives_no_day() -> None:
    report = read("KARO, Upland, Dec. 31 (AP) — The army said that it was in control of the town and of the road.")
    assert report.story is None
    assert report.dateline_place is not None


FLAT = (
    "Published 5 July 2016 by Ama Quist and Jon Hadi Bomb kills 12 in Karo market Karo UPI-A bomb killed 12 people in the "
    "market of Karo on Tuesday a doctor said. The army blamed the River Front. It denied any part in it. --Reuters Read Also"
)


def flat(text: str, title: str, outlet: str | None = None) -> Report:
    whole = f"{title}\n\n{text}"
    segments = [Segment(0, len(title), "headline"), *split_segments(whole, len(title) + 2)]
    report = build(Draft(source=SOURCE, text=whole, segments=segments, outlet=outlet))
    assert isinstance(report, Report)
    return report


def test_text_that_lost_its_line_breaks() -> None:
    report = flat(FLAT, "Bomb kills 12 in Karo market")
    words = [(b.kind, report.text[b.start : b.end]) for b in report.blocks]
    assert words == [
        ("headline", "Bomb kills 12 in Karo market"),
        ("date-line", "Published 5 July 2016"),
        ("byline", "by Ama Quist and Jon Hadi"),
        ("repeat", "Bomb kills 12 in Karo market"),
        ("furniture", "Karo UPI-"),
        (
            "paragraph",
            (
                "A bomb killed 12 people in the market of Karo on Tuesday a doctor said. The army blamed the River Front. "
                "It denied any part in it."
            ),
        ),
        ("furniture", "--Reuters"),
        ("furniture", "Read Also"),
    ]
    assert report.author == "Ama Quist and Jon Hadi"
    assert report.agency == "UPI"


def test_caption_inside_a_text_that_lost_its_breaks() -> None:
    report = flat(
        "6 Oct 2016 Smoke rises over the mill in Karo (archive) A bomb hit the mill in Karo on Monday and killed two of its guards.",
        "Bomb hits mill",
    )
    assert [b.kind for b in report.blocks] == ["headline", "date-line", "caption", "furniture", "paragraph"]


def test_an_outlets_praise_of_itself_is_cut_off() -> None:
    report = flat(
        "A bomb hit the mill in Karo on Monday and killed two of its guards. The army blamed the front for it. "
        "Coast Courier is the worlds leading daily newspaper of the delta. Founded in 1978 it has been the voice of the coast.",
        "Bomb hits mill",
        "Coast Courier",
    )
    last = report.blocks[-1]
    assert last.kind == "furniture"
    assert report.text[last.start :].startswith("Coast Courier is")


def test_the_menu_of_a_pages_foot_is_cut_off() -> None:
    report = flat(
        "A bomb hit the mill in Karo on Monday and killed two of its guards. The army blamed the front for it. "
        "Watch Live Careers Press Releases Contact Us Terms of Use Privacy Policy Cookie Policy",
        "Bomb hits mill",
    )
    assert report.text[report.blocks[-1].start :].startswith("Watch Live")
    assert report.blocks[-1].kind == "furniture"


def test_page_and_record_disagree() -> None:
    text = page("26 October 2016")
    draft = Draft(source=SOURCE, text=text, segments=split_segments(text), published=WrittenDate("2016-10-06", "day"))
    report = build(draft)
    assert isinstance(report, Report)
    assert report.published is not None
    assert (report.published.value, report.published.source) == ("2016-10-26", "page")
    assert report.published.why == "the record says 2016-10-06"


def test_day_from_the_address() -> None:
    text = page()
    report = build(Draft(source=SOURCE, text=text, segments=split_segments(text), url="http://x.test/2015/06/17/a/"))
    assert isinstance(report, Report)
    assert report.published is not None
    assert (report.published.value, report.published.source) == ("2015-06-17", "metadata")


@pytest.mark.parametrize(
    "last", ["A police source said officers had killed five bandits.", "This was what a source close to the army said."]
)
def test_what_a_source_says_at_the_end_is_news(last: str) -> None:
    assert ("furniture", last) not in kinds(f"Front takes market town\n\n{BODY}\n\n{last}")
    assert not any(kind == "furniture" and text in last for kind, text in kinds(f"Front takes town\n\n{BODY} {last}"))


@pytest.mark.parametrize("last", ["Source: Karo Radio", "Source Karo Radio", "(source: Karo Radio)"])
def test_who_is_named_as_source_at_the_end_is_furniture(last: str) -> None:
    assert any(kind != "paragraph" and "Karo Radio" in text for kind, text in kinds(f"Front takes town\n\n{BODY} {last}"))
