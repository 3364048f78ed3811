# The course's commands. `make` lists them.
PYTHON ?= python3
BIN    := .venv/bin
LESSON ?=
ARGS   ?=

.DEFAULT_GOAL := help
.PHONY: help lab test release grade bench lock class

help:
	@echo "make lab       JupyterLab at the Vietnamese notebooks (ARGS=--no-browser: only print the address)"
	@echo "make test      everything that CI runs"
	@echo "make release   notebooks/ from solutions/"
	@echo "make grade     grade the small class under tests/ (LESSON=02: one lesson only)"
	@echo "make bench     timings, to the terminal and to bench.json"
	@echo "make class     write the small class's hand-ins again, after a lesson changed"
	@echo "make lock      requirements.txt from pyproject.toml"

# The environment is made anew when the lock or the package's own description changes.
.venv/ready: requirements.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' || { \
	  echo "Python 3.11, 3.12 or 3.13 is needed; '$(PYTHON)' is $$($(PYTHON) --version 2>&1). Try: make $(MAKECMDGOALS) PYTHON=python3.12" >&2; exit 2; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || { \
	  echo "Python's venv module is missing; on Debian and Ubuntu: apt-get install python3-venv" >&2; exit 2; }
	$(PYTHON) -m venv --clear .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint requirements.txt uv
	$(BIN)/uv pip install --quiet --python $(BIN)/python --requirement requirements.txt
	$(BIN)/uv pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation --editable .
	@touch .venv/ready

# nbgrader's extensions come with its wheel; formgrader needs the repository as JupyterLab's root.
lab: .venv/ready
	$(BIN)/jupyter lab --ServerApp.root_dir="$(CURDIR)" --LabApp.default_url=/lab/tree/notebooks/vi \
	  $$([ "$$(id -u)" = 0 ] && echo --allow-root) $(ARGS)

test: .venv/ready
	$(BIN)/python -m pytest -n 2 $(ARGS)

release: .venv/ready
	$(BIN)/course release $(ARGS)

grade: .venv/ready
	$(BIN)/course grade $(LESSON) --submitted tests/small_class/submitted --output build/small_class --timeout 20 $(ARGS)

bench: .venv/ready
	$(BIN)/python tests/benchmarks/bench.py $(ARGS)

class: .venv/ready
	$(BIN)/python tests/small_class/make_class.py

lock: .venv/ready
	$(BIN)/uv pip compile --universal --quiet --python-version 3.11 --all-extras --no-emit-index-url \
	  --custom-compile-command "make lock" pyproject.toml --output-file requirements.txt
