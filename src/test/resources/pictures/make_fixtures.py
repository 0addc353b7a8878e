#!/usr/bin/env python3
"""Pictures of four flat quarters, and expected.txt with the size and the quarters' colours as Pillow reads them.

With Pillow 9.4: python3 make_fixtures.py"""
import struct
import zlib

from PIL import Image, ImageCms, ImageOps

WIDTH, HEIGHT = 48, 32


def quarters(mode, values):
    image = Image.new(mode, (WIDTH, HEIGHT))
    for i, value in enumerate(values):
        x, y = i % 2 * WIDTH // 2, i // 2 * HEIGHT // 2
        image.paste(value, (x, y, x + WIDTH // 2, y + HEIGHT // 2))
    return image


def chunk(kind, body):
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


colours = [(230, 20, 30), (20, 200, 40), (30, 40, 220), (128, 128, 128)]
rgb = quarters("RGB", colours)
grey = quarters("L", [0, 85, 170, 255])
written = {
    "rgb.png": lambda f: rgb.save(f),
    "rgba.png": lambda f: quarters("RGBA", [c + (a,) for c, a in zip(colours, (255, 128, 1, 0))]).save(f),
    "grey.png": lambda f: grey.save(f),
    "grey-alpha.png": lambda f: quarters("LA", [(0, 255), (85, 200), (170, 100), (255, 50)]).save(f),
    "palette.png": lambda f: rgb.quantize(4).save(f),
    "bits.png": lambda f: quarters("1", [0, 1, 1, 0]).save(f),
    "grey.jpg": lambda f: grey.save(f, quality=95),
    "rgb.jpg": lambda f: rgb.save(f, quality=95, subsampling=0),
    "progressive.jpg": lambda f: rgb.save(f, quality=95, subsampling=0, progressive=True),
    "profile.jpg": lambda f: rgb.save(f, quality=95, subsampling=0, comment=b"a comment",
                                      icc_profile=ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()),
    "print.jpg": lambda f: quarters("CMYK", [(0, 200, 180, 20), (180, 0, 200, 30), (220, 180, 0, 0), (0, 0, 0, 120)])
        .save(f, quality=95),
    "animated.gif": lambda f: rgb.quantize(4).save(
        f, save_all=True, append_images=[quarters("RGB", colours[::-1]).quantize(4)], duration=100),
    "rgb.bmp": lambda f: rgb.save(f),
    "palette.bmp": lambda f: rgb.quantize(4).save(f),
}
for turn in range(1, 9):
    exif = Image.Exif()
    exif[0x0112] = turn
    written[f"held-{turn}.jpg"] = lambda f, exif=exif: rgb.save(f, quality=95, subsampling=0, exif=exif)

with open("expected.txt", "w") as expected:
    for name, write in written.items():
        write(name)
        image = ImageOps.exif_transpose(Image.open(name)).convert("RGBA")
        w, h = image.size
        at = [(w // 4, h // 4), (w * 3 // 4, h // 4), (w // 4, h * 3 // 4), (w * 3 // 4, h * 3 // 4)]
        print(name, w, h, *("%02x%02x%02x%02x" % image.getpixel(p) for p in at), file=expected)

    # Pillow does not write sixteen bits a colour, nor pictures in passes
    deep = b"".join(b"\0" + b"".join(
        struct.pack(">3H", *(257 * c for c in colours[y * 2 // HEIGHT * 2 + x * 2 // WIDTH])) for x in range(WIDTH))
        for y in range(HEIGHT))
    open("deep.png", "wb").write(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", WIDTH, HEIGHT, 16, 2, 0, 0, 0))
                                 + chunk(b"IDAT", zlib.compress(deep)) + chunk(b"IEND", b""))
    print("deep.png", WIDTH, HEIGHT, *("%02x%02x%02xff" % c for c in colours), file=expected)
