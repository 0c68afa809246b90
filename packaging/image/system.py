"""The image's system: Debian's part, then the kiosk's package (or, to compare with, cage and a bare QML window)."""

import hashlib
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

SUITE = "bookworm"
_LEAVE_OUT = (
    "usr/share/doc/*",
    "usr/share/man/*",
    "usr/share/info/*",
    "usr/share/lintian/*",
    "usr/share/locale/*/*",
)
_KEEP = ("usr/share/doc/*/copyright", "usr/share/locale/vi/*")
_BARE = (
    "qml-qt6",
    "qml6-module-qtquick",
    "qml6-module-qtquick-window",
    "qml6-module-qtqml-workerscript",
    "qt6-wayland",
)
_SETTLE = """
set -e
sed -i 's/^# *\\(vi_VN.UTF-8\\)/\\1/; s/^# *\\(en_US.UTF-8\\)/\\1/' /etc/locale.gen && locale-gen >/dev/null
printf 'LANG=vi_VN.UTF-8\\n' >/etc/default/locale && cp /etc/default/locale /etc/locale.conf
ln -sf /usr/share/zoneinfo/Asia/Ho_Chi_Minh /etc/localtime && echo Asia/Ho_Chi_Minh >/etc/timezone
passwd -l root >/dev/null
systemctl set-default graphical.target
systemctl enable nftables.service systemd-timesyncd.service NetworkManager.service
systemctl mask getty@.service serial-getty@.service autovt@.service console-getty.service ctrl-alt-del.target \\
    sleep.target suspend.target hibernate.target hybrid-sleep.target systemd-remount-fs.service \\
    apt-daily.timer apt-daily-upgrade.timer dpkg-db-backup.timer e2scrub_all.timer e2scrub_reap.service \\
    NetworkManager-wait-online.service systemd-networkd.service
mkdir -p /data /var/log/journal
rm -f /etc/machine-id /var/lib/dbus/machine-id /etc/resolv.conf
: >/etc/machine-id && ln -s /etc/machine-id /var/lib/dbus/machine-id
"""


def packages(here: Path, *, firmware: bool, more: str = "") -> list[str]:
    """Names of the Debian packages, as the lists have them."""
    lists = ["packages.txt"] + (["firmware.txt"] if firmware else [])
    lines = [line.strip() for name in lists for line in (here / name).read_text().splitlines()]
    return [line for line in lines if line and not line.startswith("#")] + [
        one for one in more.split(",") if one
    ]


def debian(here: Path, names: list[str], keep: Path) -> Path:
    """A directory with Debian and our files in it, made anew when the list or what goes into the initramfs has changed."""
    mark = hashlib.sha256("\n".join([*names, SUITE, _SETTLE]).encode())
    for file in sorted((here / "root/etc/initramfs-tools").rglob("*")):
        mark.update(str(file.relative_to(here)).encode() + (file.read_bytes() if file.is_file() else b""))
    base = keep / f"debian-{mark.hexdigest()[:12]}"
    if (base / "etc/fstab").exists() and not (base / "unfinished").exists():
        return base
    shutil.rmtree(base, ignore_errors=True)
    base.mkdir(parents=True)
    base.chmod(0o755)
    (base / "unfinished").touch()
    line = ["mmdebstrap", "--variant=minbase", "--mode=root", "--components=main,non-free-firmware"]
    line += [f"--dpkgopt=path-exclude=/{one}" for one in _LEAVE_OUT]
    line += [f"--dpkgopt=path-include=/{one}" for one in _KEEP]
    line += ["--dpkgopt=force-confold", "--skip=check/empty", f"--include={','.join(names)}"]
    laid = here / "root"
    line += [f'--essential-hook=cp -rP --no-preserve=ownership "{laid}/." "$1"']
    line += [
        f"--customize-hook=chroot \"$1\" sh -c '{_SETTLE.replace(chr(39), chr(39) + chr(92) + chr(39) * 2)}'"
    ]
    subprocess.run([*line, SUITE, str(base)], check=True)
    (base / "unfinished").unlink()
    return base


def lay(folder: Path, tree: Path) -> None:
    """Our files over the system's, as root's."""
    subprocess.run(["cp", "-rP", "--no-preserve=ownership", f"{folder}/.", str(tree)], check=True)


def add_kiosk(tree: Path, deb: Path) -> str:
    """Install the kiosk's package and let it start with the PC; returns its version."""
    with _live(tree) as run:
        shutil.copy(deb, tree / "tmp/kiosk.deb")
        run("apt-get update -qq && apt-get install -y -qq --no-install-recommends /tmp/kiosk.deb")
        run("diemhoc-kiosk-setup on")
        if "diemhoc-kiosk:" not in (tree / "etc/passwd").read_text():
            raise SystemExit("The package made no user diemhoc-kiosk: the image needs one.")
    return subprocess.run(
        ["dpkg-deb", "-f", str(deb), "Version"], check=True, capture_output=True, text=True
    ).stdout.strip()


def add_bare(here: Path, tree: Path) -> str:
    """Install Debian's QML runner and a unit with one window: what any kiosk of this kind costs."""
    with _live(tree) as run:
        run("apt-get update -qq && apt-get install -y -qq --no-install-recommends " + " ".join(_BARE))
        lay(here / "bare", tree)
        run("systemd-sysusers && systemctl enable bare.service")
    return "0"


@contextmanager
def _live(tree: Path) -> Iterator[object]:
    """`tree` as a chroot with /proc and a resolver; both are taken away at the end, with all that apt kept."""

    def run(line: str) -> None:
        clean = {
            "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
            "HOME": "/root",
            "DEBIAN_FRONTEND": "noninteractive",
        }
        subprocess.run(["chroot", str(tree), "sh", "-ec", line], check=True, env=clean)

    subprocess.run(["mount", "-t", "proc", "proc", str(tree / "proc")], check=True)
    shutil.copy("/etc/resolv.conf", tree / "etc/resolv.conf")
    try:
        yield run
    finally:
        subprocess.run(["umount", str(tree / "proc")], check=True)
    run(
        "apt-get clean; rm -rf /var/lib/apt/lists/* /tmp/* /etc/resolv.conf /var/log/*.log /var/log/apt; : >/etc/machine-id"
    )
