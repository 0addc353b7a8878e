"""Writes the fixtures of the JSON reader, into the directory of this script. See README.md."""
import gzip
import json
import os

import numpy as np
import pandas as pd

os.chdir(os.path.dirname(os.path.abspath(__file__)))
N = 9
CLASSES = ["tench", "goldfish", "great white shark", "tiger shark"]
C = len(CLASSES)


def score(i, j):
    return ((i * 31 + j * 17) % 97) / 128.0


def label(i):
    return (i * 7) % C


scores = [[score(i, j) for j in range(C)] for i in range(N)]
ids = [f"img{i:02d}" for i in range(N)]
labels = [CLASSES[label(i)] for i in range(N)]


def lines(name, rows):
    with open(name, "w") as out:
        for row in rows:
            out.write(json.dumps(row) + "\n")


def document(name, value, **how):
    with open(name, "w") as out:
        json.dump(value, out, **how)


rows = [{"id": ids[i], "label": labels[i], "scores": scores[i]} for i in range(N)]
maps = [{"id": ids[i], "scores": dict(list(zip(CLASSES, scores[i]))[::1 if i % 2 == 0 else -1])} for i in range(N)]
lines("rows.jsonl", rows)
document("rows.json", rows, indent=2)
lines("maps.jsonl", maps)
lines("lists.jsonl", scores)
document("lists.json", scores)
document("named-rows.json", {"model": "vit", "version": 3, "predictions": rows})
document("parallel.json", {"ids": ids, "labels": [label(i) for i in range(N)], "scores": scores})
document("classes-and-scores.json", {"class_names": CLASSES, "probs": scores})
with open("bom.jsonl", "w", encoding="utf-8-sig") as out:
    for row in rows:
        out.write(json.dumps(row, ensure_ascii=False) + "\r\n")
with gzip.GzipFile("rows.jsonl.gz", "wb", mtime=0) as out:
    out.write(open("rows.jsonl", "rb").read())

# as transformers' pipelines give: image-classification, top_k=2 and top_k=1; text-classification, top_k=None


def best(i, k):
    order = sorted(range(C), key=lambda j: -score(i, j))[:k]
    return [{"score": score(i, j), "label": CLASSES[j]} for j in order]


document("pipeline.json", [best(i, 2) for i in range(N)])
lines("pipeline.jsonl", [best(i, 2) for i in range(N)])
document("pipeline-top1.json", [best(i, 1)[0] for i in range(N)])
lines("pipeline-member.jsonl", [{"id": ids[i], "label": labels[i], "predictions": best(i, 2)} for i in range(N)])
lines("pipeline-ragged.jsonl", [best(i, 1 + i % 3) for i in range(N)])
# zero-shot-classification
lines("zero-shot.jsonl", [
    {"sequence": f"text {i}", "labels": [b["label"] for b in best(i, C)], "scores": [b["score"] for b in best(i, C)]}
    for i in range(N)])

# labels and names of classes
real = [[(i * 5 + 3 * m) % 11 for m in range((i * 2 + 1) % 4)] for i in range(N)]
document("real.json", real)
lines("multi.jsonl", [{"id": ids[i], "labels": real[i], "scores": scores[i]} for i in range(N)])
document("class_index.json", {str(j): [f"n{1440764 + j:08d}", CLASSES[j]] for j in range(C)})
document("id2label.json", {str(j): CLASSES[j] for j in range(C)})
document("label2id.json", {CLASSES[j]: j for j in reversed(range(C))})
document("names.json", CLASSES)

# what is no number
holes = [[float("nan") if i == j else float("inf") if i == j + 1 else score(i, j) for j in range(C)] for i in range(N)]
lines("nan.jsonl", holes)

# pandas
frame = pd.DataFrame(scores, columns=CLASSES)
frame.insert(0, "id", ids)
frame["label"] = labels
frame.loc[4, "tench"] = np.nan
for orient in ["records", "split", "index", "columns", "values", "table"]:
    frame.to_json(f"frame-{orient}.json", orient=orient, double_precision=15)
frame.to_json("frame-lines.jsonl", orient="records", lines=True, double_precision=15)
document("frame-list.json", frame.astype(object).where(frame.notna(), None).to_dict(orient="list"))
indexed = frame.set_index("id")
for orient in ["split", "index", "columns", "table"]:
    indexed.to_json(f"indexed-{orient}.json", orient=orient, double_precision=15)
pd.Series(labels).to_json("series.json")
