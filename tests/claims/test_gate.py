"""What is left unread for want of the words of conflict, and what never is."""

import pytest

from dateline.claims import extract, may_hold_claims
from dateline.engines.coder import Coder

GARDEN = (
    "The roses need little water in spring. Cut the old canes in March, feed the beds twice and keep the paths clear. "
    "Neighbours bring seeds on Sundays and the children carry the pots to the shed behind the house. "
)
BRIEF = "A roadside bomb killed three soldiers near Chavuma on Tuesday, the governor said. "


@pytest.mark.parametrize(
    "text",
    [
        "Fighters take Kabompo.",  # a few words are always read
        ("The two foreign ministers met in Lusaka on Monday and agreed to open the border again after four years, a "
        "spokesman said, and both sides will send their ambassadors back before the end of the month."),
        GARDEN * 20 + BRIEF + GARDEN * 20,  # one brief on a long page about something else
        ("THE GUERRILLAS ATTACKED THE BARRACKS. " + GARDEN * 2).upper(),
        "Gunmen shot a trader and burned two houses. " * 30,
        # a protest, with no word of war
        "Thousands of demonstrators marched to the square and riot police fired tear gas. " + GARDEN,
    ],
)
def test_what_may_hold_claims_is_read(ontology, text):
    assert may_hold_claims(text, ontology)


@pytest.mark.parametrize("text", [GARDEN, GARDEN * 30, GARDEN * 30 + "The old wall was attacked by ivy. " + GARDEN])
def test_what_tells_of_no_conflict_is_not(ontology, text):
    assert not may_hold_claims(text, ontology)


class _Unread:
    """A reader that must not be asked."""

    def read(self, *_given, **_named):
        raise AssertionError("this text should not have been read")


def test_the_model_is_spared_and_nothing_else_changes(read, knowledge, ontology):
    text = GARDEN * 10 + "The storm killed two people and the council signed an agreement with the town. " + GARDEN * 10
    assert not may_hold_claims(text, ontology)
    assert Coder(_Unread(), knowledge, ontology).code(read(text).report) == []
    assert extract(read(text), ontology) == [], "read all the same, it yields the same"


def test_what_passes_is_read(read, knowledge, ontology):
    with pytest.raises(AssertionError, match="should not have been read"):
        Coder(_Unread(), knowledge, ontology).code(read(BRIEF).report)
