"""Build the timeline: `python build.py --help` lists the commands."""

import sys

from dateline.cli import main

if __name__ == "__main__":
    sys.exit(main())
