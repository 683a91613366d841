"""Score time expressions on GUM's normalised dates: python benchmarks/times.py [--errors FILE].

Texts of the genres news, interview, speech, bio and voyage. Spans: an expression of ours that overlaps a gold date is
right (a range of ours may cover the gold's two ends). "F dated" leaves out of ours what the gold never marks: "recently",
lengths, open amounts. Values, of all gold dates: counted from the text's day (dateCreated), the interval has
the gold's days. "as marked" wants the very days of `when`, `from`-`to` or `notBefore`-`notAfter`; "value" reads the last
two as the bounds they are (TEI), and a month without a year ("--07") as a month. "value of found" is of the
dates found; "value given span" of all dates, each with its marked words given: those not found are read by themselves, in
their place of the text. "kinds marked" is that of the dates that are no length of time nor an open amount: GUM dates a few
of these and leaves most unmarked. A season is right by its first month, a decade or century by its years. Texts are rebuilt from tokens, so punctuation is spaced as the tokens are.
"""

import argparse
import re
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

from msgspec import Struct, structs
from rich.console import Console
from rich.table import Table

from dateline.grounding.when import Anchor, read_times, resolve
from dateline.grounding.when.interval import calendar_interval
from dateline.grounding.when.precision import days_of
from dateline.language.times import times_in_text
from dateline.records import TimeExpr, When
from shared_data import shared

GENRES = ("news", "interview", "speech", "bio", "voyage")
HEADS = (
    "span P", "span R", "span F", "F dated", "value as marked", "value", "value of found", "value given span",
    "kinds marked",
)  # fmt: skip


class GoldDate(Struct):
    """One marked date: its range in the rebuilt text, its words and its attributes."""

    start: int
    end: int
    words: str
    values: dict[str, str]


def read(path: Path) -> tuple[str, str | None, list[GoldDate]]:
    """Return the text of a file, the day it was written, and its dates."""
    root = ET.fromstring(re.sub(r"&(?!\w+;)", "&amp;", path.read_text("utf-8")))
    words: list[str] = []
    dates: list[GoldDate] = []
    length = 0

    def add(tokens: str | None) -> None:
        nonlocal length
        for line in (tokens or "").splitlines():
            if "\t" in line:
                word = line.split("\t")[0]
                words.append(word)
                length += len(word) + 1

    def walk(node: ET.Element) -> None:
        start = length
        add(node.text)
        for child in node:
            walk(child)
            add(child.tail)
        if node.tag == "date" and length > start:
            dates.append(GoldDate(start, length - 1, "", dict(node.attrib)))

    walk(root)
    text = " ".join(words)
    for date in dates:
        date.words = text[date.start : date.end]
    return text, root.get("dateCreated"), dates


def ends(values: dict[str, str]) -> tuple[str | None, str | None]:
    """Return the first and last day of a gold date; an attribute that is no date gives None."""
    return (
        _day(values.get("when") or values.get("from") or values.get("notBefore"), last=False),
        _day(values.get("when") or values.get("to") or values.get("notAfter"), last=True),
    )


def _day(value: str | None, *, last: bool) -> str | None:
    if not value or not re.match(r"\d{4}(-\d{2}){0,2}$", value):
        return None
    span = calendar_interval(value)
    return str(span.end if last else span.start)


def as_marked(date: GoldDate, when: When) -> bool:
    """Tell whether our days are the gold's. Where the gold is a month or a year, days that lie within it at that
    precision are right ("this year" ends for us on the day of writing)."""
    first, last = (str(d) if d else None for d in days_of(when))
    if (first or last) and (first, last) == ends(date.values):
        return True
    whole = date.values.get("when", "")
    within = first and last and first[: len(whole)] == last[: len(whole)] == whole
    return bool(len(whole) in (4, 7) and within and when.precision in ("month", "year"))


