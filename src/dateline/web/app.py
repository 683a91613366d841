"""The server as one ASGI application."""

import traceback
from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path
from typing import Any

import msgspec
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from dateline.records.errors import DatelineError
from dateline.web import openapi, static
from dateline.web.asked import Asked
from dateline.web.desk import Desk
from dateline.web.endpoint import Encoded, Endpoint, Rows
from dateline.web.errors import RequestError
from dateline.web.responding import csv_of, error_response, page, respond, told
from dateline.web.security import Guard, Session
from dateline.web.table import ENDPOINTS

Handler = Callable[[Request], Awaitable[Response]]


def create_app(desk: Desk, session: Session, *, front_end: Path = static.BUILT) -> Guard:
    """Return the application that serves one workspace to the holder of one session."""
    desk.write_token = session.write_token
    routes: list[BaseRoute] = [Route("/api/openapi.json", _guarded(_description), methods=["GET"])]
    for one in ENDPOINTS:
        if one.many:
            routes.append(Route(one.path + ".csv", _guarded(_handler(desk, one, csv=True)), methods=["GET"]))
        routes.append(Route(one.path, _guarded(_handler(desk, one)), methods=[one.method]))
    return Guard(Starlette(routes=[*routes, *static.routes(front_end)]), session)


async def _description(request: Request) -> Response:
    return respond(request, Encoded(openapi.document()))


def _handler(desk: Desk, one: Endpoint, *, csv: bool = False) -> Handler:
    async def answer(request: Request) -> Response:
        if one.raw:
            found: Response = await one.handle(desk, request)
            return found
        given: list[Any] = [_asked(one, request)]
        if one.body is not None:
            given.append(_body(one, await request.body()))
        return await run_in_threadpool(_answered, desk, one, request, given, csv=csv)

    return answer


def _answered(desk: Desk, one: Endpoint, request: Request, given: list[Any], *, csv: bool) -> Response:
    """Make an answer and encode it, both in the thread: a large one must not hold up the others."""
    made = one.handle(desk, *given)
    if isinstance(made, Rows):
        made = csv_of(made, one.answer) if csv else page(made, given[0], desk.snapshot)
    return respond(request, made)


def _asked(one: Endpoint, request: Request) -> Asked:
    values: Mapping[str, str] = {**request.query_params, **request.path_params}
    try:
        return msgspec.convert({k: v for k, v in values.items() if v != ""}, one.asked, strict=False)
    except msgspec.ValidationError as error:
        raise RequestError(f"This cannot be asked of {one.path}: {error}.") from error


def _body(one: Endpoint, sent: bytes) -> Any:
    try:
        return msgspec.json.decode(sent, type=one.body)
    except msgspec.MsgspecError as error:
        raise RequestError(f"The body sent to {one.path} does not fit: {error}.") from error


def _guarded(handler: Handler) -> Handler:
    """Return a handler from which no error escapes but as one sentence in the one shape."""

    async def answer(request: Request) -> Response:
        try:
            return await handler(request)
        except DatelineError as error:
            return told(error)
        except Exception as error:  # noqa: BLE001 - the last door before the user
            traceback.print_exc()
            message = f"This is a mistake in Dateline, not yours ({type(error).__name__}); please report it."
            return error_response(500, "mistake", message)

    return answer
