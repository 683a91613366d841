"""The page: whole in itself, hostile text harmless, rivals and evidence shown."""

from html.parser import HTMLParser

import pytest
from exports_make import DAY, NUMBER_DISPUTE, REPORT, TEXT, TOWN, claim, deadly, event, reading, toll, total

from dateline.exports import render, write
from dateline.exports.html import chart_map, chart_time, words
from dateline.records import Voice, When, Where
from dateline.records.chronicle import Holding, Tie

EVIL = '<script>alert("x")</script>'


class Page(HTMLParser):
    """Collects tags with their attributes, and the text a reader sees."""

    def __init__(self, text):
        super().__init__()
        self.tags, self.said, self.open = [], [], []
        self.feed(text)
        self.text = " ".join(" ".join(self.said).split())

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in {"meta", "link", "br", "line", "stop", "img"}:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if self.open and self.open[-1] != "style":
            self.said.append(data)


@pytest.fixture
def page(make):
    return lambda *events, **more: Page(render("html", make(*events, **more)))


def line(kind, **more):
    shared = {
        "id": "h1", "standing": "happened", "status": "one-party", "from_earliest": "2031-04-14",
        "from_latest": "2031-04-14", "to_earliest": None, "to_latest": None, "known_from": "2031-04-15",
        "claims": ("c1",), "voices": (Voice("the Red Front", "armed-group"),), "independent": 1,
    }  # fmt: skip
    return kind(**{**shared, **more})


def test_every_tag_is_closed_and_ids_are_unique(page):
    found = page(deadly(), event("e2", where=Where(), when=When()), disputes=(NUMBER_DISPUTE,))
    assert found.open == []
    ids = [attrs["id"] for _, attrs in found.tags if "id" in attrs]
    assert len(ids) == len(set(ids))
    targets = {attrs["href"][1:] for tag, attrs in found.tags if tag == "a" and attrs["href"].startswith("#")}
    assert targets <= set(ids)


def test_nothing_is_fetched_and_nothing_runs(page):
    found = page(deadly())
    assert not {"script", "iframe", "object", "img", "embed", "form"} & {tag for tag, _ in found.tags}
    for tag, attrs in found.tags:
        assert not [name for name in attrs if name.startswith("on")], tag
        for name in ("src", "href", "xlink:href", "action"):
            assert attrs.get(name, "#").startswith(("#", "data:,")), (tag, attrs)
    assert ("meta", "default-src 'none'") in [(t, a.get("content", "").split(";")[0]) for t, a in found.tags]


def test_counts_events_and_evidence_with_offsets(page):
    found = page(deadly())
    assert "1 report 1 independent text 1 claim 1 event 0 disputes" in found.text
    assert "Red Front: clash in Kabompo" in found.text
    assert "one, characters 10–84" in found.text
    assert ("attacked") in [found.said[i].strip() for i in range(len(found.said))]
    assert TEXT in found.text.replace(" attacked ", " attacked ")


def test_rival_readings_stand_side_by_side_with_their_voices(page):
    rivals = (reading("t:red", independent=2), reading("t:blue"))
    found = page(deadly(agents=rivals, blame=rivals), disputes=(NUMBER_DISPUTE,))
    assert "Red Front 2 independent voices: The Mail" in found.text
    assert "Blue Brigade 1 voice: The Mail" in found.text
    assert "How many were killed in Kabompo? 9 2 independent voices" in found.text
    assert [a for t, a in found.tags if a.get("class") == "chips rival"]


def test_a_worked_out_side_says_how(page):
    sided = toll(13, side="t:red", inferred="40 = 27 + 13", of="fighters")
    found = page(event(tolls=(sided, toll(20, superseded_by="c9")), summary=(total(13, 13, 13),)))
    assert "Red Front (worked out: 40 = 27 + 13)" in found.text
    assert "(revised since)" in found.text


def test_plans_look_like_plans(page):
    found = page(event(standing="planned", status="planned"))
    assert ("article", "planned") in [(t, a.get("class")) for t, a in found.tags]


def test_history_stands_apart(page):
    found = page(deadly(), event("e2", standing="background"))
    assert "Told as history" in found.text


