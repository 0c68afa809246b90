# Sourced by packaging/try-fresh and packaging/deb/try: a bare Debian in a chroot, made once and copied for each try.
# usage: bare SUITE DIR PACKAGES    makes DIR/SUITE-base unless it is there and has these packages and no others
#        fresh SUITE DIR            a copy of it in $fresh, to be spoilt; it goes when the script ends
#        in_fresh COMMAND           runs a line of shell there

say() { printf '%s\n' "$*" >&2; }
now_ms() { date +%s%3N; }
[ "$(id -u)" = 0 ] || { say "A chroot needs root."; exit 1; }
command -v debootstrap >/dev/null || { say "debootstrap is needed: apt-get install debootstrap"; exit 1; }

let_go() {
    for place in dev/pts proc; do
        ! mountpoint -q "$fresh/$place" || umount "$fresh/$place" || umount --lazy "$fresh/$place"
    done
}

drop_fresh() {
    [ -n "${fresh:-}" ] || return 0
    let_go
    rm -rf --one-file-system "$fresh"
    fresh=
}

bare() {
    base=$2/$1-base
    [ "$(cat "$base/ready" 2>/dev/null)" != "$3" ] || return 0
    say "Making a bare Debian ($1)..."
    rm -rf "$base"
    mkdir -p "$2"
    debootstrap --variant=minbase --include="$3" "$1" "$base" >"$2/debootstrap.log" 2>&1 ||
        { tail -n 5 "$2/debootstrap.log" >&2; exit 1; }
    echo "$3" >"$base/ready"
}

fresh() {
    drop_fresh
    fresh=$2/$1-fresh
    drop_fresh  # what a try that was killed has left
    fresh=$2/$1-fresh
    cp -a "$2/$1-base" "$fresh"
    mount -t proc proc "$fresh/proc"
    mount --bind /dev/pts "$fresh/dev/pts"
    cp /etc/resolv.conf "$fresh/etc/resolv.conf"
    # A network with its own certificate authority: its machines carry it here.
    if ls /usr/local/share/ca-certificates/*.crt >/dev/null 2>&1; then
        cp /usr/local/share/ca-certificates/*.crt "$fresh/usr/local/share/ca-certificates/"
        chroot "$fresh" update-ca-certificates >/dev/null 2>&1
    fi
}

in_fresh() {
    env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 QT_QPA_PLATFORM=offscreen DEBIAN_FRONTEND=noninteractive \
        PIP_CERT=/etc/ssl/certs/ca-certificates.crt chroot "$fresh" sh -c "$1"
}
