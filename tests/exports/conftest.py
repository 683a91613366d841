"""What export tests share: a chronicle of a few events as exports see it, and the example reports built once."""

import csv
import io
import json
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from exports_make import ACTORS, REPORT, claim

from dateline.exports import View, render
from dateline.records.chronicle import Chronicle

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture(scope="session")
def make(knowledge, ontology):
    """Return a function from events and claims to what exports see."""

    def made(*events, claims=None, reports=(REPORT,), disputes=(), claim_events=(), **more) -> View:
        chronicle = Chronicle(
            events=events, actors=ACTORS, reports=reports, disputes=disputes, claim_events=claim_events, **more
        )
        return View(chronicle, [claim()] if claims is None else claims, knowledge, ontology)

    return made


@pytest.fixture(scope="session")
def table(make):
    """Return a function from a format and events to the table's rows as dictionaries."""

    def read(name, *events, **more):
        text = render(name, make(*events, **more))
        return list(csv.DictReader(io.StringIO(text), delimiter="\t" if name == "polecat" else ","))

    return read


@pytest.fixture(scope="session")
def example(tmp_path_factory, knowledge):
    """The example reports, built as their README says."""
    import dateline

    return dateline.build(
        [EXAMPLES / "reports"], workspace=tmp_path_factory.mktemp("example") / "w.db",
        actors=[EXAMPLES / "actors.tsv", EXAMPLES / "actors.persons.tsv"], places=[EXAMPLES / "places.toml"],
    )  # fmt: skip


@pytest.fixture
def templates(make):
    """Return a function from claims to the MUC-4 templates of the one report that they are of."""

    def written(*claims, **more):
        (line,) = [json.loads(text) for text in render("muc4", make(claims=list(claims), **more)).splitlines()]
        assert line["docid"] == "one"
        return line["templates"]

    return written
