#!/bin/sh
# Open the program; on a machine without a screen do the same job without windows and say where the results are.
set -eu
cd "$(dirname "$0")/.."
if [ "$(uname -s)" != Linux ] || [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    exec .venv/bin/python -m cwb_desktop "$@"
fi
echo "There is no screen here. The same work is done without windows; the results go to out/"
QT_QPA_PLATFORM=offscreen .venv/bin/python -m cwb_desktop demo out/
echo "Written:"
find out -type f | LC_ALL=C sort | sed 's/^/    /'
