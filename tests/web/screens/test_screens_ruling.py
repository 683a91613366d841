"""Reading and ruling: from a value to its words, and what a person decides, by keys and for good."""

import time

import pytest

from dateline.api.deciding import verify
from dateline.api.view import ChronicleView
from dateline.engines.building import build
from dateline.store import Workspace

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
expect = playwright.expect
expect.set_options(timeout=40_000)
SCREENS = ["event", "report", "reports", "review", "sources", "log", "brief"]
TWO_TELL = (
    "Seven people were killed in Solwezi on 2 May 2031, police said. "
    "Residents said nine people were killed in Solwezi on 2 May 2031.\n"
)


@pytest.fixture(scope="module")
def chronicle(built):
    with Workspace.open(str(built)) as workspace:
        yield workspace.chronicle()


@pytest.fixture(scope="module")
def shelling(chronicle):
    """Return the event with figures that most claims tell of."""
    return max((e for e in chronicle.events if e.tolls), key=lambda e: len(e.claims))


@pytest.fixture
def reading(visit):
    """Return the shared page, for tests that change nothing."""
    return visit.page


@pytest.fixture
def person(visiting, serving, copied):
    """Return the page of a person who rules on a copy of the workspace, and has said who they are."""
    return named(visiting(on=serving(copied)), "A. Coder")


def named(visit, name):
    visit.page.evaluate("name => localStorage.setItem('dateline-person', name)", name)
    visit.page.reload()
    visit.page.wait_for_selector("main")
    return visit


def where(screen, shelling):
    return {"event": f"#/event/{shelling.id}", "report": f"#/report/{shelling.reports[0]}"}.get(screen, f"#/{screen}")


def settle(page):
    """Wait until a screen shows what it reads."""
    expect(page.locator("main h1")).to_be_visible()
    expect(page.locator("main .loading")).to_have_count(0)


