"""What the hub's /v1 routes take and answer, as an OpenAPI 3.1 document made from the protocol's own types."""

from functools import cache
from typing import Any

import msgspec

from sync.hub.intake.batches import BATCHES, STREAMS
from sync.protocol import (
    CONTENT,
    MAX_BYTES,
    MAX_DEPTH,
    MAX_EVENTS,
    SIGNATURE_WINDOW_S,
    Batch,
    ContentRoot,
    EnrolReply,
    EnrolRequest,
    Receipt,
    StreamState,
)

PATH = "/v1/openapi.json"
ENROLMENTS = "/v1/enrolments"
_REF = "#/components/schemas/{name}"
_REASONS = {
    400: "It is not as protocol 1 says, or was cut on the way.",
    401: "The signature is missing, wrong or too old (`hub_time` tells the hub's clock), or the device unknown.",
    403: "The device was revoked, the stream belongs to another device, or the code does not hold.",
    404: "There is nothing of this name.",
    405: "The path takes another method.",
    413: f"Larger than {MAX_BYTES} bytes, packed or unpacked, or more than {MAX_EVENTS} events: send half of it.",
    415: "A batch is sent with Content-Encoding: gzip.",
    429: "The device sends too fast: go on after Retry-After.",
    503: "The hub cannot write just now: go on after Retry-After.",
}
_SIGNED = (
    "Signed with the device's Ed25519 key (RFC 9421, label `sig`, tag `diem-hoc-so-request`) over @method, @path and"
    f" Content-Digest (RFC 9530, sha-256); `created` within {SIGNATURE_WINDOW_S} s of the hub's clock; `keyid` is the"
    " device id, for an enrolment the thumbprint of the key. The answer is signed by the hub over @status,"
    " Content-Digest and the request's @method and @path, tag `diem-hoc-so-answer`."
)


@cache
def document() -> bytes:
    """The OpenAPI document as JSON."""
    return msgspec.json.encode(_document())


def _document() -> dict[str, Any]:
    types = (Batch, Receipt, StreamState, EnrolRequest, EnrolReply, ContentRoot)
    (batch, receipt, state, request, reply, first), schemas = msgspec.json.schema_components(
        types, ref_template=_REF
    )
    schemas["Problem"] = _PROBLEM
    uuid = {"type": "string", "format": "uuid", "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"}
    put = {
        "operationId": "putBatch",
        "summary": f"Put a batch of at most {MAX_EVENTS} events; again and again with the same outcome",
        "description": f"{_SIGNED} An event's data may be nested {MAX_DEPTH} deep. Each event gets a verdict; types and"
        " versions that the hub does not know are stored as they are.",
        "parameters": [_parameter("batch", "path", uuid), _parameter("Content-Encoding", "header", _GZIP)],
        "requestBody": _json(batch, required=True),
        "responses": _answers("What became of each event.", receipt, 400, 401, 403, 413, 415, 429, 503),
        "security": [{"signature": []}],
    }
    ask = {
        "operationId": "getStream",
        "summary": "How far the hub has answered a stream of this device",
        "description": _SIGNED,
        "parameters": [_parameter("stream", "path", {"type": "string", "minLength": 1})],
        "responses": _answers("How far.", state, 400, 401, 403, 404, 405, 413, 429, 503),
        "security": [{"signature": []}],
    }
    enrol = {
        "operationId": "postEnrolment",
        "summary": "Enrol a device with a one-time code",
        "description": _SIGNED,
        "requestBody": _json(request, required=True),
        "responses": _answers("Who and where the device is.", reply, 400, 401, 403, 413, 503),
        "security": [{"signature": []}],
    }
    root = {
        "operationId": "getContentRoot",
        "summary": f"The root by which the TUF repository under {CONTENT}/metadata and {CONTENT}/targets is trusted",
        "description": _SIGNED,
        "responses": _answers("The first root.", first, 400, 401, 403, 404, 413, 503),
        "security": [{"signature": []}],
    }
    own = {
        "operationId": "getDocument",
        "summary": "This document",
        "responses": _answers("OpenAPI 3.1.", {"type": "object"}),
    }
    return {
        "openapi": "3.1.0",
        "info": {"title": "Điểm Học Số: hub", "version": "1", "license": {"name": "Apache-2.0"}},
        "paths": {
            f"{BATCHES}/{{batch}}": {"put": put},
            f"{STREAMS}/{{stream}}": {"get": ask},
            ENROLMENTS: {"post": enrol},
            f"{CONTENT}/root": {"get": root},
            PATH: {"get": own},
        },
        "components": {
            "schemas": _ecma(schemas),
            "securitySchemes": {"signature": {"type": "apiKey", "in": "header", "name": "Signature"}},
        },
    }


_GZIP = {"type": "string", "enum": ["gzip"]}
_PROBLEM = {
    "type": "object",
    "description": "Problem details (RFC 9457): `code` is stable, `detail` English, `detail_vi` Vietnamese.",
    "required": ["type", "title", "status", "code", "detail", "detail_vi"],
    "properties": {
        **{name: {"type": "string"} for name in ("type", "title", "code", "detail", "detail_vi")},
        "status": {"type": "integer"},
        "hub_time": {"type": "integer", "description": "ms since 1970 (UTC)"},
    },
}


def _parameter(name: str, where: str, schema: dict[str, Any]) -> dict[str, Any]:
    return {"name": name, "in": where, "required": True, "schema": schema}


def _json(schema: dict[str, Any], *, required: bool = False) -> dict[str, Any]:
    content: dict[str, Any] = {"content": {"application/json": {"schema": schema}}}
    return content | ({"required": True} if required else {})


def _answers(good: str, schema: dict[str, Any], *refusals: int) -> dict[str, Any]:
    answers: dict[str, Any] = {"200": {"description": good} | _json(schema)}
    problem = {"application/problem+json": {"schema": {"$ref": _REF.format(name="Problem")}}}
    for status in refusals:
        answers[str(status)] = {"description": _REASONS[status], "content": problem}
        if status in (429, 503):
            seconds = {"schema": {"type": "integer"}, "description": "seconds"}
            answers[str(status)]["headers"] = {"Retry-After": seconds}
    return answers


def _ecma(schema: Any) -> Any:
    """The same schema with its patterns as ECMA-262 writes them."""
    if isinstance(schema, dict):
        return {
            name: one.replace(r"\A", "^").replace(r"\Z", "$")
            if name == "pattern" and isinstance(one, str)
            else _ecma(one)
            for name, one in schema.items()
        }
    return [_ecma(one) for one in schema] if isinstance(schema, list) else schema
