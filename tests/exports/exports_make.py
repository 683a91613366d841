"""Events and claims of an invented war, made by hand."""

from dateline.records import Claim, Role, Span, Toll, Voice, When, Where
from dateline.records.chronicle import ActorView, Dispute, Event, Reading, ReportInfo, TollLine, TollSummary

TOWN = Where(
    name="Kabompo", id="t:kabompo", lat=-13.6, lon=24.2, precision="settlement", radius_km=5.0, country="ZM",
    admin1="North-Western", words="Kabompo", status="resolved",
)  # fmt: skip
DAY = When(from_="2031-04-14", to="2031-04-14", precision="day", words="14 April")
OUTLET = Voice("The Mail", "outlet")
MEDICS = Voice("hospital staff", "medical", 4, 18)
ACTORS = (
    ActorView(id="t:army", name="Zambian Army", kind="state-force", known=True),
    ActorView(id="t:red", name="Red Front", kind="rebel", known=True),
    ActorView(id="t:blue", name="Blue Brigade", kind="rebel", known=True),
    ActorView(id="t:people", name="residents", kind="civilians", known=True),
)
REPORT = ReportInfo(
    id="r1", key="one", outlet="The Mail", title="Red Front, Army clash", url=None, published="2031-04-15", story=None,
    copy_group="g1",
)  # fmt: skip


def reading(actor: str | None, words: str = "", independent: int = 1) -> Reading:
    return Reading(value=actor, words=words or (actor or ""), claims=("c1",), voices=(OUTLET,), independent=independent)


def toll(best, *, low=None, high=None, side=None, civilian=None, kind="killed", **more) -> TollLine:
    fields = {
        "of": None,
        "words": str(best),
        "inferred": None,
        "claims": ("c1",),
        "voices": (MEDICS,),
        "independent": 1,
    }
    low = best if low is None else low
    high = best if high is None else high
    return TollLine(kind=kind, low=low, best=best, high=high, side=side, civilian=civilian, **{**fields, **more})


def total(low, best, high, side=None, kind="killed") -> TollSummary:
    return TollSummary(kind=kind, side=side, low=low, best=best, high=high, rule="ucdp-conservative")


def event(id_="e1", type_="battle", **more) -> Event:
    fields = {
        "standing": "happened", "status": "single-voice", "title": "Red Front: clash in Kabompo", "when": DAY,
        "where": TOWN, "agents": (reading("t:red"),), "targets": (reading("t:army"),), "claims": ("c1",),
        "reports": ("r1",), "voices": (OUTLET, MEDICS),
    }  # fmt: skip
    return Event(id=id_, type=type_, **{**fields, **more})


def deadly(id_="e1", number=9, type_="battle", **more) -> Event:
    return event(id_, type_, **{"tolls": (toll(number),), "summary": (total(number, number, number),), **more})


TEXT = "Rebels of the Red Front attacked the army in Kabompo, hospital staff said."


def claim(id_="c1", kind="event", type_="battle", text=TEXT, trigger="attacked", at=10, **more) -> Claim:
    start = at + text.index(trigger)
    return Claim(
        id=id_, report="r1", report_key="one", kind=kind, type=type_,
        evidence=Span(at, at + len(text), text), trigger=Span(start, start + len(trigger), trigger), rule="test",
        **{"standing": "happened", "confidence": 0.9, "voice": (MEDICS,), "when": DAY, "where": TOWN, **more},
    )  # fmt: skip


def role(name, text, actor=None, head=None, **more) -> Role:
    at = text.index(head or text)
    return Role(name, text, 0, len(text), actor=actor, head_start=at, head_end=at + len(head or text), **more)


def people(number, of, kind="killed", **more) -> Toll:
    return Toll(kind, number, number, number, str(number), of=of, **more)


NUMBER_DISPUTE = Dispute(
    id="d1", subject="e1", field="number", question="How many were killed in Kabompo?",
    readings=(reading(None, "9", 2), reading(None, "14")),
)  # fmt: skip
