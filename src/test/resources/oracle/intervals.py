#!/usr/bin/env python3
"""Writes intervals.json: 95 % intervals by numpy and scipy, for sets beside this file.

Standard errors come from the jackknife (leaving out one sample at a time) or from direct formulas of scipy, not from the
influence functions of the product; with these sample sizes the two agree to a small part of the interval's width.
"""
import json
import os

import numpy as np
from scipy import optimize, stats
from sklearn import metrics

here = os.path.dirname(os.path.abspath(__file__))
Z = stats.norm.ppf(0.975)
CLIP = 1e-12


def mean(x):
    return list(stats.t.interval(0.95, len(x) - 1, loc=x.mean(), scale=stats.sem(x)))


def jackknife(n, figure):
    values = np.array([figure(np.delete(np.arange(n), i)) for i in range(n)])
    return np.sqrt((n - 1) / n * ((values - values.mean()) ** 2).sum())


def normal(value, error, low, high):
    return [max(low, value - Z * error), min(high, value + Z * error)]


def fisher(r, error):
    z, h = np.arctanh(r), Z * error / (1 - r * r)
    return [np.tanh(z - h), np.tanh(z + h)]


def logit(p, error):
    z, h = np.log(p / (1 - p)), Z * error / (p * (1 - p))
    return [1 / (1 + np.exp(-(z - h))), 1 / (1 + np.exp(-(z + h)))]


def share(p, error):
    n = p * (1 - p) / error**2
    centre = (p + Z * Z / (2 * n)) / (1 + Z * Z / n)
    half = Z / (1 + Z * Z / n) * np.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n))
    return [centre - half, centre + half]


def case(name, a, b):
    y = np.load(f"{here}/{name}/labels.npy").astype(int)
    n, i = len(y), np.arange(len(y))
    A, B = (np.load(f"{here}/{name}/{m}.npy").astype(float) for m in (a, b))
    C = A.shape[1]
    E = (A + B) / 2
    pa, pb, pe = (x.argmax(1) for x in (A, B, E))
    ra, rb, re = pa == y, pb == y, pe == y
    ca, cb = A.max(1), B.max(1)
    ta, tb, te = A[i, y], B[i, y], E[i, y]
    nll = lambda t: -np.log(np.maximum(t, CLIP))
    log = lambda p: np.log(np.maximum(p, CLIP))
    H = lambda p: -(p * log(p)).sum(1)
    one = ra ^ rb
    lead = ca - cb
    la, lb = (log(p) - log(p).mean(1, keepdims=True) for p in (A, B))

    def capa(k):
        chance = ta[k].mean() * tb[k].mean() + (1 - ta[k].mean()) * (1 - tb[k].mean()) / (C - 1)
        return ((A[k] * B[k]).sum(1).mean() - chance) / (1 - chance)

    def spearman(k):
        return stats.spearmanr(ca[k], cb[k])[0]

    def f1(k):
        return metrics.f1_score(y[k], pa[k], average="macro", labels=np.unique(y))

    def der(k):
        return (pa[k] != pb[k]).mean() / (1 - (ra[k].mean() + rb[k].mean()) / 2)

    def temperature(k):
        def slope(b):
            w = np.exp(b * log(A[k]))
            return ((w * log(A[k])).sum(1) / w.sum(1) - log(A[k])[np.arange(len(k)), y[k]]).mean()
        return -np.log(optimize.brentq(slope, 0.05, 20))

    every = np.arange(n)
    recalls = np.array([ra[y == c].mean() for c in np.unique(y)])
    sizes = np.array([(y == c).sum() for c in np.unique(y)])
    balanced_error = np.sqrt((recalls * (1 - recalls) / (sizes - 1)).sum()) / len(sizes)
    conflicts = np.flatnonzero(one)
    auc = lambda k: metrics.roc_auc_score(ra[conflicts[k]], lead[conflicts[k]])
    return dict(
        set=name, a=a, b=b,
        a_figures=dict(
            nll=mean(nll(ta)),
            brier=mean(((A - np.eye(C)[y]) ** 2).sum(1)),
            confidence=mean(ca),
            confidenceWhenRight=mean(ca[ra]),
            confidenceWhenWrong=mean(ca[~ra]),
            overconfidence=mean(ca - ra),
            entropy=mean(H(A)),
            balancedAccuracy=share(recalls.mean(), balanced_error),
            macroF1=share(f1(every), jackknife(n, f1)),
            temperature=[float(np.exp(e)) for e in normal(
                temperature(every), jackknife(n, temperature), -np.inf, np.inf)],
        ),
        pair=dict(
            capa=normal(capa(every), jackknife(n, capa), -np.inf, 1),
            cohenKappa=normal(
                metrics.cohen_kappa_score(pa, pb),
                jackknife(n, lambda k: metrics.cohen_kappa_score(pa[k], pb[k], labels=np.arange(C))), -1, 1),
            conflictAuc=logit(auc(np.arange(len(conflicts))), jackknife(len(conflicts), auc)),
        ),
        scores=dict(
            truth=fisher(stats.pearsonr(ta, tb)[0], jackknife(n, lambda k: stats.pearsonr(ta[k], tb[k])[0])),
            confidenceRank=fisher(spearman(every), jackknife(n, spearman)),
            logScores=fisher(
                stats.pearsonr(la.ravel(), lb.ravel())[0],
                jackknife(n, lambda k: stats.pearsonr(la[k].ravel(), lb[k].ravel())[0])),
        ),
        group=dict(
            meanAccuracy=mean((ra * 1.0 + rb) / 2),
            divergence=mean(np.maximum(0, H(E) - (H(A) + H(B)) / 2)),
            nllGap=mean((nll(ta) + nll(tb)) / 2 - nll(te)),
            disagreementErrorRatio=normal(der(every), jackknife(n, der), 0, np.inf),
        ),
    )


def group(name, members, resamples=20000):
    """Percentile bootstrap over samples, of measures that follow from who is right."""
    y = np.load(f"{here}/{name}/labels.npy").astype(int)
    P = np.stack([np.load(f"{here}/{name}/{m}.npy").astype(float) for m in members])
    right = P.argmax(2) == y
    e = P.mean(0).argmax(1) == y
    M, n = right.shape
    best = right[right.sum(1).argmax()]
    l = right.sum(0)

    def figures(k):
        L, m = l[k], M
        p = L.mean() / m
        return [
            1 - (L * (m - L)).mean() / (m * (m - 1) * p * (1 - p)),
            (L / m).var(),
            1 - ((m - L) * (m - L - 1)).mean() / (m * (m - 1)) / ((m - L).mean() / m),
            (e[k].mean() - p) / (1 - p),
            (e[k].mean() - best[k].mean()) / ((L > 0).mean() - best[k].mean()),
        ]

    rng = np.random.default_rng(1)
    drawn = np.array([figures(rng.integers(0, n, n)) for _ in range(resamples)])
    names = ["interraterKappa", "difficulty", "generalisedDiversity", "errorImprovementRate", "efficiency"]
    return dict(set=name, members=members, figures={
        k: list(np.quantile(drawn[:, j], [0.025, 0.975])) for j, k in enumerate(names)})


cases = [
    case("tsml-italypowerdemand", "TSF", "STC"),
    case("tsml-arrowhead", "Arsenal", "TDE"),
]
with open(f"{here}/intervals.json", "w") as f:
    json.dump(dict(pairs=cases, groups=[group("tsml-italypowerdemand", ["TSF", "STC", "DrCIF"])]), f, indent=1)
    f.write("\n")
