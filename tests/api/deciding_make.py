"""A workspace of invented claims for tests of rulings: no text is read, the chronicle is the real one."""

import sys
from itertools import count
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "chronicle"))

from chronicle_make import HILL, day, event, roles, toll, voice

from dateline.api.view import ChronicleView
from dateline.engines import reconcile_workspace
from dateline.records import Block, DateFact, Report, Span, Where
from dateline.store import Workspace

VERSIONS = count()  # the chronicle is made anew where a report was coded by another version
TEXTS = {
    "a": "A bomb hit the fish market of Karsa. Officials said 12 people died. They buried the dead in Lower Ostra.",
    "b": "The bomb in Karsa's fish market killed 40 people, medics said. A bomb was found in Belim.",
    "c": "Shells fell on Belim. Nobody knows who fired them.",
}
PEOPLE = roles(agent="red:the Red Front", target="a market")
MEDICS, OFFICIALS = voice("medics", "medical"), voice("officials", "official")


def report(key, published="2020-05-02"):
    text = TEXTS[key]
    return Report(
        id=f"r:{key}", key=key, text=text, blocks=(Block(0, len(text), "paragraph"),), original_sha256=key * 8,
        original_name=f"{key}.txt", media_type="text/plain", language="en", outlet=f"Outlet {key}",
        title=Span(0, 10, text[:10]), published=DateFact(published, "day", "field") if published else None,
    )  # fmt: skip


def at(key, words, **more):
    """Where some words stand in a report: what `event` needs to cite them."""
    return {"at": TEXTS[key].index(words), **more}


BOMB_A = event("bombing", "a", "A bomb hit the fish market of Karsa", roles=PEOPLE, trigger="bomb", voice=OFFICIALS, **at("a", "A bomb"))
BOMB_B = event("bombing", "b", "The bomb in Karsa's fish market", roles=PEOPLE, trigger="bomb", voice=MEDICS, **at("b", "The bomb"))
FOUND = event("bombing", "b", "A bomb was found in Belim", when=day("2020-04-20"), where=HILL, trigger="bomb", confidence=0.2, **at("b", "A bomb"))
SHELLS = event("shelling", "c", "Shells fell on Belim", where=HILL, trigger="Shells", **at("c", "Shells"))
DEAD_A = toll(BOMB_A, 12, "12", at=TEXTS["a"].index("12"), voice=OFFICIALS)
DEAD_B = toll(BOMB_B, 40, "40", at=TEXTS["b"].index("40"), voice=MEDICS)
LOST = Where(name="Lower Ostra", words="Lower Ostra", status="no-match")
BURIED = event("appeal", "a", "They buried the dead in Lower Ostra", where=LOST, trigger="buried", **at("a", "They"))
CLAIMS = (BOMB_A, BOMB_B, FOUND, SHELLS, DEAD_A, DEAD_B, BURIED)


def workspace(keys="abc", claims=CLAIMS, *, address=None, undated=(), version=None):
    """A workspace with the chronicle of these reports."""
    place = Workspace.open(str(address), create=True) if address else Workspace.memory()
    add(place, keys, claims, undated, version)
    return place


def add(place, keys, claims=CLAIMS, undated=(), version=None):
    """Save reports with their claims, as read by another version of the code each time, and make the chronicle anew."""
    for key in keys:
        made = report(key, None if key in undated else "2020-05-02")
        place.save(made, [c for c in claims if c.report == made.id], version or f"version {next(VERSIONS)}")
    reconcile_workspace(place)


def view(place):
    return ChronicleView(place)


def homes(place):
    return dict(place.chronicle().claim_events)


def rebuilt(place):
    """Make the chronicle anew; return whether it had to be."""
    return reconcile_workspace(place)
