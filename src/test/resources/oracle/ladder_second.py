#!/usr/bin/env python3
"""Writes ladder_second.json: the what-if ladder of real sets by numpy and scipy, each figure by two routes where there are two.

Usage: ladder_second.py DIRECTORY, which holds all sets, each in a directory of its own.

A set is held as candidates: of each sample the classes that a member names, ascending, with every member's score (0 outside
its list) and probability (the mass outside a list spread evenly over all classes outside it). The second routes: rules of
pooling on the full matrix of all classes; temperatures by the minimum and by the root of its slope; weight curves by
answering anew between breakpoints; independent errors by permutation and, of two, over all pairs of a class.

Counts are of right samples. Tempered figures are fitted and scored on all samples: an upper reference only.
"""
import json
import os
import sys

import numpy as np
from scipy import optimize

CLIP = 1e-12
NONE = 1 << 30
PERMUTATIONS = 200
WEIGHTS = ("0.123", "0.317", "0.683", "0.877")


class Candidates:
    """ids (N, K), ascending, NONE fills up; scores and probabilities (M, N, K); floors (M, N) for classes not named."""

    def __init__(self, y, classes, ids, scores, probabilities, floors, longest, lists=None):
        self.y, self.classes, self.ids, self.longest, self.lists = y, classes, ids, longest, lists
        self.named = ids != NONE
        self.scores, self.probabilities, self.floors = scores, probabilities, floors
        self.is_truth = ids == y[:, None]
        self.logs = np.log(np.maximum(probabilities, CLIP))
        self.log_floors = np.log(np.maximum(floors, CLIP))
        self.unnamed = classes - self.named.sum(1)

    def answers(self, values):
        """Place of the highest value; argmax takes the first, which is the lowest class."""
        return np.where(self.named, values, -np.inf).argmax(1)

    def right(self, values):
        return self.is_truth[np.arange(len(self.y)), self.answers(values)]


def dense(y, members):
    scores = np.stack(members).astype(float)
    m, n, c = scores.shape
    ids = np.tile(np.arange(c), (n, 1))
    return Candidates(y, c, ids, scores, scores, np.zeros((m, n)), c)


def lists(y, classes, members):
    """members: (classes (N, k), scores (N, k)); every class at most once in a row."""
    every = np.sort(np.concatenate([c for c, _ in members], 1), 1)
    every[:, 1:][every[:, 1:] == every[:, :-1]] = NONE
    ids = np.sort(every, 1)
    scores, probabilities, floors = [], [], []
    for c, s in members:
        hit = ids[:, :, None] == c[:, None, :]
        score = (hit * s[:, None, :]).sum(2)
        floor = np.maximum(0, 1 - s.sum(1)) / (classes - c.shape[1])
        scores.append(score)
        probabilities.append(np.where(hit.any(2), score, floor[:, None]))
        floors.append(floor)
    return Candidates(
        y, classes, ids, np.stack(scores), np.stack(probabilities), np.stack(floors),
        min(c.shape[1] for c, _ in members), members)


def full(of, rows):
    """Some of the samples as matrices of all classes."""
    m, n = len(of.scores), len(rows)
    scores = np.zeros((m, n, of.classes))
    probabilities = np.repeat(of.floors[:, rows, None], of.classes, 2)
    for k, (c, s) in enumerate(of.lists):
        np.put_along_axis(scores[k], c[rows], s[rows], 1)
        np.put_along_axis(probabilities[k], c[rows], s[rows], 1)
    matrices = dense(of.y[rows], scores)
    matrices.logs = np.log(np.maximum(probabilities, CLIP))
    matrices.longest = of.longest
    return matrices


def votes(of):
    counts = np.zeros(of.ids.shape)
    for score in of.scores:
        counts[np.arange(len(of.y)), of.answers(score)] += 1
    mean = of.scores.sum(0)
    counts = np.where(of.named, counts, -1)
    tied = counts == counts.max(1, keepdims=True)
    return np.where(tied, mean, -1)


def borda(of):
    total = np.zeros(of.ids.shape)
    for score in of.scores:
        for k in range(of.ids.shape[1]):
            mine = score[:, [k]]
            above = ((score > mine) & of.named).sum(1)
            equal = ((score == mine) & of.named).sum(1) - 1
            # a class outside a list is as good as all others outside it, named by others or not
            rank = np.where((mine[:, 0] == 0) & (of.unnamed > 0), of.classes, above + equal / 2)
            total[:, k] += np.maximum(0, of.longest - rank)
    return total


def log_totals(of, m, beta):
    """log Σ_c exp(β log p_c) over all classes, those not named included."""
    logs = np.where(of.named, of.logs[m] * beta, -np.inf)
    rest = of.log_floors[m] * beta
    highest = np.maximum(logs.max(1), rest)
    return highest + np.log(np.exp(logs - highest[:, None]).sum(1) + of.unnamed * np.exp(rest - highest))


