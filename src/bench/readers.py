#!/usr/bin/env python3
"""Times the readers against those of Python, file by file, in turn: src/bench/run readers [rows] [runs]

Wants numpy, pandas and h5py. Each run is a process of its own, timed from its start to its end; both sides read the
whole matrix and sum it up."""
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time

import h5py
import numpy as np
import pandas as pd

ROWS = int(sys.argv[1]) if len(sys.argv) > 1 else 50_000
RUNS = int(sys.argv[2]) if len(sys.argv) > 2 else 3
COLUMNS = 1000

PEERS = {
    "npy": ("numpy.load", "import numpy as np; s = np.load(f).sum(dtype='f8')"),
    "npz stored": ("numpy.load", "import numpy as np; s = np.load(f)['scores'].sum(dtype='f8')"),
    "npz deflated": ("numpy.load", "import numpy as np; s = np.load(f)['scores'].sum(dtype='f8')"),
    "csv": ("pandas.read_csv", "import pandas as pd; s = pd.read_csv(f).to_numpy().sum()"),
    "csv.gz": ("pandas.read_csv", "import pandas as pd; s = pd.read_csv(f).to_numpy().sum()"),
    "jsonl": ("json.loads", "import json, numpy as np; s = np.array([json.loads(l)['scores'] for l in open(f)]).sum()"),
    "hdf5 contiguous": ("h5py", "import h5py; s = h5py.File(f)['scores'][:].sum(dtype='f8')"),
    "hdf5 gzip": ("h5py", "import h5py; s = h5py.File(f)['scores'][:].sum(dtype='f8')"),
    "safetensors": ("numpy.memmap", "import numpy as np; s = np.memmap(f, 'f4', 'r', %d, (%d, 1000)).sum(dtype='f8')"),
}


def write(directory):
    scores = np.random.default_rng(1).standard_normal((ROWS, COLUMNS)).astype("f4")
    files = {}

    def path(case, name):
        files[case] = os.path.join(directory, name)
        return files[case]

    np.save(path("npy", "a.npy"), scores)
    np.savez(path("npz stored", "a.npz"), scores=scores)
    np.savez_compressed(path("npz deflated", "b.npz"), scores=scores)
    frame = pd.DataFrame(scores, columns=[f"class_{c}" for c in range(COLUMNS)])
    frame.to_csv(path("csv", "a.csv"), index=False)
    frame.head(ROWS // 5).to_csv(path("csv.gz", "a.csv.gz"), index=False)
    with open(path("jsonl", "a.jsonl"), "w") as out:
        for row in scores[: ROWS // 5].astype("f8").tolist():
            out.write(json.dumps({"scores": row}) + "\n")
    with h5py.File(path("hdf5 contiguous", "a.h5"), "w") as out:
        out["scores"] = scores
    with h5py.File(path("hdf5 gzip", "b.h5"), "w") as out:
        out.create_dataset("scores", data=scores, chunks=(256, COLUMNS), compression="gzip", shuffle=True)
    header = json.dumps({"scores": {"dtype": "F32", "shape": scores.shape, "data_offsets": [0, scores.nbytes]}}).encode()
    header += b" " * (-len(header) % 8)
    with open(path("safetensors", "a.safetensors"), "wb") as out:
        out.write(len(header).to_bytes(8, "little") + header + scores.tobytes())
    name, code = PEERS["safetensors"]
    PEERS["safetensors"] = (name, code % (8 + len(header), ROWS))
    return files


def seconds(command):
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - start


def main():
    with tempfile.TemporaryDirectory() as directory:
        files = write(directory)
        java = ["java", "io.github.ensdiag.bench.ReadersBench"]
        print(f"{'file':16} {'MB':>6} {'ours s':>8} {'MB/s':>6} {'peer s':>8} {'MB/s':>6} {'speed':>6}  peer")
        for case, file in files.items():
            name, code = PEERS[case]
            python = [sys.executable, "-c", f"f = {file!r}\n{code}"]
            times = [(seconds(java + [file]), seconds(python)) for _ in range(RUNS)]
            ours, peer = (statistics.median(t) for t in zip(*times))
            ratio = statistics.median(p / o for o, p in times)
            megabytes = os.path.getsize(file) / 1e6
            print(
                f"{case:16} {megabytes:6.0f} {ours:8.2f} {megabytes / ours:6.0f} {peer:8.2f}"
                f" {megabytes / peer:6.0f} {ratio:6.2f}  {name}",
                flush=True,
            )


main()
