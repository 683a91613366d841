"""The words in which days, tolls, places, voices and ids are shown, and how lines are chosen."""

import msgspec
import pytest

from dateline.api import days, pick, rows, standing, voices
from dateline.api.filters import deaths
from dateline.api.names import Names, place, place_matches
from dateline.cli import evidence
from dateline.engines.knowledge import open_knowledge
from dateline.records import Voice, When, Where
from dateline.records.chronicle import ActorView, Chronicle, Dispute, Forward, Reading, ReportInfo, TollSummary
from dateline.records.errors import UsageError
from support import samples


def when(first, last, words=None):
    return When(from_=first, to=last, words=words)


@pytest.mark.parametrize(
    ("interval", "words"),
    [
        (when("2015-07-29", "2015-07-29"), "2015-07-29"),
        (when("2015-07-29T18:00", "2015-07-30T06:00"), "2015-07-29 to 2015-07-30"),
        (when("2015-06-01", "2015-06-30"), "2015-06"),
        (when("2015-01-01", "2015-12-31"), "2015"),
        (when("2016-02-01", "2016-02-29"), "2016-02"),
        (when(None, "2015-06-17"), "by 2015-06-17"),
        (when("2015-06-17", None), "from 2015-06-17"),
        (when(None, None), "unknown"),
        (when(None, None, "last week"), "unknown (last week)"),
    ],
)
def test_intervals_in_words(interval, words):
    assert days.spoken(interval) == words


@pytest.mark.parametrize(
    ("interval", "first", "last", "chosen"),
    [
        (when("2015-07-29T18:00", "2015-07-30T06:00"), "2015-07-30", "2015-07-30", True),
        (when("2015-07-29T18:00", "2015-07-30T06:00"), "2015-07-31", None, False),
        (when(None, "2015-06-17"), "2015-06-01", "2015-06-30", True),
        (when(None, "2015-06-17"), "2015-06-18", None, False),
        (when("2015-06-17", None), None, "2015-06-16", False),
        (when(None, None), "2015-01-01", None, False),
        (when(None, None), None, None, True),
    ],
)
def test_intervals_are_chosen_where_they_may_touch(interval, first, last, chosen):
    assert days.overlaps(interval, first, last) is chosen


@pytest.mark.parametrize("text", ["", "2015-6-1", "0000-01-01", "2015-00", "2015-01-00", "15.06.2015"])
def test_what_is_no_date_is_refused(text):
    with pytest.raises(UsageError, match="is no date"):
        days.first_day(text)


@pytest.mark.parametrize(
    ("numbers", "words"),
    [
        ((40, 40, 40), "40"),
        ((27, 27, None), "27+"),
        ((22, 22, 48), "22–48"),
        ((None, 30, 30), "up to 30"),
        ((None, 12, None), "about 12"),
        ((None, None, None), "?"),
        ((0, 0, 0), "0"),
    ],
)
def test_numbers_in_words(numbers, words):
    assert rows.span_words(*numbers) == words


def event(*summary):
    claims = samples.SampleCoder().code(samples.report("5 killed in Amra on 2021-03-02"))
    made = samples.reconcile([], claims).events[0]
    return msgspec.structs.replace(made, summary=tuple(TollSummary(**line, rule="r") for line in summary))


def side(name, low, best, high):
    return {"kind": "killed", "side": name, "low": low, "best": best, "high": high}


NAMES = Names(
    Chronicle(
        actors=(
            ActorView(id="a", name="Red Brigade", kind="rebel", known=True, aliases=("RB",)),
            ActorView(id="name:they", name="they", kind="unknown", known=False),
        )
    )
)


def test_dead_of_one_event_in_words():
    assert rows.toll_words(event(), NAMES) == ""
    assert rows.toll_words(event(side("a", 27, 27, None)), NAMES) == "27+"
    both = event(side("a", 27, 27, None), side("b", 13, 13, 13))
    assert rows.toll_words(both, NAMES) == "40 (27+ Red Brigade, 13 “b”)"
    whole = event(side(None, 40, 40, 40), side("a", 27, 27, None))
    assert rows.toll_words(whole, NAMES) == "40"
    assert (deaths(event()), deaths(both), deaths(whole)) == (None, 40, 40)


