"""`make up`: PostgreSQL and Airflow's four components, each stopped by its own pid."""

import json
import os
import secrets
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import psutil
from rich.console import Console

from posang_local.database import postgres
from posang_local.place import Place, as_shell
from posang_local.run import DAYS, PAGES_A_DAY, SEED

HOST = "127.0.0.1"
START_SECONDS = 120
STOP_SECONDS = 8
SEOUL = ZoneInfo("Asia/Seoul")


@dataclass(frozen=True)
class Components:
    """What is started and how: the API server's port, and whether log servers run too."""

    port: int
    serve_logs: bool

    def commands(self) -> dict[str, list[str]]:
        """Each component's `airflow` subcommand, by name; docker-compose.yaml has the same."""
        no_log_server = [] if self.serve_logs else ["--skip-serve-logs"]
        return {
            "api-server": ["api-server", "--host", HOST, "--port", str(self.port), "--workers", "1"],
            "scheduler": ["scheduler", *no_log_server],
            "dag-processor": ["dag-processor"],
            "triggerer": ["triggerer", *no_log_server],
        }

    def environment(self) -> dict[str, str]:
        """How the components find the API server."""
        return {
            "AIRFLOW__API__BASE_URL": f"http://{HOST}:{self.port}",
            "AIRFLOW__CORE__EXECUTION_API_SERVER_URL": f"http://{HOST}:{self.port}/execution/",
            "AIRFLOW__CORE__SIMPLE_AUTH_MANAGER_USERS": "admin:admin",
        }


def serve(place: Place, components: Components) -> int:
    """Run until SIGINT or SIGTERM; exit status 0 after a stop that was asked for, 1 when a component died."""
    console = Console()
    stop = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stop.set())
    components = Components(free_port(components.port), components.serve_logs)
    place.logs.mkdir(parents=True, exist_ok=True)
    days = sample_days(place)
    with console.status("starting PostgreSQL") as status, postgres(place.root / "postgres") as database:
        environment = place.environment(database, days[0]) | components.environment()
        shell = place.root / "airflow.env"
        shell.write_text(as_shell({**environment, "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"}))
        password = sign_in(place.home)
        status.update("migrating the metadata database")
        airflow("db", "migrate", environment=environment, log=place.logs / "migrate.log")
        with running(components.commands(), environment, place.logs) as processes:
            status.update("starting scheduler, DAG processor, triggerer and API server")
            dead = wait_until_healthy(components.port, processes, stop)
            status.stop()
            if not dead and not stop.is_set():
                console.print(
                    f"Airflow: http://{HOST}:{components.port}  user admin  password {password}\n"
                    f"Sample dump: {environment['POSANG_RAW']}\nLake: {environment['POSANG_LAKE']}\n"
                    f"Logs: {place.logs}\nRun days again:\n"
                    f"  . {shell} && airflow backfill create --dag-id posang_daily --from-date {days[0]} "
                    f"--to-date {days[-1]} --reprocess-behavior completed\n"
                    "ctrl-C stops everything.",
                    highlight=False,
                    markup=False,
                    soft_wrap=True,
                )
            while not stop.is_set() and not dead:
                stop.wait(1)
                dead = died(processes)
            console.print("stopping", highlight=False)
    for name in dead:
        console.print(f"{name} ended by itself; its log: {place.logs / name}.log", style="red", soft_wrap=True)
    return 1 if dead else 0


def sample_days(place: Place) -> list[date]:
    """The days of the dump in place; where there is none, the sample is written for the three days before today."""
    raw = Path(os.environ.get("POSANG_RAW", place.raw))
    if not any(raw.glob("dt=*")):
        from posang.sample import write_sample

        today = datetime.now(SEOUL).date()
        write_sample(raw, days=DAYS, pages=PAGES_A_DAY, seed=SEED, first_day=today - timedelta(days=DAYS))
    return sorted(date.fromisoformat(folder.name.removeprefix("dt=")) for folder in raw.glob("dt=*"))


