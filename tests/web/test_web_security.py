"""Who may ask, each rule by a request that breaks it alone."""

import pytest
from starlette.testclient import TestClient

from dateline.store import Workspace
from dateline.web.app import create_app
from dateline.web.desk import Desk
from dateline.web.security import Session
from support.browsers import HOST, SESSION, browser


@pytest.fixture
def stranger(built):
    """Return a browser that never opened the printed address."""
    with Workspace.open(str(built)) as workspace:
        yield TestClient(create_app(Desk(workspace), SESSION), base_url=HOST)


@pytest.fixture
def guest(built):
    with Workspace.open(str(built)) as workspace:
        yield browser(Desk(workspace))


def test_without_the_cookie_nothing_is_told(stranger):
    for path in ("/api/workspace", "/api/overview", "/api/openapi.json", "/api/events.csv"):
        answer = stranger.get(path)
        assert (answer.status_code, answer.json()["error"]["code"]) == (401, "no-session")


def test_page_without_the_cookie_says_what_to_do(stranger):
    answer = stranger.get("/")
    assert answer.status_code == 401
    assert "dateline serve printed" in answer.text


def test_wrong_token_opens_nothing(stranger):
    answer = stranger.get("/?token=guess", follow_redirects=False)
    assert answer.status_code == 401
    assert "set-cookie" not in answer.headers


def test_printed_address_sets_a_cookie_that_no_script_and_no_other_site_gets(stranger):
    answer = stranger.get(f"/?token={SESSION.token}", follow_redirects=False)
    cookie = answer.headers["set-cookie"].lower()
    assert answer.status_code == 303
    assert answer.headers["location"] == "/"
    assert "httponly" in cookie
    assert "samesite=strict" in cookie
    assert SESSION.token not in answer.headers["set-cookie"]


def test_tokens_are_made_anew_and_long():
    one, other = Session.new(1), Session.new(1)
    assert one.token != other.token
    assert len(one.token) >= 40
    assert len({one.token, one.cookie_value, one.write_token}) == 3


@pytest.mark.parametrize("host", ["evil.example", "evil.example:8765", "127.0.0.1", "127.0.0.1:80", "127.0.0.1.evil.example:8765"])
def test_a_name_rebound_to_this_machine_is_refused(guest, host):
    answer = guest.get("/api/workspace", headers={"Host": host})
    assert (answer.status_code, answer.json()["error"]["code"]) == (421, "wrong-host")


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "https://127.0.0.1:8765", "http://127.0.0.1:9"])
def test_another_sites_page_is_refused_even_with_the_cookie(guest, origin):
    answer = guest.get("/api/workspace", headers={"Origin": origin})
    assert (answer.status_code, answer.json()["error"]["code"]) == (403, "wrong-origin")


def test_a_cross_site_fetch_is_refused(guest):
    assert guest.get("/api/workspace", headers={"Sec-Fetch-Site": "cross-site"}).status_code == 403


def test_own_page_is_let_in(guest):
    headers = {"Origin": HOST, "Sec-Fetch-Site": "same-origin"}
    assert guest.get("/api/workspace", headers=headers).status_code == 200


def test_every_answer_keeps_the_page_to_itself(guest):
    for path in ("/", "/api/workspace", "/api/nothing", "/api/events.csv"):
        headers = guest.get(path).headers
        policy = headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert "http:" not in policy
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "no-referrer"


def test_a_change_needs_the_header_besides_the_cookie(guest):
    answer = guest.post("/api/workspace", json={})
    assert (answer.status_code, answer.json()["error"]["code"]) == (403, "no-token")
    given = guest.get("/api/workspace").json()["write_token"]
    assert guest.post("/api/workspace", json={}, headers={"X-Dateline-Token": given}).status_code == 405


def test_too_large_a_body_is_refused_before_it_is_read(guest):
    headers = {"X-Dateline-Token": SESSION.write_token}
    answer = guest.post("/api/nothing", content=b"x" * (3 * 1024 * 1024), headers=headers)
    assert (answer.status_code, answer.json()["error"]["code"]) == (413, "too-large")


def test_no_file_outside_the_front_end_is_served(built, tmp_path):
    (tmp_path / "static" / "assets").mkdir(parents=True)
    (tmp_path / "static" / "index.html").write_text("<!doctype html><title>Workbench</title>", encoding="utf-8")
    (tmp_path / "static" / "assets" / "a.mjs").write_text("export {}", encoding="utf-8")
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    with Workspace.open(str(built)) as workspace:
        client = browser(Desk(workspace), front_end=tmp_path / "static")
        for path in ("/../secret.txt", "/..%2fsecret.txt", "/assets/..%2f..%2fsecret.txt", "/%2e%2e/secret.txt"):
            assert "secret" not in client.get(path).text.replace("secret.txt", "")
        assert client.get("/assets/a.mjs").headers["content-type"].startswith("text/javascript")
        assert "Workbench" in client.get("/control?on=2031-05-04").text
        assert client.get("/assets/gone.js").status_code == 404


def test_unbuilt_front_end_says_how_to_build_it(built, tmp_path):
    with Workspace.open(str(built)) as workspace:
        answer = browser(Desk(workspace), front_end=tmp_path / "none").get("/")
    assert answer.status_code == 503
    assert "npm run build" in answer.text
