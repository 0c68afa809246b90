"""The names an author gives to scenes, screens, parts, pictures: plain letters, so that they travel."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta

NAME = r"^[a-z0-9]+(-[a-z0-9]+)*$"
NAME_RULE = "a-z, 0-9, `-`: `cup-may`"

Name = Annotated[str, Meta(pattern=NAME, description=NAME_RULE)]
"""A name such as `cup-may`."""
Icon = Annotated[str, Meta(pattern=NAME, description="Phosphor (phosphoricons.com): `phone`, `chat-text`")]
"""The name of a Phosphor icon."""
Picture = Annotated[
    str,
    Meta(
        pattern=r"^[a-z0-9]+(-[a-z0-9]+)*\.(svg|png)$", description="a-z, 0-9, `-`, .svg/.png: `cho-que.svg`"
    ),
]
"""The name of a picture that lies beside lesson.yaml."""
