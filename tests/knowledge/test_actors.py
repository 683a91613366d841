"""The shipped actors are sound, and the book answers by id, name, day and country."""

import re
import time
from itertools import combinations

import pytest

from dateline.knowledge.actors import ActorFileError, load_actors
from dateline.knowledge.actors_records import ARMED_KINDS, AUTHORITY_KINDS, Alias, in_days
from dateline.knowledge.actors_text import fold


@pytest.fixture(scope="module")
def book():
    return load_actors()


def test_it_is_large_enough(book):
    kinds = [a.kind for a in book.actors.values()]
    assert sum(k in ARMED_KINDS or k == "civilians" for k in kinds) >= 800
    assert sum(k in AUTHORITY_KINDS for k in kinds) >= 250
    assert kinds.count("person") >= 150


def test_it_loads_fast():
    started = time.process_time()
    load_actors().find("IS")
    assert time.process_time() - started < 1.5  # 0.3 s on an idle core; the bound leaves room for a busy one


def test_ids_parents_and_offices(book):
    for actor in book.actors.values():
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", actor.id)
        assert all(parent in book.actors and parent != actor.id for parent in actor.parents)
        assert all(office.org in book.actors for office in actor.offices)
        assert actor.id not in book.parents(actor.id), f"{actor.id} is its own ancestor"


def test_dates_run_forward(book):
    for actor in book.actors.values():
        spans = [(actor.from_, actor.to)]
        spans += [(a.from_, a.to) for a in actor.aliases] + [(o.from_, o.to) for o in actor.offices]
        for start, end in spans:
            assert start is None or end is None or start[: len(end)] <= end[: len(start)], actor.id


def test_countries_are_known(book):
    for actor in book.actors.values():
        assert set(actor.countries) <= set(book.countries), actor.id


def test_ucdp_names_are_used_once_in_a_country(book):
    seen = {}
    for actor in book.actors.values():
        if actor.ucdp and actor.kind != "government":
            for country in actor.countries:
                assert seen.setdefault((actor.ucdp, country), actor.id) == actor.id


def test_shared_names_can_be_told_apart(book):
    by_name = {}
    for actor in book.actors.values():
        for alias in actor.aliases:
            if not alias.phrase:
                by_name.setdefault(fold(alias.name), {}).setdefault(actor.id, alias)
    clashes = []
    for name, owners in by_name.items():
        for one, two in combinations(owners.values(), 2):
            if not _apart(book, one, two):
                clashes.append((name, one.actor, two.actor))
    assert clashes == []


def _apart(book, one: Alias, two: Alias) -> bool:
    first, second = book.get(one.actor), book.get(two.actor)
    if one.needs or two.needs or one.short != two.short:
        return True
    if first.kind != second.kind and any(a.from_ for a in (one, two)):
        return True  # a name with days stands before the same name made by rule ("Libyan army" of 2015)
    if not set(first.countries) & set(second.countries):
        return True
    return not _meet((one.from_ or first.from_, one.to or first.to), (two.from_ or second.from_, two.to or second.to))


def _meet(a, b):
    starts = [d for d in (a[0], b[0]) if d]
    return all(in_days(day, *a) and in_days(day, *b) for day in starts[-1:]) if starts else True


def test_a_name_with_days_is_on_the_other_side_of_the_state(book):
    aliases = book.aliases_of("Libyan army", ["lna", "ly-army"])
    assert {a.actor: a.from_ is not None for a in aliases} == {"lna": True, "ly-army": False}


def test_get_and_active(book):
    assert book.get("islamic-state").name == "Islamic State"
    assert book.get("nobody-at-all") is None
    assert book.active("derna-shura-council", "2015-07-29")
    assert not book.active("derna-shura-council", "2010-01-01")
    assert book.active("derna-shura-council", None)
    assert not book.active("nobody-at-all", None)


def test_a_later_name_is_not_used_before_its_day(book):
    assert book.by_name("Derna Protection Force", day="2018-06-01") == ("derna-shura-council",)
    assert book.by_name("Derna Protection Force", day="2015-07-29") == ()


