# What works on the tool itself; Makefile has the rest.

# On two cores: browsers wait as often as they work.
TEST_WORKERS ?= 3

.PHONY: test lint audit shots audit-deps bench bench-search score train golden requirements dependencies

lint: $(VENV)/dev.stamp
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

test: lint $(VENV)/browser.stamp
	$(BIN)/pytest -n $(TEST_WORKERS) --dist loadgroup --no-loadscope-reorder

audit: site $(VENV)/browser.stamp  ## Lighthouse and the Nu HTML checker on the built site; needs Node.js and Java
	$(BIN)/python -m tools.audit

shots: site $(VENV)/browser.stamp  ## pictures of the main pages of the built site, in .cuttings/shots/
	$(BIN)/python -m tools.shots

bench: $(VENV)/dev.stamp  ## time every stage on generated collections
	$(BIN)/python -m tests.bench

bench-search: $(VENV)/browser.stamp  ## time the site's search beside Material's own, on generated collections
	$(BIN)/python -m tests.bench_search

score: $(VENV)/browser.stamp  ## score every task of the shared evaluation data
	$(BIN)/python -m tests.scores

train: $(VENV)/dev.stamp  ## learn the weights of the line and headline models anew; needs the shared evaluation data
	$(BIN)/python -m tools.train_lines
	$(BIN)/python -m tools.train_headline

golden: $(VENV)/dev.stamp  ## renew the expected pages in tests/golden after a wanted change
	$(BIN)/python -m tests.golden_update

requirements: $(VENV)/dev.stamp  ## renew the pinned requirements from pyproject.toml
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --python-version 3.11 --no-annotate \
		--custom-compile-command "make requirements" pyproject.toml -o requirements.txt
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --python-version 3.11 --no-annotate --extra dev \
		--custom-compile-command "make requirements" --constraint requirements.txt pyproject.toml -o requirements-dev.txt

audit-deps: $(VENV)/dev.stamp  ## known weaknesses of the packages that a build needs; asks the database of advisories
	$(BIN)/python -m tools.advisories

dependencies: $(VENV)/dev.stamp  ## renew DEPENDENCIES.md, the packages that a build needs and their licences
	$(BIN)/python -m tools.dependencies

$(VENV)/dev.stamp: $(VENV)/site.stamp requirements-dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: -r requirements-dev.txt
	touch $@

$(VENV)/browser.stamp: $(VENV)/dev.stamp
	$(BIN)/python -m tests.chromium
	touch $@
