"""What many tests of claims need."""

import pytest

from dateline.claims.events import find_events
from dateline.claims.frames import find_frames


@pytest.fixture
def events(read, ontology):
    """Return a function from a text to its event claims."""

    def find(text, **given):
        annotated = read(text, **given)
        return find_events(annotated, ontology, find_frames(annotated, ontology))

    return find
