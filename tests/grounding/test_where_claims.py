"""The place of every claim: its own words, its sentence, the text before, what it belongs to; and none at all."""

import pytest

from dateline.grounding.where import find_places, resolve_places
from dateline.records import Link, RawClaim, Role, Span, Voice

REPORT = (
    "Rebels in Libya attacked Derna on Monday, officials said.\n"
    "Troops later secured Ras Hilal and Lathrun, which lie west of the town.\n"
    "A commander said the two areas were calm.\n"
    "The fighters lost the Lotus Hotel and were driven from the city centre.\n"
    "At least five people died.\n"
    "In February the group bombed a market.\n"
    "The envoy urged restraint at talks in Tunis."
)


@pytest.fixture(scope="module")
def annotated(read):
    return read(REPORT)


def span(words, text=REPORT):
    at = text.index(words)
    return Span(at, at + len(words), words)


def claim(trigger, *, where=None, kind="event", type_="armed-attack", standing="happened", text=REPORT, **more):
    found = span(trigger, text)
    start = text.rfind("\n", 0, found.start) + 1
    end = text.find("\n", found.start) if "\n" in text[found.start :] else len(text)
    return RawClaim(
        id=f"{kind}:{trigger}", kind=kind, type=type_, standing=standing, evidence=Span(start, end, text[start:end]),
        trigger=found, rule="test", where=span(where, text) if where else None, **more,
    )  # fmt: skip


@pytest.fixture(scope="module")
def place(annotated, knowledge):
    return lambda raw: resolve_places(annotated, [raw], knowledge.places)[raw.id]


def test_a_named_place(place):
    where = place(claim("attacked", where="Derna"))
    assert (where.id, where.precision, where.status, where.inferred) == (
        "geonames:87205",
        "settlement",
        "resolved",
        False,
    )
    assert REPORT[where.start : where.end] == where.words == "Derna"
    assert (where.country, where.admin1) == ("LY", "Darnah")
    assert where.candidates
    assert where.rule.startswith("exact")


def test_the_town_passes_over_villages(place):
    where = place(claim("secured", where="the town"))
    assert (where.name, where.rule) == ("Derna", "antecedent:town")


def test_two_areas_are_the_last_two_places_named_together(place):
    where = place(claim("were calm", where="the two areas"))
    assert where.name == "Ras al-Hilal and Al-Athrun"
    assert {c.id for c in where.candidates} == {"dateline:ras-al-hilal", "dateline:al-athrun"}
    assert where.precision == "area"
    assert where.lat is not None


def test_the_city_centre_is_a_site_of_the_city(place):
    where = place(claim("driven", where="the city centre"))
    assert (where.name, where.precision, where.site) == ("Derna", "site", "city centre")


def test_a_building_stands_in_the_town_of_the_story(place):
    where = place(claim("lost", where="the Lotus Hotel", type_="loss-of-place"))
    assert (where.id, where.precision) == ("geonames:87205", "site")
    assert where.site.endswith("Lotus Hotel")


def test_a_site_role_is_kept_beside_the_town(place):
    role = Role("site", "its main mosque", 0, 5)
    where = place(claim("attacked", where="Derna", roles=(role,)))
    assert (where.site, where.precision) == ("its main mosque", "site")


def test_without_words_the_last_town_is_inferred_and_says_so(place):
    where = place(claim("died", kind="toll", type_="killed"))
    assert (where.name, where.inferred, where.rule) == ("Derna", True, "last-settlement")


def test_a_claim_of_another_month_is_given_no_town(place):
    where = place(claim("bombed", type_="bombing"))
    assert (where.name, where.status, where.rule) == (None, "unknown", "none-told")


@pytest.mark.parametrize(
    "raw",
    [
        claim("attacked", kind="tie", type_="fights"),
        claim("died", standing="threatened"),
        claim("urged", type_="appeal"),
        claim("died", standing="background"),
    ],
)
def test_ties_threats_talk_and_background_are_given_no_place(place, raw):
    assert place(raw).status == "unknown"


def test_words_that_lead_nowhere_are_kept_as_they_are(place):
    where = place(claim("bombed", where="a market"))
    assert where.words == "a market"
    assert where.rule


def test_a_toll_is_where_its_event_is(annotated, knowledge):
    event = claim("secured", where="Ras Hilal")
    toll = claim("died", kind="toll", type_="killed", links=(Link("of-event", event.id),))
    found = resolve_places(annotated, [event, toll], knowledge.places)
    assert found[toll.id].id == "dateline:ras-al-hilal"
    assert (found[toll.id].rule, found[toll.id].inferred) == ("of-event", True)


def test_a_place_in_a_speakers_name_is_not_where_it_happened(read, knowledge):
    text = "Officials in Tunis said fighters stormed a barracks."
    voice = Voice("Officials in Tunis", "official", 0, 18)
    raw = claim("stormed", text=text, voice=(voice,))
    where = resolve_places(read(text), [raw], knowledge.places)[raw.id]
    assert where.id is None


def test_every_claim_gets_an_answer_in_any_order(annotated, knowledge):
    claims = [claim(w) for w in ("attacked", "secured", "lost", "died", "bombed", "urged")]
    found = resolve_places(annotated, claims, knowledge.places)
    assert set(found) == {raw.id for raw in claims}
    assert found == resolve_places(annotated, claims[::-1], knowledge.places)


def test_find_places_reads_every_name_with_its_spans(annotated, knowledge):
    mentions = find_places(annotated, knowledge.places)
    names = [REPORT[m.start : m.end] for m in mentions]
    assert names[:4] == ["Libya", "Derna", "Ras Hilal", "Lathrun"]
    assert "Tunis" in names
    assert all(m.where.words == REPORT[m.where.start : m.where.end] for m in mentions if m.where.words)


