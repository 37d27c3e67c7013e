# Two commands matter: `make site` and `make test`. Python >= 3.11, git and make are all they need.
PYTHON ?= python3
LOCK := requirements.lock
VENV := .venv
BIN := $(VENV)/bin
SPREAD := --numprocesses auto --dist loadfile --no-loadscope-reorder
PIP := $(BIN)/python -m pip --disable-pip-version-check install --quiet
# Locks hold for every system and every Python from 3.11 on, and name no place to take packages from.
COMPILE := echo "setuptools>=83" | $(BIN)/uv pip compile --quiet pyproject.toml - --universal --python-version 3.11 \
  --generate-hashes --no-header --no-annotate --no-emit-index-url --no-emit-find-links

# Material's notice about its own future concerns maintainers, not those who build a site.
export NO_MKDOCS_2_WARNING := 1

# What the tests compile serves all their processes, whatever the shell wishes for its own.
quick test soak: export PYTHONDONTWRITEBYTECODE :=

.PHONY: site preview install sign serve check quick test test-pythons soak lint bench bench-search bench-check bench-real licences sbom lock
.DEFAULT_GOAL := site

site: $(VENV)/site.installed  ## build the public site into site/
	@echo "2/2 Building the site …"
	$(BIN)/mkdocs build --strict
	@echo "Done: site/. Look at it with: $(BIN)/niemyet preview site"

preview: $(VENV)/site.installed  ## the same with drafts into preview/, to be looked at and never published
	$(BIN)/mkdocs build --strict --config-file preview.yml

install: $(VENV)/site.installed  ## what the site and the checks need, and nothing more

serve: $(VENV)/site.installed  ## the site at http://127.0.0.1:8000, following every save
	$(BIN)/mkdocs serve

sign: $(VENV)/site.installed  ## what looks at signatures in PDFs, beside what the site needs
	$(PIP) --require-hashes --requirement requirements-sign.lock

check: $(VENV)/site.installed  ## every problem of every plan, without building
	$(BIN)/niemyet check

quick: $(VENV)/packages.installed  ## lint, types, and the tests that need no browser, no server and no build: under two minutes
	@$(MAKE) --no-print-directory lint
	NIEMYET_QUICK=1 $(BIN)/python -m pytest $(SPREAD) -m "not outside"

test: $(VENV)/test.installed  ## lint, types and all tests; installs Chromium where there is none
	@echo "3/4 Lint and types …"
	@$(MAKE) --no-print-directory lint
	@echo "4/4 Tests …"
	$(BIN)/python -m pytest $(SPREAD)

test-pythons: $(VENV)/packages.installed  ## the site with every Python of this machine, and with the lowest versions allowed
	@sh tests/pythons/install-debian.sh $(BIN)/python
	@$(BIN)/python -m tests.helpers.pythons
	$(BIN)/python -m pytest tests/pythons

soak: $(VENV)/test.installed  ## the tests that repeat, far more often: kills, edits, hostile inputs, random texts
	NIEMYET_SOAK=1 $(BIN)/python -m pytest $(SPREAD)

lint: $(VENV)/packages.installed
	$(BIN)/ruff check hooks tests benchmarks
	$(BIN)/ruff format --check hooks tests benchmarks
	$(BIN)/mypy

bench: $(VENV)/site.installed  ## time, memory and size beside other generators; ARGS=--quick for 300 plans, ARGS=--all for all
	$(BIN)/python -m benchmarks.speed $(ARGS)

bench-search: $(VENV)/test.installed  ## how well and how fast plans are found, beside two other searches
	$(BIN)/python -m benchmarks.search

bench-check: $(VENV)/site.installed  ## what reading and checking cost, beside a peer
	$(BIN)/python -m benchmarks.check

bench-real: $(VENV)/site.installed  ## what is read of plans about tasks, against facts that a person read; ARGS=folder with plans/ and gold/
	$(BIN)/python -m benchmarks.real $(ARGS)

licences: $(VENV)/packages.installed  ## the licence of every locked package, held against tests/licences/allowed.toml
	$(BIN)/python -m tests.licences

sbom: $(VENV)/packages.installed  ## the software bill of materials of the site's lock (CycloneDX) into niemyet.cdx.json
	$(BIN)/python -m tests.sbom > niemyet.cdx.json

lock: $(VENV)/packages.installed  ## write all lock files anew from the ranges in pyproject.toml; what still fits is kept
	$(COMPILE) --output-file requirements.lock
	$(COMPILE) --extra sign --constraint requirements.lock --output-file requirements-sign.lock
	$(COMPILE) --extra test --constraint requirements-sign.lock --output-file requirements-test.lock
	$(COMPILE) --resolution lowest-direct --output-file requirements-lowest.lock

$(VENV)/site.installed: $(LOCK) pyproject.toml
	@echo "1/2 Installing what the site needs (locked, with hashes) …"
	@$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "Python 3.11 or newer is needed")'
	$(PYTHON) -m venv $(VENV)
	$(PIP) --require-hashes --requirement $(LOCK)
	$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/packages.installed: $(VENV)/site.installed requirements-test.lock
	@echo "2/4 Installing what the tests need …"
	$(PIP) --require-hashes --requirement requirements-test.lock
	@touch $@

$(VENV)/test.installed: $(VENV)/packages.installed tests/install-debian.sh tests/install-html-checker.sh \
  tests/html-checker/package-lock.json
	sh tests/install-debian.sh
	sh tests/install-html-checker.sh $(VENV)
	@touch $@