def test_actors_known_only_by_words_stand_in_quotes():
    assert NAMES.actor("a", "the Brigade") == "Red Brigade"
    assert NAMES.actor("name:they", "they") == "“they”"
    assert NAMES.actor(None, "gunmen") == "“gunmen”"
    for wanted in ("red brigade", "RB", "a", "the Brigade", "brigade"):
        assert NAMES.matches(wanted, "a", "the Brigade")
    assert not NAMES.matches("Bri", "a", "the Brigade")
    assert not NAMES.matches("", "a", "the Brigade")


def test_places_in_words():
    derna = Where(name="Derna", precision="settlement", words="Darna", admin1="Darnah", country="LY")
    assert place(derna) == place(derna, "Darna") == "Derna"
    assert place(msgspec.structs.replace(derna, precision="site", site="city centre")) == "city centre, Derna"
    assert place(msgspec.structs.replace(derna, precision="near")) == "near Derna"
    assert place(msgspec.structs.replace(derna, distance_km=35.0, bearing="W")) == "35 km W of Derna"
    assert place(msgspec.structs.replace(derna, distance_km=2.5)) == "2.5 km from Derna"
    assert place(Where()) == "unknown"
    assert place(Where(words="the village")) == "“the village”"
    for wanted in ("derna", "darna", "Darnah", "LY"):
        assert place_matches(wanted, derna)
    assert not place_matches("Tobruk", derna)


def test_voices_in_words():
    medic = Voice("medics", "medical", 0, 6, anonymous=True)
    assert voices.voices((medic, medic, Voice("", "outlet"))) == "medics (medical, anonymous); outlet not named"
    assert voices.voice(Voice("", "police")) == "(police)"
    assert voices.count(1) == "1 voice"
    assert voices.count(2, 4) == "4 reports, 2 independent voices"
    info = ReportInfo(
        id="r", key="r", outlet="Daily", title=None, url=None, published=None, story=None, copy_group="r", agency="AP"
    )
    assert voices.outlet(info) == "Daily (AP)"
    assert voices.outlet(None) == "outlet not named"


@pytest.mark.parametrize(
    ("field", "value", "words", "shown"),
    [
        ("number", "27/27/?", "at least 27", "27+"),
        ("number", "22", "22", "22"),
        ("blame", "a", "the group", "Red Brigade"),
        ("blame", None, "gunmen", "“gunmen”"),
        ("place", "geonames:1", "Darna", "Darna"),
        ("day", "2015-07-29", "Wednesday", "2015-07-29"),
        ("happened", "denied", "it did not happen", "denied"),
    ],
)
def test_readings_in_words(field, value, words, shown):
    reading = Reading(value=value, words=words, claims=())
    dispute = Dispute(id="d", subject="e", field=field, question="?", readings=(reading,))
    assert rows.reading_words(dispute, reading, NAMES) == shown


def test_ids_by_their_beginning():
    ids = ["abc1", "abd2", "xyz"]
    assert pick.by_prefix("x", ids, "event") == "xyz"
    assert pick.by_prefix("abc1", [*ids, "abc12"], "event") == "abc1"
    with pytest.raises(UsageError, match="2 events have an id beginning with 'ab': abc1, abd2"):
        pick.by_prefix("ab", ids, "event")
    with pytest.raises(UsageError, match="nearest: xyz"):
        pick.by_prefix("xyy", ids, "event")
    with pytest.raises(UsageError, match="no event at all"):
        pick.by_prefix("x", [], "event")


def test_a_former_id_leads_to_what_it_has_become():
    class View:
        record = Chronicle(
            events=(msgspec.structs.replace(event(), id="now"),),
            forwards=(Forward("mid", "now"), Forward("old", "now")),
        )

    found = evidence.find("old", View)
    assert (found.id, found.former) == ("now", "old")
    assert evidence.find("now", View).former is None