def test_no_places_no_error(read, knowledge):
    text = "Nobody was hurt."
    raw = claim("hurt", text=text)
    assert resolve_places(read(text), [raw], knowledge.places)[raw.id].status == "unknown"
    assert find_places(read(text), knowledge.places) == []


def told(read, knowledge, text, trigger, **more):
    raw = claim(trigger, text=text, **more)
    return resolve_places(read(text), [raw], knowledge.places)[raw.id]


def test_a_town_without_entry_stays_a_name_with_its_country(read, knowledge):
    text = "Gunmen killed ten villagers near the town of Qarzabelm in Libya. On Monday they left for Derna."
    where = told(read, knowledge, text, "killed")
    assert (where.name, where.status, where.country, where.id) == ("Qarzabelm", "no-match", "LY", None)


def test_the_town_a_report_is_about_may_have_no_entry(read, knowledge):
    text = "Gunmen raided the town of Qarzabelm in Libya. Derna was calm on Monday, and so was Derna's port.\nIn the raid ten people died."
    assert told(read, knowledge, text, "died").name == "Qarzabelm"


def test_people_are_attacked_where_they_were_doing_something(read, knowledge):
    text = "Troops in Tripoli are on alert.\nGunmen killed workers repairing a road near Derna."
    where = told(read, knowledge, text, "killed")
    assert (where.name, where.rule) == ("Derna", "same-sentence")


@pytest.mark.parametrize("words", ["the provincial capital", "the four other state capitals"])
def test_only_a_nations_capital_is_one(read, knowledge, words):
    text = f"Rebels in Libya fought on. They hold {words}."
    assert told(read, knowledge, text, "hold", where=words, kind="holding").name != "Tripoli"
    text = "Rebels in Libya fought on. They hold the capital."
    assert told(read, knowledge, text, "hold", where="the capital", kind="holding").name == "Tripoli"


def test_a_building_does_not_stand_in_the_town_across_the_border(read, knowledge):
    text = "Rebels entered Derna. Shots were heard at the border crossing with Sallum. Troops held the airport."
    assert told(read, knowledge, text, "held", where="the airport", kind="holding").name == "Derna"


def test_a_town_named_much_later_is_not_yet_the_scene(read, knowledge):
    filler = "Officials gave no further word on who had sent the men or why they had come. " * 7
    rest = f"Five attackers died. {filler}\nElsewhere troops took the town of Derna."
    text = f"Gunmen stormed a hotel in the capital of the state, Libya said.\n{rest}"
    assert told(read, knowledge, text, "died").name == "Tripoli"
    text = f"Gunmen stormed a hotel in Libya.\n{rest}"
    assert told(read, knowledge, text, "died").name != "Derna"


@pytest.mark.parametrize(
    ("said", "town"),
    [
        ("Party leader Tor Bakke, speaking from exile in Benghazi, said", "Derna"),
        ("A spokesman said by telephone from Benghazi that", "Derna"),
        ("Rebels also attacked Benghazi. A spokesman said", "Benghazi"),
    ],
)
def test_where_somebody_speaks_from_is_not_where_the_story_goes_on(code, said, town):
    text = f"Rebels attacked a base in Derna on Sunday. {said} the army had shot five villagers. Rebels burned two cars."
    burned = next(c for c in code(text, published="2015-07-30") if c.type == "arson")
    assert burned.where.name == town


def test_a_list_of_names_before_their_noun_is_as_many_places(code):
    text = "Fighting raged in Idlib, Hama and Homs provinces on Tuesday."
    places = {(c.where.name, c.where.precision) for c in code(text, published="2015-07-31") if c.type == "battle"}
    assert places == {("Idlib", "province"), ("Hama", "province"), ("Homs", "province")}


def test_a_place_without_entry_is_in_the_country_its_region_is_in(code):
    text = "Three civilians died when a missile hit Shebekinka village in Russia's Belgorod region."
    found = next(c for c in code(text, published="2023-07-31") if c.kind == "event")
    assert (found.where.id, found.where.country) == (None, "RU")


def test_what_rockets_answer_was_not_where_they_fell(read, knowledge):
    text = "The militia fired 50 rockets at Derna in Libya in response to the killing of a commander."
    raw = claim("killing", text=text)
    assert resolve_places(read(text), [raw], knowledge.places)[raw.id].status == "unknown"


def test_the_town_that_troops_left_for_the_scene_is_not_the_scene(read, knowledge):
    text = (
        "Fighting went on in Derna in Libya.\nA column of 300 soldiers had left Benghazi on Monday and would clear the "
        "area within days.\nThe army also planned to retake the town of Tobruk.\nRebels held the market.\n"
        "Fourteen soldiers were captured."
    )
    held = claim("held", where="the market", kind="holding", type_="holds", text=text)
    taken, cleared = claim("captured", text=text), claim("clear", where="the area", text=text)
    found = resolve_places(read(text), [held, taken, cleared], knowledge.places)
    assert {found[c.id].name for c in (held, taken, cleared)} == {"Derna"}
    assert found[held.id].site == "market"


def test_the_town_that_people_fled_is_the_scene(read, knowledge):
    text = "Fighting went on in Derna in Libya.\nTroops withdrew from Tobruk on Monday.\nRebels burned the market."
    burned = claim("burned", where="the market", text=text)
    assert resolve_places(read(text), [burned], knowledge.places)[burned.id].name == "Tobruk"
