"""The table of actions of the main window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from .actions import Action

if TYPE_CHECKING:
    from .window import Window


def window_actions(window: Window) -> tuple[Action, ...]:
    """Everything the window can do, in the order of its menus."""
    shell, where, document, interface = window.shell, window.where, window.document, window.interface
    file, change, go, view, help_ = (
        QCoreApplication.translate("Actions", "&Workshop"),
        QCoreApplication.translate("Actions", "&Change"),
        QCoreApplication.translate("Actions", "&Go"),
        QCoreApplication.translate("Actions", "&View"),
        QCoreApplication.translate("Actions", "&Help"),
    )

    def step(by: int) -> None:
        shell.go_step(where.step + by)

    steps = tuple(
        Action(f"step_{n}", go, f"{n}  {interface.say(f'step.{n}.name')}", (f"Alt+{n}",), "", lambda n=n: shell.go_step(n))
        for n in range(1, 6)
    )
    return (
        Action("print", file, QCoreApplication.translate("Actions", "Print …"), ("Ctrl+P",), "printer", window.print_),
        Action("save_copy", file, QCoreApplication.translate("Actions", "Save a copy …"), ("Ctrl+Shift+S",), "copy", window.save_copy),
        Action("close_meeting", file, QCoreApplication.translate("Actions", "Close the evening"), (), "calendar", window.close_meeting),
        Action("about", file, QCoreApplication.translate("Actions", "About this workshop"), (), "pencil", lambda: shell.go_place("about")),
        Action("home", file, QCoreApplication.translate("Actions", "All workshops"), ("Ctrl+H",), "house", lambda: window.ask("home")),
        Action("close", file, QCoreApplication.translate("Actions", "Close"), ("Ctrl+Q", "Ctrl+W"), "x", window.close),
        Action(
            "undo",
            change,
            QCoreApplication.translate("Actions", "Undo"),
            ("Ctrl+Z",),
            "undo-2",
            window.undo,
            lambda: document.next_undo() is not None,
        ),
        Action(
            "redo",
            change,
            QCoreApplication.translate("Actions", "Redo"),
            ("Ctrl+Y", "Ctrl+Shift+Z"),
            "redo-2",
            window.redo,
            lambda: document.next_redo() is not None,
        ),
        Action(
            "settings", change, QCoreApplication.translate("Actions", "Settings"), ("Ctrl+,",), "settings-2", lambda: window.ask("settings")
        ),
        Action("back", go, QCoreApplication.translate("Actions", "Step back"), ("PgUp",), "chevron-left", lambda: step(-1)),
        Action("next", go, QCoreApplication.translate("Actions", "Next step"), ("PgDown",), "chevron-right", lambda: step(1)),
        *steps,
        Action("evenings", go, QCoreApplication.translate("Actions", "Evenings"), (), "calendar-clock", lambda: shell.go_place("evenings")),
        Action("people", go, QCoreApplication.translate("Actions", "People"), (), "users", lambda: shell.go_place("people")),
        Action(
            "larger",
            view,
            QCoreApplication.translate("Actions", "Larger words"),
            ("Ctrl+Shift++", "Ctrl+Shift+="),
            "a-large-small",
            lambda: interface.larger(1),
        ),
        Action(
            "smaller",
            view,
            QCoreApplication.translate("Actions", "Smaller words"),
            ("Ctrl+Shift+-", "Ctrl+Shift+_"),
            "",
            lambda: interface.larger(-1),
        ),
        Action("dutch", view, "Nederlands", (), "", lambda: interface.set_language("nl")),
        Action("english", view, "English", (), "", lambda: interface.set_language("en")),
        Action("light", view, QCoreApplication.translate("Actions", "Light colours"), (), "sun", lambda: interface.set_theme("light")),
        Action("dark", view, QCoreApplication.translate("Actions", "Dark colours"), (), "", lambda: interface.set_theme("dark")),
        Action("full_screen", view, QCoreApplication.translate("Actions", "Full screen"), ("F11",), "maximize", window.toggle_full_screen),
        Action("keys", help_, QCoreApplication.translate("Actions", "Keys"), ("F1",), "circle-question-mark", lambda: window.ask("keys")),
    )
