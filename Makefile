# make         build the shipped timeline into site/
# make test    lint, types, tests: all that this machine can run; what it left out is named at the end
# make serve   preview with live reload
# make lint    only ruff and mypy
# make lock    write the lock files anew (needs uv)
# PYTHON=python3.12 make   uses another Python than python3

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: build test lint serve lock
build: $(VENV)/.run
	@$(BIN)/python build.py

serve: $(VENV)/.run
	@$(BIN)/python build.py serve

test: lint
	@$(BIN)/python -m pytest

lint: $(VENV)/.dev
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || \
	  { echo "Dateline needs Python 3.11 or newer, and '$(PYTHON)' is missing or older: install it, or say which with PYTHON=python3.12 make"; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || \
	  { echo "Python's venv module is missing: install it (on Debian and Ubuntu: apt install python3-venv)"; exit 1; }
	@echo "Setting up $(VENV) (once)"
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.run: requirements.txt $(VENV)/bin/python
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

$(VENV)/.dev: requirements-dev.txt $(VENV)/.run
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@

lock:
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header pyproject.toml -o requirements.txt
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --extra dev --extra cards --extra search -c requirements.txt pyproject.toml -o requirements-dev.txt
