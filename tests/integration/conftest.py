"""What the integration tests share: a local Airflow that is started once."""

import os
import subprocess
import sys
from collections.abc import Iterator

import pytest
from servers import LocalAirflow


@pytest.fixture(scope="session")
def local_airflow(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LocalAirflow]:
    root = tmp_path_factory.mktemp("up")
    output = root / "output.txt"
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("AIRFLOW", "POSANG"))}
    with output.open("wb") as file:
        process = subprocess.Popen(
            [sys.executable, "-m", "posang_local", "up", "--root", str(root / "var"), "--port", "0"],
            stdout=file,
            stderr=subprocess.STDOUT,
            env=environment,
        )
    airflow = LocalAirflow(root / "var", process, output)
    try:
        airflow.wait_until_ready()
        yield airflow
    finally:
        if process.poll() is None:
            airflow.stop()
