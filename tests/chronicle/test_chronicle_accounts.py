"""Two plain reports of one happening, from their text on: what they contradict each other in is a dispute, else none is."""

import pytest

from dateline.chronicle import reconcile
from dateline.records.chronicle import ReportInfo

FRIDAY = "2024-05-03"


@pytest.fixture(scope="module")
def told(code, knowledge):
    """Return a function from texts, of one outlet each, to the chronicle of the reports that carry them."""

    def made(*texts, published=FRIDAY):
        claims, infos = [], []
        for number, text in enumerate(texts):
            found = code(text, published=published, outlet=f"Outlet {number}")
            report = found[0].report
            infos.append(ReportInfo(id=report, key=report, outlet=f"Outlet {number}", published=published, copy_group=report, title=None, url=None, story=None))
            claims += found
        return reconcile(infos, claims, knowledge=knowledge)

    return made


BLAST = "A car bomb exploded outside a police station in Jowhar on Thursday"
ATTACK = "attacked a village near Jowhar on Thursday and killed 14 farmers"
CRASH = "A military helicopter crashed near the town of Jowhar on Thursday, killing four soldiers."
DOWNED = "Al-Shabaab fighters said on Friday they had shot down an army helicopter near Jowhar on Thursday. The four soldiers on board were killed."
WAR = "More than 2,000 people have been killed in Somalia since the war began in 2021, according to the UN."
MARKET = "at a market in Jowhar on Thursday"

RIVALS = {
    "number": (
        {"number"},
        f"{BLAST}, killing 12 people, the police said.",
        f"{BLAST}. Hospital officials said 27 people were killed.",
    ),
    "number of a war": ({"number"}, f"{WAR} The Centre for Research, however, has put the toll from the three-year conflict at as high as 4,700."),
    "blame": (
        {"blame"},
        f"Gunmen {ATTACK}. The army blamed Al-Shabaab for the attack.",
        f"Soldiers {ATTACK}, residents said.",
    ),
    "blame denied": (
        {"blame"},
        "Shells hit a hospital in Jowhar on Thursday, killing nine people. The rebels blamed the army for the shelling.",
        "Nine people were killed when shells hit a hospital in Jowhar on Thursday. The army denied shelling the hospital.",
    ),
    "day": (
        {"day"},
        "Gunmen killed the mayor of Jowhar, Ali Warsame, outside his home in Jowhar on Wednesday, police said.",
        "The mayor of Jowhar, Ali Warsame, was killed by gunmen outside his home in Jowhar on Thursday, his family said.",
    ),
    "means": (
        {"type"},
        f"An air strike killed 11 people {MARKET}, residents said.",
        f"The army said shelling by the rebels had killed 11 people {MARKET}.",
    ),
    "holder": (
        {"holder"},
        "Al-Shabaab fighters captured the town of Jowhar from the army on Thursday, residents said.",
        "The army said it was still in full control of the town of Jowhar on Friday.",
    ),
    "denied by the other side": (
        {"happened", "holder"},
        "Al-Shabaab said its fighters had captured the town of Jowhar on Thursday.",
        "The army denied that Al-Shabaab had captured the town of Jowhar on Thursday.",
    ),
    "whether it happened": (
        {"happened"},
        "Soldiers executed 20 prisoners in the town of Jowhar on Thursday, the rebels said.",
        "The government denied reports that 20 prisoners had been executed in the town of Jowhar on Thursday.",
    ),
    "a crash's cause": ({"type"}, f"{CRASH} The crash was due to a technical fault, the defence ministry said.", DOWNED),
    "a crash's cause in one report": (
        {"type"},
        "An air force jet crashed near Jowhar on Thursday after engine trouble, the air force said. Al-Shabaab said it had shot it down.",
    ),
    "a blast's cause": (
        {"type"},
        "An explosion tore through a market in Jowhar on Thursday, killing 12 people. Police said a gas leak caused the blast.",
        "A bomb planted by rebels exploded at a market in Jowhar on Thursday, killing 12 people, residents said.",
    ),
    "a burst cylinder": (
        {"type"},
        f"At least 12 people were killed when a gas cylinder exploded {MARKET}, the interior ministry said.",
        f"Gunmen attacked {MARKET.removeprefix('at ')} with a car bomb, killing 12 people, witnesses said.",
    ),
    "a death's cause": (
        {"type"},
        "The opposition commander Ali Warsame died in a prison in Jowhar on Thursday. Police said Warsame had committed suicide in his cell.",
        "Guards killed the opposition commander Ali Warsame in a prison in Jowhar on Thursday, his family said.",
    ),
}  # fmt: skip

ALIKE = {
    "number": (f"{BLAST}, killing at least 12 people, the police said.", f"{BLAST}. Hospital officials said 13 people were killed."),
    "blame": (
        f"Gunmen {ATTACK}. The army blamed Al-Shabaab for the attack.",
        f"Al-Shabaab fighters {ATTACK}, residents said.",
    ),
    "a crash and a downing": (CRASH, DOWNED),
    "a crash by accident": (
        f"{CRASH} The crash was due to a technical fault, the defence ministry said.",
        "An army helicopter crashed near Jowhar on Thursday because of engine failure, officials said. The four soldiers on board were killed.",
    ),
    "a blast by accident": (
        "An explosion tore through an army depot in Jowhar on Thursday, killing 12 people. The army said the blast was an accident.",
        "A blast at an army depot in Jowhar on Thursday killed 12 people. It was caused by a short circuit, the governor said.",
    ),
    "no accident": (
        "An explosion killed 12 people at a market in Jowhar on Thursday. Police ruled out a gas leak.",
        "A bomb exploded at a market in Jowhar on Thursday, killing 12 people, residents said.",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("fields", "texts"), [(r[0], r[1:]) for r in RIVALS.values()], ids=list(RIVALS))
def test_what_cannot_both_be_true_is_a_dispute(told, fields, texts):
    chronicle = told(*texts)
    assert {d.field for d in chronicle.disputes} == fields
    assert all(len(d.readings) > 1 and all(r.voices for r in d.readings) for d in chronicle.disputes)


@pytest.mark.parametrize("texts", list(ALIKE.values()), ids=list(ALIKE))
def test_accounts_that_agree_are_none(told, texts):
    assert told(*texts).disputes == ()


def test_what_all_put_down_to_an_accident_is_one(told):
    for name in ("a crash by accident", "a blast by accident"):
        assert [e.type for e in told(*ALIKE[name]).events] == ["accident"]


def test_a_crash_is_a_downing_where_somebody_says_so(told):
    chronicle = told(CRASH, DOWNED)
    assert [e.type for e in chronicle.events] == ["shootdown"]
    assert [r.value for r in chronicle.events[0].agents] == ["al-shabaab"]


def test_a_helicopter_and_a_plane_that_come_down_on_one_day_are_two(told):
    jet = "An air force jet crashed near the town of Jowhar on Thursday, killing its pilot."
    assert len(told(CRASH, jet).events) == 2
