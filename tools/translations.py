"""Make the .qm files from translations/*.ts: as a build hook of the wheel, and from the Makefile."""

from __future__ import annotations

import argparse
import importlib.util
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ROOT = Path(__file__).resolve().parents[1]
UTF_8 = {**os.environ, "LC_ALL": "C.UTF-8"}  # under LC_ALL=C Qt's tools complain about the locale


def qt_tool(name: str) -> Path | None:
    """A program that comes inside the PySide6-Essentials wheel, if it is there."""
    spec = importlib.util.find_spec("PySide6")
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        for file in (Path(folder) / name, Path(folder) / f"{name}.exe"):
            if file.is_file():
                return file
    return None


def release(folder: Path) -> list[Path]:
    """The .qm of every .ts in the folder, made anew where it is missing or older."""
    lrelease = qt_tool("lrelease")
    made: list[Path] = []
    for source in sorted(folder.glob("*.ts")):
        target = source.with_suffix(".qm")
        ready = target.is_file() and target.stat().st_mtime >= source.stat().st_mtime
        if not ready:
            if lrelease is None:
                raise FileNotFoundError(f"{target.name} cannot be made: lrelease comes with PySide6-Essentials, which is not installed.")
            subprocess.run([lrelease, "-silent", source, "-qm", target], check=True, env=UTF_8)
        made.append(target)
    return made


def update(root: Path) -> None:
    """Bring new words of the interface into the .ts files; what is translated stays."""
    lupdate = qt_tool("lupdate")
    if lupdate is None:
        raise FileNotFoundError("lupdate comes with PySide6-Essentials, which is not installed.")
    # Relative names: with -locations none a .ts holds no path at all, and the order is the same on every machine.
    modules = sorted(path.relative_to(root) for path in (root / "cwb_desktop").rglob("*.py"))
    targets = sorted(path.relative_to(root) for path in (root / "translations").glob("*.ts"))
    subprocess.run([lupdate, "-locations", "none", "-no-obsolete", *modules, "-ts", *targets], check=True, cwd=root, env=UTF_8)


class TranslationsHook(BuildHookInterface[Any]):
    """Puts the freshly made .qm into the wheel, beside the package's own resources."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Called by hatchling before it gathers files."""
        if self.target_name == "wheel" and version != "editable":
            for file in release(Path(self.root) / "translations"):
                build_data["force_include"][str(file)] = f"cwb_desktop/translations/{file.name}"


def main() -> int:
    """Make all .qm; with --update, look for new words first."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--update", action="store_true", help="bring new words of the interface into the .ts files")
    if arguments.parse_args().update:
        update(ROOT)
    release(ROOT / "translations")
    return 0


if __name__ == "__main__":
    sys.exit(main())
