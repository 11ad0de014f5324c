"""What may lie where a small file of ours should be."""

from json import dumps

#: Bytes of a file that cannot be used, by what is wrong with it.
BROKEN = {
    "empty": b"",
    "no json": b"{language: nl",
    "cut off": b'{"language": "n',
    "zeros": bytes(200),
    "not utf-8": b'{"language": "\xff\xfe"}',
    "a mark first": b"\xef\xbb\xbf{}",
    "a list": b"[1, 2]",
    "a number": b"7",
    "null": b"null",
    "deep": b"[" * 100_000,
    "long number": b'{"size": ' + b"9" * 5000 + b"}",
    "half a character": b'{"language": "\\ud800"}',
    "nothing that we know": b'{"volume": 11}',
}
#: Values that no field of ours takes.
ODD = (None, True, -1, 10**30, 1e308, float("nan"), float("inf"), "", "x" * 100_000, [], {}, [[]], {"a": 1})


def odd_files(names):
    """Files with an odd value for each name."""
    return [(name, value, dumps({name: value}).encode()) for name in names for value in ODD]
