"""Sheets for tests: papers and PDFs of a sheet, and what stands where on them."""

import re
from functools import cache
from io import BytesIO
from shutil import copytree

import pypdf
import pypdfium2 as pdfium

from cwb_desktop.app.render import Kit
from cwb_desktop.app.sheets import Order, papers, sheet_into
from cwb_desktop.look.bounds import bounds
from cwb_desktop.look.marks import Path, Text
from cwb_desktop.paper.page import MM
from tests.paper.summaries import kit, sample

TODAY = {"nl": "2026-10-20", "en": "2026-10-20"}


def order(code, languages=("nl",), **more):
    return Order(code, tuple(languages), more.pop("today", TODAY[languages[0]]), **more)


@cache
def made(code, languages=("nl",), source="sample", **more):
    """The papers of a sheet, from the sample of its first language or from nothing."""
    return papers(kit(), sample(languages[0]) if source == "sample" else None, order(code, languages, **more))


@cache
def pdf(code, languages=("nl",), source="sample", **more):
    store = BytesIO()
    sheet_into(kit(), sample(languages[0]) if source == "sample" else None, order(code, languages, **more), store)
    return store.getvalue()


def kit_with(folder, language, file, was, now):
    """A kit with one language more: a folder of Dutch texts in which one text of a file is another one."""
    own = folder / "resources"
    own.mkdir()
    for part in ("fonts", "themes"):
        (own / part).symlink_to(kit().resources / part)
    copytree(kit().resources / "method", own / "method")
    copytree(own / "method" / "nl", own / "method" / language)
    words = own / "method" / language / file
    before = words.read_text(encoding="utf-8")
    assert before.count(was) == 1
    words.write_text(before.replace(was, now), encoding="utf-8")
    return Kit(kit().measure, own)


def texts(data):
    return [page.extract_text() for page in pypdf.PdfReader(BytesIO(data)).pages]


@cache
def read(data):
    """The words of each page as a reader of PDFs finds them."""
    return [page.get_textpage().get_text_range() for page in pdfium.PdfDocument(data)]


def times(words, pages):
    """How often words stand on these pages, by themselves and not as a part of other words."""
    pattern = r"(?<!\w)" + r"\s+".join(re.escape(word) for word in words.split()) + r"(?!\w)"
    return sum(len(re.findall(pattern, page)) for page in pages)


def lines(paper):
    return [mark for layer in paper.layers if layer.window is None for mark in layer.marks if isinstance(mark, Text) and mark.text.strip()]


def outside(paper, margin=10 * MM, slack=0.6):
    """Texts that reach beyond the safe area."""
    found = []
    for mark in lines(paper):
        box = bounds(mark, kit().measure)
        if (
            box.x < margin - slack
            or box.y < margin - slack
            or box.right > paper.width - margin + slack
            or box.bottom > paper.height - margin + slack
        ):
            found.append((mark.text, round(box.x / MM, 1), round(box.y / MM, 1), round(box.right / MM, 1), round(box.bottom / MM, 1)))
    return found


def overlapping(paper, slack=0.35):
    """Pairs of upright texts that cover each other."""
    boxes = sorted(
        ((kit().measure.box(mark).grown(-slack), mark.text) for mark in lines(paper) if not mark.angle), key=lambda one: one[0].y
    )
    found, open_ = [], []
    for box, text in boxes:
        open_ = [(other, words) for other, words in open_ if other.bottom > box.y]
        found += [(words, text) for other, words in open_ if other.meets(box)]
        open_.append((box, text))
    return found


def struck(paper, slack=0.6):
    """Texts that a level line goes through: one to write on, or a rule."""
    ruled = [mark for layer in paper.layers if layer.window is None for mark in layer.marks if isinstance(mark, Path) and level(mark)]
    found = []
    for mark in lines(paper):
        if mark.angle or mark.halo:
            continue
        # From the top of the capitals to just under the baseline: a line below that is one under the word.
        box = kit().measure.box(mark)
        top, bottom = mark.y - 0.72 * mark.size, mark.y + 0.05 * mark.size
        for line in ruled:
            (_, x, y), (_, end, _) = line.steps
            if top < y < bottom and min(x, end) < box.right - slack and max(x, end) > box.x + slack:
                found.append((mark.text, round(y / MM, 1)))
    return found


def dotted(paper):
    """How many lines there are to write on."""
    marks = (mark for layer in paper.layers if layer.window is None for mark in layer.marks if isinstance(mark, Path) and level(mark))
    hint = kit().style("paper")["text.hint"]
    return sum(bool(mark.dash) and mark.dash[0] < 1 * MM and mark.stroke == hint for mark in marks)


def level(path):
    """Whether a path is one level line."""
    first, *others = path.steps
    return bool(path.stroke) and len(others) == 1 and len(first) == len(others[0]) == 3 and first[2] == others[0][2]
