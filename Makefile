# A fresh clone on a machine with Python 3.11, make and git: `make run`.
PYTHON ?= python3.11
VENV := .venv
BIN := $(VENV)/bin
export PATH := $(abspath $(BIN)):$(PATH)
export PYTHONDONTWRITEBYTECODE :=

.DEFAULT_GOAL := help
.PHONY: help setup run up backfill test lint score bench clean

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-9s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: $(VENV)/.project ## the environment: .venv from the hash-locked requirements.lock

run: setup ## sample dump, three days of posang_daily through Airflow, summary of the lake
	@python -m posang_local run

up: setup ## local Airflow with scheduler, triggerer, API server and PostgreSQL; ctrl-C stops it
	@exec python -m posang_local up

backfill: setup ## run the days FROM=YYYY-MM-DD TO=YYYY-MM-DD again in the Airflow that `make up` started
	@. var/up/airflow.env && airflow backfill create --dag-id posang_daily --from-date "$(FROM)" --to-date "$(TO)" \
		--reprocess-behavior completed

test: setup ## the whole suite; PYTEST="-k awards" narrows it
	@python -m pytest $(PYTEST)

lint: setup ## ruff, formatting, mypy --strict, import rules
	ruff check
	ruff format --check
	mypy
	lint-imports

score: setup ## how well pages are read: labelled pages beside the checkout, and the made-up sample
	@python -m benchmarks.quality

bench: setup ## the benchmarks
	@python -m benchmarks

clean: ## remove what `make run` and `make up` wrote (var/); the environment stays
	rm -rf var

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info[:2] != (3, 11))' \
		|| { echo "posang needs Python 3.11; mend: make PYTHON=/path/to/python3.11"; exit 2; }
	$(PYTHON) -m venv $(VENV)

# uv installs in seconds what takes pip minutes; where it cannot reach an index that pip can, pip does it.
$(VENV)/.dependencies: requirements.lock | $(VENV)/bin/python
	@awk '/^[^ #]/ { wanted = /^uv==/ } wanted' requirements.lock > $(VENV)/uv.lock
	pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r $(VENV)/uv.lock
	uv pip install --quiet --python $(BIN)/python --require-hashes -r requirements.lock \
		|| pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@touch $@

$(VENV)/.project: $(VENV)/.dependencies pyproject.toml
	pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@