def as_meant(date: GoldDate, normal: str, when: When) -> bool:
    """Tell whether our days are right by what the gold's attributes mean. `notBefore` and `notAfter` are bounds (TEI):
    days within them are right. A month, or a day of a month, that the gold gives no year ("--07") must be ours."""
    if as_marked(date, when):
        return True
    values = date.values
    recurring = [values[name][2:] for name in ("when", "from", "to") if values.get(name, "").startswith("--")]
    if normal.startswith("season"):
        return _same_season(values, when)
    if recurring and recurring == [str(day)[5:] for day in days_of(when)]:
        return True
    if recurring:
        ours = [f"{int(m):02}" for m in re.findall(r"(?:inmonth|date)\((?:\d{4}-)?(\d{1,2})\)", normal)]
        ours += re.findall(r"monthday\((\d\d-\d\d)\)", normal)
        return bool(ours) and ours == [value for value in recurring if value]
    if not {"notBefore", "notAfter"} & set(values):
        return _whole_years(values, normal, when) or _end_of_range(values, normal, when) or _ago(values, normal, when)
    first, last = (str(d) if d else None for d in days_of(when))
    (start, end), fixed = ends(values), values.get("from") or values.get("to")
    low = start is None or (first is not None and first >= start)
    high = end is None or (last is not None and last <= end)
    return bool((first or last) and (start or end) and low and high and not fixed)


def _same_season(values: dict[str, str], when: When) -> bool:
    """Tell whether a season begins in the gold's month, of its year where it has one: the gold's run a month longer."""
    start, (first, _) = (values.get("from") or values.get("notBefore", "")).lstrip("-"), days_of(when)
    ours = None if first is None else f"{first.month:02}" if len(start) == 2 else f"{first:%Y-%m}"
    return bool(start) and ours == start


def _whole_years(values: dict[str, str], normal: str, when: When) -> bool:
    """Tell whether a decade or century has the gold's first and last year: it often ends on a last year's first day."""
    first, last = days_of(when)
    named = normal.startswith(("decade(", "century(")) and first is not None and last is not None
    years = [values.get(name, "")[:4] for name in ("from", "to")]
    return bool(named and first and last and years == [f"{first.year:04}", f"{last.year:04}"])


def _end_of_range(values: dict[str, str], normal: str, when: When) -> bool:
    """Tell whether a range of ours begins or ends on the gold's day: the gold marks the two ends by themselves."""
    return "from(" in normal and values.get("when") in {str(day) for day in days_of(when) if day}


def _ago(values: dict[str, str], normal: str, when: When) -> bool:
    """Tell whether the gold's day lies in the week, month or year that "three years ago" tells: it is often known from
    elsewhere, and the words do not say it."""
    day, (first, last) = values.get("when", ""), days_of(when)
    told = normal.startswith("ago(") and "~" not in normal and len(day) == len("2000-01-01")
    return bool(told and first and last and str(first) <= day <= str(last))


def parts(normal: str) -> list[str]:
    """Return a normal form and the dates within it: the gold marks "1958" where we read "since 1958" as one."""
    found = [normal]
    for name in ("since", "until", "from", "earlier", "later", "ahead", "early", "mid", "late"):
        if normal.startswith(name + "("):
            inner = normal[len(name) + 1 : -1]
            depth, start = 0, 0
            for i, mark in enumerate(inner + ","):
                depth += (mark == "(") - (mark == ")")
                if mark == "," and depth == 0:
                    found += parts(inner[start:i])
                    start = i + 1
    return found


def undated(time: TimeExpr) -> bool:
    """Tell whether an expression is of a kind that the gold never marks: recently, a length, an open amount."""
    length = time.function == "duration" or time.normal.startswith("lasting(")
    return length or "~" in time.normal or time.normal == "recent()"


