"""Workshops are opened and closed all evening: what is closed is gone."""

import gc

from PySide6.QtWidgets import QApplication

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


def test_closing_while_figures_are_still_on_their_way_is_quiet(stage, caplog):
    for _ in range(5):
        window = stage.open_sample("nl")
        window.shell.go_step(4)
        window.shell.page.show_tab("network")
        window.close()
    stage.settle()
    assert windows() == [] and caplog.records == []
