"""`python -m posang_local run|up`, what the Makefile calls."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from posang_local.place import Place
from posang_local.run import run_sample
from posang_local.up import Components, serve

PROJECT = Path(__file__).resolve().parents[2]

Root = Annotated[Path, typer.Option(help="Folder for everything that is written.")]

cli = typer.Typer(help=__doc__, no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)


@cli.command()
def run(
    root: Annotated[Path, typer.Option(help="Folder for everything that is written.")] = PROJECT / "var/run",
) -> None:
    """Write the sample dump, run posang_daily for its days through Airflow, print what the lake holds."""
    sys.exit(run_sample(Place(root.absolute(), PROJECT)))


@cli.command()
def up(
    root: Root = PROJECT / "var/up",
    port: Annotated[int, typer.Option(help="Port of the API server; another is taken when it is in use.")] = 8080,
    serve_logs: Annotated[bool, typer.Option(help="Log servers too; they listen on every interface.")] = False,
) -> None:
    """Start PostgreSQL, scheduler, DAG processor, triggerer and API server; ctrl-C stops them."""
    sys.exit(serve(Place(root.absolute(), PROJECT), Components(port, serve_logs)))


if __name__ == "__main__":
    cli()