def sign_in(home: Path) -> str:
    """The password of the user admin: generated once, kept where Airflow's simple auth manager looks for it."""
    home.mkdir(parents=True, exist_ok=True)
    path = home / "simple_auth_manager_passwords.json.generated"
    if not path.exists():
        path.touch(mode=0o600)
        path.write_text(json.dumps({"admin": secrets.token_urlsafe(12)}))
    return str(json.loads(path.read_text())["admin"])


def free_port(wanted: int) -> int:
    """`wanted` where nothing listens on it, else a port that the system gives."""
    for port in (wanted, 0):
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((HOST, port))
            except OSError:
                continue
            return int(probe.getsockname()[1])
    raise OSError("no port is free")


def airflow(*arguments: str, environment: dict[str, str], log: Path) -> None:
    """Run an `airflow` command to its end; raises CalledProcessError."""
    with log.open("wb") as file:
        subprocess.run(command(arguments), env=os.environ | environment, stdout=file, stderr=file, check=True)  # noqa: S603


def command(arguments: Sequence[str]) -> list[str]:
    """The command line of an `airflow` subcommand, with this interpreter."""
    return [sys.executable, "-m", "airflow", *arguments]


@contextmanager
def running(
    commands: dict[str, list[str]], environment: dict[str, str], logs: Path
) -> Iterator[dict[str, subprocess.Popen[bytes]]]:
    """Start the components, each in a session of its own so that a ctrl-C reaches only us; stop them all at the end."""
    processes: dict[str, subprocess.Popen[bytes]] = {}
    try:
        for name, arguments in commands.items():
            with (logs / f"{name}.log").open("wb") as file:
                processes[name] = subprocess.Popen(  # noqa: S603
                    command(arguments),
                    env=os.environ | environment,
                    stdin=subprocess.DEVNULL,
                    stdout=file,
                    stderr=file,
                    start_new_session=True,
                )
        yield processes
    finally:
        stop_all(processes.values())


def stop_all(processes: Collection[subprocess.Popen[bytes]]) -> None:
    """Ask the components to stop; then ask, then end, whatever is left of their sessions, by pid.

    The first signal lets the scheduler wait for running tasks; they are cut short at the second. A day that was being
    made stays as it was published before.
    """
    leaders = {process.pid for process in processes}
    running = [psutil.Process(process.pid) for process in processes if process.poll() is None]
    for end in ("terminate", "terminate", "kill"):
        for process in running:
            with suppress(psutil.NoSuchProcess):
                getattr(process, end)()
        alive = psutil.wait_procs(running, timeout=STOP_SECONDS)[1]
        running = [*alive, *sessions(leaders)]
        if not running:
            break
    for component in processes:
        component.wait()


def sessions(leaders: set[int]) -> list[psutil.Process]:
    """Processes in the sessions of these leaders, themselves left out; also such as have lost their parent."""
    found = []
    for process in psutil.process_iter():
        try:
            if process.pid not in leaders and os.getsid(process.pid) in leaders:
                found.append(process)
        except ProcessLookupError:
            continue
    return found


def died(processes: dict[str, subprocess.Popen[bytes]]) -> list[str]:
    """Names of components that have ended."""
    return [name for name, process in processes.items() if process.poll() is not None]


def wait_until_healthy(port: int, processes: dict[str, subprocess.Popen[bytes]], stop: threading.Event) -> list[str]:
    """Wait until the API server reports every component healthy; gives those that died or never became so."""
    deadline = time.monotonic() + START_SECONDS
    missing = list(processes)
    while missing and time.monotonic() < deadline and not stop.wait(0.5):
        if dead := died(processes):
            return dead
        missing = unhealthy(port)
    return [] if stop.is_set() else missing


def unhealthy(port: int) -> list[str]:
    """Components that the API server does not call healthy; itself where it does not answer."""
    try:
        with urllib.request.urlopen(f"http://{HOST}:{port}/api/v2/monitor/health", timeout=5) as response:
            health = json.load(response)
    except OSError:
        return ["api-server"]
    parts = {"scheduler": "scheduler", "dag_processor": "dag-processor", "triggerer": "triggerer"}
    return [name for part, name in parts.items() if health[part]["status"] != "healthy"]
