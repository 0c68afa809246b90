"""What a place is called on a page, from its codes; what was told in its place when it is none of the table."""

from sync.hub import places


def province_name(code: str) -> str:
    """A province's name: "Tỉnh Bắc Ninh"; "Việt Nam" for none."""
    found = places.province(code)
    return found.full if found else code or "Việt Nam"


def commune_name(province: str, commune: str) -> str:
    """A commune's name with its kind: "Xã Tân Chi"; the province's for none."""
    found = places.commune(commune)
    return found.full if found else commune or province_name(province)
