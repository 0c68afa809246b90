"""A stick with the releases of a hub and all that speaks for them: a learning point without a network takes them from it.

It is a copy of the repository, with one difference: nobody signs a new timestamp each day on a stick, so that one holds
for CARRIED_DAYS (60) and says what it is. Later the stick is refused, and has to be written anew.
"""

import shutil
from pathlib import Path

from sync.durable import explained, whole_file
from sync.errors import SyncError
from sync.hub.publishing import repository
from sync.hub.publishing.releases import Release, releases
from sync.update.fetch import ON_A_STICK


def write_stick(folder: Path, stick: Path, now_ms: int) -> Release:
    """Write the newest release of the repository in `folder` to a stick; what was there of the kind goes.

    Returns it. Raises SyncError when there is none, DiskError."""
    offered = releases(folder)
    if not offered:
        raise SyncError(
            "content.not_published",
            "no release is published here: diemhoc hub publish FILE",
            "Ở đây chưa phát hành bản phần mềm nào.",
        )
    newest = offered[0]
    timestamp = repository.carried(folder, now_ms)
    state = repository.read(folder)
    to = stick / ON_A_STICK
    try:
        shutil.rmtree(to, ignore_errors=True)
        for place in ("metadata", "targets/releases"):
            (to / place).mkdir(parents=True)
        names = [file.name for file in (folder / "metadata").glob("*.root.json")]
        names += [f"{document.signed.version}.{role}.json" for role, document in state.every.items()
                  if role in ("snapshot", "targets")]  # fmt: skip
        for name in names:
            with whole_file(to / "metadata" / name) as out:
                out.write((folder / "metadata" / name).read_bytes())
        with (
            whole_file(to / "targets" / newest.file) as out,
            (folder / "targets" / newest.file).open("rb") as file,
        ):
            shutil.copyfileobj(file, out, 1 << 20)
        with whole_file(to / "metadata" / "timestamp.json") as out:  # last: it makes the rest count
            out.write(timestamp)
    except OSError as error:
        raise explained(error, to) from error
    return newest
