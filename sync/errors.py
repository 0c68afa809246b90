"""What can go wrong between a learning point and its hub, each with a sentence in English and in
Vietnamese."""


class SyncError(Exception):
    """A failure of enrolment or upload.

    `str(e)` is one English line (what, and how to mend), `.vi` the same in Vietnamese, `.code` a short stable
    id.
    """

    def __init__(self, code: str, en: str, vi: str) -> None:
        super().__init__(en)
        self.code = code
        self.vi = vi


class NotEnrolled(SyncError):
    """This learning point belongs to no hub yet."""

    def __init__(self) -> None:
        super().__init__(
            "sync.not_enrolled",
            "this learning point is not enrolled at a hub yet: get a code there and run `diemhoc enroll "
            "URL CODE`",
            "Điểm học này chưa nối với xã. Nhờ cán bộ xã cấp cho một mã nhé.",
        )


class Stopped(SyncError):
    """The hub knows better (401 or 403): sending stops until a person acts."""


class Unacceptable(SyncError):
    """The hub, or something before it (then not `signed`), cannot take this batch as it is: halve it (413,
    and 400 for what it cannot read). `why` is the hub's code."""

    def __init__(self, why: str, *, signed: bool) -> None:
        super().__init__(
            "batch.unacceptable",
            f"the hub cannot take this batch as it is ({why}): it will be sent in halves",
            "Xã chưa đọc được gói này, máy sẽ chia nhỏ rồi gửi lại.",
        )
        self.why = why
        self.signed = signed


class TryLater(SyncError):
    """The hub cannot be reached or is busy; nothing is lost, and sending goes on later.

    `retry_after` is the number of seconds that the hub asked for, or None when it did not say.
    """

    def __init__(self, code: str, en: str, vi: str, retry_after: float | None = None) -> None:
        super().__init__(code, en, vi)
        self.retry_after = retry_after


class Untrusted(TryLater):
    """An answer that the hub did not sign (a forged receipt, a captive portal): it is not believed."""


class Problem(SyncError):
    """What the hub answers to a request that it refuses, as RFC 9457 problem details.

    `status` is the HTTP status, `headers` go out with it, `extra` are extension members of the body.
    """

    def __init__(
        self,
        status: int,
        code: str,
        en: str,
        vi: str,
        *,
        headers: dict[str, str] | None = None,
        extra: dict[str, int | str] | None = None,
    ) -> None:
        super().__init__(code, en, vi)
        self.status = status
        self.headers = headers or {}
        self.extra = extra or {}


class Interrupted(SyncError):
    """Something more urgent came; what was downloaded stays and is taken up the next time."""

    def __init__(self) -> None:
        super().__init__(
            "content.interrupted", "the download goes on at the next contact", "Lát nữa máy tải tiếp."
        )
