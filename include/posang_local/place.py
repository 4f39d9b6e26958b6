"""Where a local Airflow keeps its files, and the environment that tells it so (never a hand-edited airflow.cfg)."""

import os
import shlex
from dataclasses import dataclass
from datetime import date
from pathlib import Path


@dataclass(frozen=True)
class Place:
    """A folder of one local Airflow and the project whose DAGs it runs."""

    root: Path
    project: Path

    @property
    def raw(self) -> Path:
        """Raw dumps."""
        return self.root / "raw"

    @property
    def lake(self) -> Path:
        """The lake."""
        return self.root / "lake"

    @property
    def home(self) -> Path:
        """AIRFLOW_HOME."""
        return self.root / "airflow"

    @property
    def logs(self) -> Path:
        """Logs of tasks and components."""
        return self.root / "logs"

    @property
    def sqlite(self) -> str:
        """Address of a metadata database for one-process runs; a backfill needs PostgreSQL."""
        return f"sqlite:///{self.home / 'airflow.db'}"

    def environment(self, database: str, first_day: date) -> dict[str, str]:
        """Variables that every process of this Airflow gets; those of POSANG_ that are set already win."""
        ours = {
            "POSANG_RAW": str(self.raw),
            "POSANG_LAKE": str(self.lake),
            "POSANG_FIRST_DAY": first_day.isoformat(),
        }
        return {
            **{name: os.environ.get(name, value) for name, value in ours.items()},
            "AIRFLOW_HOME": str(self.home),
            "AIRFLOW__CORE__DAGS_FOLDER": str(self.project / "dags"),
            "AIRFLOW__CORE__PLUGINS_FOLDER": str(self.project / "plugins"),
            "AIRFLOW__CORE__LOAD_EXAMPLES": "False",
            "AIRFLOW__CORE__DAGS_ARE_PAUSED_AT_CREATION": "False",
            "AIRFLOW__CORE__EXECUTOR": "LocalExecutor",
            "AIRFLOW__CORE__PARALLELISM": "4",
            "AIRFLOW__DATABASE__SQL_ALCHEMY_CONN": database,
            "AIRFLOW__LOGGING__BASE_LOG_FOLDER": str(self.logs),
            "AIRFLOW__SCHEDULER__SCHEDULER_IDLE_SLEEP_TIME": "0.1",
            "GX_ANALYTICS_ENABLED": "false",
        }


def as_shell(environment: dict[str, str]) -> str:
    """The variables as a file that a shell reads with `.`; they hold no secret."""
    return "".join(f"export {name}={shlex.quote(value)}\n" for name, value in environment.items())
