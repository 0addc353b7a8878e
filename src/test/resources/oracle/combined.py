#!/usr/bin/env python3
"""How many samples other rules of combining get right, and the negative log-likelihood of those that give probabilities.

Whole matrices over all classes instead of rows. Usage: combined.py > combined.json, in this directory   (numpy 1.24.2)
"""
import json
import sys

import numpy as np

CLIP = 1e-12


def lists(prefix, n, c):
    """(scores with 0 outside the list, probabilities with the missing mass spread, whether listed), all n × c."""
    classes = np.load(prefix + ".top5preds.npy").astype(int)
    values = np.load(prefix + ".top5probs.npy").astype(float)
    scores, listed = np.zeros((n, c)), np.zeros((n, c), bool)
    floor = np.maximum(0, 1 - values.sum(1)) / (c - classes.shape[1])
    p = np.repeat(floor[:, None], c, 1)
    for matrix, what in ((scores, values), (p, values), (listed, True)):
        np.put_along_axis(matrix, classes, what, 1)
    return scores, p, listed


def dense(path):
    p = np.load(path)
    return p, p, np.ones_like(p, bool)


def borda(scores, listed, k):
    """Mean ranks among the listed, by comparing every class with every other where there are few."""
    n, c = scores.shape
    order = np.argsort(-np.where(listed, scores, -1), 1, kind="stable")[:, :k]
    top = np.take_along_axis(scores, order, 1)
    everything = np.where(listed, scores, -1)
    above = np.stack([(everything > top[:, [j]]).sum(1) for j in range(k)], 1)
    equal = np.stack([(everything == top[:, [j]]).sum(1) - 1 for j in range(k)], 1)
    points = np.zeros((n, c))
    np.put_along_axis(points, order, np.maximum(0, k - above - equal / 2), 1)
    return points


def case(name, labels, members, weights, k):
    n = len(labels)
    rows = np.arange(n)
    union = np.any([m[2] for m in members], 0)

    def judge(values, p=None):
        answers = np.where(union, values, -np.inf).argmax(1)
        found = {"right": int((answers == labels).sum())}
        if p is not None:
            p = p / p.sum(1, keepdims=True)
            found["nll"] = float(-np.log(np.maximum(p[rows, labels], CLIP)).mean())
        return found

    w = np.array(weights)
    logs = sum(a * np.log(np.maximum(m[1], CLIP)) for a, m in zip(w, members))
    # outside a list a class counts 0; what no list names has the spread missing mass
    highest = np.where(union, np.max([a * m[0] for a, m in zip(w, members)], 0),
                       np.max([a * m[1] for a, m in zip(w, members)], 0))
    means = sum(a * m[0] for a, m in zip(w, members))
    votes = np.zeros_like(means)
    for a, m in zip(w, members):
        votes[rows, m[0].argmax(1)] += a
    tied = votes == votes.max(1, keepdims=True)
    return {
        "name": name,
        "weights": weights,
        "geometric": judge(logs, np.exp(logs / w.sum())),
        "max": judge(highest, highest),
        "vote": judge(np.where(tied, means, -1)),
        "borda": judge(sum(a * borda(m[0], m[2], k) for a, m in zip(w, members))),
    }


folder = "../../../../it/imagenet/predictions/"
truth = np.load(folder + "labels.npy").astype(int)
nets = [lists(folder + net, len(truth), 1000) for net in ("resnet152", "vgg16", "alexnet")]
cases = [case("imagenet-val", truth, nets, [1.0, 1.0, 1.0], 5), case("imagenet-val", truth, nets, [4.0, 2.0, 1.0], 5)]
folder = "tsml-arrowhead/"
truth = np.load(folder + "labels.npy").astype(int)
models = [dense(folder + model + ".npy") for model in ("Arsenal", "STC", "TDE")]
cases += [case("tsml-arrowhead", truth, models, weights, 3) for weights in ([1.0, 1.0, 1.0], [1.0, 2.0, 4.0])]
json.dump(cases, sys.stdout, indent=1)
print()
