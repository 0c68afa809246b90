"""What a place is called on a page, from its codes."""


def province_name(code: str) -> str:
    """A province's name; its code, or what was told in its place, when it is none of the table."""
    return code or "Việt Nam"


def commune_name(province: str, commune: str) -> str:
    """A commune's name with its kind; what was told when it is none of the table."""
    return commune or province_name(province)
