"""A widget in a circle that nobody holds is destroyed by the main thread, whatever other threads do meanwhile."""

import threading
import weakref

from PySide6.QtWidgets import QWidget

from cwb_desktop.screen.background import Background


def test_a_thread_that_makes_many_objects_destroys_no_widget(stage, qtbot):
    gone, answers = [], []
    widget = QWidget()
    widget.itself = widget
    weakref.finalize(widget, lambda: gone.append(threading.current_thread()))
    del widget

    def work():
        circles = 0
        for _ in range(200_000):
            circle = []
            circle.append(circle)
            circles += 1
        return circles

    asking = Background()
    asking.ask(work, answers.append)
    qtbot.waitUntil(lambda: bool(answers and gone), timeout=20_000)
    assert gone == [threading.main_thread()]