class Count(Struct):
    """What a genre adds up to."""

    gold: int = 0
    found: int = 0
    ours: int = 0
    matched: int = 0
    undated: int = 0
    marked: int = 0
    meant: int = 0
    given: int = 0
    dated: int = 0
    dated_given: int = 0

    def add(self, other: "Count") -> None:
        """Add another count to this one."""
        for name in self.__struct_fields__:
            setattr(self, name, getattr(self, name) + getattr(other, name))

    def row(self) -> list[str]:
        """Return the cells of the table, in percent."""
        r = self.found / max(1, self.gold)
        p, dated = self.matched / max(1, self.ours), self.matched / max(1, self.ours - self.undated)
        f, fd = (2 * x * r / (x + r) if x + r else 0.0 for x in (p, dated))
        of_gold = (self.marked / max(1, self.gold), self.meant / max(1, self.gold))
        shares = (*of_gold, self.meant / max(1, self.found), self.given / max(1, self.gold))
        shares += (self.dated_given / max(1, self.dated),)
        return [str(self.gold), *(f"{100 * x:.1f}" for x in (p, r, f, fd, *shares))]


def score(path: Path, errors: list[str]) -> Count:
    """Score one text. An expression of ours covers the gold dates it overlaps: one, or the two ends of a range."""
    text, created, dates = read(path)
    anchor = Anchor.of(created) if created and len(created) == 10 else None
    ours = times_in_text(text)
    whens = read_times(text, ours, anchor)
    room = {i: 2 if "from(" in t.normal else 1 for i, t in enumerate(ours)}
    count = Count(gold=len(dates), ours=len(ours))
    for date in dates:
        hits = (i for i, t in enumerate(ours) if room[i] and t.start < date.end and date.start < t.end)
        hit = next(hits, None)
        if hit is None:
            errors.append(f"MISS {path.stem} {date.words!r} {date.values}")
            count.add(given_words(text, date, [t for t in ours if t.end <= date.start], anchor))
            continue
        room[hit] -= 1
        count.found += 1
        read_as = [(ours[hit].normal, whens[hit])] + [(n, resolve(n, anchor)) for n in parts(ours[hit].normal)[1:]]
        count.marked += any(as_marked(date, when) for _, when in read_as)
        meant = any(as_meant(date, *one) for one in read_as)
        count.meant += meant
        count.given += meant
        kind = not undated(ours[hit])
        count.dated += kind
        count.dated_given += kind and meant
        if not meant:
            got = f"{ours[hit].normal} {whens[hit].from_} {whens[hit].to}"
            errors.append(f"VALUE {path.stem} {date.words!r} {date.values} ours {got} (written {created})")
    for i, time in enumerate(ours):
        taken = room[i] < (2 if "from(" in time.normal else 1)
        count.matched += taken
        count.undated += not taken and undated(time)
        if not taken:
            errors.append(f"EXTRA {path.stem} {text[time.start : time.end]!r} {time.normal}")
    return count


def given_words(text: str, date: GoldDate, before: list[TimeExpr], anchor: Anchor | None) -> Count:
    """Read the marked words of a date that was not found in the text, after the times before it."""
    read = [structs.replace(t, start=t.start + date.start, end=t.end + date.start) for t in times_in_text(date.words)]
    count = Count(dated=int(not any(undated(t) for t in read)))
    if read:
        longest = max(read, key=lambda t: t.end - t.start)
        when = read_times(text, [*before, longest], anchor)[-1]
        count.given = int(as_meant(date, longest.normal, when))
        count.dated_given = count.given * count.dated
    return count


def count_of(genre: str, errors: list[str]) -> Count:
    """Return what the texts of a genre add up to; what is wrong goes to `errors`."""
    count = Count()
    for path in sorted((shared() / "data" / "gum" / "xml").glob(f"GUM_{genre}_*.xml")):
        count.add(score(path, errors))
    return count


def figures() -> dict[str, float]:
    """Return the table's last row: each figure of all genres together, in percent, by its heading."""
    total = Count()
    for genre in GENRES:
        total.add(count_of(genre, []))
    return dict(zip(HEADS, map(float, total.row()[1:]), strict=True))


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--errors", type=Path)
    options = parser.parse_args()
    table = Table("genre", "dates", *HEADS, title="Time expressions (GUM)")
    errors: list[str] = []
    total = Count()
    for genre in GENRES:
        count = count_of(genre, errors)
        total.add(count)
        table.add_row(genre, *count.row())
    table.add_row("all", *total.row())
    Console().print(table)
    if options.errors:
        options.errors.write_text("\n".join(errors) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
