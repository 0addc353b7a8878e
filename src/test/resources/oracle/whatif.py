#!/usr/bin/env python3
"""Writes whatif.json: the what-if ladder by numpy and scipy over all classes, without pruning, for the sets beside this
file and for made ones. Nothing here is taken from the Java code but the definition of java.util.SplittableRandom."""
import json
import os

import numpy as np
from scipy import optimize, stats

here = os.path.dirname(os.path.abspath(__file__))
CLIP = 1e-12
MASK = (1 << 64) - 1


def split_mix(seed, count):
    out = np.empty(count, np.int64)
    for i in range(count):
        seed = (seed + 0x9E3779B97F4A7C15) & MASK
        z = seed
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
        out[i] = np.uint64(z ^ (z >> 31)).astype(np.int64)
    return out


def halves(y, seed=1):
    """Sorted by class, then by a random number, the samples go to the halves in turn."""
    half = np.empty(len(y), int)
    half[np.lexsort((split_mix(seed, len(y)), y))] = np.arange(len(y)) % 2
    return half


class Member:
    """zero: what an average counts; spread: the missing mass shared out; z: what a temperature divides."""

    def __init__(self, kind, zero, spread=None, z=None, width=None, listed=None):
        self.kind, self.zero, self.width, self.listed = kind, zero, width or zero.shape[1], listed
        self.spread = zero if spread is None else spread
        self.z = np.log(np.maximum(self.spread, CLIP)) if z is None else z


def dense(p):
    return Member("probabilities", p)


def logits(z):
    e = np.exp(z - z.max(1, keepdims=True))
    return Member("logits", e / e.sum(1, keepdims=True), z=z - z.max(1, keepdims=True) - np.log(e.sum(1, keepdims=True)))


def listed(c, s, classes, kind="list", decisions_only=False):
    zero, named = np.zeros((len(c), classes)), np.zeros((len(c), classes), bool)
    for i in range(len(c)):
        zero[i, c[i][c[i] >= 0]], named[i, c[i][c[i] >= 0]] = s[i][c[i] >= 0], True
    missing = np.zeros(len(c)) if decisions_only else np.maximum(0, 1 - zero.sum(1))
    spread = np.where(named, zero, (missing / (classes - named.sum(1)))[:, None])
    return Member(kind, zero, spread, width=c.shape[1], listed=named)


def read(name, member, classes):
    path = f"{here}/{name}/{member}"
    if os.path.exists(path + ".top5preds.npy"):
        return listed(np.load(path + ".top5preds.npy").astype(int), np.load(path + ".top5probs.npy").astype(float), classes)
    if os.path.exists(path + ".decisions.npy"):
        d = np.load(path + ".decisions.npy").astype(int)[:, None]
        return listed(d, np.ones(d.shape), classes, "decisions", True)
    return dense(np.load(path + ".npy").astype(float))


def answer(values, named, floor):
    """Highest, lowest index first, among classes that some member names; -1 where nothing is above the floor."""
    v = np.where(named, values, -np.inf)
    return np.where(v.max(1) > floor, v.argmax(1), -1)


def weighted(arrays, w):
    total = np.zeros_like(arrays[0])
    for x, a in zip(w, arrays):
        total = total + x * a
    return total


def tempered(m, t):
    if t == 1:
        return m.zero, np.maximum(m.z, np.log(CLIP))
    p = np.exp((m.z - m.z.max(1, keepdims=True)) / t)
    p = p / p.sum(1, keepdims=True)
    return p, np.log(np.maximum(p, CLIP))


def temperature(m, accepted, rows):
    """The root of the slope of the likelihood in 1/T; 1 where there is none."""
    if m.kind == "decisions":
        return 1.0
    z, a = m.z[rows], accepted[rows]
    z = np.maximum(z, np.log(CLIP)) if m.kind != "logits" else z

    def slope(b):
        w = np.exp(b * (z - z.max(1, keepdims=True)))
        right = np.where(a, z, -np.inf)
        r = np.exp(b * (right - right.max(1, keepdims=True)))
        return ((w * z).sum(1) / w.sum(1) - (r * z).sum(1) / r.sum(1)).sum()
    return 1 / optimize.brentq(slope, 0.01, 100, xtol=1e-14) if slope(0.01) < 0 < slope(100) else 1.0


def borda(members):
    k = min(m.width for m in members)
    total = np.zeros(members[0].zero.shape)
    for m in members:
        for i, row in enumerate(m.zero):
            at = np.flatnonzero(m.listed[i]) if m.listed is not None else np.arange(len(row))
            if len(at):
                total[i, at] += np.maximum(0, k - (stats.rankdata(-row[at], "average") - 1))
    return total


