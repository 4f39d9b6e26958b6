"""docker-compose.yaml and the Dockerfile, held against Compose's schema, Airflow, and this repository.

The schema names the keys and kinds of the Compose Specification (github.com/compose-spec/compose-spec, its
schema/compose-spec.json) that the file uses, and no others: a misspelt key fails here without Docker.
"""

import os
import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import jsonschema
import pytest
import yaml

from posang_local.up import Components

PROJECT = Path(__file__).resolve().parents[2]
DURATION = {"type": "string", "pattern": r"^\d+(ms|s|m|h)$"}
WORDS = {"type": "array", "items": {"type": "string"}, "minItems": 1}
SERVICE = {
    "type": "object",
    "additionalProperties": False,
    "required": ["image"],
    "properties": {
        "image": {"type": "string"},
        "build": {"type": "string"},
        "user": {"type": "string"},
        "init": {"type": "boolean"},
        "restart": {"enum": ["no", "always", "on-failure", "unless-stopped"]},
        "environment": {"type": "object", "additionalProperties": {"type": ["string", "number"]}},
        "command": WORDS,
        "ports": WORDS,
        "volumes": WORDS,
        "depends_on": {
            "type": "object",
            "additionalProperties": {
                "type": "object",
                "additionalProperties": False,
                "required": ["condition"],
                "properties": {
                    "condition": {
                        "enum": ["service_started", "service_healthy", "service_completed_successfully"],
                    }
                },
            },
        },
        "healthcheck": {
            "type": "object",
            "additionalProperties": False,
            "required": ["test"],
            "properties": {
                "test": WORDS,
                "interval": DURATION,
                "timeout": DURATION,
                "start_period": DURATION,
                "retries": {"type": "integer", "minimum": 1},
            },
        },
    },
}
SCHEMA = {
    "type": "object",
    "additionalProperties": False,
    "patternProperties": {"^x-": {}},
    "required": ["services"],
    "properties": {
        "name": {"type": "string", "pattern": "^[a-z0-9][a-z0-9_-]*$"},
        "services": {
            "type": "object",
            "additionalProperties": False,
            "patternProperties": {"^[a-zA-Z0-9._-]+$": SERVICE},
        },
        "volumes": {"type": "object", "additionalProperties": {"type": "null"}},
    },
}
VARIABLE = re.compile(r"(?<!\$)\$\{(?P<name>\w+)(?:(?P<how>:[?-])(?P<rest>[^}]*))?\}")
NEEDED = {
    "POSTGRES_PASSWORD": "p" * 32,
    "AIRFLOW_FERNET_KEY": "f" * 43 + "=",
    "AIRFLOW_SECRET_KEY": "s" * 32,
    "AIRFLOW_JWT_SECRET": "j" * 32,
    "AIRFLOW_ADMIN_PASSWORD": "a" * 32,
    "POSANG_RAW": "/srv/raw",
    "POSANG_LAKE": "/srv/lake",
    "POSANG_UID": "1000",
    "POSANG_FIRST_DAY": "2026-01-20",
}
TEXT = (PROJECT / "docker-compose.yaml").read_text(encoding="utf-8")
DOCKERFILE = (PROJECT / "Dockerfile").read_text(encoding="utf-8")


def filled(text, given):
    """The text with its variables replaced as Compose does; KeyError names one that is needed and not given."""

    def value(match):
        name, how, rest = match["name"], match["how"], match["rest"]
        return rest if how == ":-" and not given.get(name) else given[name]

    return VARIABLE.sub(value, text).replace("$$", "$")


@pytest.fixture(scope="module")
def compose():
    return yaml.safe_load(filled(TEXT, NEEDED))


@pytest.fixture(scope="module")
def services(compose):
    return compose["services"]


def airflow_commands(services):
    """Every `airflow …` that a service runs or checks its health with."""
    for name, service in services.items():
        for words in (service.get("command", []), service.get("healthcheck", {}).get("test", [])[1:]):
            if words[:1] == ["airflow"]:
                yield name, words[1:]
            elif words[:1] == ["bash"]:
                for line in re.findall(r"^\s*(?:exec )?airflow (.+)$", words[-1], re.MULTILINE):
                    yield name, line.split()


def test_the_file_keeps_to_the_compose_specification(compose):
    jsonschema.Draft202012Validator(SCHEMA).validate(compose)


@pytest.mark.skipif(
    shutil.which("docker") is None or subprocess.run(["docker", "compose", "version"], capture_output=True).returncode,
    reason="needs Docker Compose, of which only the client",
)
def test_docker_compose_accepts_the_file():
    subprocess.run(["docker", "compose", "config", "--quiet"], cwd=PROJECT, env=os.environ | NEEDED, check=True)


