#!/bin/sh
# Write requirements/run.txt and requirements/dev.txt anew from pyproject.toml: exact versions with hashes, for every system and Python that we support.
# Needs uv (any recent one). Versions that still fit are kept; "sh tools/lock.sh --upgrade" takes the newest ones.
set -eu
cd "$(dirname "$0")/.."
UV_CUSTOM_COMPILE_COMMAND="make lock"
export UV_CUSTOM_COMPILE_COMMAND
lock() {
    target=$1
    shift
    uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-annotate --no-emit-index-url --no-emit-find-links \
        --quiet --output-file "$target" "$@"
}
lock requirements/run.txt "$@"
lock requirements/dev.txt --group dev --constraint requirements/run.txt "$@"
if grep -n '://' requirements/*.txt; then
    echo "A lock file names a host; take that line out." >&2
    exit 1
fi
