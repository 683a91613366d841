"""Looking at the chronicle: what a reader finds, opens and shares. Nothing here changes anything."""

import re

import pytest

SCREENS = ["explore", "control", "actors", "places", "start"]


def count(page):
    words = page.get_by_role("status").filter(has_text="events").first.inner_text()
    shown, of = re.match(r"([\d,]+) of ([\d,]+)", words).groups()
    return int(shown.replace(",", "")), int(of.replace(",", ""))


def overview(visit):
    return visit.context.request.get(visit.server.origin + "/api/overview").json()


@pytest.fixture
def explore(visit):
    visit.go("#/start")
    visit.go("#/explore")
    visit.page.get_by_label("Events found").wait_for()
    return visit


def test_explore_shows_every_event(explore):
    told = overview(explore)
    assert count(explore.page) == (told["n"], told["n"])
    assert explore.page.get_by_label("Events found").get_by_role("link").count() > 5


def test_a_facet_narrows_the_list_and_stands_in_the_address(explore):
    told = overview(explore)
    page = explore.page
    box = page.get_by_label("Filter", exact=True).get_by_role("checkbox", name=re.compile("^Chavuma"))
    box.check()
    assert "place=Chavuma" in explore.hash
    wanted = sum(told["place_names"][at] == "Chavuma" for at in told["place_name"] if at is not None)
    assert count(page)[0] == wanted
    page.reload()
    page.get_by_label("Events found").wait_for()
    assert count(page)[0] == wanted
    assert page.get_by_role("checkbox", name=re.compile("^Chavuma")).is_checked()
    page.get_by_role("button", name="Drop Chavuma").click()
    assert count(page)[0] == told["n"]


def test_days_asked_for_leave_out_what_has_no_day(explore):
    told = overview(explore)
    explore.page.get_by_label("from", exact=True).fill("2031-04-16")
    explore.page.get_by_label("to", exact=True).fill("2031-04-17")
    touching = sum(
        bool(f or t) and (f or "0") <= "2031-04-17" and (t or "9") >= "2031-04-16"
        for f, t in zip(told["from"], told["to"], strict=True)
    )
    assert count(explore.page)[0] == touching
    assert "from=2031-04-16" in explore.hash


def test_what_has_no_point_can_be_listed(explore):
    told = overview(explore)
    lacking = sum(lat is None for lat in told["lat"])
    explore.page.get_by_role("button", name=f"{lacking} without a point").click()
    assert count(explore.page)[0] == lacking


def test_keys_walk_the_list_and_open_an_event(explore):
    page = explore.page
    first, second = overview(explore)["id"][:2]
    page.keyboard.press("j")
    page.keyboard.press("j")
    assert f"sel={second}" in explore.hash
    page.keyboard.press("k")
    assert f"sel={first}" in explore.hash
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(f"#/event/{first}$"))


def test_words_search_titles_places_and_actors(explore):
    page = explore.page
    page.keyboard.press("f")
    page.keyboard.type("kabompo")
    page.wait_for_url(re.compile("q=kabompo"))
    shown, of = count(page)
    assert 0 < shown < of


def test_an_order_puts_the_deadliest_first(explore):
    told = overview(explore)
    explore.page.get_by_label("Order").select_option("deaths")
    deadliest = max((best, i) for i, best in enumerate(told["best"]) if best is not None)[0]
    rows = explore.page.get_by_label("Events found").get_by_role("link")
    title = rows.first.inner_text().splitlines()[0]
    assert told["best"][told["title"].index(title)] == deadliest


def test_time_plays_and_pauses(explore):
    page = explore.page
    page.get_by_role("button", name="Play").click()
    page.get_by_role("button", name="Pause").wait_for()
    page.keyboard.press("p")
    page.get_by_role("button", name="Play").wait_for()
    assert "from=" in explore.hash
    assert "to=" in explore.hash


