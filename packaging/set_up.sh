#!/usr/bin/env bash
# Make .venv ready: set_up.sh run|dev. Adds what Debian lacks when it may, else prints the line to run; a second call installs nothing.
set -euo pipefail
cd "$(dirname "$0")/.."
group=${1:-run}

say() { printf '%s\n' "$*"; }

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; elif sudo -n true 2>/dev/null; then sudo -n "$@"; else return 1; fi
}

add_packages() { # what they are for, then their names
    local purpose=$1; shift
    say "Adding $purpose: $*"
    if command -v apt-get >/dev/null \
        && as_root apt-get update -qq >/dev/null \
        && as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null; then return 0; fi
    say "This needs an administrator. Run this line, then the same command again:"
    say "  sudo apt-get update && sudo apt-get install -y --no-install-recommends $*"
    return 1
}

missing() { # lines "library package": prints the packages whose library the loader does not know
    local known; known=$(PATH="$PATH:/sbin:/usr/sbin" ldconfig -p 2>/dev/null || true)
    while read -r library package; do
        case "$known" in *"$library"*) ;; *) printf '%s ' "$package" ;; esac
    done
}

off_screen_libraries="libGL.so.1 libgl1
libEGL.so.1 libegl1
libglib-2.0.so.0 libglib2.0-0
libdbus-1.so.3 libdbus-1-3
libfontconfig.so.1 libfontconfig1
libxkbcommon.so.0 libxkbcommon0
libbrotlidec.so.1 libbrotli1"
window_libraries="libxcb-cursor.so.0 libxcb-cursor0
libxcb-icccm.so.4 libxcb-icccm4
libxcb-keysyms.so.1 libxcb-keysyms1
libxcb-shape.so.0 libxcb-shape0
libxkbcommon-x11.so.0 libxkbcommon-x11-0"

find_python() {
    local candidate
    for candidate in ${PYTHON:-} python3 python3.11 python3.12 python3.13; do
        if command -v "$candidate" >/dev/null && "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
            printf '%s' "$candidate"; return 0
        fi
    done
    say "Python 3.11 or later is needed. On Debian 12: sudo apt-get install -y python3 python3-venv" >&2
    return 1
}

libraries=$off_screen_libraries
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then libraries+=$'\n'$window_libraries; fi
if [ "$(uname -s)" = Linux ]; then
    packages=$(printf '%s\n' "$libraries" | missing)
    # shellcheck disable=SC2086  # a list of words
    [ -z "$packages" ] || add_packages "the system libraries that Qt needs" $packages
fi

# What a screen reader needs, for the journey that tests take with one; without it that journey is left out.
if [ "$group" = dev ] && [ "$(uname -s)" = Linux ]; then
    packages=$(printf '%s\n' "$window_libraries" | missing)
    for pair in Xvfb:xvfb dbus-daemon:dbus; do command -v "${pair%%:*}" >/dev/null || packages+="${pair##*:} "; done
    [ -e /usr/libexec/at-spi-bus-launcher ] || [ -e /usr/lib/at-spi2-core/at-spi-bus-launcher ] || packages+=at-spi2-core
    # shellcheck disable=SC2086  # a list of words
    [ -z "$packages" ] || add_packages "what a screen reader needs" $packages || say "The journey with a screen reader is left out."
fi

stamp=.venv/.ready-$group
wanted=$(cat requirements/run.txt requirements/build.txt "requirements/$group.txt" pyproject.toml | cksum)
if [ -x .venv/bin/laming-desktop ] && [ "$(cat "$stamp" 2>/dev/null)" = "$wanted" ]; then exit 0; fi

python=$(find_python)
if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then add_packages "Python's own environments" python3-venv; fi
say "Making the environment in .venv (once; needs the network)"
[ -x .venv/bin/python ] || "$python" -m venv .venv
.venv/bin/python -m pip install -q --disable-pip-version-check --require-hashes -r "requirements/$group.txt"
.venv/bin/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements/build.txt
.venv/bin/python -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
printf '%s' "$wanted" >"$stamp"
