"""Agency datelines, read part by part."""

import time

import pytest

from dateline.reports.datelines import dateline_at


@pytest.mark.parametrize(
    ("text", "head", "place", "agency", "day"),
    [
        ("KARO, Libya, July 30 (AP) — Two", "KARO, Libya, July 30 (AP) — ", "KARO", "AP", (30, 7, None)),
        ("KARO (Reuters) - Two", "KARO (Reuters) - ", "KARO", "Reuters", (None, None, None)),
        (
            "NEW KARO, 3 JAN 90 (ACAN-EFE) -- [TEXT] TWO",
            "NEW KARO, 3 JAN 90 (ACAN-EFE) -- [TEXT] ",
            "NEW KARO",
            "ACAN-EFE",
            (3, 1, 1990),
        ),
        ("KARO (UPLAND), 18 NOV 89 (EFE) -- TWO", "KARO (UPLAND), 18 NOV 89 (EFE) -- ", "KARO", "EFE", (18, 11, 1989)),
        ("KARO, Syria — Two", "KARO, Syria — ", "KARO", None, (None, None, None)),
        ("Karo, 5 May 2016 (MENA) - Two", "Karo, 5 May 2016 (MENA) - ", "Karo", "MENA", (5, 5, 2016)),
        ("KARO/LAMA (Reuters) - Two", "KARO/LAMA (Reuters) - ", "KARO", "Reuters", (None, None, None)),
        ("(Reuters) - Two", "(Reuters) - ", None, "Reuters", (None, None, None)),
        ("Karo SANA-Two men", "Karo SANA-", "Karo", "SANA", (None, None, None)),
        ("Karo, Lama (Reuters) Two men", "Karo, Lama (Reuters) ", "Karo", "Reuters", (None, None, None)),
        (
            "CLANDESTINE, NO DATE (RADIO UPLAND) -- [REPORT] [TEXT] TWO",
            "CLANDESTINE, NO DATE (RADIO UPLAND) -- [REPORT] [TEXT] ",
            None,
            "RADIO UPLAND",
            (None, None, None),
        ),
        (
            "LAMA, 28 JUL 89 (EL DIARIO) -- [EXCERPT] KARO -- TWO",
            "LAMA, 28 JUL 89 (EL DIARIO) -- [EXCERPT] KARO -- ",
            "KARO",
            "EL DIARIO",
            (28, 7, 1989),
        ),
    ],
)
def test_sure_datelines(
    text: str, head: str, place: str | None, agency: str | None, day: tuple[int | None, ...]
) -> None:
    found = dateline_at(text, 0, len(text), opening=False)
    assert found is not None
    assert text[found.start : found.end] == head
    assert (text[slice(*found.place)] if found.place else None) == place
    assert found.agency == agency
    assert (found.day, found.month, found.year) == day


@pytest.mark.parametrize("text", ["Karo – The army said", "Karo Lama- Warplanes bombed"])
def test_bare_datelines_only_open_a_story(text: str) -> None:
    assert dateline_at(text, 0, len(text), opening=True) is not None
    assert dateline_at(text, 0, len(text), opening=False) is None


@pytest.mark.parametrize(
    ("text", "head", "place", "day"),
    [
        ("KARO (Upland News) 27 August 2024 - Two", "KARO (Upland News) 27 August 2024 - ", "KARO", (27, 8, 2024)),
        ("Karo, 20 January 2025. Two men", "Karo, 20 January 2025. ", "Karo", (20, 1, 2025)),
        ("(Karo, July 3, 2015) – Two", "(Karo, July 3, 2015) – ", "Karo", (3, 7, 2015)),
        ("(Karo, 12 May 2024): Two", "(Karo, 12 May 2024): ", "Karo", (12, 5, 2024)),
        ("(Karo) – Two", "(Karo) – ", "Karo", (None, None, None)),
    ],
)
def test_datelines_of_rights_groups_and_of_papers(
    text: str, head: str, place: str, day: tuple[int | None, ...]
) -> None:
    found = dateline_at(text, 0, len(text), opening=True)
    assert found is not None
    assert text[found.start : found.end] == head
    assert found.place is not None
    assert text[slice(*found.place)] == place
    assert (found.day, found.month, found.year) == day


@pytest.mark.parametrize(
    "text",
    [
        "On 3 May 2016. Two men",
        "Monday, 3 May 2016. Two men",
        "In Karo, 3 May 2016. Two men",
        "(Photo, 2015) - a thing",
        "(He said so) - the army said",
        "The army - which had said so - denied it",
        "A Syria-Turkey border crossing was shut",
        "IS - the group that holds the town - denied it",
        "River Front - a group of the south - said",
        "River Front -- Upland's largest militia -- attacked the town on Monday.",
        "River Front — Upland's largest militia — attacked the town on Monday.",
        "The Observatory for Human Rights (SOHR) said",
        "U.S. - backed forces said",
        "US-led coalition planes hit the mill",
        "",
        "—",
    ],
)
def test_sentences_are_no_datelines(text: str) -> None:
    assert dateline_at(text, 0, len(text), opening=True) is None


@pytest.mark.parametrize(("near", "value"), [("2015-07-31", "2015-07-30"), ("2016-01-02", "2015-07-30"), (None, None)])
def test_a_missing_year_comes_from_a_known_day_only(near: str | None, value: str | None) -> None:
    text = "KARO, July 30 (AP) — Two"
    found = dateline_at(text, 0, len(text), opening=True)
    assert found is not None
    written = found.written(near)
    assert (written.value if written else None) == value


def test_an_impossible_day_is_no_day() -> None:
    text = "KARO, 31 FEB 90 (EFE) -- TWO"
    found = dateline_at(text, 0, len(text), opening=True)
    assert found is not None
    assert found.written(None) is None


@pytest.mark.parametrize(
    "text", ["A" * 200_000, "AB CD " * 40_000, "Ab Cd, " * 40_000, "A." * 90_000, "KARO (" * 40_000]
)
def test_no_text_makes_it_slow(text: str) -> None:
    start = time.perf_counter()
    dateline_at(text, 0, len(text), opening=True)
    assert time.perf_counter() - start < 0.5


@pytest.mark.parametrize(("text", "place"), [("KARO: Five people were killed.", "KARO"), ("NEW KARO: Two", "NEW KARO")])
def test_a_town_before_a_colon_opens_a_story(text: str, place: str) -> None:
    found = dateline_at(text, 0, len(text), opening=True)
    assert found is not None
    assert text[slice(*(found.place or (0, 0)))] == place
    assert dateline_at(text, 0, len(text), opening=False) is None


@pytest.mark.parametrize(
    "text", ["KARO: Five were killed.\n\nLAMA: Two shells fell.", "Karo: Five were killed.", "ONLINE: Five were killed."]
)
def test_heads_of_entries_and_labels_are_no_datelines(text: str) -> None:
    assert dateline_at(text, 0, len(text), opening=True) is None
