# Every target installs what it needs first; run any of them twice without harm.
PYTHON ?= python3
BIN := .venv/bin
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)
APT := $(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends
READY := .venv/.ready
# Stories that are told on Cosmos DB too each time; make test-long tells them all there.
TWICE := $(addprefix tests/scenarios/test_,the_road.py two_bots.py sending.py first_contact.py closing.py moving.py restart.py)
AUDIT := .audit/.ready
NODE := deploy/demo/node_modules/.ready
SCHEMAS := deploy/manifest/node_modules/.ready
OPINION := tests/vercel/node_modules/.ready
RENDERER := tests/render/node_modules/.ready

.PHONY: demo test test-long check bench mutants cards golden diagram format package lock chromium licences audit

demo: $(READY) $(NODE)
	$(BIN)/python -m deploy.demo $(if $(KEEP),--keep)

test: $(READY) $(NODE) $(SCHEMAS) $(OPINION) $(RENDERER) chromium
	$(BIN)/python -m pytest -m "not long" -n 2 --dist loadfile --no-loadscope-reorder
	ENGINE=cosmos $(BIN)/python -m pytest -m "not long" -n 2 --dist loadfile $(TWICE)

test-long: $(READY) $(NODE) $(SCHEMAS) $(OPINION) $(RENDERER) chromium
	$(BIN)/python -m pytest
	ENGINE=cosmos $(BIN)/python -m pytest tests/scenarios -m "not long" -n 2 --dist loadfile

check: $(READY) $(SCHEMAS)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(BIN)/hadolint deploy/Dockerfile
	$(BIN)/python -m deploy.licences --check
	$(BIN)/python -m tests.security.secret_scan
	$(BIN)/python -m tests.language
	$(BIN)/python -m deploy.package --check
	$(BIN)/python -m tests.mutants

mutants: $(READY) $(SCHEMAS)
	$(BIN)/python -m tests.mutants

bench: $(READY)
	$(BIN)/python -m tests.bench $(if $(ONLY),--only $(ONLY))

package: $(READY) $(SCHEMAS)
	@$(BIN)/python -m deploy.package

lock: $(READY)
	$(BIN)/python -m deploy.lock

licences: $(READY)
	$(BIN)/python -m deploy.licences

# Asks a public list of known weaknesses, so it is no part of check; run it each week and before a release.
audit: $(READY) $(AUDIT)
	@$(BIN)/python deploy/audit.py .audit/bin/pip-audit

cards: $(READY) $(RENDERER) chromium
	$(BIN)/python -m tests.render

golden: $(READY)
	$(BIN)/python -m tests.cards.golden_files

diagram: $(READY)
	$(BIN)/python -m tests.diagram

format: $(READY)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

$(READY): requirements.txt requirements-dev.txt
	@$(PYTHON) -m venv .venv 2>/dev/null || { $(SUDO) apt-get update -qq && $(APT) python3-venv && $(PYTHON) -m venv .venv; }
	$(BIN)/pip install --quiet --disable-pip-version-check --no-input -r requirements-dev.txt
	@touch $@

$(AUDIT):
	@$(PYTHON) -m venv .audit
	.audit/bin/pip install --quiet --disable-pip-version-check --no-input pip-audit==2.10.1
	@touch $@

$(NODE): deploy/demo/package.json deploy/demo/.npmrc
	npm install --prefix deploy/demo --no-audit --no-fund --silent
	@touch $@

$(SCHEMAS): deploy/manifest/package.json deploy/manifest/.npmrc
	npm install --prefix deploy/manifest --no-audit --no-fund --silent
	@touch $@

$(OPINION): tests/vercel/package.json tests/vercel/.npmrc
	npm install --prefix tests/vercel --no-audit --no-fund --silent
	@touch $@

$(RENDERER): tests/render/package.json tests/render/.npmrc
	npm install --prefix tests/render --no-audit --no-fund --silent
	@touch $@

chromium:
	@command -v chromium >/dev/null || { $(SUDO) apt-get update -qq && $(APT) chromium fonts-liberation fonts-dejavu-core fonts-noto-color-emoji; }