def test_who_holds_what_and_ties(page):
    holding = line(Holding, place=TOWN, site=None, actor="t:red", actor_words="rebels", type="holds", extent="most")
    tie = line(Tie, a="t:red", b="t:blue", a_words="", b_words="", type="allied", office=None, id="t1")
    found = page(deadly(), holdings=(holding,), ties=(tie,))
    assert "Who holds what on 2031-04-15" in found.text
    assert (
        "Kabompo Red Front holds (most) 2031-04-14 no later word the Red Front (armed-group) (one-party)" in found.text
    )
    assert "Red Front allied Blue Brigade" in found.text


def test_what_ended_or_is_planned_is_not_held(page):
    lost = line(
        Holding, place=TOWN, site=None, actor="t:red", actor_words="", type="holds", extent=None, to_latest="2031-04-14"
    )
    wanted = line(
        Holding, place=TOWN, site=None, actor="t:blue", actor_words="", type="gained", extent=None, standing="planned"
    )
    assert "No report tells who holds anything on that day" in page(deadly(), holdings=(lost, wanted)).text


def test_an_empty_chronicle_is_a_page(page):
    found = page(reports=(), claims=[])
    assert "No report tells of an event." in found.text
    assert not [t for t, _ in found.tags if t == "svg"]


def test_hostile_text_is_only_text(make):
    hostile = deadly(
        title=EVIL, agents=(reading(None, EVIL),), voices=(Voice(EVIL, "police"),), status="disputed",
        where=Where(name=EVIL, words=EVIL, lat=1.0, lon=2.0, precision="settlement"),
        tolls=(toll(9, of=EVIL, words=EVIL, voices=(Voice(EVIL, "police"),)),), joined_why=(EVIL,),
    )  # fmt: skip
    text = render("html", make(hostile, claims=[claim(text=EVIL + " attacked")]))
    assert "<script" not in text
    assert "&lt;script&gt;" in text
    assert Page(text).open == []


def test_marks_that_turn_text_around_are_shown():
    assert str(words.shown("safe \u202etxt.exe")) == (
        'safe <span class="hidden-char" title="right-to-left override">U+202E</span>txt.exe'
    )
    assert str(words.shown("می\u200cروم")) == "می\u200cروم"
    assert str(words.shown(None)) == ""
    assert str(words.shown("<b>")) == "&lt;b&gt;"


@pytest.mark.parametrize(
    ("first", "last", "read"),
    [
        ("2015-07-29", "2015-07-29", "2015-07-29"),
        ("2015-06-01", "2015-06-30", "2015-06"),
        ("2014-01-01", "2014-12-31", "2014"),
        (None, "2015-06-17", "by 2015-06-17"),
        ("2015-06-17T06:00", None, "from 2015-06-17"),
        ("2015-06-09", "2015-06-12", "2015-06-09 to 2015-06-12"),
        (None, None, "day unknown (“lately”)"),
    ],
)
def test_days_as_one_reads_them(first, last, read):
    assert words.interval(When(from_=first, to=last, words="lately")) == read


@pytest.mark.parametrize(
    ("range_", "read"),
    [((9, 9, 9), "9"), ((9, 12, 14), "9–14"), ((9, 9, None), "9 or more"), ((None, 5, 5), "up to 5"),
     ((None, 50, None), "about 50"), ((None, None, None), "unknown")],
)  # fmt: skip
def test_numbers_as_one_reads_them(range_, read):
    assert words.number(*range_) == read


def test_a_place_measured_from_another():
    assert words.place(Where(name="Derna", distance_km=35.0, bearing="W")) == "35 km W of Derna"
    assert words.place(Where(name="Derna", precision="near")) == "near Derna"
    assert words.place(Where(name="Derna", site="the port")) == "the port, Derna"
    assert words.place(Where()) == "place unknown"


def at(name, lat, lon, **more):
    return event(
        f"e-{name}", where=Where(name=name, lat=lat, lon=lon, **{"precision": "settlement", "radius_km": 5.0, **more})
    )


