"""Pictures in the formats that the Images source reads, with the pixels that Pillow decodes. Run: /usr/bin/python3 tests/oracle/pictures.py"""
import base64
import io
import json
import pathlib
import struct
import zlib

import numpy
from PIL import Image

OUT = pathlib.Path(__file__).parents[1] / "Nnet.Runtime.Tests" / "Data" / "pictures.jsonl"
PASSES = [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)]


def pixels(height, width, channels):
    y, x, c = numpy.meshgrid(range(height), range(width), range(channels), indexing="ij")
    return ((x * 11 + y * 17 + c * 60 + (x * y) % 7 * 9) % 256).astype(numpy.uint8)


def interlaced(array):
    """Pillow does not write Adam7: eight bits, red, green, blue, no filter."""
    height, width, _ = array.shape
    rows = b""
    for left, top, step_x, step_y in PASSES:
        part = array[top::step_y, left::step_x]
        if part.size:
            rows += b"".join(b"\0" + row.tobytes() for row in part)

    def piece(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    return b"\x89PNG\r\n\x1a\n" + piece(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 1)) + piece(b"IDAT", zlib.compress(rows)) + piece(b"IEND", b"")


def main():
    colour, grey = Image.fromarray(pixels(13, 11, 3)), Image.fromarray(pixels(13, 11, 1)[:, :, 0])
    cases = []

    def add(name, data, expected):
        array = numpy.asarray(expected)
        cases.append({"name": name, "file": base64.b64encode(data).decode(), "shape": list(array.shape if array.ndim == 3 else (*array.shape, 1)), "pixels": base64.b64encode(array.tobytes()).decode()})

    def saved(image, kind, **options):
        stream = io.BytesIO()
        image.save(stream, kind, **options)
        return stream.getvalue()

    add("rgb.png", saved(colour, "PNG"), colour)
    add("grey.png", saved(grey, "PNG"), grey)
    add("palette.png", saved(colour.quantize(16), "PNG", bits=4), colour.quantize(16).convert("RGB"))
    add("bits.png", saved(grey.point(lambda v: 255 * (v > 127)).convert("1"), "PNG"), grey.point(lambda v: 255 * (v > 127)))
    add("opacity.png", saved(Image.merge("RGBA", (*colour.split(), grey)), "PNG"), colour)
    add("grey_opacity.png", saved(Image.merge("LA", (grey, grey)), "PNG"), grey)
    sixteen = (pixels(13, 11, 1)[:, :, 0].astype(numpy.uint16) * 257)
    add("sixteen.png", saved(Image.fromarray(sixteen), "PNG"), grey)
    add("interlaced.png", interlaced(numpy.asarray(colour)), colour)
    add("rgb.ppm", saved(colour, "PPM"), colour)
    add("grey.pgm", saved(grey, "PPM"), grey)
    for name, image in [("rgb.jpg", colour), ("grey.jpg", grey)]:
        data = saved(image, "JPEG", quality=90)
        add(name, data, Image.open(io.BytesIO(data)))
    OUT.parent.mkdir(parents=True, exist_ok=True)
    OUT.write_text("".join(json.dumps(case) + "\n" for case in cases))


main()
