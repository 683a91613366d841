"""The one door through which people rule: the command line and the workbench both come through here.

propose       draw up a decision and check it; nothing is written
decide        the same, and append it to the log (the chronicle follows when it is made anew)
undo          take decisions back, by a decision
entries, history, find_decision    the log read back, with before and after
verify        whether the log is whole
review_queue  what should be ruled on, the weightiest first
"""

from dateline.api.deciding.history import Entry, entries, find_decision, history, verify
from dateline.api.deciding.questions import Option, Question, QuestionKind
from dateline.api.deciding.queue import review_queue
from dateline.api.deciding.ruling import decide, propose, undo

__all__ = [
    "Entry",
    "Option",
    "Question",
    "QuestionKind",
    "decide",
    "entries",
    "find_decision",
    "history",
    "propose",
    "review_queue",
    "undo",
    "verify",
]
