"""What went wrong, as the hub tells it: each error has its status and its sentence, the unexpected none of its details."""

import logging
import sqlite3

from starlette.exceptions import HTTPException

from sync.errors import Problem, SyncError
from sync.hub.storage.database import Clash
from sync.signing import BadSignature, StaleSignature

log = logging.getLogger("diemhoc.hub")


def as_problem(error: Exception) -> Problem:
    """The problem that an exception means; what nobody thought of is logged and answered without its
    details."""
    if isinstance(error, Problem):
        return error
    if isinstance(error, BadSignature | StaleSignature):
        return Problem(401, error.code, str(error), error.vi)
    if isinstance(error, HTTPException):
        return Problem(error.status_code, f"http.{error.status_code}", error.detail, "Không có trang này.")
    if isinstance(error, sqlite3.OperationalError | Clash | SyncError):
        log.warning("database: %s", error)
        return Problem(
            503,
            "hub.busy",
            "the hub cannot write just now: try again later",
            "Máy của xã đang bận.",
            headers={"Retry-After": "60"},
        )
    log.error("unexpected", exc_info=error)
    return Problem(
        500, "hub.failed", "something went wrong in the hub: try again later", "Máy của xã gặp lỗi."
    )