def test_a_line_as_known_on_a_day_has_only_the_voices_of_that_day():
    first = samples.report("Red Brigade holds Amra since 2021-03-01", "one", published="2021-03-03", outlet="Daily")
    later = samples.report("Red Brigade holds Amra since 2021-03-01", "two", published="2021-06-01", outlet="Weekly")
    claims = [claim for report in (first, later) for claim in samples.SampleCoder().code(report)]
    infos = [samples.report_info(report, report.id) for report in (first, later)]
    made = samples.reconcile(infos, claims)
    both = msgspec.structs.replace(
        made.holdings[0],
        claims=tuple(c.id for c in claims),
        voices=(Voice("Daily", "outlet"), Voice("Weekly", "outlet")),
        independent=2,
    )
    chronicle = msgspec.structs.replace(made, holdings=(both,))
    (all_told,) = standing.holdings(chronicle, claims, standing.Asked("2021-07-01"))
    assert all_told.independent == 2
    (known,) = standing.holdings(chronicle, claims, standing.Asked("2021-07-01", "2021-04-01"))
    assert [v.text for v in known.voices] == ["Daily"]
    assert known.independent == 1
    assert standing.holdings(chronicle, claims, standing.Asked("2021-07-01", "2021-01-01")) == []


def test_a_plan_is_no_state_of_affairs():
    claims = samples.SampleCoder().code(samples.report("Red Brigade holds Amra since 2021-03-01"))
    made = samples.reconcile([], claims)
    planned = msgspec.structs.replace(made.holdings[0], standing="planned")
    chronicle = msgspec.structs.replace(made, holdings=(planned,))
    assert standing.holdings(chronicle, claims, standing.Asked("2021-07-01")) == []
    assert standing.holdings(chronicle, claims, standing.Asked()) == [planned]


@pytest.mark.parametrize(
    ("start", "end", "sure"),
    [
        (("2021-01-01", "2021-01-01"), ("2021-12-31", "2021-12-31"), "yes"),
        (("2021-01-01", "2021-01-01"), (None, None), "no later word"),
        (("2021-01-01", "2021-12-01"), (None, None), "perhaps"),
        (("2021-01-01", "2021-01-01"), ("2021-02-01", "2021-12-31"), "perhaps"),
    ],
)
def test_how_sure_a_line_is_on_a_day(start, end, sure):
    claims = samples.SampleCoder().code(samples.report("Red Brigade holds Amra since 2021-03-01"))
    line = msgspec.structs.replace(
        samples.reconcile([], claims).holdings[0],
        from_earliest=start[0],
        from_latest=start[1],
        to_earliest=end[0],
        to_latest=end[1],
    )
    assert standing.sure(line, "2021-06-01") == sure


def test_since_and_until_in_words():
    claims = samples.SampleCoder().code(samples.report("Red Brigade holds Amra"))
    line = samples.reconcile([], claims).holdings[0]
    assert (rows.since(line), rows.until(line)) == ("unknown", "no later word")
    line = msgspec.structs.replace(line, from_latest="2021-01-05", to_earliest="2021-02-01")
    assert (rows.since(line), rows.until(line)) == ("by 2021-01-05", "2021-02-01 or later")
    line = msgspec.structs.replace(line, from_earliest="2021-01-01", to_latest="2021-02-01")
    assert (rows.since(line), rows.until(line)) == ("2021-01-01 to 2021-01-05", "2021-02-01")


def test_a_broken_knowledge_file_is_the_users_to_mend(tmp_path):
    broken = tmp_path / "places.toml"
    broken.write_text("[[place]]\nname = 3")
    with pytest.raises(UsageError, match="cannot be used"):
        open_knowledge([str(broken)])
    with pytest.raises(UsageError, match="is not there"):
        open_knowledge([str(tmp_path / "none.tsv")])
