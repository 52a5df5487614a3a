# make run, make test; make check is what a change must pass.
SHELL := /bin/bash
bin := .venv/bin

.PHONY: run test test-faults check format lint types arrows tests bench screenshots lock wheel clean

run:
	@packaging/set_up.sh run
	@packaging/run.sh

test:
	@packaging/set_up.sh dev
	@$(MAKE) --no-print-directory tests

test-faults:
	@packaging/set_up.sh dev
	QT_QPA_PLATFORM=offscreen $(bin)/pytest -q -n 2 -m faults

check:
	@packaging/set_up.sh dev
	@$(MAKE) --no-print-directory lint types arrows
	@$(MAKE) --no-print-directory tests

format:
	$(bin)/ruff format .
	$(bin)/ruff check --fix .

lint:
	$(bin)/ruff format --check .
	$(bin)/ruff check .

types:
	PYRIGHT_PYTHON_IGNORE_WARNINGS=1 $(bin)/pyright

arrows:
	$(bin)/lint-imports

tests:
	QT_QPA_PLATFORM=offscreen $(bin)/pytest -q -n 2 --dist worksteal

bench:
	@packaging/set_up.sh dev
	PYTHONPATH=. $(bin)/python tests/bench/paper.py
	PYTHONPATH=. QT_QPA_PLATFORM=offscreen $(bin)/python tests/bench/preview.py
	PYTHONPATH=. $(bin)/python tests/bench/formats.py
	PYTHONPATH=. $(bin)/python tests/bench/prose.py
	PYTHONPATH=. $(bin)/python tests/bench/history.py
	PYTHONPATH=. $(bin)/python tests/bench/import_writing.py
	PYTHONPATH=. $(bin)/python tests/bench/workbook.py
	PYTHONPATH=. $(bin)/python tests/bench/word_table.py
	PYTHONPATH=. $(bin)/python tests/bench/pdf_table.py
	PYTHONPATH=. $(bin)/python tests/bench/merging.py
	PYTHONPATH=. $(bin)/python tests/bench/window.py

screenshots:
	@packaging/set_up.sh dev
	QT_QPA_PLATFORM=offscreen $(bin)/python tests/screenshots.py docs/pictures

lock:
	$(bin)/uv pip compile -q pyproject.toml --universal --python-version 3.11 --generate-hashes --no-annotate --no-header --no-emit-index-url --upgrade -o requirements/run.txt
	$(bin)/uv pip compile -q pyproject.toml --group dev --universal --python-version 3.11 --generate-hashes --no-annotate --no-header --no-emit-index-url --upgrade -c requirements/run.txt -o requirements/dev.txt
	printf 'hatchling\neditables\n' | $(bin)/uv pip compile -q - --universal --python-version 3.11 --generate-hashes --no-annotate --no-header --no-emit-index-url --upgrade -o requirements/build.txt

wheel:
	@packaging/set_up.sh dev
	$(bin)/uv build --wheel --no-build-isolation -o dist

clean:
	rm -rf .venv out dist build .pytest_cache .ruff_cache .hypothesis
