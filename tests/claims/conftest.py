"""What many tests of claims need."""

import pytest

from dateline.claims.events import find_events
from dateline.claims.frames import find_frames
from dateline.claims.tolls import find_tolls


@pytest.fixture
def events(read, ontology):
    """Return a function from a text to its event claims."""

    def find(text, **given):
        annotated = read(text, **given)
        return find_events(annotated, ontology, find_frames(annotated, ontology))

    return find


@pytest.fixture(scope="session")
def tolls(read, ontology):
    """Return a function from a text to its toll claims."""

    def found(text, **given):
        annotated = read(text, **given)
        return find_tolls(annotated, ontology, find_events(annotated, ontology, find_frames(annotated, ontology)))

    return found


@pytest.fixture(scope="session")
def figures(tolls):
    """Return a function from a text to (kind, low, best, high) of its tolls."""

    def found(text):
        return [(c.toll.kind, c.toll.low, c.toll.best, c.toll.high) for c in tolls(text)]

    return found
