"""Whole ways through the workbench, on the example and on reports of a real war: read, rule, settle, add, take away."""

import re

import msgspec
import pytest

from dateline.engines.building import build
from dateline.store import Workspace
from support import samples

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
expect = playwright.expect
SCREENS = ["explore", "control", "actors", "places", "start", "reports", "review", "sources", "log", "brief"]
MEGABYTE = 1_000_000
NEW = "Kafue Wire\n\nShells killed six people in Solwezi on 20 May 2031, police said.\n"


@pytest.fixture
def person(visiting, serving, copied):
    """Return the page of a person who rules on a copy of the workspace, and has said who they are."""
    visit = visiting(on=serving(copied))
    visit.page.evaluate("localStorage.setItem('dateline-person', 'A. Coder')")
    visit.page.reload()
    expect(visit.page.locator("main h1")).to_be_attached()
    return visit


@pytest.fixture(scope="module")
def seeds(shared, tmp_path_factory):
    """Return the file of a workspace built of the reports that the project began with."""
    file = tmp_path_factory.mktemp("seeds") / "seeds.db"
    with Workspace.open(str(file), create=True) as workspace:
        build(workspace, [shared / "data" / "seeds"])
    return file


def settled(page):
    """Wait until a screen shows what it reads."""
    expect(page.locator("main h1")).to_be_attached()
    expect(page.locator("main .loading")).to_have_count(0)


def walk_every_screen(visit, axe, event):
    """Look at every screen; return what axe-core finds serious."""
    found = {}
    for screen in [*SCREENS, f"event/{event.id}", f"report/{event.reports[0]}"]:
        page = visit.go("#/nowhere")
        page.get_by_text("There is no such screen.").wait_for()
        visit.go(f"#/{screen}")
        expect(page.get_by_text("There is no such screen.")).to_have_count(0)
        settled(page)
        if faults := axe(page):
            found[screen] = faults
    return found


def values_lead_to_words(visit, workspace, event):
    """Open the words behind the first value of every field of an event; the words marked are the claim's."""
    claims = {claim.id: claim for claim in workspace.claims()}
    page = visit.go(f"#/event/{event.id}")
    lines = page.locator(".line", has=page.locator("button.chip"))
    expect(lines.first).to_be_visible()
    for n in range(lines.count()):
        lines.nth(n).locator("button.chip").first.click()
        expect(page.locator(".text .chosen").first).to_be_in_viewport()
        claim = claims[page.url.split("claim=")[1]]
        assert "".join(page.locator(".text .chosen").all_text_contents()) == claim.evidence.text
        page.go_back()
        expect(lines.first).to_be_visible()
    return lines.count()


def test_on_the_seeds_every_screen_shows_and_every_value_leads_to_its_words(visiting, serving, seeds, axe):
    visit = visiting(on=serving(seeds))
    with Workspace.open(str(seeds)) as workspace:
        event = max(workspace.chronicle().events, key=lambda one: len(one.claims))
        page = visit.go("#/explore")
        page.get_by_placeholder("Title, place or actor").fill(event.title)
        page.get_by_label("Events found").get_by_role("link", name=event.title).first.click()
        page.wait_for_url(re.compile(f"#/event/{event.id}"))
        assert values_lead_to_words(visit, workspace, event) >= 3
    assert walk_every_screen(visit, axe, event) == {}
    visit.check()


def test_on_the_example_every_value_leads_to_its_words(visiting, server, built):
    with Workspace.open(str(built)) as workspace:
        event = max(workspace.chronicle().events, key=lambda one: len(one.claims))
        assert values_lead_to_words(visiting(), workspace, event) >= 4


def test_a_ruling_outlasts_files_that_are_added(person, copied, tmp_path):
    """Reject a telling by keys, drop a new report; the chronicle is made anew and the ruling stands."""
    with Workspace.open(str(copied)) as workspace:
        before = workspace.chronicle().events
        event = max((one for one in before if one.tolls), key=lambda one: len(one.claims))
    page = person.go(f"#/event/{event.id}")
    expect(page.locator("#ledger-title")).to_be_visible()
    page.keyboard.press("a")
    expect(page.locator("#ruling-reason")).to_be_focused()
    page.keyboard.type("read by eye")
    page.keyboard.press("Enter")
    expect(page.locator(".toast")).to_be_visible()
    (tmp_path / "new.txt").write_text(NEW, encoding="utf-8")
    person.go("#/start").get_by_label("Files").set_input_files(tmp_path / "new.txt")
    page.get_by_role("button", name="Read them").click()
    expect(page.get_by_role("status", name="Done")).to_contain_text("1 report read")
    page.get_by_role("link", name="See the events").click()
    page.get_by_label("Events found").wait_for()
    person.go("#/report/new")
    expect(page.locator(".text")).to_contain_text("Shells killed six people")
    expect(page.locator(".text [data-claims]").first).to_be_visible()
    history = person.go(f"#/event/{event.id}").locator("section", has=page.locator("#history-title"))
    expect(history).to_contain_text("A. Coder")
    expect(history).to_contain_text("read by eye")
    with Workspace.open(str(copied)) as workspace:
        after = {one.id: one for one in workspace.chronicle().events}
        assert len(after) > len(before)
        assert after[event.id].status == "accepted" or after[event.id].rulings


