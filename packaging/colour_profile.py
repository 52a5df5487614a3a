"""Make the colour profile of the papers: sRGB (IEC 61966-2-1) as an ICC profile of version 2, from its own figures.

python packaging/colour_profile.py resources/colour/srgb.icc
"""

import struct
import sys
from pathlib import Path

WHITE = (0.9642, 1.0, 0.8249)
"""D50, the white of ICC profiles."""
PRIMARIES = {
    b"rXYZ": (0.43607, 0.22249, 0.01392),
    b"gXYZ": (0.38515, 0.71687, 0.09708),
    b"bXYZ": (0.14307, 0.06061, 0.71410),
}
"""Red, green and blue of sRGB seen under D50 (Bradford)."""
STEPS = 1024
LINEAR_BELOW = 0.04045
WORDS = b"sRGB, made for Laming Desktop from the figures of IEC 61966-2-1"
RIGHTS = b"CC0 1.0: no rights reserved"
MADE = (2026, 1, 1, 0, 0, 0)


def write_fixed(value: float) -> bytes:
    """Write a number as s15Fixed16."""
    return struct.pack(">i", round(value * 65536))


def write_xyz(values: tuple[float, float, float]) -> bytes:
    """Write a tag of one colour."""
    return b"XYZ \0\0\0\0" + b"".join(write_fixed(value) for value in values)


def write_curve() -> bytes:
    """Write the curve from values to light."""
    shares = [step / (STEPS - 1) for step in range(STEPS)]
    light = [share / 12.92 if share <= LINEAR_BELOW else ((share + 0.055) / 1.055) ** 2.4 for share in shares]
    return b"curv\0\0\0\0" + struct.pack(f">I{STEPS}H", STEPS, *(round(value * 65535) for value in light))


def write_description(words: bytes) -> bytes:
    """Write a tag of words, without their forms for other systems."""
    return b"desc\0\0\0\0" + struct.pack(">I", len(words) + 1) + words + b"\0" + bytes(8 + 3 + 67)


def write_profile() -> bytes:
    """Write the whole profile: its head, the list of tags, and the tags."""
    curve = write_curve()
    tags = {
        b"desc": write_description(WORDS),
        b"cprt": b"text\0\0\0\0" + RIGHTS + b"\0",
        b"wtpt": write_xyz(WHITE),
        **{name: write_xyz(values) for name, values in PRIMARIES.items()},
        b"rTRC": curve,
        b"gTRC": curve,
        b"bTRC": curve,
    }
    listed, content = b"", b""
    places: dict[bytes, int] = {}
    begin = 128 + 4 + 12 * len(tags)
    for name, tag in tags.items():
        if tag not in places:
            places[tag] = begin + len(content)
            content += tag + bytes(-len(tag) % 4)
        listed += name + struct.pack(">II", places[tag], len(tag))
    size = begin + len(content)
    head = struct.pack(">I4sI4s4s4s6H4s", size, b"\0\0\0\0", 0x02100000, b"mntr", b"RGB ", b"XYZ ", *MADE, b"acsp")
    head += bytes(128 - len(head) - 60) + b"".join(write_fixed(value) for value in WHITE)
    return head + bytes(128 - len(head)) + struct.pack(">I", len(tags)) + listed + content


if __name__ == "__main__":
    Path(sys.argv[1]).write_bytes(write_profile())