def temperature(of, m):
    """By minimising the likelihood, then by the root of its slope; both must agree."""
    n = len(of.y)
    truth = np.where(of.is_truth.any(1), np.where(of.is_truth, of.logs[m], 0).sum(1), of.log_floors[m])

    def likelihood(log_beta):
        return (log_totals(of, m, np.exp(log_beta)) - np.exp(log_beta) * truth).mean()

    found = optimize.minimize_scalar(likelihood, bounds=(np.log(0.01), np.log(100)), method="bounded",
                                     options={"xatol": 1e-12})

    def slope(beta):
        total = log_totals(of, m, beta)
        weights = np.where(of.named, np.exp(of.logs[m] * beta - total[:, None]), 0)
        mean = (weights * of.logs[m]).sum(1) + of.unnamed * np.exp(of.log_floors[m] * beta - total) * of.log_floors[m]
        return (mean - truth).mean()

    beta = np.exp(found.x)
    if slope(beta * 0.9) * slope(beta * 1.1) > 0:
        return None  # no minimum inside the limits
    root = optimize.brentq(slope, beta * 0.9, beta * 1.1, xtol=1e-14)
    assert abs(root / beta - 1) < 1e-4, (root, beta)
    return 1 / root


def tempered(of, temperatures):
    return np.stack([
        np.exp(of.logs[m] / t - log_totals(of, m, 1 / t)[:, None]) for m, t in enumerate(temperatures)])


def curve(of, values):
    """Starts of the pieces and right samples within each: of every sample the weights of the first at which it is right."""
    a, b = values
    truth_a = np.where(of.is_truth, a, 0).sum(1, keepdims=True)
    truth_b = np.where(of.is_truth, b, 0).sum(1, keepdims=True)
    at_0, at_1 = truth_b - b, truth_a - a  # lead over each rival at weight 0 and at weight 1
    rivals = of.named & ~of.is_truth
    first = of.y[:, None] < of.ids  # the truth wins a tie against these
    slope = at_1 - at_0
    with np.errstate(divide="ignore", invalid="ignore"):
        cross = -at_0 / slope
    never = rivals & (slope == 0) & ((at_0 < 0) | ((at_0 == 0) & ~first))
    low = np.maximum(0, np.where(rivals & (slope > 0), cross, 0).max(1))
    high = np.minimum(1, np.where(rivals & (slope < 0), cross, 1).min(1))
    wins = of.is_truth.any(1) & ~never.any(1) & (low < high)
    starts, place = np.unique(np.concatenate([[0.0], low[wins], high[wins]]), return_inverse=True)
    steps = np.zeros(len(starts), int)
    np.add.at(steps, place[1:1 + wins.sum()], 1)
    np.add.at(steps, place[1 + wins.sum():], -1)
    inside = starts < 1
    return starts[inside], steps.cumsum()[inside]


