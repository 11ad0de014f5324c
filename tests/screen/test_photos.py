"""Photos: read by their content, made small, without anything of the camera; chosen, dropped and pasted."""

import hashlib
import io
import struct
import zlib
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication

from cwb_desktop.screen.photos import NotPicture, from_bytes, from_file, offered
from cwb_desktop.workshop.collection import Records
from cwb_desktop.workshop.people import Workshop
from cwb_desktop.workshop.records import Photo

from .board_kit import Bench

CTRL = Qt.KeyboardModifier.ControlModifier
KEY = Qt.Key


def picture(kind: str, size: tuple[int, int] = (60, 40), mode: str = "RGB", **more) -> bytes:
    image = Image.new(mode, size, (200, 30, 30) if mode == "RGB" else (200, 30, 30, 90))
    image.paste((0, 0, 255), (0, 0, size[0] // 2, size[1] // 2)) if mode == "RGB" else None
    held = io.BytesIO()
    image.save(held, kind, **more)
    return held.getvalue()


def read(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data))


def huge_png() -> bytes:
    """A small file that says it holds 30,000 by 30,000 pixels."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">IIBBBBB", 30000, 30000, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", b"") + chunk(b"IEND", b"")


# -- reading --


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_three_kinds_by_their_content(kind, tmp_path, qapp):
    file = tmp_path / "holiday.txt"
    file.write_bytes(picture(kind))
    found = from_file(file)
    assert (found.type, found.width, found.height) == ("image/jpeg", 60, 40)
    assert read(found.data).format == "JPEG" and read(found.data).size == (60, 40)


def test_what_can_be_seen_through_stays_a_png(qapp):
    found = from_bytes(picture("PNG", mode="RGBA"))
    assert found.type == "image/png" and read(found.data).convert("RGBA").getpixel((5, 5))[3] == 90


def test_at_most_2000_pixels_and_upright_without_exif(qapp):
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010F] = "Camera of Roos"
    found = from_bytes(picture("JPEG", (3000, 1500), exif=exif, comment=b"secret"))
    assert (found.width, found.height) == (1000, 2000)
    assert b"Exif" not in found.data and b"Roos" not in found.data and b"secret" not in found.data
    red, blue = read(found.data).getpixel((100, 1900)), read(found.data).getpixel((900, 100))
    assert blue[2] > 200 > red[2]


def test_words_in_a_png_do_not_come_along(qapp):
    from PIL.PngImagePlugin import PngInfo

    info = PngInfo()
    info.add_text("Author", "Roos")
    assert b"Roos" not in from_bytes(picture("PNG", mode="RGBA", pnginfo=info)).data


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "not_picture"),
        (b"hello", "not_picture"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "not_picture"),
        (picture("GIF"), "not_picture"),
        (picture("PNG")[:60], "broken"),
        (picture("JPEG")[:30], "broken"),
        (huge_png(), "too_large"),
    ],
    ids=["empty", "text", "svg", "gif", "half png", "half jpeg", "huge"],
)
def test_what_is_no_picture(data, reason, qapp):
    with pytest.raises(NotPicture) as refused:
        from_bytes(data)
    assert refused.value.reason == reason


def test_a_file_that_is_gone(tmp_path, qapp):
    with pytest.raises(NotPicture):
        from_file(tmp_path / "no.png")


def test_files_come_before_the_picture_of_their_name(tmp_path, qapp):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.png")), QUrl("https://example.org/b.png")])
    mime.setImageData(QImage(4, 4, QImage.Format.Format_RGB32))
    assert len(offered(mime)) == 1
    assert offered(QMimeData()) == ()


# -- on a canvas --


def photos(bench) -> tuple[Photo, ...]:
    return bench.records.all(Photo)


def bench_of(qtbot, canvas: str = "plan_board") -> Bench:
    return Bench(qtbot, canvas, Records([Workshop(name="Noord")]))


def file_in(folder: Path, name: str = "a.jpg", data: bytes = b"") -> Path:
    file = folder / name
    file.write_bytes(data or picture("JPEG", (400, 200)))
    return file


@pytest.mark.parametrize("canvas", ["plan_board", "assets_needs"])
def test_a_photo_from_the_menu_is_one_edit(canvas, qtbot, tmp_path):
    bench = bench_of(qtbot, canvas)
    bench.board.extras.photos.ask_files = lambda: [file_in(tmp_path)]
    bench.board.extras.photos.choose((500, 300))
    qtbot.waitUntil(lambda: len(photos(bench)) == 1)
    photo = photos(bench)[0]
    assert (photo.canvas, photo.x, photo.y, photo.w, photo.h) == (canvas, 500, 300, 160, 80)
    assert photo.sha256 == hashlib.sha256(photo.data).hexdigest() and photo.type == "image/jpeg"
    assert bench.board.chosen == [photo.key]
    bench.check_undo(1)


def test_a_dropped_file_hangs_where_it_was_let_go(qtbot, tmp_path):
    bench = bench_of(qtbot)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file_in(tmp_path)))])
    point = bench.spot(200, 300)
    viewport = bench.view.viewport()
    enter = QDragEnterEvent(point, Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(viewport, enter)
    assert enter.isAccepted()
    drop = QDropEvent(
        QPointF(point), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QEvent.Type.Drop
    )
    QApplication.sendEvent(viewport, drop)
    qtbot.waitUntil(lambda: len(photos(bench)) == 1)
    assert abs(photos(bench)[0].x - 200) <= 2 and abs(photos(bench)[0].y - 300) <= 2


def test_a_picture_on_the_clipboard_is_pasted_and_lines_still_are(qtbot):
    bench = bench_of(qtbot)
    image = QImage(80, 80, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.blue)
    QGuiApplication.clipboard().setImage(image)
    bench.keys(KEY.Key_V, CTRL)
    qtbot.waitUntil(lambda: len(photos(bench)) == 1)
    QGuiApplication.clipboard().clear()


def test_what_is_no_picture_is_said_in_one_sentence_and_the_others_come(qtbot, tmp_path):
    bench = bench_of(qtbot)
    files = [file_in(tmp_path, "a.txt", b"words"), file_in(tmp_path, "b.png"), file_in(tmp_path, "c.png", picture("PNG")[:60])]
    bench.board.extras.photos.ask_files = lambda: files
    bench.board.extras.photos.choose(None)
    qtbot.waitUntil(lambda: len(photos(bench)) == 1 and len(bench.said) == 2)
    assert "PNG" in bench.said[0] and "cannot be read" in bench.said[1]


def test_other_canvases_take_no_photos(qtbot, tmp_path):
    bench = Bench(qtbot)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file_in(tmp_path)))])
    QGuiApplication.clipboard().setMimeData(mime)
    assert not bench.board.extras.photos.paste() and not bench.board.extras.photos.possible
    QGuiApplication.clipboard().clear()


def test_a_photo_is_moved_captioned_and_taken_away(qtbot, tmp_path):
    bench = bench_of(qtbot)
    bench.board.extras.photos.ask_files = lambda: [file_in(tmp_path)]
    bench.board.extras.photos.choose((400, 300))
    qtbot.waitUntil(lambda: len(photos(bench)) == 1)
    key = photos(bench)[0].key
    start = bench.at(key)
    bench.drag(start, start + QPoint(60, 40))
    moved = photos(bench)[0]
    assert moved.x > 400 and moved.y > 300
    bench.keys(KEY.Key_F2)
    bench.type("Het plein")
    bench.keys(KEY.Key_Return)
    assert photos(bench)[0].caption == "Het plein"
    bench.keys(KEY.Key_Delete)
    assert not photos(bench)
    for _ in range(3):
        bench.keys(KEY.Key_Z, CTRL)
    assert (photos(bench)[0].x, photos(bench)[0].caption) == (400, "")
    bench.check_screen()
