#!/usr/bin/env python3
"""What parts of a group are worth, tried out one by one.

Written without regard to the Java code: whole matrices instead of open samples, every part added up afresh.
Usage: groups.py > groups.json   (in this directory; numpy 1.24.2, scipy 1.10.1)

A part's scores are added in the order of its members, in doubles; the first class with the highest sum is the answer, and
there is none where the highest sum is 0. Samples with an even number are the first half, the others the second.
"""
import itertools
import json
import math
from pathlib import Path

import numpy as np
from scipy.stats import binom

HERE = Path(__file__).parent
IMAGENET = HERE / "../../../../it/imagenet/predictions"


def dense(directory, name):
    return np.load(directory / f"{name}.npy").astype(float)


def lists(directory, name, c):
    preds = np.load(directory / f"{name}.top5preds.npy").astype(int)
    probs = np.load(directory / f"{name}.top5probs.npy").astype(float)
    scores = np.zeros((len(preds), c))
    np.put_along_axis(scores, preds, probs, axis=1)
    return scores


def decisions(directory, name, c):
    answers = np.load(directory / f"{name}.decisions.npy").astype(int)
    return (answers[:, None] == np.arange(c)).astype(float)


class Case:
    def __init__(self, scores, labels, weights):
        self.scores, self.labels, self.weights = scores, labels, weights
        self.members, self.n = len(scores), len(labels)
        self.even = np.arange(self.n) % 2 == 0
        self.known = {}

    def right(self, part):
        """By sample, whether a part is right."""
        part = tuple(sorted(part))
        if part not in self.known:
            total = np.zeros_like(self.scores[0])
            for m in part:
                total = total + self.weights[m] * self.scores[m]
            answers = np.where(total.max(1) > 0, total.argmax(1), -1)
            self.known[part] = answers == self.labels
        return self.known[part]

    def crossed(self, on_first, on_second):
        """Each half answered by the part that was chosen on the other."""
        return np.where(self.even, self.right(on_second), self.right(on_first))

    def sides(self, right):
        whole = self.right(range(self.members))
        won, lost = int((right & ~whole).sum()), int((whole & ~right).sum())
        p = min(1, 2 * binom.cdf(min(won, lost), won + lost, 0.5))
        return dict(right=int(right.sum()), won=won, lost=lost, p=p)

    def greedy(self, samples):
        chosen = []
        while len(chosen) < self.members:
            rest = [m for m in range(self.members) if m not in chosen]
            counts = [self.right(chosen + [m])[samples].sum() for m in rest]
            chosen.append(rest[int(np.argmax(counts))])
        return chosen

    def best(self, size):
        parts = list(itertools.combinations(range(self.members), size))
        first = np.array([self.right(p)[self.even].sum() for p in parts])
        second = np.array([self.right(p)[~self.even].sum() for p in parts])
        chosen = [parts[int(np.argmax(counts))] for counts in (first, second, first + second)]
        return dict(
            # of very many only the sum, each count times its place
            first=first.tolist() if len(parts) < 1000 else int((first * np.arange(1, len(parts) + 1)).sum()),
            second=second.tolist() if len(parts) < 1000 else int((second * np.arange(1, len(parts) + 1)).sum()),
            members=chosen[2],
            agree=chosen[0] == chosen[2] and chosen[1] == chosen[2],
            sides=self.sides(self.crossed(chosen[0], chosen[1])),
        )

    def shapley(self):
        """By member, mean and standard error over the samples, from the definition."""
        out = []
        for m in range(self.members):
            rest = [k for k in range(self.members) if k != m]
            value = np.zeros(self.n)
            for size in range(self.members):
                share = 1 / (self.members * math.comb(self.members - 1, size))
                for part in itertools.combinations(rest, size):
                    before = self.right(part).astype(float) if part else 0.0
                    value += share * (self.right(part + (m,)) - before)
            out.append(dict(value=value.mean(), error=value.std() / math.sqrt(self.n)))
        return out

    def figures(self):
        members = range(self.members)
        left_out = [self.sides(self.right([k for k in members if k != m])) for m in members]
        order = np.argsort([s["p"] for s in left_out], kind="stable")
        smallest = 1.0
        for rank in range(self.members, 0, -1):
            s = left_out[order[rank - 1]]
            smallest = min(smallest, s["p"] * self.members / rank)
            s["adjusted"] = smallest
        first, second, whole = (
            self.greedy(np.flatnonzero(mask)) for mask in (self.even, ~self.even, np.ones(self.n, bool)))
        sizes = range(1, self.members + 1)
        return dict(
            whole=int(self.right(members).sum()),
            leftOut=left_out,
            order=whole,
            selection=[self.sides(self.crossed(first[:k], second[:k])) for k in sizes],
            agree=[set(first[:k]) == set(second[:k]) == set(whole[:k]) for k in sizes],
            pair=self.best(2),
            triple=self.best(3) if self.members > 3 else None,
            shapley=self.shapley() if self.members <= 12 else None,
        )


def load(name, members):
    directory = IMAGENET if name == "imagenet-val" else HERE / name
    labels = np.load(directory / "labels.npy").astype(int)
    if name.startswith("tsml"):
        return [dense(directory, m) for m in members], labels
    if name.startswith("mnist"):
        return [decisions(directory, m, 10) for m in members], labels
    read = [lists(directory, m.replace("pytorch-", "") if name == "imagenet-val" else m, 1000) for m in members]
    # a class that nobody lists and that is not the truth is never an answer
    used = np.flatnonzero(sum(s.sum(0) for s in read) + np.bincount(labels, minlength=1000))
    return [s[:, used] for s in read], np.searchsorted(used, labels)


def main():
    mnist = sorted(f.name.split(".")[0] for f in (HERE / "mnist-byerly-not-learnable").glob("*.decisions.npy"))
    italy = ["1NN-DTW", "Arsenal", "DrCIF", "ROCKET", "STC", "TDE", "TSF"]
    natural = ["keras-mobilenet", "pytorch-alexnet", "pytorch-densenet201", "pytorch-vgg16"]
    cases = [
        ("tsml-arrowhead", ["Arsenal", "DrCIF", "STC", "TDE"], [1, 1, 1, 1]),
        ("tsml-arrowhead", ["TDE", "STC", "Arsenal"], [2, 1, 1.5]),
        ("tsml-italypowerdemand", italy, [1] * 7),
        ("seedcase-natural47", natural, [1] * 4),
        ("imagenet-val", ["pytorch-alexnet", "pytorch-resnet152", "pytorch-vgg16"], [1] * 3),
        ("mnist-byerly-not-learnable", mnist[:5], [1] * 5),
        ("mnist-byerly-not-learnable", mnist[:11], [1] * 11),
        ("mnist-byerly-not-learnable", mnist, [1] * 32),
    ]
    out = []
    for name, members, weights in cases:
        scores, labels = load(name, members)
        case = Case(scores, labels, weights)
        out.append(dict(set=name, members=members, weights=weights, **case.figures()))
    print(json.dumps(out, separators=(",", ":")))


if __name__ == "__main__":
    main()
