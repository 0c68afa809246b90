"""What a browser sends with a form: fields, and small files, read without any library."""

from email import message_from_bytes
from email.policy import HTTP
from urllib.parse import parse_qsl

from sync.errors import Problem

MOST_BYTES = 2 << 20
"""A form with its file is not larger."""
_FIELDS = 60


def read_form(kind: str, body: bytes) -> tuple[dict[str, str], dict[str, bytes]]:
    """The fields of a form, and its files by the names of their fields. Raises Problem 400."""
    try:
        if kind.partition(";")[0].strip().lower() == "multipart/form-data":
            return _multipart(kind, body)
        pairs = parse_qsl(body.decode(), keep_blank_values=True, max_num_fields=_FIELDS)
        return dict(pairs), {}
    except (ValueError, LookupError):
        raise Problem(
            400,
            "form.unreadable",
            "the form cannot be read",
            "Máy chưa đọc được mẫu vừa gửi. Mình thử lại nhé.",
        ) from None


def _multipart(kind: str, body: bytes) -> tuple[dict[str, str], dict[str, bytes]]:
    message = message_from_bytes(b"Content-Type: " + kind.encode("latin-1") + b"\r\n\r\n" + body, policy=HTTP)
    fields: dict[str, str] = {}
    files: dict[str, bytes] = {}
    for part in message.iter_parts():
        name = part.get_param("name", header="content-disposition")
        payload = part.get_payload(decode=True)
        if not isinstance(name, str) or not isinstance(payload, bytes) or len(fields) + len(files) >= _FIELDS:
            continue
        if part.get_filename() is not None:
            files[name] = payload
        else:
            fields[name] = payload.decode()
    return fields, files