def best_weight(of, values, looks):
    def anew(w):
        return int(of.right(w * values[0] + (1 - w) * values[1]).sum())

    starts, right = curve(of, values)
    ends = np.append(starts[1:], 1)
    wide = np.flatnonzero(ends - starts > 1e-9)  # else rounding decides
    for i in wide[::max(1, len(wide) // looks)]:
        assert anew((starts[i] + ends[i]) / 2) == right[i]
    best = right == right.max()
    # of several best pieces the one nearest to equal weights
    nearest = np.where(best, np.maximum(0, np.maximum(starts - 0.5, 0.5 - ends)), 9).argmin()
    low, high = starts[nearest], ends[nearest]
    assert high - low <= 1e-9 or anew((low + high) / 2) == right.max()
    return dict(right=int(right.max()), low=low, high=high, rightAt={w: anew(float(w)) for w in WEIGHTS})


def pooled_lists(of, rows):
    """Whether the mean of lists is right, each member's taken from rows of its own; those of the first say the truth."""
    ids = np.concatenate([c[r] for (c, _), r in zip(of.lists, rows)], 1)
    scores = np.concatenate([s[r] for (_, s), r in zip(of.lists, rows)], 1)
    values = np.zeros(scores.shape)
    for k in range(ids.shape[1]):  # in the order of the members, so that sums are those of the engine under test
        values += np.where(ids == ids[:, [k]], scores[:, [k]], 0)
    return np.where(values == values.max(1, keepdims=True), ids, NONE).min(1) == of.y[rows[0]]


def pooled(of, rows):
    if of.lists is not None:
        return pooled_lists(of, rows)
    answers = sum(s[r] for s, r in zip(of.scores, rows)).argmax(1)
    return answers == of.y[rows[0]]


def independent(of, random):
    """The mean where each member has rows of another sample of the same class, no two of them of one sample."""
    n = len(of.y)
    groups = [np.flatnonzero(of.y == c) for c in np.unique(of.y)]
    accuracies = []
    for _ in range(PERMUTATIONS):
        rows = [np.arange(n)] + [np.empty(n, int) for _ in of.scores[1:]]
        for g in groups:
            order = random.permutation(g)
            apart = random.choice(len(g) - 1, len(of.scores) - 1, replace=False) + 1
            for partner, offset in zip(rows[1:], apart):
                partner[order] = np.roll(order, -offset)
        accuracies.append(pooled(of, rows).mean())
    out = dict(mean=np.mean(accuracies), sd=np.std(accuracies, ddof=1))
    if len(of.scores) == 2:
        exact = 0
        for g in groups:
            own = pooled(of, [g, g]).sum()
            exact += (pooled(of, [np.repeat(g, len(g)), np.tile(g, len(g))]).sum() - own) / (len(g) - 1)
        out["expected"] = exact / n
        assert abs(out["expected"] - out["mean"]) < 4 * out["sd"] / PERMUTATIONS**0.5
    return out


def rules(of):
    return dict(
        alone=[int(of.right(s).sum()) for s in of.scores],
        mean=int(of.right(of.scores.sum(0)).sum()),
        geometric=int(of.right(of.logs.sum(0)).sum()),
        vote=int(of.right(votes(of)).sum()),
        max=int(of.right(of.scores.max(0)).sum()),
        borda=int(of.right(borda(of)).sum()),
        oracle=int(np.any([of.right(s) for s in of.scores], 0).sum()))


def auc(x, y):
    """Share of pairs in which x is larger; ties count half."""
    both = np.concatenate([x, y])
    _, place, count = np.unique(both, return_inverse=True, return_counts=True)
    ranks = (np.cumsum(count) - (count - 1) / 2)[place]
    return (ranks[:len(x)].sum() - len(x) * (len(x) + 1) / 2) / (len(x) * len(y))


def ladder(of, random, looks):
    out = dict(samples=len(of.y), **rules(of))
    if of.lists is not None:
        rows = np.arange(0, len(of.y), max(1, len(of.y) // 2000))
        few = lists(of.y[rows], of.classes, [(c[rows], s[rows]) for c, s in of.lists])
        assert rules(full(of, rows)) == rules(few)
    found = [temperature(of, m) for m in range(len(of.scores))]
    t = [1 if x is None else x for x in found]
    out["temperatures"] = found
    out["temperedMean"] = int(of.right(tempered(of, t).sum(0)).sum())
    out["temperedGeometric"] = int(of.right(sum(of.logs[m] / t[m] for m in range(len(t)))).sum())
    out["independent"] = independent(of, random)
    if len(of.scores) == 2:
        out["weightedMean"] = best_weight(of, of.scores, looks)
        out["weightedGeometric"] = best_weight(of, of.logs, looks)
        out["temperedWeightedMean"] = best_weight(of, tempered(of, t), looks)
        a, b = (of.right(s) for s in of.scores)
        same = a.mean() * b.mean() + (1 - a.mean()) * (1 - b.mean())
        out["kappa"] = ((a == b).mean() - same) / (1 - same) if same < 1 else None
        lead = of.scores[0].max(1) - of.scores[1].max(1)
        out["conflictAuc"] = auc(lead[a & ~b], lead[b & ~a]) if (a & ~b).any() and (b & ~a).any() else None
        out["onlyOne"] = [int((a & ~b).sum()), int((b & ~a).sum())]
    return out


SETS = [
    ("imagenet-val", ["keras-nasnetlarge", "pytorch-inception_v3"]),
    ("imagenet-val", ["pytorch-alexnet", "pytorch-resnet152"]),
    ("imagenet-val", ["pytorch-resnet152", "pytorch-vgg16"]),
    ("imagenet-val", ["keras-mobilenet", "pytorch-vgg13"]),
    ("imagenet-val", ["pytorch-squeezenet1_0", "pytorch-squeezenet1_1"]),
    ("seedcase-natural47", ["pytorch-densenet201", "pytorch-vgg16"]),
    ("seedcase-natural47", ["pytorch-alexnet", "keras-mobilenet"]),
    ("seedcase-natural47", ["pytorch-densenet201", "pytorch-vgg16", "pytorch-alexnet", "keras-mobilenet"]),
    ("tsml-arrowhead", ["Arsenal", "TDE"]),
    ("tsml-arrowhead", ["DrCIF", "STC"]),
    ("tsml-arrowhead", ["Arsenal", "DrCIF", "STC", "TDE"]),
    ("tsml-italypowerdemand", ["1NN-DTW", "ROCKET"]),
    ("tsml-italypowerdemand", ["TSF", "TDE"]),
    ("tsml-italypowerdemand", ["DrCIF", "STC"]),
    ("tsml-italypowerdemand", ["1NN-DTW", "Arsenal", "DrCIF", "ROCKET", "STC", "TDE", "TSF"]),
]


def load(data, name, members):
    def at(file):
        return np.load(os.path.join(data, name, file))

    y = at("labels.npy").astype(int)
    if name.startswith("tsml"):
        return dense(y, [at(m + ".npy") for m in members])
    return lists(y, 1000, [
        (at(m + ".top5preds.npy").astype(int), at(m + ".top5probs.npy").astype(float)) for m in members])


def main():
    out = []
    for name, members in SETS:
        of = load(sys.argv[1], name, members)
        looks = 10**9 if len(of.y) < 5000 else 200
        out.append(dict(set=name, members=members, **ladder(of, np.random.default_rng(1), looks)))
        print(name, members, file=sys.stderr)
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "ladder_second.json"), "w") as f:
        json.dump(out, f, indent=1)
        f.write("\n")


if __name__ == "__main__":
    main()
