"""The places of Viet Nam since July 2025: 34 provinces, 3,321 communes, their codes, names and middles.

The tables lie beside this file, each with its month in its name, and are made by packaging/map/make.py; where they
come from is in packaging/notices. Codes are text, zeros and all. Villages have no list of codes anywhere.
"""

import csv
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from kiosk.folding import fold
from sync.errors import SyncError

DAY = "2025-07"
"""The month since which these tables hold."""
FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Province:
    """`kind` is "tỉnh" or "thành phố"."""

    code: str
    kind: str
    name: str

    @property
    def full(self) -> str:
        """ "Tỉnh Bắc Ninh", "Thành phố Huế"."""
        return f"{self.kind.capitalize()} {self.name}"


@dataclass(frozen=True, slots=True)
class Commune:
    """`kind` is "xã", "phường" or "đặc khu"; `lat` and `lon` are its middle in degrees (WGS 84)."""

    province: str
    code: str
    kind: str
    name: str
    lat: float
    lon: float

    @property
    def full(self) -> str:
        """ "Xã Tân Chi", "Phường Ba Đình", "Đặc khu Trường Sa"."""
        return f"{self.kind.capitalize()} {self.name}"


@lru_cache(1)
def provinces() -> tuple[Province, ...]:
    """All provinces by code."""
    return tuple(Province(*row) for row in _rows("provinces"))


@lru_cache(1)
def communes() -> tuple[Commune, ...]:
    """All communes by province and code."""
    return tuple(
        Commune(province, code, kind, name, float(lat), float(lon))
        for province, code, kind, name, lat, lon in _rows("communes")
    )


def communes_of(province: str) -> tuple[Commune, ...]:
    """The communes of a province by code; none when there is no such province."""
    return tuple(one for one in communes() if one.province == province)


def province(code: str) -> Province | None:
    """The province of this code."""
    return next((one for one in provinces() if one.code == code), None)


def commune(code: str) -> Commune | None:
    """The commune of this code, which says its province too: a commune's code is its own in the whole country."""
    return _by_code().get(code)


def find(words: str, within: str = "") -> tuple[Commune, ...]:
    """The communes of this name ("tan chi", "Xã Tân Chi", "Hoà Bình" for "Hòa Bình"), of the province `within` only.

    Marks and letters' case do not matter. All that are called exactly so; else all whose name begins so.
    """
    wanted = fold(words)
    if not wanted:
        return ()
    own = [one for one in communes() if within in ("", one.province)]
    exact = [one for one in own if wanted in (fold(one.name), fold(one.full))]
    begun = [one for one in own if fold(one.name).startswith(wanted) or fold(one.full).startswith(wanted)]
    return tuple(exact or begun)


def codes(commune_told: str, province_told: str) -> tuple[str, str]:
    """(province, commune) as codes, from codes or names as somebody typed them; a name that is none of the table's
    stays as it was typed, so that a hub can serve places of its own naming.

    Raises SyncError when several communes are called so.
    """
    of = province(province_told) or next((one for one in provinces() if _called(one, province_told)), None)
    within = of.code if of else province_told
    known = commune(commune_told)
    if known is None and commune_told:
        found = find(commune_told, within) if of or not within else ()
        same = [one for one in found if fold(commune_told) in (fold(one.name), fold(one.full))]
        if len(same) > 1:
            told = ", ".join(f"{one.code} ({one.full}, {one.province})" for one in same[:6])
            raise SyncError(
                "place.several",
                f"{len(same)} communes are called {commune_told!r}: give the code, one of {told}",
                "Có mấy xã cùng tên này, mình chọn theo mã nhé.",
            )
        known = same[0] if same else None
    if known is None:
        return within, commune_told
    return known.province, known.code


def _called(one: Province, words: str) -> bool:
    return bool(words) and fold(words) in (fold(one.name), fold(one.full))


@lru_cache(1)
def _by_code() -> dict[str, Commune]:
    return {one.code: one for one in communes()}


def _rows(name: str) -> list[list[str]]:
    with (FOLDER / f"{name}-{DAY}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))[1:]
