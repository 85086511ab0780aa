# Everything starts here: `make run` and `make test` need only python3 (3.11+) with pip.
PYTHON3 ?= python3
PYTHON := .venv/bin/python

.DEFAULT_GOAL := help
.PHONY: help env run test train lint audit sbom bench evaluate shell clean

help: ## show this list
	@sed -n "s/^\([a-z]*\):.*## /  make \1  /p" Makefile

env: ## set up both Python environments (every other target does it too)
	@$(PYTHON3) deploy/bootstrap.py

run: env ## start Cairn: the page is at http://127.0.0.1:8080
	@$(PYTHON) -m cairn run

test: env ## every check and test
	@./deploy/test

train: env ## train the model, if its data, domain or configuration changed
	@$(PYTHON) -m cairn train

lint: env ## ruff, mypy and the import arrows
	@./deploy/lint

audit: env ## known weaknesses of all that is installed; needs a network
	@./deploy/audit

sbom: env ## what Cairn is made of, as CycloneDX: var/sbom.cdx.json
	@$(PYTHON) deploy/inventory.py

bench: env ## turn latency against the default Rasa bot, and the warm start
	@$(PYTHON) -m cairn train
	@$(PYTHON) -m benchmarks

evaluate: env ## how well messages are understood; the report is var/evaluation.html
	@$(PYTHON) -m cairn train
	@bot/.venv/bin/python -m benchmarks.understanding

shell: env ## talk to a running Cairn in this terminal
	@$(PYTHON) -m cairn shell

clean: ## remove environments, models and caches; var/ (the conversations) stays
	rm -rf .venv bot/.venv .tools .rasa models/*.tar.gz models/*.sha256
	rm -rf .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
