"""What the review queue asks about: one module a kind of question."""

from dateline.api.deciding.questions.asked import Desk, Option, Question, QuestionKind
from dateline.api.deciding.questions.claims import about_claims
from dateline.api.deciding.questions.dates import about_dates
from dateline.api.deciding.questions.disputes import about_disputes
from dateline.api.deciding.questions.joins import about_joins
from dateline.api.deciding.questions.places import about_places

__all__ = [
    "Desk",
    "Option",
    "Question",
    "QuestionKind",
    "about_claims",
    "about_dates",
    "about_disputes",
    "about_joins",
    "about_places",
]
