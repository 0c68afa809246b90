"""The cells of a workbook's first visible sheet as text, read strictly from the XML in the file (ECMA-376 part 1).

No formula is computed, no link followed, no macro looked at: what the sheet last showed as values comes out.
Whatever is larger than a village's list, or has a document type (entities), is refused.
"""

import re
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import IO
from xml.etree.ElementTree import Element, ParseError, XMLParser
from xml.etree.ElementTree import iterparse as _iterparse

LARGEST_BYTES = 5_000_000
LARGEST_PART = 16_000_000
"""Bytes of one part when unpacked."""
LONGEST_PIECE = 256_000
"""Bytes between two marks of the XML: a parser may look at an endless one again and again."""
MOST_ROWS, MOST_COLUMNS, LONGEST_CELL = 10_000, 60, 2_000
_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/spreadsheetml/main}"
_LINK = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_STRICT_LINK = "{http://purl.oclc.org/ooxml/officeDocument/relationships}id"
_REFERENCE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")


class NotAWorkbook(Exception):
    """The file is no workbook that can be read, and why, in an English half sentence."""


def rows(path: Path) -> list[tuple[int, list[str]]]:
    """The rows with their numbers in the sheet (the first is 1) and their cells as text, from column A on. Whole
    numbers come without a decimal point. Rows without any text are left out. Raises NotAWorkbook and OSError."""
    if path.stat().st_size > LARGEST_BYTES:
        raise NotAWorkbook(f"it is larger than {LARGEST_BYTES // 1_000_000} MB")
    try:
        with zipfile.ZipFile(path) as book:
            strings = _strings(book)
            return _rows(book, _first_sheet(book), strings)
    except (zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, ParseError, NotImplementedError) as error:
        raise NotAWorkbook("it is not a whole XLSX workbook") from error
    except (
        RuntimeError,
        EOFError,
        ValueError,
        KeyError,
    ) as error:  # locked with a password, cut off, odd numbers
        raise NotAWorkbook("it is locked or damaged") from error


class _Part:
    """One file of the archive as a stream that ends with an error before it fills the memory. What the
    archive's own directory says of sizes is not believed."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream, self._left, self._head, self._piece = stream, LARGEST_PART, b"", 0

    def read(self, size: int = 1 << 16) -> bytes:
        """The next bytes. Raises NotAWorkbook when the part is too large or declares a document type."""
        chunk = self._stream.read(min(size, 1 << 16) if size >= 0 else 1 << 16)
        self._left -= len(chunk)
        last = chunk.rfind(b">")
        self._piece = self._piece + len(chunk) if last < 0 else len(chunk) - last
        if self._left < 0 or self._piece > LONGEST_PIECE:
            raise NotAWorkbook("it unpacks to far more than a list of people")
        seen = self._head[-16:] + chunk
        if b"<!DOCTYPE" in seen or b"<!ENTITY" in seen or b"\0" in chunk:
            raise NotAWorkbook("it holds what a list does not need")
        self._head = seen
        return chunk


def _elements(book: zipfile.ZipFile, part: str) -> Iterator[Element]:
    """The elements of a part as they end; each is emptied once it has been looked at."""
    with book.open(part) as stream:
        for _, element in _iterparse(_Part(stream), events=("end",), parser=XMLParser()):
            yield element


def _local(element: Element) -> str:
    """The element's name, whichever of the two editions wrote it; "" for one of another vocabulary."""
    for space in (_MAIN, _STRICT):
        if element.tag.startswith(space):
            return element.tag[len(space) :]
    return ""


def _strings(book: zipfile.ZipFile) -> list[str]:
    """The shared strings; how a word is pronounced (rPh) does not belong to it."""
    if "xl/sharedStrings.xml" not in book.namelist():
        return []
    found = []
    for element in _elements(book, "xl/sharedStrings.xml"):
        if _local(element) == "si":
            found.append(_text(element))
            element.clear()
    return found


def _text(item: Element) -> str:
    pieces = []
    for child in item:
        if _local(child) == "t":
            pieces.append(child.text or "")
        elif _local(child) == "r":
            pieces += [run.text or "" for run in child if _local(run) == "t"]
    return "".join(pieces)[:LONGEST_CELL]


def _first_sheet(book: zipfile.ZipFile) -> str:
    """The part of the first sheet that is not hidden."""
    links = [
        element.get(_LINK) or element.get(_STRICT_LINK)
        for element in _elements(book, "xl/workbook.xml")
        if _local(element) == "sheet" and element.get("state", "visible") == "visible"
    ]
    if not links:
        raise NotAWorkbook("it has no sheet to see")
    for element in _elements(book, "xl/_rels/workbook.xml.rels"):
        if element.get("Id") == links[0] and element.get("TargetMode") != "External":
            target = PurePosixPath("/xl", element.get("Target", ""))
            part = str(target).lstrip("/")
            if ".." not in target.parts and part in book.namelist():
                return part
    raise NotAWorkbook("its first sheet is missing")


def _rows(book: zipfile.ZipFile, part: str, strings: list[str]) -> list[tuple[int, list[str]]]:
    found: list[tuple[int, list[str]]] = []
    number = 0
    for element in _elements(book, part):
        if _local(element) != "row":
            continue
        number = int(element.get("r", number + 1))
        cells: list[str] = []
        for cell in element:
            if _local(cell) == "c":
                _place(cells, cell, _value(cell, strings))
        element.clear()
        if any(cells):
            found.append((number, cells))
        if len(found) > MOST_ROWS:
            raise NotAWorkbook(f"it has more than {MOST_ROWS} rows")
    return found


def _place(cells: list[str], cell: Element, value: str) -> None:
    """Puts a value in its column; a cell without a reference stands beside the one before."""
    reference = cell.get("r")
    column = len(cells)
    if reference is not None:
        named = _REFERENCE.fullmatch(reference)
        if named is None:
            raise ValueError("a cell has no place")
        column = 0
        for letter in named[1]:
            column = column * 26 + ord(letter) - ord("A") + 1
        column -= 1
    if not value:
        return
    if column >= MOST_COLUMNS or column < len(cells):
        raise NotAWorkbook(f"it has more than {MOST_COLUMNS} columns, or cells out of order")
    cells += [""] * (column - len(cells)) + [value]


def _value(cell: Element, strings: list[str]) -> str:
    kind = cell.get("t", "n")
    if kind == "inlineStr":
        return "".join(_text(child) for child in cell if _local(child) == "is").strip()
    text = next((child.text or "" for child in cell if _local(child) == "v"), "")[:LONGEST_CELL].strip()
    if kind == "s" and text:
        place = int(text)
        if not 0 <= place < len(strings):
            raise ValueError("a shared text is missing")
        return strings[place].strip()
    if kind == "e":
        return ""
    if kind == "n" and text:
        number = float(text)
        return str(int(number)) if number.is_integer() and abs(number) < 1e15 else text
    return text
