"""What an endpoint is. The server's routes and their description in OpenAPI are made from the same table."""

from collections.abc import Callable, Sequence
from typing import Any, Generic, Literal, TypeVar

from msgspec import Struct

from dateline.web.asked import Asked

Record = TypeVar("Record")
Item = TypeVar("Item")


class Rows(Struct, Generic[Record, Item], frozen=True):
    """A list before it is cut into pages: the records, and how one becomes an item. Only asked-for items are made."""

    records: Sequence[Record]
    make: Callable[[Record], Item]


class Encoded(Struct, frozen=True):
    """An answer that is bytes already."""

    body: bytes
    media_type: str = "application/json"
    headers: dict[str, str] = {}


class Endpoint(Struct, frozen=True, kw_only=True):
    """One thing that can be asked for.

    handle: called in a thread with the desk and what was asked (and the decoded body, where `body` is a type).
    answer: the shape of the answer; with `many`, of each item: the answer is then a page, and its address with
    `.csv` at its end gives the whole list as CSV. media: set where the answer is no JSON. upload: the body is
    files. raw: handle is a coroutine that takes the desk and the request, and returns the response.
    """

    path: str
    name: str
    summary: str
    handle: Callable[..., Any]
    answer: Any
    asked: type[Asked] = Asked
    method: Literal["GET", "POST"] = "GET"
    body: Any = None
    many: bool = False
    upload: bool = False
    raw: bool = False
    media: str = "application/json"
