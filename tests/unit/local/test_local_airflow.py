"""The pieces of the local Airflow that need no Airflow."""

import os
import signal
import socket
import stat
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import psutil
import pytest

from posang_local.place import Place, as_shell
from posang_local.up import HOST, Components, free_port, running, sample_days, sign_in

PLACE = Place(Path("/srv/var"), Path("/srv/posang"))


def test_everything_lies_below_one_folder(monkeypatch):
    monkeypatch.delenv("POSANG_RAW", raising=False)
    monkeypatch.delenv("POSANG_LAKE", raising=False)
    environment = PLACE.environment(PLACE.sqlite, date(2026, 1, 20))
    paths = {name: value for name, value in environment.items() if value.startswith("/")}
    written = {name for name, value in paths.items() if value.startswith("/srv/var/")}
    assert written == {"POSANG_RAW", "POSANG_LAKE", "AIRFLOW_HOME", "AIRFLOW__LOGGING__BASE_LOG_FOLDER"}
    assert set(paths) - written == {"AIRFLOW__CORE__DAGS_FOLDER", "AIRFLOW__CORE__PLUGINS_FOLDER"}
    assert environment["POSANG_FIRST_DAY"] == "2026-01-20"


def test_a_dump_and_a_lake_of_ones_own_win(monkeypatch):
    monkeypatch.setenv("POSANG_RAW", "/mine")
    environment = PLACE.environment(PLACE.sqlite, date(2026, 1, 20))
    assert environment["POSANG_RAW"] == "/mine"


def test_a_shell_reads_back_what_was_written(tmp_path):
    value = 'it\'s a "path" with $HOME and 한글'
    (tmp_path / "env").write_text(as_shell({"POSANG_TEST_VALUE": value}), encoding="utf-8")
    said = subprocess.run(["/bin/sh", "-c", f'. {tmp_path}/env && printf %s "$POSANG_TEST_VALUE"'], capture_output=True)
    assert said.stdout.decode() == value


def test_a_port_in_use_is_replaced():
    with socket.socket() as busy:
        busy.bind((HOST, 0))
        busy.listen()
        taken = busy.getsockname()[1]
        assert free_port(taken) not in (0, taken)
    assert free_port(taken) == taken


def test_the_password_is_generated_once_and_only_its_owner_reads_it(tmp_path):
    password = sign_in(tmp_path / "airflow")
    assert len(password) >= 16
    assert sign_in(tmp_path / "airflow") == password
    assert sign_in(tmp_path / "other") != password
    (file,) = (tmp_path / "airflow").iterdir()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


@pytest.mark.parametrize("serve_logs", [True, False])
def test_log_servers_run_only_when_asked_for(serve_logs):
    commands = Components(8080, serve_logs).commands()
    for name in ("scheduler", "triggerer"):
        assert ("--skip-serve-logs" in commands[name]) != serve_logs
    assert commands["api-server"][1:3] == ["--host", "127.0.0.1"]


def test_a_dump_in_place_is_left_as_it_is(tmp_path, monkeypatch):
    monkeypatch.delenv("POSANG_RAW", raising=False)
    place = Place(tmp_path, tmp_path)
    for day in ("2026-01-21", "2026-01-20"):
        (place.raw / f"dt={day}").mkdir(parents=True)
    assert sample_days(place) == [date(2026, 1, 20), date(2026, 1, 21)]
    assert list(place.raw.rglob("*.*")) == []


def test_a_stop_ends_children_that_outlive_their_parent(tmp_path, monkeypatch):
    orphan = "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); time.sleep(60)"
    parent = f"import subprocess, sys; print(subprocess.Popen([sys.executable, '-c', {orphan!r}]).pid, flush=True)"
    monkeypatch.setattr("posang_local.up.command", lambda words: [sys.executable, "-c", *words])
    with running({"one": [parent]}, {}, tmp_path) as processes:
        deadline = time.monotonic() + 20
        while not (tmp_path / "one.log").read_text() and time.monotonic() < deadline:
            time.sleep(0.05)
        pid = int((tmp_path / "one.log").read_text())
        processes["one"].wait(20)
        child = psutil.Process(pid)
        assert os.getsid(pid) == processes["one"].pid
        time.sleep(0.3)
    assert not child.is_running() or child.status() == psutil.STATUS_ZOMBIE
    assert processes["one"].returncode in (0, -signal.SIGTERM)
