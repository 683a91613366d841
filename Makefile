# One isolated environment in .venv; every target can be run again and changes nothing that is already there.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

# What the workbench's page is built from: a change sets the installation up anew.
PAGE := hatch_build.py $(shell find web -name node_modules -prune -o -name tests -prune -o -name schema.d.ts -prune -o -name __pycache__ -prune -o -type f -print)

.PHONY: demo test web setup check lint types contracts page clean

demo: setup
	$(BIN)/python examples/demo.py

test: setup
	$(BIN)/python -m pytest -n auto

# Builds the workbench's page alone, which needs Node; `setup` does it too, with or without Node.
web:
	$(PYTHON) web/build.py

check: lint types contracts page

lint: setup
	$(BIN)/ruff check .

types: setup
	$(BIN)/mypy

contracts: setup
	$(BIN)/lint-imports

page: setup
	@if command -v npm >/dev/null && [ -d web/node_modules ]; then npm --prefix web run --silent check; \
	else echo "The page's sources are checked where Node is installed."; fi

setup: $(STAMP)

$(STAMP): pyproject.toml $(PAGE)
	@$(PYTHON) -c 'import sys; sys.exit("Dateline needs Python 3.11 or newer; this is " + sys.version.split()[0] + ". Set PYTHON=/path/to/python3.11.") if sys.version_info < (3, 11) else None'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet --editable '.[parquet,pandas]' --group dev
	@touch $(STAMP)

clean:
	rm -rf $(VENV) demo
