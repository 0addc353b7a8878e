#!/usr/bin/env python3
"""Writes scores.json: figures that need scores, by numpy, scipy and scikit-learn, for the sets beside this file."""
import json
import os

import numpy as np
from scipy import optimize, stats
from sklearn import metrics

here = os.path.dirname(os.path.abspath(__file__))
CLIP = 1e-12


def dense(name, member, classes):
    p = np.load(f"{here}/{name}/{member}.npy").astype(float)
    return p, p, np.zeros(len(p))


def top5(name, member, classes):
    c = np.load(f"{here}/{name}/{member}.top5preds.npy").astype(int)
    s = np.load(f"{here}/{name}/{member}.top5probs.npy").astype(float)
    missing = np.maximum(0, 1 - s.sum(1))
    zero = np.zeros((len(c), classes))
    spread = np.repeat((missing / (classes - c.shape[1]))[:, None], classes, 1)
    np.put_along_axis(zero, c, s, 1)
    np.put_along_axis(spread, c, s, 1)
    return zero, spread, missing


def predictor(zero, spread, missing, y, fit):
    n, classes = zero.shape
    i = np.arange(n)
    pred, conf = zero.argmax(1), zero.max(1)
    right = pred == y
    log = np.log(np.maximum(spread, CLIP))
    top2 = -np.sort(-zero, axis=1)[:, :2]
    bins = np.minimum((conf * 15).astype(int), 14)
    out = dict(
        nll=-log[i, y].mean(),
        brier=((spread - np.eye(classes)[y]) ** 2).sum(1).mean(),
        ece=sum(abs(right[bins == b].sum() - conf[bins == b].sum()) for b in range(15)) / n,
        entropy=-(spread * log).sum(1).mean(),
        margin=(top2[:, 0] - top2[:, 1]).mean(),
        missingMass=missing.mean(),
        balancedAccuracy=metrics.balanced_accuracy_score(y, pred),
        macroF1=metrics.f1_score(y, pred, average="macro", labels=np.unique(y)),
        confidenceQuantiles=list(np.quantile(conf, [0.05, 0.25, 0.5, 0.75, 0.95])),
    )
    if fit:
        def nll(b):
            z = log * b
            z = z - z.max(1, keepdims=True)
            return (np.log(np.exp(z).sum(1)) - z[i, y]).mean()
        b = optimize.minimize_scalar(nll, bounds=(0.01, 100), method="bounded", options={"xatol": 1e-10}).x
        # The slope's root is sharper than the minimum.
        def slope(b):
            z = log * b
            w = np.exp(z - z.max(1, keepdims=True))
            return ((w * log).sum(1) / w.sum(1) - log[i, y]).mean()
        out["temperature"] = 1 / optimize.brentq(slope, b * 0.9, b * 1.1, xtol=1e-14)
    return out, log, conf, spread[i, y], right, pred


def correlate(a, b, ranks):
    out = {}
    for key, x, y in zip(("truth", "confidence"), a, b):
        out[key] = stats.pearsonr(x, y)[0]
        out[key + "Rank"] = stats.spearmanr(x, y)[0]
    la, lb = (l - l.mean(1, keepdims=True) for l in (a[2], b[2]))
    out["logScores"] = stats.pearsonr(la.ravel(), lb.ravel())[0]
    if ranks:
        out["logScoresRank"] = stats.spearmanr(np.round(la.ravel(), 10), np.round(lb.ravel(), 10))[0]
    return out


def expected_same_wrong(y, pa, pb):
    both = (pa != y) & (pb != y)
    total = 0.0
    for c in np.unique(y[both]):
        wa = np.bincount(pa[(y == c) & (pa != c)], minlength=y.max() + pa.max() + pb.max() + 1).astype(float)
        wb = np.bincount(pb[(y == c) & (pb != c)], minlength=len(wa)).astype(float)
        total += (both & (y == c)).sum() * (wa / wa.sum() * wb / wb.sum()).sum()
    return total / both.sum()


def pair(name, a, b, read, weights=(1.0, 1.0)):
    y = np.load(f"{here}/{name}/labels.npy").astype(int)
    classes = 1000 if read is top5 else np.load(f"{here}/{name}/{a}.npy").shape[1]
    w = np.array(weights) / sum(weights)
    A, B = read(name, a, classes), read(name, b, classes)
    E = tuple(w[0] * x + w[1] * z for x, z in zip(A, B))
    (fa, la, ca, ta, ra, pa), (fb, lb, cb, tb, rb, pb), (fe, le, ce, te, re, pe) = (
        predictor(*A, y, True), predictor(*B, y, True), predictor(*E, y, False))
    one = ra ^ rb
    mean_entropy = -(A[1] * la).sum(1) * w[0] - (B[1] * lb).sum(1) * w[1]
    jsd = -(E[1] * le).sum(1) - mean_entropy
    chance = ta.mean() * tb.mean() + (1 - ta.mean()) * (1 - tb.mean()) / (classes - 1)
    small = len(y) * classes <= 100000
    return dict(
        set=name, a=a, b=b, kind="top5" if read is top5 else "dense", weights=list(weights),
        members=[fa, fb], ensemble=fe, correct=int(re.sum()),
        divergence=jsd.mean(), brierAmbiguity=w[0] * fa["brier"] + w[1] * fb["brier"] - fe["brier"],
        nllGap=w[0] * fa["nll"] + w[1] * fb["nll"] - fe["nll"],
        capa=((A[1] * B[1]).sum(1).mean() - chance) / (1 - chance),
        conflictAuc=metrics.roc_auc_score(ra[one], (ca - cb)[one]),
        sameWrongAnswerExpected=expected_same_wrong(y, pa, pb),
        ab=correlate((ta, ca, la), (tb, cb, lb), small),
        ae=correlate((ta, ca, la), (te, ce, le), small),
        be=correlate((tb, cb, lb), (te, ce, le), small),
        highestDivergence=[int(i) for i in np.argsort(-np.where(pa != pb, jsd, -1), kind="stable")[:5]],
    )


cases = [
    pair("tsml-arrowhead", "Arsenal", "TDE", dense),
    pair("tsml-arrowhead", "DrCIF", "STC", dense, (3.0, 1.0)),
    pair("tsml-italypowerdemand", "TSF", "STC", dense),
    pair("seedcase-natural47", "pytorch-densenet201", "pytorch-vgg16", top5),
]
with open(f"{here}/scores.json", "w") as f:
    json.dump(cases, f, indent=1)
    f.write("\n")
