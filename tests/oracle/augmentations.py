"""Expected values of tests/Nnet.Runtime.Tests/Augmentation: torchvision 0.14 on a small image. Run: /usr/bin/python3 tests/oracle/augmentations.py"""
import json
import pathlib

import torch
import torchvision.transforms.functional as F
from torchvision.transforms import InterpolationMode

OUT = pathlib.Path(__file__).parents[1] / "Nnet.Runtime.Tests" / "Augmentation" / "augmentations.jsonl"


def image(channels, height, width):
    """Levels of 0..255 without structure; the tests hold the same numbers in the file."""
    numbers = torch.arange(channels * height * width)
    return ((numbers * 7919 + (numbers ** 2) * 31) % 256).to(torch.uint8).reshape(channels, height, width)


def main():
    levels = image(3, 7, 9)
    floats = levels.float() / 255
    grey = floats[:1]
    bilinear = InterpolationMode.BILINEAR
    cases = []

    def add(name, options, given, expected):
        cases.append({
            "name": name, "options": options,
            "shape": list(given.shape), "input": [round(v, 7) for v in given.flatten().tolist()],
            "result_shape": list(expected.shape), "result": [round(v, 6) for v in expected.flatten().tolist()],
        })

    for angle, move, scale, shear in [(10, (0, 0), 1, (0, 0)), (-25, (2, -1), 1.3, (5, 0)), (0, (1, 2), 1, (0, 0)), (90, (0, 0), 0.8, (0, 12))]:
        add("affine", [angle, *move, scale, *shear], floats, F.affine(floats, angle, list(move), scale, list(shear), bilinear))
    for size in [(5, 5), (14, 18), (7, 4), (3, 20)]:
        add("resize", list(size), floats, F.resize(floats, list(size), bilinear, antialias=True))
    for size in [(5, 5), (4, 6), (7, 9)]:
        add("center_crop", list(size), floats, F.center_crop(floats, list(size)))
    for factor in [0.3, 1.7]:
        add("brightness", [factor], floats, F.adjust_brightness(floats, factor))
        add("contrast", [factor], floats, F.adjust_contrast(floats, factor))
        add("contrast", [factor], grey, F.adjust_contrast(grey, factor))
        add("saturation", [factor], floats, F.adjust_saturation(floats, factor))
        add("sharpness", [factor], floats, F.adjust_sharpness(floats, factor))
    for turn in [-0.4, 0.1, 0.5]:
        add("hue", [turn], floats, F.adjust_hue(floats, turn))
    for bits in [4, 6]:
        add("posterize", [bits], floats, F.posterize(levels, bits).float() / 255)
    add("solarize", [0.5], floats, F.solarize(floats, 0.5))
    add("autocontrast", [], floats, F.autocontrast(floats))
    add("equalize", [], floats, F.equalize(levels).float() / 255)
    large = image(1, 40, 40)
    add("equalize", [], large.float() / 255, F.equalize(large).float() / 255)
    OUT.parent.mkdir(parents=True, exist_ok=True)
    OUT.write_text("".join(json.dumps(case) + "\n" for case in cases))


main()
