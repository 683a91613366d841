"""The one door through which people rule: the command line and the workbench both come through here.

propose       draw up a decision and check it; nothing is written
decide        the same, and append it to the log (the chronicle follows when it is made anew)
undo          take decisions back, by a decision
entries, history, find_decision    the log read back, with before and after
verify        whether the log is whole
review_queue  what should be ruled on, the weightiest first
"""

from dateline.api.deciding.comparing import Agreement, Comparison, Difference, compare, kappa
from dateline.api.deciding.exchange import Imported, compare_log, import_log, read_log, write_log
from dateline.api.deciding.history import Entry, entries, find_decision, history, verify
from dateline.api.deciding.questions import Option, Question, QuestionKind
from dateline.api.deciding.queue import review_queue, review_view
from dateline.api.deciding.ruling import decide, propose, undo

__all__ = [
    "Agreement",
    "Comparison",
    "Difference",
    "Entry",
    "Imported",
    "Option",
    "Question",
    "QuestionKind",
    "compare",
    "compare_log",
    "decide",
    "entries",
    "find_decision",
    "history",
    "import_log",
    "kappa",
    "propose",
    "read_log",
    "review_queue",
    "review_view",
    "undo",
    "verify",
    "write_log",
]
