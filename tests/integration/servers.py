"""A local Airflow as its user sees it, and waiting with a limit."""

import json
import re
import signal
import subprocess
import time
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psutil
import pytest


def wait_for(done: Callable[[], Any], seconds: float, what: str) -> Any:
    """What `done` returns once it is true; fails with `what` after so many seconds."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if result := done():
            return result
        time.sleep(0.5)
    pytest.fail(f"not within {seconds} s: {what}")


@dataclass
class LocalAirflow:
    """`python -m posang_local up` as a person sees it: its output, its address, its REST API."""

    root: Path
    process: subprocess.Popen[bytes]
    output: Path
    family: set[psutil.Process] = field(default_factory=set)
    token: str = ""

    def said(self) -> str:
        return self.output.read_text(encoding="utf-8")

    def wait_until_ready(self) -> None:
        wait_for(lambda: "ctrl-C" in self.said() or self.process.poll() is not None, 150, "Airflow is up")
        assert self.process.poll() is None, self.said()
        address, user, password = re.search(r"Airflow: (\S+)  user (\S+)  password (\S+)", self.said()).groups()
        self.address = address
        answer = self.api("/auth/token", {"username": user, "password": password}, prefix="")
        self.token = answer["access_token"]

    def api(self, path: str, body: dict[str, Any] | None = None, prefix: str = "/api/v2") -> Any:
        request = urllib.request.Request(
            f"{self.address}{prefix}{path}",
            data=None if body is None else json.dumps(body).encode(),
            headers={"Content-Type": "application/json", "Authorization": f"Bearer {self.token}"},
        )
        with urllib.request.urlopen(request, timeout=30) as response:
            return json.load(response)

    def runs(self) -> dict[str, str]:
        """State of the newest run of each day, by partition key or the day of its conf."""
        found = self.api("/dags/posang_daily/dagRuns?limit=100&order_by=id")["dag_runs"]
        return {run["partition_key"] or run["conf"]["day"]: run["state"] for run in found}

    def shell(self, command: str) -> str:
        """Run a command as the printed instructions say: with the environment file read first."""
        done = subprocess.run(
            ["/bin/sh", "-c", f". {self.root / 'airflow.env'} && {command}"], capture_output=True, text=True
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    def note_family(self) -> None:
        self.family |= {*psutil.Process(self.process.pid).children(recursive=True)}

    def stop(self) -> int:
        self.note_family()
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(60)
