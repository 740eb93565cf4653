.DEFAULT_GOAL := help
UV := $(or $(shell command -v uv),.tools/uv/bin/uv)
LOCK := $(UV) pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
	--no-emit-index-url --no-emit-find-links --quiet $(UPGRADE)

help: ## What can be made
	@sed -n 's/^\([a-z-]*\):.*## /  make \1\t/p' $(MAKEFILE_LIST) | expand -t 18

run: ## Start the bot
	./run

test: ## Every check and every test
	./test

check: ## Content and code, without the tests
	.venv/bin/ruff check
	.venv/bin/ruff format --check
	.venv/bin/mypy
	.venv/bin/lint-imports
	.venv/bin/deptry .
	.venv/bin/mpp check

format: ## Put the code into shape
	.venv/bin/ruff check --fix
	.venv/bin/ruff format

unused: ## What may be dead code (a hint, not a verdict)
	.venv/bin/vulture

talk: ## The conversation in this terminal
	.venv/bin/mpp talk

nlu: ## Rasa's environment and model, under var/nlu
	tools/nlu.sh

nlu-report: ## The figures of docs/nlu-report.md
	tools/nlu.sh --quiet
	.venv/bin/python -m rehearsal.hearing_report

nlu-speed: ## How fast Rasa hears, and what memory it takes
	tools/nlu.sh --quiet
	.venv/bin/python -m rehearsal.hearing_speed

nlu-tune: ## Teach the encoder our questions anew: nlu/tuned.npz (three quarters of an hour)
	tools/nlu.sh --quiet
	var/nlu/env/bin/python -m nlu.cage.tune var/nlu/data

nlu-compare: ## The pipelines of docs/decisions/0017 side by side (an hour)
	tools/nlu.sh --quiet
	RASA_CACHE_DIRECTORY=var/nlu/cache NLU_VECTORS=var/nlu/vectors var/nlu/env/bin/python -m nlu.cage.compare var/nlu/data
	RASA_CACHE_DIRECTORY=var/nlu/cache var/nlu/env/bin/python -m nlu.cage.compare_names var/nlu/data

bench: ## The figures of docs/performance.md
	.venv/bin/python -m rehearsal.bench --postgresql
	.venv/bin/python -m rehearsal.doors_bench
	.venv/bin/python -m rehearsal.call_bench

bench-doors: ## What a message costs on each door, in one run
	.venv/bin/python -m rehearsal.doors_bench

bench-calls: ## How long somebody on the telephone waits
	.venv/bin/python -m rehearsal.call_bench

profile: ## Where the time of one message goes
	.venv/bin/python -m rehearsal.profile

picture: ## docs/try.png, the page on which every door is tried
	.venv/bin/python tools/picture.py

lock: ## Resolve the dependencies anew (UPGRADE=--upgrade takes newer ones)
	$(LOCK) pyproject.toml -o requirements.lock
	$(LOCK) pyproject.toml --group test -c requirements.lock -o requirements-test.lock
	$(UV) pip compile --universal --python-version 3.10 --generate-hashes --no-header --no-annotate \
		--no-emit-index-url --no-emit-find-links --quiet $(UPGRADE) nlu/requirements.in -o nlu/requirements.lock
	grep '^uv==' tools/requirements-uv.lock | cut -d' ' -f1 | $(LOCK) - -o tools/requirements-uv.lock

.PHONY: help run test check format unused talk nlu nlu-report nlu-speed nlu-tune nlu-compare bench bench-doors bench-calls profile picture lock
