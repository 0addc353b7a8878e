"""Writes the text files beside it. Run with /usr/bin/python3; needs numpy, pandas and the command zstd.

The score of sample i and class j is ((i * 31 + j * 17) % 97) / 97 in float64, so that tests can compute it.
"""

import csv
import gzip
import subprocess

import numpy as np
import pandas as pd

ROWS = 6
NAMES = ["tench", "goldfish", "great white shark, man-eater", 'the "blue" one']
IDS = ["007", "12", "a,b", 'say "x"', "two\nlines", "Grüße 🐟"]
LABELS = [3, 0, 1, 2, 0, 1]


def score(i, j):
    return ((i * 31 + j * 17) % 97) / 97


scores = np.array([[score(i, j) for j in range(len(NAMES))] for i in range(ROWS)])
plain = pd.DataFrame(scores, columns=["tench", "goldfish", "shark", "ray"])
wide = pd.DataFrame(scores, columns=NAMES)
wide.insert(0, "image_id", IDS)
wide["label"] = LABELS

# pandas
wide.to_csv("pandas_wide.csv", index=False)
wide.to_csv("pandas_quote_all.csv", index=False, quoting=csv.QUOTE_ALL)
wide.to_csv("pandas_wide.tsv", index=False, sep="\t")
wide.to_csv("pandas_bars.csv", index=False, sep="|")
wide.to_csv("pandas_semicolons.csv", index=False, sep=";", decimal=",")
wide.to_csv("pandas_bom_crlf.csv", index=False, encoding="utf-8-sig", line_terminator="\r\n")
wide.to_csv("pandas_wide.csv.gz", index=False, compression={"method": "gzip", "mtime": 1})
subprocess.run(["zstd", "-q", "-f", "-19", "pandas_wide.csv", "-o", "pandas_wide.csv.zst"], check=True)
plain.to_csv("pandas_index.csv")
pd.read_csv("pandas_index.csv", float_precision="round_trip").to_csv("pandas_unnamed.csv", index=False)
plain.set_axis([4, 2, 9, 7, 1, 0]).to_csv("pandas_kept_index.csv")
pd.DataFrame(scores).to_csv("pandas_numbered.csv", index=False)
pd.DataFrame(scores).to_csv("pandas_numbered_index.csv")
pd.DataFrame(scores).to_csv("pandas_no_header.csv", index=False, header=False)
pd.DataFrame({"file": ["a.jpg", "b.jpg", "c.jpg"], "tench": [0.5, np.nan, np.inf], "ray": [-np.inf, 2, -1e-300]}).to_csv(
    "pandas_missing.csv", index=False, na_rep="NA"
)
pd.Series([2, 0, 1, 1], name="y_true").to_csv("pandas_labels.csv", index=False)
pd.Series(NAMES, name="label").to_csv("pandas_names.csv", index=False)
pd.DataFrame({"id": IDS, "probs": [list(row) for row in scores]}).to_csv("pandas_lists.csv", index=False)
arrays = [np.array([score(i, j) for j in range(16)]) for i in range(3)]
pd.DataFrame({"id": ["a", "b", "c"], "scores": arrays}).to_csv("pandas_arrays.csv", index=False)
pd.DataFrame({"id": [1], "scores": [np.arange(2000) / 7]}).to_csv("pandas_abbreviated.csv", index=False)
pd.DataFrame(
    {
        "id": [1, 2],
        "labels": [["tench", "man-eater's"], ["goldfish", "the, \"blue\" one"]],
        "scores": [[0.75, 0.25], [0.625, 0.375]],
    }
).to_csv("pandas_text_lists.csv", index=False)
pd.DataFrame({"id": [1, 2, 3], "label": [[3, 5], [], [7]]}).to_csv("pandas_ragged_labels.csv", index=False)
pd.DataFrame(
    {"id": ["x", "y"], "class_1": [7, 8], "class_2": [3, 1], "score_1": [0.5, 0.75], "score_2": [0.25, 0.125]}
).to_csv("pandas_top_k.csv", index=False)
pd.DataFrame(scores, columns=[f"class_{j}" for j in range(4)]).to_csv("pandas_class_columns.csv", index=False)

# NumPy
np.savetxt("savetxt.txt", scores)
np.savetxt("savetxt_commas.csv", scores, delimiter=",", fmt="%.17g", header="tench,goldfish,shark,ray")
np.savetxt("savetxt_padded.txt", scores * 100, fmt="%12.6f")
np.savetxt("savetxt_labels.txt", np.array(LABELS), fmt="%d")
np.savetxt("savetxt_spellings.txt", np.array([[np.nan, np.inf, -np.inf, 1e308], [0, -0.0, 5e-324, 1]]), delimiter=",")

# the csv module
with open("csv_no_header.csv", "w", newline="", encoding="utf-8") as file:
    csv.writer(file).writerows([IDS[i], *scores[i]] for i in range(ROWS))
with open("csv_entries.csv", "w", newline="", encoding="utf-8") as file:
    csv.writer(file).writerows([name] for name in NAMES)

# print
with open("names.txt", "w", encoding="utf-8") as file:
    print("tench, Tinca tinca", "goldfish, Carassius auratus", file=file, sep="\n")
    print("great white shark, white shark, man-eater, man-eating shark", file=file)
    print("hammerhead", "cock", "# a sharp one", 'the "blue" one, "really"', "electric ray, crampfish", file=file, sep="\n")
with open("file_labels.txt", "w", encoding="utf-8") as file:
    for i, label in enumerate(LABELS):
        print(f"val_{i:04}.JPEG", label, file=file)
