"""A bad line between kiosk and hub: it cuts, repeats, delays, reorders and falsifies, as each test says.

It reads HTTP/1.1 as far as it must: whole requests and answers with a Content-Length.
"""

from __future__ import annotations

import asyncio
import contextlib
import socket
import struct
import threading
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import Any

from tests.points import HubProcess

_LINGER_0 = struct.pack("ii", 1, 0)


@dataclass(frozen=True)
class Message:
    """One HTTP message as it travels: its first line, header lines and body."""

    first: str
    headers: tuple[tuple[str, str], ...]
    body: bytes

    def __bytes__(self) -> bytes:
        lines = [self.first, *(f"{name}: {value}" for name, value in self.headers)]
        return "\r\n".join([*lines, "", ""]).encode("latin-1") + self.body

    def header(self, wanted: str) -> str:
        """The value of a header, "" when there is none."""
        return next((value for name, value in self.headers if name.lower() == wanted.lower()), "")

    def with_body(self, body: bytes) -> Message:
        """The same with another body, its Content-Length told rightly and nothing else."""
        others = tuple(pair for pair in self.headers if pair[0].lower() != "content-length")
        return Message(self.first, (*others, ("Content-Length", str(len(body)))), body)


def answer(status: int, headers: dict[str, str], body: bytes) -> Message:
    """An answer that no hub gave."""
    return Message(f"HTTP/1.1 {status} X", tuple(headers.items()), b"").with_body(body)


@dataclass(frozen=True)
class Plan:
    """What happens to a request. Nothing, when it is left as it is.

    `request_bytes`/`answer_bytes`: only so many bytes get through, then the line is cut, with a reset when `reset`.
    `times`: how often the hub gets the request. `hold`: it gets it only at `release`, and the kiosk hears nothing.
    `wait_s`: how long the answer takes more. `request`/`answer`: what becomes of them on the way; None from `request`
    keeps it from the hub, whose place `answer` then takes.
    """

    request_bytes: int | None = None
    answer_bytes: int | None = None
    reset: bool = False
    times: int = 1
    hold: bool = False
    wait_s: float = 0.0
    request: Callable[[Message], Message | None] = lambda request: request
    answer: Callable[[Message, Message | None], Message | None] = lambda request, answer: answer


class Proxy:
    """Listens before a hub, in a thread of its own. `plan(n)` is asked for each request; n counts from 1."""

    def __init__(self, hub: HubProcess) -> None:
        self.plan: Callable[[int], Plan] = lambda n: Plan()
        self.requests: list[Message] = []
        self.answers: list[Message] = []
        self._hub_port = hub.port
        self._held: list[Message] = []
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="proxy")
        self._thread.start()
        self._server = self._run(asyncio.start_server(self._serve, "127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"

    def release(self) -> int:
        """Let the hub have what was held, the newest first; returns how many requests that were."""
        held, self._held = self._held[::-1], []
        for request in held:
            self._run(self._ask(request, None))
        return len(held)

    def close(self) -> None:
        """Hang up."""
        self._server.close()
        self._run(self._end())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def _run(self, work: Coroutine[Any, Any, Any]) -> Any:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(20)

    async def _end(self) -> None:
        others = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(OSError, EOFError, asyncio.CancelledError):
            while await self._one(await _read(reader), writer):
                pass
        writer.close()

    async def _one(self, request: Message, writer: asyncio.StreamWriter) -> bool:
        """Carry one request; whether the line still stands afterwards."""
        self.requests.append(request)
        plan = self.plan(len(self.requests))
        changed = plan.request(request)
        if changed is not None and plan.hold:
            self._held.append(changed)
            return _cut(writer, plan.reset)
        got: Message | None = None
        if changed is not None:
            for _ in range(plan.times):
                got = await self._ask(changed, plan.request_bytes)
        if plan.request_bytes is not None:
            return _cut(writer, plan.reset)
        got = plan.answer(request, got)
        await asyncio.sleep(plan.wait_s)
        if got is None:
            return _cut(writer, plan.reset)
        self.answers.append(got)
        writer.write(bytes(got)[: plan.answer_bytes])
        await writer.drain()
        return True if plan.answer_bytes is None else _cut(writer, plan.reset)

    async def _ask(self, request: Message, only: int | None) -> Message | None:
        """What the hub answers to the request, or to its first bytes; None when it does not."""
        try:
            reader, writer = await asyncio.open_connection("127.0.0.1", self._hub_port)
        except OSError:
            return None
        try:
            writer.write(bytes(request)[:only])
            if only is not None:
                await writer.drain()
                return None
            return await _read(reader)
        except (OSError, EOFError):
            return None
        finally:
            writer.close()


async def _read(reader: asyncio.StreamReader) -> Message:
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
    first, *lines = head.rstrip().split("\r\n")
    pairs = [line.partition(":") for line in lines]
    headers = tuple((name, value.strip()) for name, _, value in pairs)
    length = next((int(value) for name, value in headers if name.lower() == "content-length"), 0)
    return Message(first, headers, await reader.readexactly(length))


def _cut(writer: asyncio.StreamWriter, reset: bool) -> bool:
    if reset:
        writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _LINGER_0)
    writer.close()
    return False