def until(true, seconds=60.0):
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "it did not come to pass"
        time.sleep(0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious(visiting, axe, shelling, scheme):
    visit = visiting(color_scheme=scheme)
    for screen in SCREENS:
        page = visit.go("#/start")
        expect(page.locator("main h1", has_text="Add reports")).to_be_visible()
        visit.go(where(screen, shelling))
        expect(page.locator("main h1", has_text="Add reports")).to_have_count(0)
        settle(page)
        found = axe(page)
        assert found == [], f"{screen}: {found}"


def test_no_screen_is_wider_than_a_phone(visiting, shelling):
    visit = visiting(viewport={"width": 390, "height": 844})
    for screen in SCREENS:
        page = visit.go(where(screen, shelling))
        page.wait_for_timeout(500)
        settle(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= 390, screen


def test_the_keys_of_a_screen_are_there_after_the_one_before_is_left(visit):
    page = visit.go("#/explore")
    page.get_by_label("Events found").wait_for()
    visit.go("#/review")
    question = page.locator("article h2")
    expect(question).to_be_visible()
    first = question.inner_text()
    page.keyboard.press("j")
    expect(question).not_to_have_text(first)
    page.keyboard.press("k")
    expect(question).to_have_text(first)


def test_a_value_leads_to_the_very_words(visit, shelling, built):
    """Find an event by its words, look at a value, open its report: the words behind it are marked."""
    page = visit.go("#/reports")
    settle(page)
    page.keyboard.press("Control+k")
    page.keyboard.type("Kabompo market")
    page.locator("[role=option]", has=page.locator(".kind", has_text="event")).first.click()
    expect(page.locator("#ledger-title")).to_be_visible()
    visit.go(f"#/event/{shelling.id}")
    chip = page.locator(".line", has_text="Killed").locator("button.chip").first
    chip.focus()
    quoted = page.locator(".words mark").all_inner_texts()
    assert quoted
    chip.click()
    expect(page.locator(".text .chosen").first).to_be_in_viewport()
    chosen = page.url.split("claim=")[1]
    with Workspace.open(str(built)) as workspace:
        claim = workspace.claims(ids=[chosen])[0]
    assert claim.id in shelling.tolls[0].claims
    assert "".join(page.locator(".text .chosen").all_text_contents()) == claim.evidence.text
    assert "".join(page.locator(".text .chosen.trigger").all_text_contents())


def test_brackets_walk_every_claim_of_a_report(visit, shelling, built):
    page = visit.go(f"#/report/{shelling.reports[0]}")
    expect(page.locator(".text")).to_be_visible()
    with Workspace.open(str(built)) as workspace:
        claims = {claim.id: claim for claim in workspace.claims(report=shelling.reports[0])}
    walked = []
    for _ in claims:
        page.keyboard.press("]")
        page.wait_for_url(lambda url, before=walked[-1] if walked else "": "claim=" in url and not url.endswith(before or " "))
        walked.append(page.url.split("claim=")[1])
        assert "".join(page.locator(".text .chosen").all_text_contents()) == claims[walked[-1]].evidence.text
    assert sorted(walked) == sorted(claims)
    assert [claims[c].evidence.start for c in walked] == sorted(c.evidence.start for c in claims.values())


def test_report_text_is_text_and_nothing_else(visit):
    page = visit.go("#/report/script")
    text = page.locator(".text")
    expect(text).to_contain_text("<script>alert(1)</script>")
    expect(text).to_contain_text("<img src=x onerror=alert(2)>")
    assert text.locator("script, img").count() == 0
    assert text.locator(".hidden-character").evaluate_all("all => all.map(one => one.dataset.name)") == ["RLO", "PDF"]


def test_a_very_long_line_stays_in_its_column(visit):
    page = visit.go("#/report/long")
    expect(page.locator(".text")).to_contain_text("The guns were heard")
    assert page.evaluate("document.querySelector('.page').scrollWidth - document.querySelector('.page').clientWidth") == 0


def test_a_dispute_is_ruled_on_and_the_ruling_undone_by_keys_alone(visiting, serving, copied):
    page = visiting(on=serving(copied)).page
    settle(page)
    page.keyboard.press("g")
    page.keyboard.press("r")
    page.get_by_label("Kind").select_option("dispute")
    page.locator("h1").click()  # out of the box, so that keys are the screen's
    question = page.locator("article h2")
    expect(question).to_be_visible()
    asked = question.inner_text()
    page.keyboard.press("a")
    expect(page.locator("#person-name")).to_be_focused()
    page.keyboard.type("A. Coder")
    page.keyboard.press("Enter")
    expect(page.locator("aside li")).to_have_count(1)
    expect(question).not_to_have_text(asked)
    with Workspace.open(str(copied)) as workspace:
        (made,) = workspace.decisions()
        assert (made.person, made.action) == ("A. Coder", "edit")
        until(lambda: any(made.id in event.rulings for event in workspace.chronicle().events))
    expect(page.locator("aside li")).to_have_count(1)
    page.keyboard.press("z")
    expect(page.locator("aside li")).to_have_count(0)
    with Workspace.open(str(copied)) as workspace:
        assert [one.action for one in workspace.decisions()] == ["edit", "undo"]
        assert workspace.decisions()[1].subjects == (made.id,)
        assert verify(ChronicleView(workspace)) == []
        until(lambda: not any(made.id in event.rulings for event in workspace.chronicle().events))
    expect(page.locator("article h2").get_by_text(asked)).to_be_visible()


def test_marked_words_become_a_claim(person, copied):
    page = person.go("#/report/script")
    expect(page.locator(".text")).to_be_visible()
    page.keyboard.press("n")
    words = page.locator("#claim-words")
    expect(words).to_be_focused()
    page.keyboard.type("drawkcab")
    page.locator("#claim-type").select_option("shelling")
    page.locator("#claim-reason").fill("read by eye")
    page.keyboard.press("Enter")
    expect(page.locator(".by-hand").first).to_be_visible()
    with Workspace.open(str(copied)) as workspace:
        (made,) = workspace.decisions()
        report = workspace.report("script")
        assert report.text[made.payload["start"] : made.payload["end"]] == "drawkcab"


def test_the_log_shows_a_ruling_and_takes_it_back(person, shelling):
    page = person.go(f"#/event/{shelling.id}")
    expect(page.locator("#ledger-title")).to_be_visible()
    page.keyboard.press("x")
    page.locator("#ruling-reason").fill("told of another town")
    page.keyboard.press("Enter")
    expect(page.locator(".toast", has_text="rejected")).to_be_visible()
    person.go("#/log")
    row = page.locator("tbody tr")
    expect(row).to_have_count(1)
    expect(row).to_contain_text("told of another town")
    page.keyboard.press("v")
    expect(page.locator(".good")).to_contain_text("whole")
    row.get_by_role("button", name="Undo").click()
    expect(row).to_have_count(2)
    expect(row.last).to_contain_text("taken back")


def test_two_people_on_one_workspace_see_each_others_rulings(postgresql, visiting, serving, tmp_path):
    (tmp_path / "one.txt").write_text(TWO_TELL, encoding="utf-8")
    with Workspace.open(postgresql, create=True) as workspace:
        build(workspace, [tmp_path / "one.txt"])
        event = workspace.chronicle().events[0]
    servers = [serving(postgresql), serving(postgresql)]
    ada, ben = (named(visiting(on=one), name) for one, name in zip(servers, ("Ada", "Ben"), strict=True))
    for one, visit in zip(servers, (ada, ben), strict=True):
        one.desk.watch()
        expect(visit.go(f"#/event/{event.id}").locator("#ledger-title")).to_be_visible()
    ada.page.keyboard.press("a")
    ada.page.locator("#ruling-reason").fill("seen by both")
    ada.page.keyboard.press("Enter")
    told = ben.page.locator("section", has=ben.page.locator("#history-title"))
    expect(told).to_contain_text("Ada")
    expect(told).to_contain_text("seen by both")
    ben.go("#/log")
    rows = ben.page.locator("tbody tr")
    rows.get_by_role("button", name="Undo").click()
    expect(rows).to_have_count(2)
    ada.go("#/log")
    expect(ada.page.locator("tbody tr")).to_have_count(2)
    expect(ada.page.locator("tbody tr", has_text="Ben")).to_have_count(1)
    with Workspace.open(postgresql) as workspace:
        assert [(one.person, one.action) for one in workspace.decisions()] == [("Ada", "accept"), ("Ben", "undo")]
        assert verify(ChronicleView(workspace)) == []
