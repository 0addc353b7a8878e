"""Writes files of many formats beside this file, to be recognised by their content. See README.md."""

import bz2
import gzip
import lzma
import os
import pickle
import sqlite3
import subprocess
import sys
import tarfile
import zipfile
import zlib

import h5py
import joblib
import numpy as np
import openpyxl
import pandas
import scipy.io
import xlsxwriter

HERE = sys.argv[1] if len(sys.argv) > 1 else os.path.dirname(os.path.abspath(__file__))
scores = ((np.arange(12).reshape(4, 3) * 31) % 97) / 128.0
frame = pandas.DataFrame(scores, columns=["a", "b", "c"])
CSV = frame.to_csv(index=False).encode()
JSON = frame.to_json(orient="records").encode()


def path(name):
    return os.path.join(HERE, name)


def write(name, data):
    with open(path(name), "wb") as out:
        out.write(data)


def archive(name, members):
    with zipfile.ZipFile(path(name), "w", zipfile.ZIP_STORED) as out:
        for member, data in members:
            out.writestr(zipfile.ZipInfo(member, (2026, 1, 1, 0, 0, 0)), data)


def zstd(data):
    return subprocess.run(["zstd", "-c"], input=data, stdout=subprocess.PIPE, check=True).stdout


def read():
    write("plain.csv", CSV)
    write("bom.csv", b"\xef\xbb\xbf" + CSV)
    write("csv.gz", gzip.compress(CSV, mtime=0))
    write("csv.zst", zstd(CSV))
    write("plain.json", JSON)
    write("json.gz", gzip.compress(b"\n  " + JSON, mtime=0))
    write("json.zst", zstd(JSON))
    np.save(path("array.npy"), scores)
    np.savez(path("arrays.npz"), scores=scores)
    with h5py.File(path("plain.h5"), "w") as out:
        out["scores"] = scores
    with h5py.File(path("user-block.h5"), "w", userblock_size=2048) as out:
        out["scores"] = scores
    with open(path("user-block.h5"), "r+b") as out:
        out.write(b"text of the user")


def refused():
    for protocol in range(6):
        write("array-%d.pickle" % protocol, pickle.dumps(scores, protocol))
        write("list-%d.pickle" % protocol, pickle.dumps(scores.tolist(), protocol))
        write("dict-%d.pickle" % protocol, pickle.dumps({"a": scores.tolist()}, protocol))
    joblib.dump(scores, path("joblib.pickle"))
    joblib.dump(scores, path("joblib.z"), compress=("zlib", 3))
    write("pickle.gz", gzip.compress(pickle.dumps(scores, 4), mtime=0))
    write("npy.gz", gzip.compress(open(path("array.npy"), "rb").read(), mtime=0))
    write("twice.gz", gzip.compress(gzip.compress(CSV, mtime=0), mtime=0))
    write("empty.gz", gzip.compress(b"", mtime=0))
    write("cut.gz", gzip.compress(CSV, mtime=0)[:20])
    write("csv.bz2", bz2.compress(CSV))
    write("csv.xz", lzma.compress(CSV))
    write("utf16.csv", CSV.decode().encode("utf-16"))
    write("utf16-no-mark.csv", CSV.decode().encode("utf-16-be"))
    scipy.io.savemat(path("matlab.mat"), {"scores": scores})
    book = openpyxl.Workbook()
    for row in scores.tolist():
        book.active.append(row)
    book.save(path("openpyxl.xlsx"))
    with xlsxwriter.Workbook(path("xlsxwriter.xlsx")) as other:
        other.add_worksheet().write_row(0, 0, scores[0])
    base = sqlite3.connect(path("table.sqlite"))
    frame.to_sql("scores", base, index=False)
    base.close()
    with tarfile.open(path("csv.tar"), "w") as out:
        out.add(path("plain.csv"), "scores.csv")
    subprocess.run(["gzip", "-kfn", path("csv.tar")], check=True)
    archive("zipped-csv.zip", [("submission.csv", CSV)])
    # as torch.save of PyTorch 2 lays it out, with another pickle
    archive("torch.pt", [("archive/data.pkl", pickle.dumps(scores.tolist(), 2)), ("archive/.format_version", b"1"),
                         ("archive/byteorder", b"little"), ("archive/data/0", scores.tobytes()),
                         ("archive/version", b"3\n")])
    # as Keras 3 lays it out
    archive("model.keras", [("metadata.json", b'{"keras_version": "3.11.0"}'), ("config.json", b"{}"),
                            ("model.weights.h5", open(path("plain.h5"), "rb").read())])
    write("pointer.npy", b"version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n")
    write("page.csv", b"\n<!DOCTYPE html>\n<html><body>404</body></html>\n")
    write("empty", b"")
    write("random", np.random.default_rng(3).bytes(300))


read()
refused()
for big in ("csv.tar", "table.sqlite"):
    with open(path(big), "r+b") as file:
        file.truncate(1024)