def test_every_segment_of_control_opens_the_words_it_rests_on(visit):
    page = visit.go("#/control")
    segments = page.get_by_label("Places over time").get_by_role("button")
    segments.first.wait_for()
    told = visit.context.request.get(visit.server.origin + "/api/control").json()
    assert segments.count() >= sum(len(place["lines"]) for place in told["places"])
    segments.first.focus()
    page.keyboard.press("Enter")
    drawer = page.get_by_role("complementary", name="The words it rests on")
    marked = drawer.locator("mark").first.inner_text()
    line = visit.context.request.get(visit.server.origin + "/api/lines/" + re.search(r"line=(\w+)", visit.hash)[1]).json()
    assert marked in {part["text"] for view in line["claims"] for part in view["context"]}
    drawer.get_by_role("link").first.click()
    page.wait_for_url(re.compile("#/report/"))


def test_control_slides_over_days_and_over_what_was_known(visit):
    page = visit.go("#/control")
    day = page.get_by_label("On", exact=True)
    day.wait_for()
    last = day.input_value()
    page.keyboard.press("h")
    assert int(day.input_value()) == int(last) - 1
    assert "on=20" in visit.hash
    before = page.get_by_label("Places over time").get_by_role("button").count()
    known = page.get_by_label("As known on", exact=True)
    known.focus()
    page.keyboard.press("Home")
    assert "known=20" in visit.hash
    fewer = page.locator(f".ribbons [role=button] >> nth={before - 1}")
    fewer.wait_for(state="detached")


def test_an_actor_shows_by_which_words_it_is_meant(visit):
    page = visit.go("#/actors")
    page.get_by_label("Actors", exact=True).get_by_role("link", name=re.compile("Upper Zambezi Front")).first.click()
    page.get_by_role("heading", name="Upper Zambezi Front").wait_for()
    words = page.get_by_role("table").first.get_by_role("button").first
    said = words.inner_text()
    words.click()
    drawer = page.get_by_role("complementary", name=f"“{said}”")
    drawer.locator("blockquote").first.wait_for()
    assert said in drawer.inner_text()


def test_ties_open_their_words(visit):
    page = visit.go("#/actors")
    table = page.get_by_label("Ties")
    table.get_by_role("button").first.click()
    page.get_by_role("complementary", name="The words it rests on").locator("mark").first.wait_for()


def test_the_palette_finds_and_goes(visit):
    page = visit.go("#/explore")
    page.get_by_label("Events found").wait_for()
    page.keyboard.press("Control+k")
    page.keyboard.type("contr")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("#/control$"))
    palette = page.get_by_role("listbox")
    palette.wait_for(state="hidden")
    page.keyboard.press("Control+k")
    palette.wait_for()
    page.keyboard.type("zambezi front")
    page.get_by_role("option", name=re.compile("^actor")).first.click()
    page.wait_for_url(re.compile("#/actors/"))


def test_keys_are_listed_and_can_be_switched_off(explore):
    page = explore.page
    page.keyboard.press("?")
    page.get_by_role("dialog", name="Keys").get_by_text("Next event").wait_for()
    page.get_by_role("checkbox", name="Single keys").uncheck()
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    assert "sel=" not in explore.hash
    page.keyboard.press("g")
    page.keyboard.press("c")
    assert explore.hash.startswith("#/explore")
    page.get_by_role("button", name="Keys of this screen").click()
    page.get_by_role("checkbox", name="Single keys").check()
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    assert "sel=" in explore.hash


def test_two_keys_in_a_row_lead_to_a_screen(explore):
    explore.page.keyboard.press("g")
    explore.page.keyboard.press("a")
    explore.page.wait_for_url(re.compile("#/actors$"))


def test_the_token_is_in_no_address_that_could_be_shared(explore):
    assert "token" not in explore.page.url


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious(visiting, axe, scheme):
    visit = visiting(color_scheme=scheme)
    found = {}
    for screen in SCREENS:
        page = visit.go(f"#/{screen}")
        page.wait_for_timeout(700)
        found[screen] = axe(page)
    assert {screen: faults for screen, faults in found.items() if faults} == {}


def test_no_screen_is_wider_than_a_phone(visiting):
    visit = visiting(viewport={"width": 390, "height": 844})
    for screen in SCREENS:
        page = visit.go(f"#/{screen}")
        page.wait_for_timeout(500)
        assert page.evaluate("document.documentElement.scrollWidth") <= 390, screen


def test_a_screen_there_is_not_says_so(visit):
    visit.go("#/nowhere").get_by_text("There is no such screen.").wait_for()
