"""The kiosk's own commands, put together. Handlers print what they did (one JSON document with --json) and
return the exit code; they raise KioskError otherwise.
"""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from kiosk import (
    commands_citizen,
    commands_class,
    commands_forget,
    commands_people,
    commands_plan,
    commands_progress,
)

if TYPE_CHECKING:
    from kiosk.commands_common import Subparsers


def register(sub: Subparsers, common: argparse.ArgumentParser) -> dict[str, Subparsers]:
    """Add the commands to `sub`; returns {"cards": its subcommands, "certificates": ...} for who adds more."""
    residents = commands_people.residents_parsers(sub, common)
    commands_progress.progress_parser(commands_forget.forget_parsers(residents, common), common)
    commands_forget.leave_parser(commands_people.facilitators_parsers(sub, common), common)
    commands_citizen.citizen_parsers(sub, common)
    cards = commands_people.cards_parsers(sub, common)
    commands_plan.plan_parsers(commands_class.class_parsers(sub, common), common)
    return {"cards": cards, "certificates": commands_progress.certificates_parsers(sub, common)}
