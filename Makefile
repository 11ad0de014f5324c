# make run    opens the program            make test   lint, types and all tests
# Both set everything up by themselves. Targets are relative: the folder's name may hold spaces and any letters.
.DEFAULT_GOAL := run
.PHONY: run test setup soak pictures manual lint types bench translations words lock third-party wheel frozen clean

PY := .venv/bin/python
QM := $(patsubst %.ts,%.qm,$(wildcard translations/*.ts))
OFFSCREEN := QT_QPA_PLATFORM=offscreen

setup: .venv/.ready $(QM)

.venv/.ready: requirements/run.txt requirements/dev.txt pyproject.toml tools/setup.sh
	@sh tools/setup.sh

translations/%.qm: translations/%.ts | .venv/.ready
	@$(PY) tools/translations.py

translations: $(QM)

run: setup
	@sh tools/run.sh

test: lint types
	@$(OFFSCREEN) $(PY) -m pytest -n 2 --dist loadfile

lint: setup
	$(PY) -m ruff check .

types: setup
	$(PY) -m basedpyright

# The long forms: thousands of edits, all crash states.
soak: setup
	$(OFFSCREEN) $(PY) -m pytest -n 2 -m soak

# Screenshots for human eyes, into build/pictures/
pictures: setup
	$(OFFSCREEN) $(PY) tools/pictures.py build/pictures

# Thumbnails, screenshots and the list of sheets, into docs/manual/
manual: setup
	$(OFFSCREEN) $(PY) tools/manual.py

bench: setup
	$(OFFSCREEN) $(PY) -m benchmarks

# New words of the interface into translations/*.ts
words: setup
	$(PY) tools/translations.py --update

# Needs uv.
lock:
	sh tools/lock.sh

third-party: setup
	$(PY) tools/third_party.py

wheel: setup
	$(PY) -m hatchling build -t wheel

# Needs pyinstaller in .venv; the program lands in dist/cwb-desktop/
# Needs PyInstaller, which is not among the pinned libraries.
frozen: setup
	@$(PY) -c "import PyInstaller" 2>/dev/null || { echo "First: $(PY) -m pip install pyinstaller" >&2; exit 1; }
	$(PY) -m PyInstaller --noconfirm pyinstaller.spec

# Leaves .venv and the results in out/ alone.
clean:
	rm -rf build dist .pytest_cache .ruff_cache .hypothesis translations/*.qm
	find cwb_desktop tests tools -name __pycache__ -type d -prune -exec rm -rf {} +
