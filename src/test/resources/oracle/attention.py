"""Figures of CKA and of attributions by numpy and scipy, on small made-up arrays. Writes attention.json beside itself."""

import json
import pathlib

import numpy as np
from scipy import stats

K = 10
random = np.random.default_rng(5)


def hsic_by_grams(x, y):
    """Song et al. 2012, equation 5, from the n × n matrices of inner products."""
    n = len(x)
    k, l = x @ x.T, y @ y.T
    np.fill_diagonal(k, 0)
    np.fill_diagonal(l, 0)
    one = np.ones(n)
    first = np.trace(k @ l)
    second = (one @ k @ one) * (one @ l @ one) / ((n - 1) * (n - 2))
    third = 2 / (n - 2) * (one @ k @ l @ one)
    return (first + second - third) / (n * (n - 3))


def hsic_by_features(x, y):
    """The same from the D × D matrices, as Kornblith's own code does it for wide samples."""
    n = len(x)
    x, y = x - x.mean(0), y - y.mean(0)
    sx, sy = (x**2).sum(1), (y**2).sum(1)
    biased = np.linalg.norm(x.T @ y) ** 2
    return (biased - n / (n - 2) * sx @ sy + sx.sum() * sy.sum() / ((n - 1) * (n - 2))) / (n * (n - 3))


def cka(x, y, hsic):
    return hsic(x, y) / np.sqrt(hsic(x, x) * hsic(y, y))


def blocked(x, y, blocks):
    def sums(kept):
        return [sum(hsic_by_grams(p[b], q[b]) for b in kept) for p, q in ((x, y), (x, x), (y, y))]

    def ratio(kept):
        xy, xx, yy = sums(kept)
        return xy / np.sqrt(xx * yy)

    whole = ratio(blocks)
    without = np.array([ratio(blocks[:i] + blocks[i + 1:]) for i in range(len(blocks))])
    error = np.sqrt((len(blocks) - 1) * without.var())
    half = stats.t.ppf(0.975, len(blocks) - 1) * error
    return [whole, max(-1, whole - half), min(1, whole + half)]


def top(row):
    order = np.argsort(-np.abs(row), kind="stable")[: min(K, len(row) // 2)]
    return {int(f) for f in order if row[f] != 0}


def cosine(a, b):
    return a @ b / np.linalg.norm(a) / np.linalg.norm(b)


def rank(a, b):
    return stats.spearmanr(a, b)[0]


def overlap(a, b):
    return len(top(a) & top(b)) / max(len(top(a)), len(top(b)))


def mean(values):
    values = np.asarray(values)
    if len(values) < 2:
        return [values.mean(), None, None] if len(values) else None
    half = stats.t.ppf(0.975, len(values) - 1) * stats.sem(values)
    return [values.mean(), values.mean() - half, values.mean() + half]


n = 36
x = random.normal(size=(n, 5)) + 3
y = np.hstack([x @ random.normal(size=(5, 3)) + random.normal(size=(n, 3)), random.normal(size=(n, 4))])
blocks = [list(range(i, i + 12)) for i in (0, 12, 24)]
for p, q in ((x, y), (x, x), (y, y)):
    assert np.isclose(hsic_by_grams(p, q), hsic_by_features(p, q), rtol=1e-9)

labels = np.repeat([0, 1, 2], 12)
right_a = random.random(n) < 0.7
right_b = random.random(n) < 0.6
a = random.normal(size=(n, 24)).round(1)
b = (0.6 * a + random.normal(size=(n, 24))).round(1)
a[3] = 0  # undefined
b[7, :20] = 0  # a short list
cells = {"BOTH": right_a & right_b, "ONLY_A": right_a & ~right_b, "ONLY_B": ~right_a & right_b,
         "NEITHER": ~right_a & ~right_b, "ALL": np.ones(n, bool)}
measures = {"COSINE": cosine, "RANK_CORRELATION": rank, "TOP_OVERLAP": overlap}
defined = np.abs(a).sum(1) > 0
figures = {
    name: {cell: mean([measure(a[i], b[i]) for i in np.flatnonzero(chosen & defined)]) for cell, chosen in cells.items()}
    for name, measure in measures.items()
}
welch = stats.ttest_ind([1.0, 2.0, 4.0, 0.5], [0.1, 0.3, 0.2], equal_var=False)

(pathlib.Path(__file__).parent / "attention.json").write_text(json.dumps({
    "x": x.tolist(), "y": y.tolist(), "hsic": hsic_by_features(x, y), "cka": cka(x, y, hsic_by_features),
    "blocked": blocked(x, y, blocks),
    "labels": labels.tolist(), "rightA": right_a.tolist(), "rightB": right_b.tolist(),
    "a": a.tolist(), "b": b.tolist(), "figures": figures,
    "welch": {"p": welch.pvalue},
}, indent=1) + "\n")
