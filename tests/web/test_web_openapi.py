"""The description of the API against the API, and against the types that the page is written with."""

import re
from pathlib import Path

import msgspec
import pytest

from dateline.web import openapi
from dateline.web.table import ENDPOINTS

TYPES = Path(__file__).resolve().parents[2] / "web" / "src" / "api" / "types.ts"
DOCUMENT = msgspec.json.decode(openapi.document())


def test_every_endpoint_is_described_once():
    described = [(path, method) for path, methods in DOCUMENT["paths"].items() for method in methods]
    wanted = [(one.path, one.method.lower()) for one in ENDPOINTS]
    wanted += [(one.path + ".csv", "get") for one in ENDPOINTS if one.many]
    assert sorted(described) == sorted(wanted)
    names = [operation["operationId"] for methods in DOCUMENT["paths"].values() for operation in methods.values()]
    assert len(set(names)) == len(names)


def test_every_reference_leads_somewhere():
    text = msgspec.json.encode(DOCUMENT).decode()
    wanted = set(re.findall(r'"#/components/schemas/([^"]+)"', text))
    assert wanted <= set(DOCUMENT["components"]["schemas"])
    assert all(re.fullmatch(r"[A-Za-z]+", name) for name in DOCUMENT["components"]["schemas"])


def test_every_path_parameter_is_described():
    for path, methods in DOCUMENT["paths"].items():
        for operation in methods.values():
            inside = {p["name"] for p in operation["parameters"] if p["in"] == "path"}
            assert inside == set(re.findall(r"{(\w+)}", path))


def test_fields_of_answers_are_always_there():
    schema = DOCUMENT["components"]["schemas"]["ReportRef"]
    assert schema["required"] == list(schema["properties"])


def test_types_of_the_page_are_those_of_the_description():
    """The fields are held by the type check, which makes its types of the description first (web/types.mjs)."""
    named = set(re.findall(r'Shapes\["(\w+)"\]', TYPES.read_text()))
    assert len(named) > 50
    assert named <= set(DOCUMENT["components"]["schemas"])


def test_server_gives_the_description_it_was_made_from(reading):
    assert reading.get("/api/openapi.json").json() == DOCUMENT


ASKED = {"search": {"q": "army"}, "place_lookup": {"name": "Lusaka"}}


@pytest.mark.parametrize("one", [one for one in ENDPOINTS if one.method == "GET" and "{" not in one.path and not one.raw], ids=lambda one: one.name)
def test_answer_fits_its_shape(reading, one):
    answer = reading.get(one.path, params=ASKED.get(one.name))
    assert answer.status_code == 200, answer.text
    if one.answer is not None:
        told = msgspec.json.decode(answer.content, type=openapi.answer_type(one))
        assert msgspec.json.decode(msgspec.json.encode(told)) == answer.json()
