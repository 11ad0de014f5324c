#!/bin/sh
# Make everything ready to run and test from this folder: system libraries (Debian, Ubuntu), .venv, pinned libraries, and the program itself.
# Called by the Makefile, from the project's folder. PYTHON=/path/to/python chooses another interpreter.
# Paths are relative throughout: the folder may hold spaces and letters that LC_ALL=C cannot read.
set -u
cd "$(dirname "$0")/.." || exit 1

VENV=.venv/bin/python
GOOD='import sys, venv, ensurepip; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 15))'

# library that Qt loads = package of Debian and Ubuntu that holds it
OFFSCREEN='libEGL.so.1=libegl1 libGL.so.1=libgl1 libdbus-1.so.3=libdbus-1-3 libfontconfig.so.1=libfontconfig1
 libglib-2.0.so.0=libglib2.0-0 libxkbcommon.so.0=libxkbcommon0'
ON_X11='libxcb-cursor.so.0=libxcb-cursor0 libxcb-icccm.so.4=libxcb-icccm4 libxcb-keysyms.so.1=libxcb-keysyms1
 libxcb-shape.so.0=libxcb-shape0 libxkbcommon-x11.so.0=libxkbcommon-x11-0'

say() { printf '%s\n' "$*"; }
stop() { printf '%s\n' "$*" >&2; exit 1; }

find_python() {
    for name in ${PYTHON:+"$PYTHON"} python3.13 python3.12 python3.11 python3 python3.14; do
        if "$name" -c "$GOOD" 2>/dev/null; then
            say "$name"
            return
        fi
        [ -z "${PYTHON:-}" ] || return
    done
}

missing_packages() { # of the given list of library=package
    known=$(PATH="$PATH:/sbin:/usr/sbin" ldconfig -p 2>/dev/null) || return 0
    for pair in $1; do
        case $known in
            *"${pair%%=*} "*) ;;
            *) printf '%s ' "${pair#*=}" ;;
        esac
    done
}

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    else
        sudo -n "$@"
    fi
}

apt_install() {
    say "Installing with apt: $*"
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@" >/dev/null 2>&1 && return
    # The lists of packages may be missing or old.
    as_root apt-get update -q >/dev/null && as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@" >/dev/null
}

system_packages() { # needed packages, welcome packages
    [ -n "$1$2" ] || return 0
    if ! command -v apt-get >/dev/null 2>&1; then
        say "Qt may need system libraries that this machine lacks. Debian calls them: $1$2"
        return 0
    fi
    if [ "$(id -u)" = 0 ] || sudo -n true 2>/dev/null; then
        # Word splitting is meant: a list of package names.
        # shellcheck disable=SC2086
        apt_install $1 $2 && return
    elif [ -z "$1" ]; then
        return 0
    fi
    say "Some packages of the system are missing. This command installs them:" >&2
    say "    sudo apt-get update && sudo apt-get install --no-install-recommends $1$2" >&2
    [ -z "$1" ] || stop "Then call make again."
}

system_setup() {
    needed=""
    welcome=""
    if [ "$(uname -s)" = Linux ]; then
        needed=$(missing_packages "$OFFSCREEN")
        welcome=$(missing_packages "$ON_X11")
        if [ -n "${DISPLAY:-}" ] && [ -z "${WAYLAND_DISPLAY:-}" ]; then
            needed="$needed$welcome"
            welcome=""
        fi
        if [ -z "$python" ] && [ -z "${PYTHON:-}" ]; then
            # An older python3 stays what it is: a newer one comes beside it.
            if python3 -c 'import sys; sys.exit(sys.version_info >= (3, 11))' 2>/dev/null; then
                needed="python3.11 python3.11-venv $needed"
            else
                needed="python3 python3-venv $needed"
            fi
        fi
    fi
    system_packages "$needed" "$welcome"
}

make_venv() {
    [ -n "$python" ] || python=$(find_python)
    [ -n "$python" ] || stop "Python 3.11, 3.12, 3.13 or 3.14 with its venv module is needed${PYTHON:+, and $PYTHON is not that}."
    say "Making .venv with $("$python" --version)"
    "$python" -m venv --clear .venv || stop "The virtual environment .venv could not be made."
}

install_libraries() {
    say "Installing the libraries of requirements/dev.txt into .venv (the first time this fetches about 250 MB)"
    "$VENV" -m pip install --disable-pip-version-check --quiet --progress-bar off --no-deps --require-hashes -r requirements/dev.txt ||
        stop "The libraries could not be installed. Is there an internet connection? Call make again to go on."
}

install_program() {
    # A relative path: an absolute one with an accent stops Python itself under LC_ALL=C.
    "$VENV" - <<'PY' || stop "The program could not be put into .venv."
import os
import sys
import sysconfig
from pathlib import Path

site = Path(sysconfig.get_path("purelib"))
(site / "cwb_desktop_checkout.pth").write_text(os.path.relpath(Path(sys.prefix).parent, site) + "\n", encoding="ascii")
PY
    # shellcheck disable=SC2016
    printf '%s\n' '#!/bin/sh' 'exec "$(dirname "$0")/python" -m cwb_desktop "$@"' >.venv/bin/cwb-desktop
    chmod +x .venv/bin/cwb-desktop
}

if "$VENV" -c "import pip; $GOOD" 2>/dev/null; then
    python=$VENV
    system_setup
else
    python=$(find_python)
    system_setup
    make_venv
fi
install_libraries
install_program
touch .venv/.ready
say "Ready."
