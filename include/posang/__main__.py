"""`python -m posang`: the command line."""

from posang.cli import app

app()
