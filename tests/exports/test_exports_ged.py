"""UCDP GED: columns, which events have a row, sides, the sum of the dead."""

import pytest
from exports_make import DAY, REPORT, TOWN, claim, deadly, event, reading, toll, total

from dateline.exports import render
from dateline.exports.ged import COLUMNS
from dateline.records import When, Where
from dateline.records.chronicle import ReportInfo

CODEBOOK = (
    "id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,"
    "dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,"
    "source_article,source_office,source_date,source_headline,source_original,where_prec,where_coordinates,"
    "where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,"
    "date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob"
)


def test_columns_in_the_order_of_the_code_book(make):
    assert ",".join(COLUMNS) == CODEBOOK
    assert len(COLUMNS) == 49
    assert render("ged", make()).splitlines() == [CODEBOOK]


def test_one_deadly_event_is_one_row(table):
    (row,) = table("ged", deadly())
    assert (row["id"], row["year"], row["date_start"], row["date_end"]) == ("e1", "2031", "2031-04-14", "2031-04-14")
    assert (row["date_prec"], row["where_prec"], row["where_coordinates"]) == ("1", "1", "Kabompo")
    assert (row["latitude"], row["longitude"], row["geom_wkt"]) == ("-13.6", "24.2", "POINT (24.200000 -13.600000)")
    assert (row["country"], row["country_id"], row["region"], row["adm_1"]) == (
        "Zambia",
        "551",
        "Africa",
        "North-Western",
    )
    assert row["source_original"] == "hospital staff"
    assert row["source_article"] == 'The Mail,2031-04-15,"Red Front, Army clash"'


def test_numbers_that_are_ucdps_own_stay_empty(table):
    (row,) = table("ged", deadly())
    own = (
        "conflict_dset_id",
        "conflict_new_id",
        "dyad_new_id",
        "side_a_new_id",
        "side_b_new_id",
        "gwnoa",
        "gwnob",
        "active_year",
    )
    assert not any(row[name] for name in own)


@pytest.mark.parametrize("standing", ["planned", "threatened", "attempted", "conditional", "denied"])
def test_what_has_not_happened_has_no_row(table, standing):
    assert table("ged", deadly(standing=standing)) == []


def test_what_is_denied_has_no_row(table):
    assert table("ged", deadly(status="denied")) == []


@pytest.mark.parametrize(
    "kept",
    [
        event(),  # nobody says that anyone died
        event(tolls=(toll(0),), summary=(total(0, 0, 0),)),
        event(tolls=(toll(4, kind="wounded"),), summary=(total(4, 4, 4, kind="wounded"),)),
        deadly(type_="talks"),
        deadly(where=Where(name="somewhere")),
        deadly(when=When()),
        deadly(when=When(from_="2029-01-01", to="2031-01-01", precision="years")),
        deadly(parts=("e2", "e3")),
        deadly(agents=(), targets=()),
    ],
)
def test_what_the_code_book_leaves_out_has_no_row(table, kept):
    assert table("ged", kept) == []


def test_a_state_stands_first_whoever_acted(table):
    (row,) = table("ged", deadly(agents=(reading("t:red"),), targets=(reading("t:army"),)))
    assert (row["side_a"], row["side_b"], row["type_of_violence"]) == ("Zambian Army", "Red Front", "1")
    assert row["dyad_name"] == "Zambian Army - Red Front"


def test_two_groups_are_non_state_violence_in_the_order_of_acting(table):
    (row,) = table("ged", deadly(agents=(reading("t:red"),), targets=(reading("t:blue"),)))
    assert (row["side_a"], row["side_b"], row["type_of_violence"]) == ("Red Front", "Blue Brigade", "2")


def test_both_sides_named_together_are_two_sides(table):
    (row,) = table("ged", deadly(agents=(reading("t:red"), reading("t:blue")), targets=()))
    assert (row["side_a"], row["side_b"]) == ("Red Front", "Blue Brigade")


def test_violence_against_civilians_is_one_sided_and_all_its_dead_are_civilians(table):
    (row,) = table("ged", deadly(number=5, targets=(), victims=(reading("t:people"),)))
    assert (row["side_a"], row["side_b"], row["type_of_violence"]) == ("Red Front", "Civilians", "3")


def test_the_dead_are_divided_and_best_is_their_sum(table):
    sides = (toll(40), toll(27, side="t:red"), toll(8, side="t:army"), toll(2, civilian=True))
    sums = (total(31, 40, 44), total(27, 27, None, "t:red"), total(8, 8, 8, "t:army"))
    (row,) = table("ged", event(tolls=sides, summary=sums))
    parts = [int(row[f"deaths_{name}"]) for name in ("a", "b", "civilians", "unknown")]
    assert parts == [8, 27, 2, 3]
    assert (row["best"], row["low"], row["high"]) == ("40", "31", "44")


def test_parts_of_rival_voices_never_pass_the_total(table):
    sums = (total(10, 10, 10), total(9, 9, 9, "t:red"), total(9, 9, 9, "t:army"))
    (row,) = table("ged", event(tolls=(toll(10),), summary=sums))
    assert sum(int(row[f"deaths_{name}"]) for name in ("a", "b", "civilians", "unknown")) == 10 == int(row["best"])


def test_a_lowest_figure_alone_is_the_best_that_is_known(table):
    (row,) = table("ged", event(tolls=(toll(None, low=12),), summary=(total(12, None, None),)))
    assert (row["best"], row["low"], row["high"]) == ("12", "12", "12")


def test_a_night_is_its_first_day(table):
    night = When(from_="2031-04-13T18:00", to="2031-04-14T06:00", precision="part-of-day", words="the night before")
    (row,) = table("ged", deadly(when=night))
    assert (row["date_start"], row["date_end"], row["date_prec"]) == ("2031-04-13", "2031-04-13", "1")


def test_copies_of_one_text_are_one_source(table):
    copy = ReportInfo(
        id="r2", key="two", outlet="The Echo", title=None, url=None, published="2031-04-16", story=None, copy_group="g1"
    )
    (row,) = table("ged", deadly(reports=("r1", "r2")), reports=(REPORT, copy))
    assert row["number_of_sources"] == "1"
    assert row["source_office"] == "The Mail;The Echo"


def test_a_disputed_event_says_so(table):
    (row,) = table("ged", deadly(status="disputed"))
    assert row["code_status"] == "Machine coded, disputed"


def test_same_input_same_bytes(make):
    view = make(deadly(), deadly("e2", 3, when=DAY, where=TOWN))
    assert render("ged", view) == render("ged", make(deadly(), deadly("e2", 3), claims=[claim()]))
