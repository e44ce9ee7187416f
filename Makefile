# Every target works from a bare clone with Python 3.11 and make.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

.DEFAULT_GOAL := help
.PHONY: help install demo test check lint fix run docs lock release-check clean

help: ## Say what there is
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## */  make \1	/' | expand -t 22

install: $(STAMP) ## Set up .venv with what the lock says, tools included

$(STAMP): requirements.lock pyproject.toml
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "Installing into $(VENV) (once; about a minute)"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-build-isolation --no-deps -e .
	@touch $(STAMP)

demo: $(STAMP) ## An invented company lives through a quarter; its mail to read in the browser
	@$(BIN)/cadenced demo

test: $(STAMP) ## Run the tests
	@$(BIN)/pytest

check: ## All of what decides whether a change lands
	@bash .ci/run

lint: $(STAMP) ## Format, lint, import contracts, types: look, change nothing
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/lint-imports
	@$(BIN)/mypy

fix: $(STAMP) ## Format, and mend what a tool can mend
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

run: $(STAMP) ## Run the daemon with ./cadenced.toml
	@$(BIN)/cadenced run --config cadenced.toml

docs: $(STAMP) ## Check that every command, key and letter is in docs/
	@$(BIN)/pytest tests/test_docs.py

lock: $(STAMP) ## Write requirements.lock anew from pyproject.toml
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check 'uv>=0.8'
	@$(BIN)/uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 --no-strip-extras \
		--generate-hashes --no-emit-index-url --no-header --quiet -o requirements.lock

release-check: check ## Also the slow ones: screenshots, every broker, long torture
	@CADENCED_SLOW=1 $(BIN)/pytest -m "slow or servers or rabbitmq or redis or postgres"
	@$(BIN)/python -m tests.screens /tmp/cadenced-screens

clean: ## Remove what was built
	@rm -rf $(VENV) dist build *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis
