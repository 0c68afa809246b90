"""Options that `diemhoc hub ...` and `python -m sync.hub.serve` share; imports nothing heavy."""

import argparse

PORT = 8443


def add_database(parser: argparse.ArgumentParser) -> None:
    """`--database FILE`."""
    parser.add_argument("--database", metavar="FILE", help="SQLite file, or sqlite:///FILE")


def add_serving(parser: argparse.ArgumentParser) -> None:
    """`--database`, `--host` and `--port`."""
    add_database(parser)
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (default 127.0.0.1)")
    parser.add_argument("--port", type=_port, default=PORT, help=f"port; 0 takes a free one (default {PORT})")


def _port(text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text) > 65535:
        raise argparse.ArgumentTypeError(f"{text!r} is not a port (0 to 65535)")
    return int(text)
