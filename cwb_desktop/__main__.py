"""`python -m cwb_desktop` is the command `cwb-desktop`."""

import sys

from .cli import main

if __name__ == "__main__":
    sys.exit(main())
