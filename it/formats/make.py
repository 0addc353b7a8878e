#!/usr/bin/env python3
"""Writes the predictions of ../empty-configuration in other formats, rows and columns in other orders.

With Python 3.11, NumPy 1.24 and pandas 1.5: python3 make.py"""
import gzip
import json
import os

import numpy as np
import pandas as pd

here = os.path.dirname(os.path.abspath(__file__))
source = os.path.join(here, "..", "empty-configuration", "predictions")
target = os.path.join(here, "predictions")
names = ["Avonlea", "Clovis", "Mix"]
labels = np.load(os.path.join(source, "labels.npy"))
scores = {name: np.load(os.path.join(source, name + ".npy")) for name in ("Arsenal", "DrCIF", "STC", "TDE")}
n = len(labels)
ids = np.array([f"arrow-{i:03d}" for i in range(n)])
order = np.random.default_rng(175).permutation(n)

table = pd.DataFrame(scores["Arsenal"], columns=names)
table.insert(0, "id", ids)
table["label"] = [names[c] for c in labels]
table.to_csv(os.path.join(target, "Arsenal.csv"), index=False)

np.savez_compressed(os.path.join(target, "DrCIF.npz"), probs=scores["DrCIF"][order], ids=ids[order])

with open(os.path.join(target, "STC.jsonl.gz"), "wb") as file:
    with gzip.GzipFile(filename="", mode="wb", fileobj=file, mtime=0) as packed:
        for i in order[::-1]:
            row = {"id": ids[i], "scores": {names[c]: scores["STC"][i, c] for c in (2, 0, 1)}}
            packed.write((json.dumps(row) + "\n").encode())

os.makedirs(os.path.join(target, "TDE"), exist_ok=True)
table = pd.DataFrame(scores["TDE"][:, [1, 2, 0]], columns=["p_" + names[c] for c in (1, 2, 0)])
table["id"] = ids
for part in range(12):
    rows = table.iloc[part * 15 : (part + 1) * 15]
    rows.to_csv(os.path.join(target, "TDE", f"part-{part}.tsv"), index=False, sep="\t")
