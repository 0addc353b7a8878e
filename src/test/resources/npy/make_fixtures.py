"""Writes the NPY and NPZ fixtures beside this file. See README.md."""

import io
import os
import sys
import warnings
import zipfile

import numpy as np

HERE = sys.argv[1] if len(sys.argv) > 1 else os.path.dirname(os.path.abspath(__file__))
ROWS, COLUMNS = 20, 5
i, j = np.mgrid[0:ROWS, 0:COLUMNS]
scores = ((i * 31 + j * 17) % 97) / 128.0
labels = np.arange(ROWS) * 7 % COLUMNS
names = np.array(["tench", "Größe", "日本", "a b", "🐟 fish"])

ARRAYS = {
    "scores": scores.astype("f4"),
    "wide": np.asfortranarray(scores.astype(">f8")),
    "half": scores.astype("f2"),
    "bytes": (scores * 128).astype("u1"),
    "labels": labels,
    "flags": labels % 2 == 0,
    "ids": np.array(["img-%03d" % n for n in range(ROWS)]),
    "raw_ids": np.array([("img-%03d" % n).encode() for n in range(ROWS)]),
    "named": names[labels],
    "top": np.asfortranarray(names[(labels[:, None] + np.arange(3)) % COLUMNS].astype(">U6")),
}


def path(name):
    return os.path.join(HERE, name)


def npy(array):
    out = io.BytesIO()
    np.save(out, array)
    return out.getvalue()


def archive(name, method=zipfile.ZIP_STORED, members=(), comment=b""):
    with zipfile.ZipFile(path(name), "w", method) as out:
        for member, array in members:
            out.writestr(zipfile.ZipInfo(member, (2026, 1, 1, 0, 0, 0)), npy(array), method)
        out.comment = comment


class Pipe(io.RawIOBase):
    """Cannot seek, so that zipfile writes data descriptors."""

    def __init__(self, file):
        self.file = file

    def writable(self):
        return True

    def write(self, data):
        return self.file.write(data)


def text():
    np.save(path("text-unicode.npy"), ARRAYS["named"])
    np.save(path("text-big-endian.npy"), ARRAYS["named"].astype(">U6"))
    np.save(path("text-fortran.npy"), ARRAYS["top"])
    np.save(path("text-bytes.npy"), np.char.encode(ARRAYS["named"], "utf-8"))
    np.save(path("text-latin1.npy"), np.char.encode(np.array(["a", "Größe"]), "latin-1"))
    np.save(path("text-blank.npy"), np.array(["", "  ", " a ", "b"]))


def archives():
    np.savez(path("stored.npz"), **ARRAYS)
    np.savez_compressed(path("deflated.npz"), **ARRAYS)
    with open(path("streamed.npz"), "wb") as file:
        np.savez_compressed(Pipe(file), scores=ARRAYS["scores"], labels=labels)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        np.savez(
            path("refused.npz"),
            scores=ARRAYS["scores"],
            objects=np.array([{}, None], dtype=object),
            complex=scores.astype("c8"),
            single=np.array("model"),
            cube=scores.reshape(ROWS, 1, COLUMNS),
            fields=np.zeros(3, dtype=[("a", "f4"), ("b", "i4")]),
            dates=np.array(["2026-01-01"], dtype="M8[D]"),
            none=scores[:0],
            long=scores.astype("g"),
        )
        both = [("scores.npy", scores), ("scores.npy", scores), ("labels.npy", labels)]
        archive("duplicate.npz", members=both)
    archive("names.npz", members=[("../../etc/scores.npy", scores), ("a/b.npy", labels), ("größe.npy", labels),
                                  ("C:\\x\n.npy", labels), ("plain", labels)], comment=b"PK\5\6 is not the end")
    archive("lzma.npz", zipfile.ZIP_LZMA, [("scores.npy", scores)])
    archive("bzip2.npz", zipfile.ZIP_BZIP2, [("scores.npy", scores)])
    limits = zipfile.ZIP64_LIMIT, zipfile.ZIP_FILECOUNT_LIMIT
    zipfile.ZIP64_LIMIT, zipfile.ZIP_FILECOUNT_LIMIT = 10, 1
    archive("zip64.npz", zipfile.ZIP_DEFLATED, [("scores.npy", scores), ("labels.npy", labels)])
    zipfile.ZIP64_LIMIT, zipfile.ZIP_FILECOUNT_LIMIT = limits


if np.__version__.startswith("1."):
    np.savez_compressed(path("numpy1.npz"), **ARRAYS)
else:
    text()
    archives()
