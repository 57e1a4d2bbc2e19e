"""The way in: `python build.py` builds the site and the zip; `python build.py --help` tells the rest."""

from cuttings.cli import main

if __name__ == "__main__":
    main()