def test_a_name_is_settled_after_a_look_at_what_changes_and_taken_back(person, copied):
    with Workspace.open(str(copied)) as workspace:
        places = {claim.where.id for claim in workspace.claims() if claim.where.words == "Luanda"}
    found = person.context.request.get(person.server.origin + "/api/places/lookup?name=Luanda").json()["candidates"]
    other = next(at for at, one in enumerate(found) if one["id"] not in places)
    page = person.go("#/places")
    row = page.get_by_label("Names of places").get_by_role("button", name="Luanda", exact=True)
    row.click()
    panel = page.get_by_label("Settle a name", exact=True)
    candidates = panel.locator(".candidate")
    expect(candidates.first).to_be_visible()
    candidates.nth(other).click()
    changes = panel.get_by_label("What changes")
    expect(changes).to_contain_text("3 claims would be laid on")
    expect(changes.locator("mark").first).to_be_visible()
    with Workspace.open(str(copied)) as workspace:
        assert workspace.decisions() == ()
    changes.get_by_label("Why").fill("another town of this name")
    changes.get_by_role("button", name="Settle it for 3 claims").click()
    page.locator(".toast", has_text="is laid on").get_by_role("button", name="Undo").click()
    expect(page.locator(".toast", has_text="Undone")).to_be_visible()
    with Workspace.open(str(copied)) as workspace:
        settle, undo = workspace.decisions()
        assert (settle.action, settle.subjects, undo.action) == ("settle", ("Luanda",), "undo")
        assert settle.payload["where"]["id"] == found[other]["id"]
        assert undo.subjects == (settle.id,)


def test_the_page_to_share_opens_without_any_server(visiting, chromium, server, tmp_path):
    visit = visiting()
    page = visit.go("#/explore?place=Chavuma")
    page.get_by_label("Events found").wait_for()
    told = visit.context.request.get(server.origin + "/api/overview").json()
    there = [one for one, at in zip(told["id"], told["place_name"], strict=True) if at is not None and told["place_names"][at] == "Chavuma"]
    assert there
    page.get_by_label("Share and export").click()
    with page.expect_download() as taken:
        page.get_by_role("button", name="One page to share").click()
    file = tmp_path / "shared.html"
    taken.value.save_as(file)
    context = chromium.new_context(offline=True)
    try:
        alone, asked, errors = context.new_page(), [], []
        alone.on("request", lambda request: asked.append(request.url))
        alone.on("pageerror", lambda error: errors.append(str(error)))
        alone.goto(file.as_uri())
        for event in there:
            expect(alone.locator(f"#e-{event}")).to_be_attached()
        assert alone.locator("article[id^=e-]").count() == len(there)
        assert alone.locator("blockquote").count() >= len(there)
        assert alone.locator("svg").count() >= 1
        assert [url for url in asked if not url.startswith(("file:", "data:"))] == []
        assert errors == []
    finally:
        context.close()


def test_a_line_of_a_megabyte_shows_as_text_in_its_column(visiting, serving, copied):
    report = samples.report("<b>" + "ab" * (MEGABYTE // 2) + "</b><script>alert(3)</script>", "megabyte")
    with Workspace.open(str(copied)) as workspace:
        workspace.save(report, [], "test")
    visit = visiting(on=serving(copied))
    page = visit.go("#/report/megabyte")
    expect(page.locator(".text")).to_be_visible()
    assert page.evaluate("document.querySelector('.text').textContent.length") >= MEGABYTE
    assert page.locator(".text b, .text script").count() == 0
    assert page.evaluate("document.querySelector('.page').scrollWidth - document.querySelector('.page').clientWidth") == 0
    visit.check()


def test_reasons_that_read_the_same_do_not_keep_an_event_shut(visiting, serving, copied):
    with Workspace.open(str(copied)) as workspace:
        chronicle = workspace.chronicle()
        event = msgspec.structs.replace(chronicle.events[0], joined_why=("one day (+1)", "one day (+1)"))
        changed = msgspec.structs.replace(chronicle, events=(event, *chronicle.events[1:]))
        workspace.replace_chronicle(changed, workspace.chronicle_inputs())
    visit = visiting(on=serving(copied))
    expect(visit.go(f"#/event/{event.id}").locator("#ledger-title")).to_be_visible()
    visit.check()
