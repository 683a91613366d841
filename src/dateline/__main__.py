"""`python -m dateline`: the command line, for whoever has the package but not its script on the path."""

from dateline.cli import main

main()
