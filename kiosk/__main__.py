"""`python -m kiosk` and the installed command `diemhoc`."""

import sys

from kiosk.cli import main

if __name__ == "__main__":
    sys.exit(main())
