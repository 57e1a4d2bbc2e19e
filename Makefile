# Everything a person or a workflow types for a project. Each target does its own set-up. Without make: see README.md.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
REPORT ?=

.DEFAULT_GOAL := site
.PHONY: site serve check review clean

site: $(VENV)/site.stamp  ## build pages, site/ and dist/*.zip from seeds/; REPORT=FILE writes what was done to a file
	$(BIN)/python build.py $(if $(REPORT),--report "$(REPORT)")

serve: $(VENV)/site.stamp  ## build, show it in a browser, build again on each change
	$(BIN)/python build.py serve

check: $(VENV)/site.stamp  ## find broken links in the built site, and corrections that match nothing
	$(BIN)/python build.py check

review: $(VENV)/site.stamp  ## list what is least certain in review.csv
	$(BIN)/python build.py review

clean:
	rm -rf $(VENV) .cuttings site dist

$(VENV)/python.stamp:
	$(PYTHON) -m venv $(VENV)
	touch $@

$(VENV)/site.stamp: $(VENV)/python.stamp requirements.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: -r requirements.txt
	touch $@

# What works on the tool itself is not there in a project made with it.
-include development.mk
