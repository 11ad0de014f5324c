"""Pictures from outside: read in a thread, turned upright, made small and written anew, so that nothing of the camera stays in them."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QSize
from PySide6.QtGui import QColorSpace, QImage, QImageReader, QImageWriter

from ..workshop import edits
from ..workshop.collection import Records
from ..workshop.document import Edit
from ..workshop.records import Photo

#: What may be read, by what the bytes say and not by the file's name.
FORMATS = frozenset({b"png", b"jpeg", b"jpg", b"webp"})
#: The longest side of a kept picture, in pixels.
LONGEST = 2000
JPEG_QUALITY = 85
#: The most memory that one picture may take while it is read, and the largest file, in megabytes.
MEMORY, LARGEST_FILE = 256, 100
#: The longest side of a picture on a canvas, in units.
ON_CANVAS = 160.0


class NotPicture(Exception):
    """This cannot become a picture of the workshop. `reason`: not_picture, broken or too_large."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Prepared:
    """A picture ready to be kept."""

    type: str
    data: bytes
    width: int
    height: int

    def photo(self, one_id: str, canvas: str, at: tuple[float, float]) -> Photo:
        """The record, with the picture around a point of a canvas."""
        share = ON_CANVAS / max(self.width, self.height)
        w, h = max(1, round(self.width * share)), max(1, round(self.height * share))
        x = round(max(20 + w / 2, min(980 - w / 2, at[0])))
        y = round(max(60 + h / 2, min(662 - h / 2, at[1])))
        return Photo(
            id=one_id, type=self.type, sha256=hashlib.sha256(self.data).hexdigest(), data=self.data, canvas=canvas, x=x, y=y, w=w, h=h
        )


def from_file(path: Path) -> Prepared:
    """The picture in a file; raises NotPicture. For a thread."""
    try:
        if path.stat().st_size > LARGEST_FILE * 1_000_000:
            raise NotPicture("too_large")
        data = path.read_bytes()
    except OSError as error:
        raise NotPicture("broken") from error
    return from_bytes(data)


def from_bytes(data: bytes) -> Prepared:
    """The picture in these bytes; raises NotPicture. For a thread."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    if bytes(reader.format().data()) not in FORMATS:
        raise NotPicture("not_picture")
    size = reader.size()
    if size.isValid() and size.width() * size.height() * 4 > MEMORY * 2**20:
        raise NotPicture("too_large")
    # The limit of the reader counts for the whole program; every picture of it comes in here.
    QImageReader.setAllocationLimit(MEMORY)
    if size.isValid() and max(size.width(), size.height()) > LONGEST:
        reader.setScaledSize(_fitting(size))
    image = reader.read()
    if image.isNull():
        raise NotPicture("broken")
    return from_image(image)


def from_image(image: QImage) -> Prepared:
    """The picture written anew, without anything but its pixels; raises NotPicture."""
    if image.isNull():
        raise NotPicture("broken")
    if max(image.width(), image.height()) > LONGEST:
        image = image.scaled(_fitting(image.size()))
    see_through = image.hasAlphaChannel()
    if image.colorSpace().isValid():
        image = image.convertedToColorSpace(QColorSpace(QColorSpace.NamedColorSpace.SRgb))
    image = image.convertToFormat(QImage.Format.Format_RGBA8888 if see_through else QImage.Format.Format_RGB888)
    # Only the pixels: a QImage over the same bytes knows no words, no profile and no place on earth.
    plain = QImage(image.constBits(), image.width(), image.height(), image.bytesPerLine(), image.format())
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"png" if see_through else b"jpeg"))
    if not see_through:
        writer.setQuality(JPEG_QUALITY)
    if not writer.write(plain):
        raise NotPicture("broken")
    return Prepared("image/png" if see_through else "image/jpeg", bytes(buffer.data().data()), plain.width(), plain.height())


def offered(mime: QMimeData) -> tuple[Callable[[], Prepared], ...]:
    """What was dropped or pasted, each ready to be read in a thread: files first, else the picture itself."""
    paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    if paths:
        return tuple(lambda path=path: from_file(path) for path in paths)
    if mime.hasImage():
        image = QImage(mime.imageData())
        return (lambda: from_image(image),)
    return ()


def add_photo(records: Records, photo: Photo) -> Edit:
    """The picture into the workshop."""
    return edits.add(records, photo)


def _fitting(size: QSize) -> QSize:
    share = LONGEST / max(size.width(), size.height())
    return QSize(max(1, round(size.width() * share)), max(1, round(size.height() * share)))