def test_its_services_are_those_of_make_up(services):
    assert set(services) == {*Components(8080, serve_logs=False).commands(), "postgres", "init"}
    for name, words in Components(8080, serve_logs=False).commands().items():
        assert services[name]["command"][:2] == ["airflow", words[0]]
        assert ("--skip-serve-logs" in services[name]["command"]) == ("--skip-serve-logs" in words)


def test_every_airflow_command_is_one(services):
    from airflow.cli.cli_parser import get_parser

    commands = list(airflow_commands(services))
    assert {name for name, _ in commands} == set(services) - {"postgres"}
    assert len([words for _, words in commands if words[:2] == ["jobs", "check"]]) == 3
    for _, words in commands:
        assert callable(get_parser().parse_args(words).func)


def test_every_service_that_stays_up_is_checked(services):
    assert {name for name, service in services.items() if "healthcheck" not in service} == {"init"}
    assert services["init"]["restart"] == "no"


def test_what_a_service_waits_for_exists_and_can_be_waited_for(services):
    for service in services.values():
        for other, how in service.get("depends_on", {}).items():
            assert ("healthcheck" in services[other]) == (how["condition"] == "service_healthy")


@pytest.mark.parametrize("name", [name for name in NEEDED if "PASSWORD" in name or "SECRET" in name or "KEY" in name])
def test_no_secret_has_a_default(name):
    places = [match for match in VARIABLE.finditer(TEXT) if match["name"] == name]
    assert places
    assert all(match["how"] == ":?" for match in places)
    with pytest.raises(KeyError, match=name):
        filled(TEXT, {other: value for other, value in NEEDED.items() if other != name})


def test_no_secret_stands_in_a_file():
    for text in (TEXT, DOCKERFILE):
        for line in re.sub(r"^#.*$", "", text, flags=re.MULTILINE).splitlines():
            name, _, value = line.strip().partition(":")
            if re.search(r"(PASSWORD|SECRET|_KEY)$", name):
                assert VARIABLE.fullmatch(value.strip()), line


def test_every_airflow_variable_is_a_setting_of_this_airflow(services):
    from airflow.configuration import retrieve_configuration_description

    known = {
        f"AIRFLOW__{section.upper()}__{option.upper()}"
        for section, about in retrieve_configuration_description(include_providers=False).items()
        for option in about["options"]
    }
    used = {name for service in services.values() for name in service.get("environment", {})}
    used |= set(re.findall(r"AIRFLOW__\w+", DOCKERFILE + TEXT))
    assert {name for name in used if name.startswith("AIRFLOW__")} <= known


def test_every_posang_variable_is_read_by_the_code(services):
    code = "".join(path.read_text(encoding="utf-8") for path in (PROJECT / "dags").glob("*.py"))
    settings = {"POSANG_RAW", "POSANG_LAKE"}
    for name in services["scheduler"]["environment"]:
        if name.startswith("POSANG_"):
            assert name in settings or name in code


def test_ports_are_published_on_loopback_only(services):
    published = [port for service in services.values() for port in service.get("ports", [])]
    assert published == ["127.0.0.1:8080:8080"]


def test_what_the_image_copies_exists():
    copied = [
        line.split()[1:-1] for line in DOCKERFILE.splitlines() if line.startswith("COPY") and "--from" not in line
    ]
    assert copied
    assert all((PROJECT / source).exists() for sources in copied for source in sources)
    allowed = (PROJECT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    assert all(f"!{source.removeprefix('./')}" in allowed for sources in copied for source in sources)


def test_paths_inside_the_containers_are_made_or_mounted(compose, services):
    made = set(re.findall(r"(?<=\s)/[\w/]+", DOCKERFILE))
    for name, service in services.items():
        if name == "postgres":
            continue
        targets = {volume.split(":")[1] for volume in service["volumes"]}
        assert targets <= made
        for variable, value in service["environment"].items():
            if str(value).startswith("/"):
                assert any(value.startswith(place) for place in made), variable
    named = {volume.split(":")[0] for service in services.values() for volume in service["volumes"]}
    assert {volume for volume in named if "/" not in volume} == set(compose["volumes"])


def test_the_image_has_the_python_of_the_project():
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert set(re.findall(r"FROM python:(\d+\.\d+)", DOCKERFILE)) == {"3.11"}
    assert project["requires-python"] == ">=3.11,<3.12"
    assert re.findall(r"image: posang:(\S+)", TEXT) == [project["version"]]