def test_by_name_in_other_spellings(book):
    assert book.by_name("Umar al-Mukhtar Operations Room") == ("operation-omar-mukhtar",)
    assert book.by_name("no such group") == ()


def test_by_name_prefers_the_country(book):
    assert book.by_name("ELN", country="CO")[0] == "eln"
    assert book.by_name("ERP", country="AR")[0] == "erp-argentina"


def test_offices_by_day(book):
    assert [o.org for o in book.offices("bernardino-leon", "2015-07-31")] == ["un", "unsmil"]
    assert book.offices("bernardino-leon", "2018-01-01") == ()
    assert [p for p, _ in book.leaders("sy-government", "2016-01-01")].count("bashar-al-assad") == 1


def test_phrases_need_their_country_and_day(book):
    assert book.phrases("Eastern government", ["LY"], "2015-07-31") == ("libya-house",)
    assert book.phrases("eastern government", ["UA"], "2015-07-31") == ()
    assert book.phrases("Tripoli government", ["LY"], "2015-07-31") == ("lnac-gnc",)
    assert book.phrases("Tripoli government", ["LY"], "2019-07-31") == ("gna",)
    assert book.may_end_phrase("Government")
    assert not book.may_end_phrase("Tripoli's")


def test_sides_and_families(book):
    assert book.side("sy-army") == "sy-government"
    assert book.side("operation-omar-mukhtar") == "lna"
    assert book.side("fmln") == "fmln"
    assert "fmln" in book.parents("erp-salvador")
    assert "iswap" in book.children("islamic-state", "NG", "2018-01-01")


def test_country_words(book):
    assert book.country_of("Syrian") == "SY"
    assert book.country_of("Kremlin") == "RU"
    assert book.country_of("Narnia") is None
    assert book.is_capital("Damascus")


def test_a_users_file_layers_over(tmp_path):
    mine = tmp_path / "mine.tsv"
    mine.write_text(
        "# id\tkind\n"
        "river-front\trebel\tSO\t2019\t-\t-\tRiver Liberation Front @2019..\tRLF\tthe river people\t-\n"
        "sy-army\tstate-force\tSY\t-\t-\t-\tArmy of the Rivers\t-\t-\t-\n",
        encoding="utf-8",
    )
    people = tmp_path / "mine.persons.tsv"
    people.write_text("jo-doe\tSO\tJo Doe Farah\tcommander > river-front @2019-02..\n", encoding="utf-8")
    book = load_actors([mine, people])
    assert book.by_name("River Liberation Front") == ("river-front",)
    assert "sy-army" in book.by_name("Syrian Arab Army")
    assert "sy-army" in book.by_name("Army of the Rivers")
    assert book.offices("jo-doe", "2020-01-01")[0].title == "commander"


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("a\trebel", "columns"),
        ("a\twizard\tSO\t-\t-\t-\tA\t-\t-\t-", "kind 'wizard'"),
        ("A b\trebel\tSO\t-\t-\t-\tA\t-\t-\t-", "the id 'A b'"),
        ("a\trebel\tSO\tyesterday\t-\t-\tA\t-\t-\t-", "no date"),
        ("a\trebel\tSO\t-\t-\tnone-such\tA\t-\t-\t-", "'none-such' is the id of no actor"),
        ("a\trebel\tSO\t-\t-\t-\tA [maybe]\t-\t-\t-", "[maybe] is no rule"),
        ("a\trebel\tSO\t-\t-\t-\t-\tA\t-\t-", "at least one name"),
    ],
)
def test_mistakes_are_named(tmp_path, row, said):
    mine = tmp_path / "mine.tsv"
    mine.write_text(row + "\n", encoding="utf-8")
    with pytest.raises(ActorFileError, match=re.escape(said)):
        load_actors([mine])


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(ActorFileError, match=re.escape("no such file")):
        load_actors([tmp_path / "none.tsv"])


def test_organs_are_found_by_all_they_are_called(book):
    for words in book.organ_words:
        organ = book.organ_called(words)
        assert organ is not None
        assert words in organ.words
        assert words.split()[-1] in book.organ_ends
    assert book.organ_called("bakery") is None
    assert "bakery" not in book.organ_ends
