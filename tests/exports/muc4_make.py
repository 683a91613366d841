"""Claims of an invented war as MUC-4 tests tell them."""

from exports_make import claim, role

from dateline.records import When

WHEN = When(from_="2031-04-14", to="2031-04-14", precision="day", words="yesterday")
GUERRILLAS = role("agent", "THE GUERRILLAS", "t:g", "GUERRILLAS")
PEASANTS = role("victim", "SIX PEASANTS OF THE VALLEY", "generic:peasant-zm", "PEASANTS", count=6)


def told(id_="c1", type_="killing", text="GUERRILLAS KILLED SIX PEASANTS IN KABOMPO YESTERDAY.", **more):
    fields = {"trigger": "KILLED", "roles": (GUERRILLAS, PEASANTS), "when": WHEN, **more}
    return claim(id_, "event", type_, text=text, **fields)
