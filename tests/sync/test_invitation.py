"""The square on the commune's paper: what it says, and what is not taken for one."""

import zxingcpp
from PySide6.QtGui import QImage

from kiosk.cli import main
from sync.invitation import Invitation, read


def test_what_is_written_is_read_back() -> None:
    one = Invitation("https://hub.example:8443/xa/", "7kq2m-xh4pd")
    assert one.text == "diemhoc:7KQ2MXH4PD:https://hub.example:8443/xa"
    for payload in (one.text, one.text.encode(), f" {one.text.upper()}\n"):
        found = read(payload)
        assert found is not None
        assert found.code == "7KQ2MXH4PD"
        assert found.url.lower() == "https://hub.example:8443/xa"


def test_other_codes_are_not_invitations() -> None:
    """A card, a link, another length, bytes that are no text, something endless."""
    for other in (
        "1" + "9" * 26,
        "https://hub.example",
        "diemhoc:SHORT:https://hub.example",
        "diemhoc:7KQ2MXH4PD:ftp://hub.example",
        "diemhoc:7KQ2MXH4PD:https://hub.example and more",
        b"\xff\xfe",
        "diemhoc:7KQ2MXH4PD:https://" + "a" * 400,
    ):
        assert read(other) is None, other


def test_the_hubs_command_draws_it(tmp_path, capsys, qapp) -> None:
    """The picture is read back by the reader of the camera, and says the code that was printed."""
    database, file = str(tmp_path / "hub.sqlite"), tmp_path / "ma.svg"
    words = ["hub", "code", "--village", "Thôn Đoài", "--commune", "00004", "--database", database]
    assert main([*words, "--qr", str(file)]) == 1
    assert "--url" in capsys.readouterr().err
    assert main([*words, "--qr", str(file), "--url", "https://hub.example/"]) == 0
    code = capsys.readouterr().out.strip()
    image = QImage(str(file)).scaled(400, 400).convertToFormat(QImage.Format.Format_Grayscale8)
    shown = zxingcpp.read_barcodes(picture(image))
    assert [one.text for one in shown] == [f"diemhoc:{code}:https://hub.example"]


def picture(image: QImage):
    import numpy as np

    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return np.pad(rows[:, : image.width()], 40, constant_values=255)
