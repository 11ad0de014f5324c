"""A folder that takes no writing, also where the tests run as root."""

import os
import subprocess
from contextlib import contextmanager

import pytest

_MOUNT = 'mount --bind "$0" "$0" && mount -o remount,ro,bind "$0" && exec "$@"'


@contextmanager
def taken_writing(folder):
    """Gives what must stand before a command for which the folder is read-only."""
    if os.name != "posix":
        pytest.skip("folders are made read-only in another way here")
    if os.geteuid() != 0:
        folder.chmod(0o555)
        try:
            yield ()
        finally:
            folder.chmod(0o755)
        return
    before = ("unshare", "--mount", "sh", "-c", _MOUNT, str(folder))
    if subprocess.run([*before, "true"], capture_output=True, check=False).returncode:
        pytest.skip("root may not mount here")
    yield before