def vote(members, named):
    votes = np.zeros(members[0].zero.shape)
    for m in members:
        top = m.zero.argmax(1)
        some = m.zero.max(1) > 0
        votes[np.flatnonzero(some), top[some]] += 1
    means = weighted([m.zero for m in members], np.ones(len(members)))
    tied = (votes == votes.max(1, keepdims=True)) & (votes > 0)
    return answer(np.where(tied, means, -1), named, 0)


def compact(a, b, named):
    """Only the columns that some member names on a sample, in their order, so that lists are quick; the rest is -inf."""
    width = int(named.sum(1).max())
    columns = np.argsort(~named, 1, kind="stable")[:, :width]
    use = np.take_along_axis(named, columns, 1)
    return [np.where(use, np.take_along_axis(x, columns, 1), -1e300) for x in (a, b)] + [columns]


def crossings(a, b):
    """All weights of a at which two classes tie on some sample."""
    lead, lag = a[:, :, None] - a[:, None, :], b[:, None, :] - b[:, :, None]
    with np.errstate(all="ignore"):
        w = lag / (lead + lag)
    w = np.unique(np.r_[0.0, 1.0, w[(w > 0) & (w < 1)]])
    return w[np.r_[True, np.diff(w) > 1e-13]]


def curve(a, b, named, floor, right, rows):
    """Between any two of them the number right, equal neighbours made one."""
    a, b, columns = compact(a[rows], b[rows], named[rows])
    w = crossings(a, b)
    each = np.arange(len(rows))
    good = right(columns.ravel(), np.repeat(rows, columns.shape[1])).reshape(columns.shape)
    starts, counts = [], []
    for lo, hi in zip(w[:-1], w[1:]):
        middle = (lo + hi) / 2
        v = middle * a + (1 - middle) * b
        top = v.argmax(1)
        n = int((good[each, top] & (v[each, top] > max(floor, -1e200))).sum())
        if not counts or counts[-1] != n:
            starts.append(lo)
            counts.append(n)
    return np.array(starts + [1.0]), np.array(counts)


def fitted_weight(*args):
    starts, counts = curve(*args)
    width = np.where(counts == counts.max(), np.diff(starts), -1)
    best = int(width.argmax())
    return (starts[best] + starts[best + 1]) / 2


def case(name, members, accepted, made=None):
    n = len(accepted)
    y = accepted.argmax(1) if made is None else np.array([r[0] for r in made["accepted"]])
    some = np.any([m.listed if m.listed is not None else np.ones_like(m.zero, bool) for m in members], 0)
    everything = np.arange(n)
    one = np.ones(len(members))

    def right(label, rows=everything):
        return (label >= 0) & accepted[rows, np.maximum(label, 0)]

    half = halves(y)
    out = dict(name=name, half="".join(map(str, half)), ladder={})

    def put(step, bits):
        out["ladder"][step] = "".join(map(str, bits.astype(int)))
    put("VOTE", right(vote(members, some)))
    put("ORACLE", np.any([right(answer(m.zero, some, 0)) for m in members], 0))
    if any(m.kind != "decisions" for m in members):
        zeros = [m.zero for m in members]
        logs = [np.maximum(m.z, np.log(CLIP)) for m in members]
        put("MEAN", right(answer(weighted(zeros, one), some, 0)))
        put("GEOMETRIC", right(answer(weighted(logs, one), some, -np.inf)))
        put("MAX", right(answer(np.max(zeros, 0), some, 0)))
        put("BORDA", right(answer(borda(members), some, 0)))
        parts = [np.flatnonzero(half == 0), np.flatnonzero(half == 1), everything]
        t = [[temperature(m, accepted, rows) for m in members] for rows in parts]
        out["temperatures"] = t
        warm = [[tempered(m, x) for m, x in zip(members, ts)] for ts in t]

        def crossed(pools, weights, floor):
            bits = np.zeros(n, bool)
            for h in (0, 1):
                label = answer(weighted(pools[h], weights[h]), some, floor)
                bits[half != h] = right(label)[half != h]
            return bits
        put("TEMPERED_MEAN", crossed([[p for p, _ in w] for w in warm], [one] * 3, 0))
        put("TEMPERED_GEOMETRIC", crossed([[l for _, l in w] for w in warm], [one] * 3, -np.inf))
        if len(members) == 2:
            pools = dict(WEIGHTED_MEAN=([zeros] * 3, 0), WEIGHTED_GEOMETRIC=([logs] * 3, -np.inf),
                         TEMPERED_WEIGHTED_MEAN=([[p for p, _ in w] for w in warm], 0))
            out["weights"], out["curves"] = {}, []
            for step, (p, floor) in pools.items():
                w = [fitted_weight(p[i][0], p[i][1], some, floor, right, parts[i]) for i in range(3)]
                out["weights"][step] = w
                put(step, crossed(p, [(x, 1 - x) for x in w], floor))
            for p, floor in ((zeros, 0), (logs, -np.inf)):
                starts, counts = curve(p[0], p[1], some, floor, right, everything)
                grid = [0.05, 0.1, 0.2, 0.3, 0.37, 0.45, 0.6021, 0.7013, 0.8, 0.9, 0.97]  # off the ties of round scores
                at = [int(right(answer(w * p[0] + (1 - w) * p[1], some, floor)).sum()) for w in grid]
                out["curves"].append(dict(starts=list(starts[:-1]), right=[int(c) for c in counts], at=dict(zip(map(str, grid), at))))
    if made is not None:
        out["set"] = made
    return out


