"""Where PDFs are to go: the system's dialogues for a file and for a folder, and whether what is there may be replaced."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDir, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from .plain import asked

#: So many names are told; of more only how many there are.
_TOLD = 3
#: Which files will be made for an answer.
Files = Callable[[Path], Sequence[Path]]


def ask_file(parent: QWidget, name: str, files: Files) -> Path | None:
    """A place for one PDF. The dialogue asks about that file itself; about others that are made for it we ask."""
    dialog = _dialog(parent)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter("PDF (*.pdf)")
    dialog.selectFile(name)
    target = _answer(dialog)
    if target is None:
        return None
    ends_so = target.suffix.lower() == ".pdf"
    # Added and not put instead of what looks like an ending: a name may have a point in it.
    target = target if ends_so else target.with_name(f"{target.name}.pdf")
    return target if may_replace(parent, [one for one in files(target) if one != target or not ends_so]) else None


def ask_folder(parent: QWidget, files: Files) -> Path | None:
    """A folder for PDFs."""
    dialog = _dialog(parent)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly, True)
    target = _answer(dialog)
    return target if target is not None and may_replace(parent, files(target)) else None


def may_replace(parent: QWidget, files: Sequence[Path]) -> bool:
    """Asks about those that are there already; nothing is asked when none is."""
    there = [one.name for one in files if one.exists()]
    if not there:
        return True
    words = QCoreApplication.translate("PrintPlaces", "Already there: {0}.").format(", ".join(there))
    if len(there) > _TOLD:
        words = QCoreApplication.translate("PrintPlaces", "{0} of these PDFs are already there.").format(len(there))
    question = QCoreApplication.translate("PrintPlaces", "Replace the old with the new?")
    replace, keep = QCoreApplication.translate("PrintPlaces", "Replace"), QCoreApplication.translate("PrintPlaces", "Keep the old")
    return asked(parent, words, question, replace, keep)


def _dialog(parent: QWidget) -> QFileDialog:
    """Begins where the last one ended, at first among the user's documents: the program's own folder is no place for them."""
    dialog = QFileDialog(parent)
    if dialog.directory() == QDir.current():
        dialog.setDirectory(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return dialog


def _answer(dialog: QFileDialog) -> Path | None:
    chosen = dialog.exec() == QFileDialog.DialogCode.Accepted and dialog.selectedFiles()
    dialog.deleteLater()
    return Path(chosen[0]) if chosen else None
