"""Writes the safetensors fixtures beside this file. See README.md."""

import os
import sys

import numpy as np
from safetensors import TensorSpec, serialize
from safetensors.numpy import save_file

HERE = sys.argv[1] if len(sys.argv) > 1 else os.path.dirname(os.path.abspath(__file__))
ROWS, COLUMNS = 20, 5
i, j = np.mgrid[0:ROWS, 0:COLUMNS]
scores = ((i * 31 + j * 17) % 97) / 128.0
labels = np.arange(ROWS) * 7 % COLUMNS


def path(name):
    return os.path.join(HERE, name)


TYPES = ["f2", "f4", "f8", "i1", "u1", "i2", "u2", "i4", "u4", "i8", "u8"]
tensors = {t: np.ascontiguousarray((scores if t[0] == "f" else scores * 128).astype(t)) for t in TYPES}
tensors["bool"] = labels % 2 == 0
tensors["labels"] = labels
save_file(tensors, path("types.safetensors"), metadata={"format": "np", "made by": "a \"test\" {of} names"})

save_file(
    {
        "scores": scores,
        "single": np.array(1.0),
        "cube": scores.reshape(ROWS, 1, COLUMNS),
        "none": scores[:0],
    },
    path("shapes.safetensors"),
)

# NumPy has no bfloat16: the upper half of each float32, which holds these scores exactly
brain = (scores.astype("<f4").view("<u4") >> 16).astype("<u2")
eighths = np.zeros(ROWS, dtype="u1")


def spec(dtype, array, shape):
    return TensorSpec(dtype=dtype, shape=shape, data_ptr=array.ctypes.data, data_len=array.nbytes)


with open(path("bfloat16.safetensors"), "wb") as out:
    out.write(
        serialize(
            {"scores": spec("bfloat16", brain, brain.shape), "eighths": spec("float8_e4m3fn", eighths, eighths.shape)}
        )
    )
