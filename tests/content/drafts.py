"""A small whole lesson as an author would draft it, for tests that damage it in one place."""

from pathlib import Path

DRAFT = """\
number: 3
title: {text: Gọi người nhà, en: Call your family}
icon: phone
minutes: 3
tags: {domains: [giao-tiep], skill: nen-tang, groups: [nguoi-dan]}
scenes:
  - id: mo-may
    picture: mo-may.svg
    alt: {text: Một bàn tay mở điện thoại., en: A hand opens a phone.}
    sentence: {text: "Mở máy, | tìm hình | ống nghe.", en: "Open the phone, | find | the receiver."}
practice:
  start: man-chinh
  screens:
    man-chinh:
      look: home
      parts:
        - {id: goi, kind: tile, icon: phone, text: {text: Gọi điện, en: Calls}}
        - {id: anh, kind: tile, icon: image, text: {text: Ảnh, en: Photos}}
    ten:
      look: app
      parts:
        - {id: o-ten, kind: field, text: {text: Tên, en: Name}}
        - {id: xong, kind: button, text: {text: Xong, en: Done}}
  steps:
    - id: mo
      screen: man-chinh
      ask: {text: Mở ô | Gọi điện., en: Open | Calls.}
      help: {text: Ô đầu tiên., en: The first tile.}
      done: [{do: tap, on: goi}]
      misses:
        anh: {text: Ô này để xem ảnh., en: This one shows photos.}
      miss: {text: Chạm ô Gọi điện nhé., en: Tap Calls.}
    - id: go-ten
      screen: ten
      ask: {text: Gõ chữ | Lan Anh., en: Type | Lan Anh.}
      help: {text: Chạm vào ô trống., en: Tap the empty field.}
      done: [{do: type, on: o-ten, text: Lan Anh}]
      miss: {text: Gõ tên vào ô nhé., en: Type the name.}
  praise: {text: Gọi được rồi!, en: You can call!}
quiz:
  - id: hinh-gi
    ask: {text: Gọi điện bấm hình gì?, en: Which picture is for calls?}
    answers:
      - id: ong-nghe
        text: {text: Ống nghe, en: The receiver}
        icon: phone
        right: true
        why: {text: Ống nghe để gọi., en: The receiver is for calls.}
      - id: la-thu
        text: {text: Lá thư, en: The letter}
        icon: envelope-open
        why: {text: Lá thư để đọc tin., en: The letter is for messages.}
    praise: {text: Hay quá!, en: Well done!}
    hint: {text: Nhớ lại ống nghe nhé., en: Think of the receiver.}
take_home:
  - {icon: phone, sentence: {text: Ống nghe để gọi., en: The receiver is for calls.}}
  - {icon: user, sentence: {text: Xem tên rồi gọi., en: "See the name, then call."}}
  - {icon: smiley, sentence: {text: Gọi nhầm không sao., en: A wrong call does no harm.}}
"""
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"/>'


def draft(
    root: Path, text: str | bytes = DRAFT, unit: str = "dien-thoai", lesson: str = "goi-nguoi-nha"
) -> Path:
    """The folder of a drafted lesson with its one picture."""
    folder = root / unit / lesson
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "lesson.yaml").write_bytes(text.encode() if isinstance(text, str) else text)
    (folder / "mo-may.svg").write_text(SVG, encoding="utf-8")
    return folder


def line_of(part: str, text: str = DRAFT) -> int:
    """The line, from 1, where a part of the draft stands first."""
    return text[: text.index(part)].count("\n") + 1
