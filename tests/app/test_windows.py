"""Workshops are opened and closed all evening: what is closed is gone."""

import gc
import threading
import time

from PySide6.QtWidgets import QApplication

from cwb_desktop.app import gui
from cwb_desktop.screen.window import Window


def windows():
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, Window)]


def test_a_closed_workshop_leaves_no_window_behind(stage):
    before, counts = len(windows()), []
    for _ in range(3):
        window = stage.open_sample("nl")
        assert len(windows()) == before + 1
        window.close()
        stage.settle()
        # Labels that Python alone still holds in a circle are not what this is about.
        gc.collect()
        stage.settle()
        counts.append((len(windows()), len(QApplication.allWidgets())))
    assert [one for one, _ in counts] == [before] * 3
    assert counts[1][1] == counts[2][1], "no widget stays either"


def test_a_window_that_is_closed_is_not_built_again(stage):
    window = stage.open_sample("nl")
    shell = window.shell
    stage.interface.set_theme("dark")
    window.close()
    stage.settle()
    assert window.shell is shell


def test_who_opens_a_workshop_while_libraries_still_load_waits_for_them(stage, monkeypatch):
    go, loaded = threading.Event(), []
    monkeypatch.setattr(gui, "_warm", lambda: (go.wait(), time.sleep(0.2), loaded.append(True)))
    services = stage.program.services()
    stage.program._start_warming()
    go.set()
    services.sample("nl")
    assert loaded and stage.window.document.records


def test_closing_while_figures_are_still_on_their_way_is_quiet(stage, caplog):
    for _ in range(5):
        window = stage.open_sample("nl")
        window.shell.go_step(4)
        window.shell.page.show_tab("network")
        window.close()
    stage.settle()
    assert windows() == [] and caplog.records == []


def test_the_clock_of_the_evening_goes_on_when_the_program_fell_over(stage):
    from datetime import datetime, timedelta

    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    now = [datetime(2027, 1, 21, 19, 0)]
    stage.program.now = lambda: now[0]
    window = stage.open_sample("nl")
    path = stage.program.workshop.opened.store.path
    QTest.keyClick(window, Qt.Key.Key_F8)
    kept = stage.program.workshop.window.services.clock.running
    assert kept.block
    # Kept at once, not only when the window closes in peace.
    places = stage.program.workshop._places_file.read_text(encoding="utf-8")
    window.close()
    stage.settle()
    now[0] += timedelta(minutes=3)
    stage.program.open(path)
    stage.settle()
    clock = stage.window.services.clock
    assert clock.running == kept and clock.seconds == 180
    assert kept.block in places


def test_home_behind_a_workshop_waits_with_another_language_and_leaves_the_keys_alone(stage):
    home = stage.home()
    window = stage.open_sample("nl")
    window.activateWindow()
    stage.settle()
    built = home.list
    stage.interface.set_language("nl")
    stage.settle()
    assert home.list is built and QApplication.activeWindow() is window
    window.close()
    assert stage.home().list is not built
