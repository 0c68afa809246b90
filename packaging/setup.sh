# Sourced by ./run and ./test: brings a bare Debian or Ubuntu machine to a working virtual environment.
# usage: setup LOCKFILE APTFILE...   Sets $venv, or uses the one it says. Quick when nothing changed: one stamp is compared.

say() { printf '%s\n' "$*" >&2; }

# The newest name wins where Debian renamed a library (t64); only what is missing is returned.
missing_packages() {
    for name in $(cat "$@"); do
        for choice in "$name" "${name}t64"; do
            case $(dpkg-query -W -f '${Status}' "$choice" 2>/dev/null) in
            *"ok installed") continue 2 ;;
            esac
        done
        if apt-cache show --no-all-versions "${name}t64" >/dev/null 2>&1; then echo "${name}t64"; else echo "$name"; fi
    done
}

install_packages() {
    command -v dpkg-query >/dev/null || return 0
    missing=$(missing_packages "$@")
    [ -n "$missing" ] || return 0
    as_root=
    [ "$(id -u)" = 0 ] || as_root="sudo -n"
    if [ -n "$as_root" ] && ! sudo -n true 2>/dev/null; then
        say "Some Debian packages are missing. Type this line, then start again:"
        say "  sudo apt-get install -y --no-install-recommends" $missing
        exit 1
    fi
    say "Installing Debian packages:" $missing
    mkdir -p "$venv"
    log=$venv/apt.log
    export DEBIAN_FRONTEND=noninteractive
    $as_root apt-get update -qq >"$log" 2>&1 || true
    # Named anew: on a bare machine the list above was made before any package list was there.
    $as_root apt-get install -y -qq --no-install-recommends $(missing_packages "$@") >>"$log" 2>&1 || {
        tail -n 5 "$log" >&2
        say "The Debian packages could not be installed. Is there a network? All that apt said is in $log"
        exit 1
    }
}

find_python() {
    for python in python3 python3.13 python3.12 python3.11; do
        "$python" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && return 0
    done
    say "Python 3.11 or newer with its venv module is needed."
    exit 1
}

# The environment belongs to this folder and this Python: moved, upgraded or left half-made, it is made anew.
make_venv() {
    made_for="$root $("$python" -c 'import sys; print(sys.executable, sys.version_info[:2])')"
    if [ "$(cat "$venv/made-for" 2>/dev/null)" != "$made_for" ]; then
        "$python" -m venv --clear "$venv" || { say "No virtual environment could be made in $venv."; exit 1; }
        printf '%s\n' "$made_for" >"$venv/made-for"
    fi
}

setup() {
    lock=$1
    shift
    venv=${venv:-$root/.venv}
    stamp=$({ cat "$lock" "$@" "$root/pyproject.toml" "$root/packaging/setup.sh"; echo "$root"; } | sha256sum | cut -d' ' -f1)
    if [ "$(cat "$venv/stamp-$(basename "$lock")" 2>/dev/null)" = "$stamp" ] && "$venv/bin/python" -c 'import msgspec' 2>/dev/null
    then return 0; fi
    install_packages "$@"
    find_python
    make_venv
    say "Installing Python packages (once)..."
    "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: -r "$lock" >&2 || {
        say "The Python packages could not be installed. Is there a network?"
        exit 1
    }
    site=$("$venv/bin/python" -c 'import sysconfig; print(sysconfig.get_path("purelib"))')
    printf '%s\n' "$root" >"$site/diem-hoc-so.pth"
    printf '#!/bin/sh\nexec "%s" -P -m kiosk "$@"\n' "$venv/bin/python" >"$venv/bin/diemhoc"
    chmod +x "$venv/bin/diemhoc"
    printf '%s\n' "$stamp" >"$venv/stamp-$(basename "$lock")"
}
