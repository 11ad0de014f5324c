"""`python -m cwb_desktop` is the command `cwb-desktop`."""

import sys

from cwb_desktop.cli import main

if __name__ == "__main__":
    sys.exit(main())
