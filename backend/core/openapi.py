"""The API's description: an example of every call, and the one form of all errors.

An example of a body is put together from those of its fields: a field's own `examples`, the first
value of an enumeration, a fixed id, day or time, or the example of its name in `NAMED`. A model's
own example (`json_schema_extra`) stands as it is.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from backend.core.errors import ErrorRead

Schema = Mapping[str, Any]
JSON = "application/json"
REF = "#/components/schemas/"
FASTAPI_ERRORS = ("HTTPValidationError", "ValidationError")
OTHER_ERRORS = {"description": "Any other error; its code says which."}
# What a text is like whose name alone says it, wherever it stands.
NAMED: dict[str, Any] = {
    "author": "bot",
    "application_link": "https://business.example/apply",
    "automatic_mail_address": "donotreply@business.example",
    "bic": "BANKLV22",
    "client_id": "8c1f0a52",
    "company": "Valguskoda OÜ",
    "content": "JVBERi0xLjcK",
    "country": "EE",
    "csrf_token": "5f2c9e7d1b",
    "currency": "EUR",
    "dealer": "Fotokaste",
    "email": "mari@example.com",
    "entity": "tier",
    "file": "document.pdf",
    "iban": "LV80BANK0000435195001",
    "identity_token": "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJtYXJpQGV4YW1wbGUuY29tIn0.c2lnbmF0dXJl",
    "if-none-match": '"0b1d6d1e4c1b4a539b0e0a8f6a1f3f52"',
    "key": "greeting",
    "language": "et",
    "last-event-id": "7",
    "model": "EOS R5",
    "name": "Mari Tamm",
    "note": "The file shows another company.",
    "old_email": "mari.vana@example.com",
    "payload": '/tier_fee{"tier": "gold"}',
    "purchase_country": "LV",
    "serial": "0320011199",
    "terms_version": "2026-01",
    "text": "Tere! Kuidas saan aidata?",
    "tier": "gold",
    "title": "Kuld",
    "token": "0b1d6d1e4c1b4a539b0e0a8f6a1f3f52.5f2c9e7d1b",
    "topic": "tier_fee",
    "topics": "tier_fee",
    "value": "gold",
    "vat_number": "EE100931558",
}
FORMATS = {
    "uuid": "2f9d1b1e-6a51-4c0f-9d1e-3b8f0c6f7a10",
    "date-time": "2026-11-20T12:00:00Z",
    "date": "2026-12-20",
    "password": "a long sentence of mine",
}


class _Examples:
    """Makes examples of the schemas of one description; `missing` are the fields without."""

    def __init__(self, schemas: Mapping[str, Schema]) -> None:
        self._schemas = schemas
        self.missing: set[str] = set()

    def of(self, schema: Schema, name: str, where: str) -> Any:
        """Return the example of a value called `name`; `where` says whose it is."""
        given = _given(schema, name)
        if given:
            return given[0]
        if "$ref" in schema:
            model = schema["$ref"].removeprefix(REF)
            return self.of(self._schemas[model], name, model)
        if "anyOf" in schema:
            known = [choice for choice in schema["anyOf"] if choice.get("type") != "null"]
            return self.of(known[0], name, where)
        make = {"object": self._object, "array": self._array, "boolean": self._boolean,
                "integer": self._number, "number": self._number}  # fmt: skip
        return make.get(schema.get("type", ""), self._text)(schema, name, where)

    def _object(self, schema: Schema, name: str, where: str) -> Any:
        required = schema.get("required", ())
        return {
            field: self.of(inner, field, where)
            for field, inner in schema.get("properties", {}).items()
            if field in required or "examples" in inner
        }

    def _array(self, schema: Schema, name: str, where: str) -> Any:
        return [self.of(schema["items"], name, where)]

    def _text(self, schema: Schema, name: str, where: str) -> Any:
        if schema.get("format") in FORMATS:
            return FORMATS[schema["format"]]
        if name not in NAMED:
            self.missing.add(f"{where}.{name}")
        return NAMED.get(name, name)

    def _number(self, schema: Schema, name: str, where: str) -> Any:
        return schema.get("minimum", schema.get("exclusiveMinimum", 0) + 1)

    def _boolean(self, schema: Schema, name: str, where: str) -> Any:
        return True


def _given(schema: Schema, name: str) -> list[Any]:
    """Return the examples that a schema brings itself."""
    values = [schema["const"]] if "const" in schema else schema.get("enum", [])
    if NAMED.get(name) in values:
        return [NAMED[name]]
    examples: list[Any] = schema.get("examples") or values
    return examples


def describe(app: FastAPI) -> None:
    """Have the application describe itself with examples, and errors as they are."""
    plain: Callable[[], dict[str, Any]] = app.openapi

    def described() -> dict[str, Any]:
        if app.openapi_schema is None:
            _complete(plain())
        return plain()

    app.openapi = described  # type: ignore[method-assign]


def without_example(app: FastAPI) -> set[str]:
    """Return the fields and parameters of an API that no example can be made of."""
    return _complete(get_openapi(title=app.title, version=app.version, routes=app.routes))


def operations(description: Schema) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the calls of a description: their name, such as ``GET /api/me``, and what they are."""
    for path, methods in description["paths"].items():
        for method, operation in methods.items():
            yield f"{method.upper()} {path}", operation


def _complete(description: dict[str, Any]) -> set[str]:
    schemas = description["components"]["schemas"]
    for name in FASTAPI_ERRORS:
        schemas.pop(name, None)
    schemas[ErrorRead.__name__] = ErrorRead.model_json_schema()
    examples = _Examples(schemas)
    for where, operation in operations(description):
        _describe_errors(operation["responses"])
        _add_examples(operation, examples, where)
    return examples.missing


def _describe_errors(responses: dict[str, Any]) -> None:
    # FastAPI describes the errors of its own, which this application turns into ours.
    if "422" in responses and "HTTPValidationError" in str(responses["422"]):
        responses["422"] = {"description": "The request breaks its form: `invalid_request`."}
    responses.setdefault("default", dict(OTHER_ERRORS))
    for status, response in responses.items():
        if status == "default" or status >= "400":
            response["content"] = {JSON: {"schema": {"$ref": REF + ErrorRead.__name__}}}


def _add_examples(operation: dict[str, Any], examples: _Examples, where: str) -> None:
    for parameter in operation.get("parameters", ()):
        parameter["example"] = examples.of(parameter["schema"], parameter["name"], where)
    body = operation.get("requestBody", {}).get("content", {})
    answers = [response.get("content", {}) for response in operation["responses"].values()]
    for content in (body, *answers):
        if JSON in content and "example" not in content[JSON]:
            content[JSON]["example"] = examples.of(content[JSON]["schema"], "body", where)
