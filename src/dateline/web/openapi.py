"""The API described in OpenAPI 3.1, made from the table of endpoints.

`python -m dateline.web.openapi` prints it; a running server gives it at /api/openapi.json.
"""

import re
import sys
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

import msgspec

import dateline
from dateline.web.endpoint import Endpoint
from dateline.web.shapes import ErrorAnswer, Page
from dateline.web.table import ENDPOINTS

_REFERENCE = "#/components/schemas/{name}"
_PAGE = re.compile(r"Page_(\w+)_")


@cache
def document() -> bytes:
    """Return the description as JSON."""
    return msgspec.json.format(msgspec.json.encode(describe(ENDPOINTS)), indent=1)


def describe(endpoints: Iterable[Endpoint]) -> dict[str, Any]:
    """Return the description of some endpoints."""
    table = list(endpoints)
    answers = _schemas([*(answer_type(one) for one in table if one.answer is not None), ErrorAnswer])
    bodies = _schemas([one.body for one in table if one.body is not None])
    paths: dict[str, dict[str, Any]] = {}
    for one in table:
        paths.setdefault(one.path, {})[one.method.lower()] = _operation(one)
        if one.many:
            paths[one.path + ".csv"] = {"get": _csv_operation(one)}
    described = {
        "openapi": "3.1.0",
        "info": {"title": "Dateline workbench", "version": dateline.__version__, "license": {"name": "Apache-2.0"}},
        "paths": paths,
        "components": {"schemas": bodies | {name: _complete(schema) for name, schema in answers.items()}},
    }
    named: dict[str, Any] = msgspec.json.decode(_PAGE.sub(r"\1Page", msgspec.json.encode(described).decode()))
    return named


def _schemas(types: Iterable[Any]) -> dict[str, Any]:
    return msgspec.json.schema_components(list(types), ref_template=_REFERENCE)[1]


def _complete(schema: Mapping[str, Any]) -> dict[str, Any]:
    """Return the schema of an answer: every field of an answer is always there, also where it has a default."""
    return {**schema, "required": list(schema["properties"])} if "properties" in schema else dict(schema)


def answer_type(endpoint: Endpoint) -> Any:
    """Return the type of an endpoint's whole answer."""
    return Page[endpoint.answer] if endpoint.many else endpoint.answer  # type: ignore[name-defined]


def _operation(one: Endpoint) -> dict[str, Any]:
    content = {one.media: {"schema": _schema_of(answer_type(one)) if one.answer is not None else {"type": "string"}}}
    operation: dict[str, Any] = {
        "operationId": one.name,
        "summary": one.summary,
        "parameters": list(_parameters(one)),
        "responses": {"200": {"description": "As asked.", "content": content}, "default": _error()},
    }
    if one.body is not None:
        operation["requestBody"] = {"required": True, "content": {"application/json": {"schema": _schema_of(one.body)}}}
    if one.upload:
        operation["requestBody"] = {"required": True, "content": {"multipart/form-data": {"schema": _FILES}}}
    return operation


_FILES = {
    "type": "object",
    "properties": {"files": {"type": "array", "items": {"type": "string", "format": "binary"}}},
    "required": ["files"],
}


def _csv_operation(one: Endpoint) -> dict[str, Any]:
    left_out = {"cursor", "limit"}
    return {
        "operationId": one.name + "_csv",
        "summary": one.summary + " As CSV, whole.",
        "parameters": [parameter for parameter in _parameters(one) if parameter["name"] not in left_out],
        "responses": {
            "200": {"description": "As asked.", "content": {"text/csv": {"schema": {"type": "string"}}}},
            "default": _error(),
        },
    }


def _error() -> dict[str, Any]:
    return {
        "description": "What went wrong, in one sentence.",
        "content": {"application/json": {"schema": _schema_of(ErrorAnswer)}},
    }


def _schema_of(kind: Any) -> dict[str, Any]:
    return msgspec.json.schema_components([kind], ref_template=_REFERENCE)[0][0]


def _parameters(one: Endpoint) -> Iterable[dict[str, Any]]:
    schema = next(iter(_schemas([one.asked]).values()))
    for name, described in schema["properties"].items():
        inside = f"{{{name}}}" in one.path
        yield {
            "name": name,
            "in": "path" if inside else "query",
            "required": inside or name in schema["required"],
            "schema": described,
        }


if __name__ == "__main__":
    sys.stdout.write(document().decode() + "\n")
