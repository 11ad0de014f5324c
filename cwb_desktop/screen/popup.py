"""Sheets that lie over the window without blocking it, and that of the settings. Esc and the cross close them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSlider, QVBoxLayout, QWidget

from .controls import Check, Segment, icon_button
from .interface import LANGUAGES, SIZES, Interface
from .plain import named, plain_label
from .scrolled import Scrolled


class Popup(QFrame):
    """A sheet with a title and a cross, in the middle of its parent."""

    def __init__(self, interface: Interface, parent: QWidget, width: int) -> None:
        super().__init__(parent)
        self.setObjectName("popup")
        self.interface = interface
        px = interface.px
        self._width = px(width)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(px(24), px(16), px(16), px(20))
        head = QHBoxLayout()
        self._title = plain_label("", "head")
        head.addWidget(self._title)
        head.addStretch(1)
        self.cross = icon_button(interface, "x", self.tr("Close"), self.close)
        head.addWidget(self.cross)
        whole.addLayout(head)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = Scrolled()
        self.rows = QVBoxLayout(inner)
        self.rows.setContentsMargins(px(4), 0, px(12), 0)
        self.rows.setSpacing(px(10))
        area.setWidget(inner)
        self._inner = inner
        whole.addWidget(area, 1)

    def set_title(self, title: str) -> None:
        """The head of the sheet."""
        self._title.setText(title)
        named(self, title)

    def show_over(self) -> None:
        """Shows itself in the middle, as high as its rows or its parent allow."""
        parent = self.parentWidget()
        assert parent is not None
        px = self.interface.px
        width = min(self._width, parent.width() - px(24))
        self._inner.setFixedWidth(width - px(48))
        height = min(self._inner.sizeHint().height() + px(110), parent.height() - px(24))
        self.setGeometry((parent.width() - width) // 2, (parent.height() - height) // 2, width, height)
        self.show()
        self.raise_()
        self.cross.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)


class SettingsPopup(Popup):
    """Language, size and theme, each at once as it is chosen."""

    def __init__(self, interface: Interface, parent: QWidget) -> None:
        super().__init__(interface, parent, 520)
        self.set_title(self.tr("Settings"))
        px, settings = interface.px, interface.settings
        self.rows.addWidget(plain_label(self.tr("Language of the program"), "small"))
        self.language = Segment(tuple(LANGUAGES.items()), settings.language, self.tr("Language of the program"), tight=True)
        self.language.chosen.connect(interface.set_language)
        self.rows.addWidget(self.language)
        size = self.tr("Size of words and buttons")
        self.rows.addWidget(plain_label(size, "small"))
        row = QHBoxLayout()
        self.size_slider = QSlider(Qt.Orientation.Horizontal)
        self.size_slider.setRange(SIZES[0] // 5, SIZES[-1] // 5)
        self.size_slider.setValue(settings.size // 5)
        named(self.size_slider, size)
        shown = plain_label(f"{settings.size} %", "bold")
        shown.setMinimumWidth(px(64))
        self.size_slider.valueChanged.connect(lambda value: shown.setText(f"{value * 5} %"))
        # Only when let go: everything changes place under the hand.
        self.size_slider.sliderReleased.connect(lambda: interface.set_size(self.size_slider.value() * 5))
        self.size_slider.actionTriggered.connect(self._by_key)
        row.addWidget(self.size_slider, 1)
        row.addWidget(shown)
        self.rows.addLayout(row)
        self.rows.addWidget(plain_label(self.tr("Colours"), "small"))
        self.theme = Segment((("light", self.tr("Light")), ("dark", self.tr("Dark"))), settings.theme, self.tr("Colours"), tight=True)
        self.theme.chosen.connect(interface.set_theme)
        self.rows.addWidget(self.theme)
        self.motion = Check(interface, self.tr("Things may move"))
        self.motion.setChecked(settings.motion)
        self.motion.clicked.connect(interface.set_motion)
        self.rows.addWidget(self.motion)
        self.rows.addStretch(1)

    def _by_key(self, _action: int) -> None:
        if not self.size_slider.isSliderDown():
            self.interface.set_size(self.size_slider.sliderPosition() * 5)
