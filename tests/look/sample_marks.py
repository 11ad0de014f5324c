"""Every kind of mark once, for the tests of the painters."""

from cwb_desktop.look.marks import Box, Drawing, Item, Oval, Path, Picture, Rect, Text

INK, SAND, GREEN, SUN = "#211E19", "#F4E8CD", "#4DBB9D", "#FFD75E"
WORDS = ("Woonstichting", "Wijktafel", "Łódź", "Київ", "€12.500", "fijnAVATo", "gedraaid", "midden", "rechts", "Vet", "cursief")


def square(x, y, side):
    return (("M", x, y), ("L", x + side, y), ("L", x + side, y + side), ("L", x, y + side), ("Z",))


def marks(photograph: bytes = b""):
    """A full sheet of marks; the words in them are WORDS, each once."""
    found = [
        Box(Rect(0, 0, 1000, 707), fill="#FFFEFB"),
        Oval(500, 361, 300, 300, fill=SAND, stroke=INK, width=1),
        Oval(500, 361, 190, 120, stroke="#7A4964", width=2, dash=(4, 3)),
        Box(Rect(40, 60, 160, 84), fill="#FFFDF9", stroke="#8A8170", radius=8),
        Box(Rect(40, 160, 160, 40), stroke=INK, width=2, dash=(6, 4)),
        Path((("M", 600, 500), ("L", 660, 440), ("L", 700, 520), ("Z",)), fill=GREEN, stroke="#005F45", width=1.5),
        Path((("M", 300, 600), ("C", 400, 500, 500, 700, 700, 600)), stroke="#B04A00", width=2.4, dash=(10, 4)),
        Path((("M", 300, 640), ("L", 340, 620), ("L", 380, 640)), stroke="#B00020", width=4),
        Path((*square(800, 60, 100), *square(825, 85, 50)), fill=INK),
        Text(50, 90, "Woonstichting", 13, INK),
        Text(50, 120, "Wijktafel Łódź Київ", 13, INK, bold=True),
        Text(300, 300, "€12.500", 40, INK, halo=SUN, halo_width=13),
        Text(420, 420, "fijnAVATo", 20, INK, italic=True, halo="#FFFEFB", halo_width=6.4),
        Text(780, 300, "gedraaid", 18, INK, angle=45, anchor="middle", halo=SUN, halo_width=6),
        Text(500, 240, "midden", 24, INK, anchor="middle", bold=True, italic=True),
        Text(980, 690, "rechts", 10.3, INK, anchor="end"),
        Text(820, 400, "Vet", 60, INK, bold=True),
        Text(820, 500, "cursief", 9, INK, italic=True),
    ]  # fmt: skip
    if photograph:
        found.append(Picture(Rect(20, 500, 200, 120), photograph))
    return tuple(found)


def drawing(photograph: bytes = b"") -> Drawing:
    """The same as a drawing of one item."""
    return Drawing("ring_map", (Item("furniture", ("furniture", "sample"), marks(photograph), title="Sample <1>"),))