def real(name, *names):
    y = np.load(f"{here}/{name}/labels.npy").astype(int)
    first = f"{here}/{name}/{names[0]}.npy"
    classes = np.load(first).shape[1] if os.path.exists(first) else 10 if name.startswith("mnist") else 1000
    out = case(name, [read(name, m, classes) for m in names], np.eye(classes, dtype=bool)[y])
    return dict(out, members=list(names))


def made(name, seed, kinds, n=60, classes=7, several=True):
    rng = np.random.default_rng(seed)
    accepted = [list(map(int, rng.choice(classes, rng.integers(1, 3) if several else 1, replace=False))) for _ in range(n)]
    truth = np.zeros((n, classes), bool)
    for i, r in enumerate(accepted):
        truth[i, r] = True
    members, described = [], []
    for m, kind in enumerate(kinds):
        z = np.round(rng.normal(size=(n, classes)) * (1 + m) + 2 * truth * rng.random((n, 1)), 2)
        if kind == "logits":
            members.append(logits(z))
            described.append(dict(name=f"m{m}", kind=kind, scores=z.tolist()))
            continue
        p = logits(z).zero
        if kind == "probabilities":
            # sixty-fourths, so that ties abound and sums are exact
            p = np.round(p * 64)
            p[np.arange(n), p.argmax(1)] += 64 - p.sum(1)
            p /= 64
            members.append(dense(p))
            described.append(dict(name=f"m{m}", kind=kind, scores=p.tolist()))
        elif kind == "list":
            c = np.argsort(-p, 1, kind="stable")[:, :3]
            s = np.take_along_axis(np.floor(p * 64) / 64, c, 1)
            members.append(listed(c, s, classes))
            described.append(dict(name=f"m{m}", kind=kind, classes=c.tolist(), scores=s.tolist()))
        else:
            d = np.where(rng.random(n) < 0.1, -1, p.argmax(1))[:, None]
            members.append(listed(d, np.ones((n, 1)), classes, kind, set(kinds) == {"decisions"}))
            described.append(dict(name=f"m{m}", kind=kind, classes=d.tolist(), scores=(d >= 0).astype(int).tolist()))
    return case(name, members, truth, dict(classCount=classes, accepted=accepted, members=described))


cases = [
    real("tsml-arrowhead", "Arsenal", "TDE"),
    real("tsml-arrowhead", "Arsenal", "DrCIF", "STC", "TDE"),
    real("tsml-italypowerdemand", "TSF", "STC"),
    real("tsml-italypowerdemand", "1NN-DTW", "Arsenal", "DrCIF", "ROCKET", "STC", "TDE", "TSF"),
    real("seedcase-natural47", "pytorch-densenet201", "pytorch-vgg16"),
    real("seedcase-natural47", "keras-mobilenet", "pytorch-alexnet", "pytorch-densenet201", "pytorch-vgg16"),
    real("mnist-byerly-not-learnable", "20191203180723", "20191203211907"),
    made("two logits", 1, ["logits", "logits"], several=False),
    made("logits and probabilities", 2, ["logits", "probabilities"]),
    made("two lists", 3, ["list", "list"]),
    made("a list and decisions", 4, ["list", "decisions"]),
    made("logits and decisions", 5, ["logits", "decisions"]),
    made("all kinds", 6, ["logits", "probabilities", "list", "decisions"]),
    made("many lists", 7, ["list"] * 6),
    made("three decisions", 8, ["decisions"] * 3),
]
with open(f"{here}/whatif.json", "w") as f:
    json.dump(cases, f, separators=(",", ":"))
    f.write("\n")
