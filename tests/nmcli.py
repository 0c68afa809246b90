"""A stand-in for NetworkManager's `nmcli`, for machines without Wi-Fi: an executable that is found first on PATH.

It keeps its world in a JSON file and notes how it was called. What it prints and how it exits is as nmcli 1.42 does.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

import pytest

SCRIPT = """#!{python}
import json, os, sys
path = {world!r}
world = json.load(open(path))
words = sys.argv[1:]
typed = sys.stdin.read()
world["calls"].append(words)
objects = [w for w in words if not w.startswith("-") and not w.isupper() and not w.isdigit() and "," not in w]
code, out, err = 0, "", ""
escaped = lambda text: text.replace("\\\\", "\\\\\\\\").replace(":", "\\\\:")
def joined(name):
    world["joined"] = name
    world["known"] = sorted({{*world["known"], name}})
if not world["running"]:
    code, err = 8, "Error: NetworkManager is not running."
elif objects[:1] == ["general"]:
    out = "running\\n"
elif objects[:3] == ["device", "wifi", "list"]:
    for name, (strength, password) in world["networks"].items():
        out += f"{{strength}}:{{'WPA2' if password else ''}}:{{escaped(name)}}\\n"
elif objects[:3] == ["device", "wifi", "connect"]:
    name = words[words.index("connect") + 1]
    called = world["hidden"] if words[-2:] == ["hidden", "yes"] else {{}}
    wanted = (world["networks"] | called).get(name)
    if wanted is None:
        code, err = 10, f"Error: No network with SSID '{{name}}' found."
    elif world["forbidden"]:
        code, err = 4, "Error: Failed to add/activate new connection: Not authorized to control networking."
    elif wanted[1] and typed.rstrip("\\n") != wanted[1]:
        world["known"] = sorted({{*world["known"], name}})
        code, err = 4, "Error: Connection activation failed: (7) Secrets were required, but not provided."
    else:
        joined(name)
elif objects[:1] == ["device"]:
    for kind, name in (("ethernet", world["cable"]), ("wifi", world["joined"])):
        if kind == "ethernet" or world["wifi"]:
            out += f"{{kind}}:{{'connected' if name else 'disconnected'}}:{{escaped(name)}}\\n"
elif objects[:2] == ["radio", "wifi"]:
    if "on" in words:
        world["radio"] = True
    out = "enabled\\n" if world["radio"] else "disabled\\n"
elif objects[:2] == ["connection", "delete"]:
    name = words[-1]
    if name in world["known"]:
        world["known"].remove(name)
    else:
        code, err = 10, "Error: unknown connection."
elif objects[:2] == ["connection", "up"]:
    joined(words[-1])
elif objects[:1] == ["connection"]:
    out = "".join(f"{{escaped(name)}}:802-11-wireless\\n" for name in world["known"])
else:
    code, err = 2, f"Error: argument {{words!r}} not understood."
with open(f"{{path}}.{{os.getpid()}}", "w") as file:
    json.dump(world, file)
os.replace(file.name, path)
sys.stdout.write(out)
sys.stderr.write(err)
sys.exit(code)
"""


class Nmcli:
    """The network that the stand-in plays: change it, then look what was asked of it."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._file = folder / "world.json"
        world = {"running": True, "wifi": True, "radio": True, "cable": "", "joined": "", "known": [],
                 "networks": {}, "hidden": {}, "forbidden": False, "calls": []}  # fmt: skip
        self._file.write_text(json.dumps(world))
        script = folder / "nmcli"
        script.write_text(SCRIPT.format(python=sys.executable, world=str(self._file)))
        script.chmod(0o755)
        monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")

    def set(self, **changes: Any) -> None:
        """`networks`: {name: (strength, password or "")}, `hidden` the same of those that do not say their name; the others
        as in the script."""
        beside = self._file.with_suffix(".new")
        beside.write_text(json.dumps(self.world | changes))
        beside.replace(self._file)

    @property
    def world(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self._file.read_text())
        return found