def test_the_map_holds_its_points_and_leaves_far_ones_out():
    near = [at(f"town {i}", 10 + i / 10, 20.0) for i in range(9)]
    drawn = chart_map.draw([*near, at("capital abroad", 48.0, 2.0), event("nowhere", where=Where())])
    assert drawn.outside == ("capital abroad",)
    assert drawn.unplaced == 1
    inside = [p for p in drawn.points if p.name != "capital abroad"]
    assert all(0 <= p.x <= chart_map.WIDTH and 0 <= p.y <= chart_map.HEIGHT for p in inside)
    assert [p.y for p in inside] == sorted((p.y for p in inside), reverse=True)  # north is up
    assert drawn.parallels
    assert drawn.meridians


def test_labels_do_not_hide_one_another():
    drawn = chart_map.draw([at(f"a very long name of town {i}", 10 + i / 500, 20.0) for i in range(12)])
    boxes = [(p.label_x, p.label_y, p.label_x + 7 * len(p.label)) for p in drawn.points if p.label]
    assert boxes
    for i, (left, y, right) in enumerate(boxes):
        assert not any(left < r and right > le and abs(y - b) < 10 for le, b, r in boxes[i + 1 :])


def test_a_region_is_a_hollow_dot_and_one_town_has_surroundings():
    drawn = chart_map.draw([at("town", 10.0, 20.0), at("Land", 11.0, 20.5, precision="country", radius_km=400.0)])
    assert {p.name: p.wide for p in drawn.points} == {"town": False, "Land": True}
    assert next(p for p in drawn.points if p.name == "town").ring > 5


def test_a_dot_beside_a_town_says_how_far_it_is_from_it():
    beside = {"precision": "near", "bearing": "W", "distance_km": 15.0}
    drawn = chart_map.draw([at("town", 10.0, 20.0), at("town", 10.0, 19.86, **beside)])
    assert sorted(p.name for p in drawn.points) == ["15 km W of town", "town"]


def test_a_dot_has_the_towns_name_where_some_events_are_only_near_it():
    drawn = chart_map.draw([at("town", 10.0, 20.0, precision="near"), at("town", 10.0, 20.0)])
    assert [p.name for p in drawn.points] == ["town"]


def test_no_point_no_map():
    assert chart_map.draw([event(where=Where(name="somewhere"))]) is None
    assert chart_time.draw([event(when=When())]) is None


def test_an_end_that_is_only_bounded_fades():
    drawn = chart_time.draw([
        event("sure"), event("month", when=When(from_="2031-04-01", to="2031-04-30", precision="month")),
        event("by", when=When(to="2031-04-10", precision="unknown")),
        event("since", when=When(from_="2031-04-12", precision="unknown")),
    ])  # fmt: skip
    fades = {bar.id: (bar.fade_left, bar.fade_right) for bar in drawn.bars}
    assert fades == {"sure": (False, False), "month": (True, True), "by": (True, True), "since": (True, True)}
    assert all(bar.width >= 7 and 0 <= bar.x <= chart_time.WIDTH for bar in drawn.bars)


def test_old_history_does_not_press_the_news_together():
    old = event("old", standing="background", when=When(from_="1999-01-01", to="1999-12-31", precision="year"))
    drawn = chart_time.draw([event("e1"), event("e2", when=DAY), old])
    assert (drawn.before, [bar.id for bar in drawn.bars]) == (1, ["e1", "e2"])
    assert all(tick.label.endswith("Apr") for tick in drawn.ticks)


@pytest.mark.parametrize("last", ["2031-05-20", "2031-12-20", "2035-04-20", "2050-04-20"])
def test_every_scale_has_dates_in_order(last):
    drawn = chart_time.draw([event("a"), event("b", when=When(from_=last, to=last, precision="day"))])
    places = [tick.x for tick in drawn.ticks]
    assert len(places) >= 2
    assert places == sorted(places)


def test_written_whole(make, tmp_path):
    write("html", make(deadly(), reports=(REPORT,)), tmp_path / "page.html")
    assert (tmp_path / "page.html").read_text("utf-8").startswith("<!DOCTYPE html>")


def test_two_who_suffered_are_no_rivals(page):
    found = page(deadly(victims=(reading("t:red"), reading("t:people"))))
    assert not [a for t, a in found.tags if a.get("class") == "chips rival"]
    rivals = page(deadly(days=(reading(None, "on Monday"), reading(None, "on Tuesday"))))
    assert [a for t, a in rivals.tags if a.get("class") == "chips rival"]
