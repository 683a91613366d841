"""What the workspace is and how it stands."""

from msgspec import Struct

from dateline.store import Counts
from dateline.web.shapes.common import DaySpan


class WorkspaceAnswer(Struct, kw_only=True):
    """The workspace and the state it is in.

    `chronicle` names the chronicle that all answers are about; it changes when a new one is made. `head` is the hash
    of the last decision, null where there is none. `stale`: a decision or a report came in that the chronicle does not
    have yet; `building`: it is being made, or files are being read. `write_token` goes into the header
    X-Dateline-Token of every request that changes something.
    """

    address: str
    name: str
    version: str
    counts: Counts
    span: DaySpan
    chronicle: str | None
    head: str | None
    model: str
    knowledge: list[str]
    building: bool
    stale: bool
    write_token: str
