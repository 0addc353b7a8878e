#!/usr/bin/env python3
"""Figures of sets whose samples have several right classes, of a given ensemble and of groups of classes.

Written without regard to the Java code: whole matrices instead of rows, loops instead of running sums.
Usage: accepted.py IMAGENET_VAL_DIRECTORY > accepted.json   (numpy 1.24.2, scipy 1.10.1)

The directory holds NAME.top5preds.npy and NAME.top5probs.npy (see NOTICE) and real_labels.txt: by row the right classes
of google-research/reassessed-imagenet (Beyer et al. 2020), "-" where there is none. Probabilities are rounded to six
decimals, so that the excerpt written here is exactly what the figures were computed from.
"""
import json
import sys

import numpy as np
from scipy.optimize import minimize_scalar
from scipy.special import logsumexp, softmax
from scipy.stats import pearsonr, spearmanr

CLIP = 1e-12


def filled(member, n, c):
    """(scores as averaging takes them, probabilities that sum to 1) of a member, both n × c."""
    if member["kind"] == "logits":
        p = softmax(np.array(member["scores"]), axis=1)
        return p, p
    if member["kind"] == "probabilities":
        p = np.array(member["scores"])
        return p, p
    scores, spread = np.zeros((n, c)), np.zeros((n, c))
    for i in range(n):
        listed, values = member["classes"][i], member["scores"][i]
        spread[i] = max(0, 1 - sum(values)) / (c - len(listed))
        scores[i, listed] = values
        spread[i, listed] = values
    return scores, spread


def predictor(scores, p, acc, first, c, k, logits):
    n = len(acc)
    answer = scores.argmax(1)
    right = np.array([answer[i] in acc[i] for i in range(n)])
    truth = np.array([p[i, acc[i]].sum() for i in range(n)])
    others = np.array([sum(p[i, j] ** 2 for j in range(c) if j not in acc[i]) for i in range(n)])
    confidence = scores.max(1)
    bins = np.minimum((confidence * 15).astype(int), 14)
    ece = sum(abs(right[bins == b].sum() - confidence[bins == b].sum()) for b in range(15)) / n
    order = np.argsort(-scores, axis=1, kind="stable")[:, :k]
    f1 = []
    for y in sorted(set(first)):
        tp = sum(right[i] and first[i] == y for i in range(n))
        fp = sum(not right[i] and answer[i] == y for i in range(n))
        fn = sum(not right[i] and first[i] == y for i in range(n))
        f1.append(2 * tp / (2 * tp + fp + fn))
    counted = [first[i] if right[i] else answer[i] for i in range(n)]
    figures = {
        "predicted": np.bincount(counted, minlength=c).tolist(),
        "answers": answer.tolist(),
        "right": int(right.sum()),
        "topK": int(sum(any(a in acc[i] for a in order[i] if scores[i, a] > 0) for i in range(n))),
        "nll": float(-np.log(np.maximum(truth, CLIP)).mean()),
        "brier": float(((1 - truth) ** 2 + others).mean()),
        "ece": float(ece),
        "macroF1": float(np.mean(f1)),
        "confidenceWhenRight": float(confidence[right].mean()),
    }
    if logits is not None:
        def loss(t):
            z = logits / t
            return np.mean([logsumexp(z[i]) - logsumexp(z[i][acc[i]]) for i in range(n)])
        figures["temperature"] = float(minimize_scalar(loss, bounds=(0.05, 20), method="bounded",
                                                       options={"xatol": 1e-10}).x)
    return figures, right, truth


def entropy(p):
    return -np.sum(p * np.log(np.maximum(p, CLIP)), axis=1)


def mutual(x, y):
    joint = np.zeros((2, 2))
    for u, v in zip(x, y):
        joint[int(u), int(v)] += 1 / len(x)
    independent = joint.sum(1, keepdims=True) * joint.sum(0, keepdims=True)
    return sum(q * np.log(q / r) for q, r in zip(joint.ravel(), independent.ravel()) if q > 0)


def pair(p, q, a, b, right_a, right_b, right_e, truth_a, truth_b, conf_a, conf_b, acc, c):
    n = len(acc)
    cells = [[int(sum(right_a[i] == x and right_b[i] == y and right_e[i] == z for i in range(n)))
              for z in (True, False)] for x, y in ((True, True), (True, False), (False, True), (False, False))]
    pa, pb = right_a.mean(), right_b.mean()
    observed = (right_a == right_b).mean()
    expected = pa * pb + (1 - pa) * (1 - pb)
    same = [truth_a[i] * truth_b[i] + sum(p[i, j] * q[i, j] for j in range(c) if j not in acc[i]) for i in range(n)]
    wrong_alike = np.mean([1 / (c - len(acc[i])) for i in range(n)])
    chance = truth_a.mean() * truth_b.mean() + (1 - truth_a.mean()) * (1 - truth_b.mean()) * wrong_alike
    lead = conf_a - conf_b
    wins = [(lead[i] > lead[j]) + 0.5 * (lead[i] == lead[j])
            for i in range(n) if right_a[i] and not right_b[i] for j in range(n) if right_b[j] and not right_a[j]]
    return {
        "cells": cells,
        "kappa": float((observed - expected) / (1 - expected)),
        "capa": float((np.mean(same) - chance) / (1 - chance)),
        "conflictAuc": float(np.mean(wins)),
        "correctness": float(mutual(right_a, right_b)),
        "agree": int((a == b).sum()),
        "bothRightApart": int(((a != b) & right_a & right_b).sum()),
        "truth": float(pearsonr(truth_a, truth_b)[0]),
        "truthRank": float(spearmanr(truth_a, truth_b)[0]),
    }


def figures(case, k):
    acc, c = case["accepted"], case["classCount"]
    n, first = len(acc), [a[0] for a in acc]
    weights = np.array(case["weights"], float) / sum(case["weights"])
    members = [filled(m, n, c) for m in case["members"]]
    average = sum(w * s for w, (s, _) in zip(weights, members)), sum(w * p for w, (_, p) in zip(weights, members))
    given = filled(case["ensemble"], n, c) if "ensemble" in case else None
    series = members + [given or average]

    def logits(s):
        source = case["members"][s] if s < len(members) else case.get("ensemble")
        if source is None:
            return None
        if source["kind"] == "logits":
            return np.array(source["scores"])
        return np.log(np.maximum(series[s][1], CLIP))

    made = [predictor(s, p, acc, first, c, k, logits(i)) for i, (s, p) in enumerate(series)]
    of_average, right_average, _ = predictor(*average, acc, first, c, k, None)
    rights = [r for _, r, _ in made]
    e = len(members)
    spread = sum(w * np.array([sum((p[i, j] - average[1][i, j]) ** 2 for j in range(c) if j not in acc[i])
                               + (p[i, acc[i]].sum() - average[1][i, acc[i]].sum()) ** 2 for i in range(n)])
                 for w, (_, p) in zip(weights, members))
    answers = [np.array(f["answers"]) for f, _, _ in made]
    votes = []
    for i in range(n):
        mine = [answers[m][i] for m in range(e)]
        most = max(mine.count(a) for a in mine)
        votes.append(max((a for a in mine if mine.count(a) == most), key=lambda a: (average[0][i, a], -a)))
    groups = []
    for g in range(max(case["groups"]) + 1):
        rows = [i for i in range(n) if case["groups"][first[i]] == g]
        groups.append({
            "size": len(rows),
            "right": [int(sum(r[i] for i in rows)) for r in rights],
            "within": [int(sum(not rights[s][i] and case["groups"][answers[s][i]] == g for i in rows))
                       for s in range(e + 1)],
        })
    return {
        "series": [{key: f[key] for key in f if key not in ("answers", "predicted")} for f, _, _ in made],
        "predicted": [[f["predicted"][y] for f, _, _ in made] for y in range(c)],
        "average": {key: of_average[key] for key in of_average if key not in ("answers", "predicted")},
        "departures": int((answers[e] != np.array(of_average["answers"])).sum()),
        "voteRight": int(sum(votes[i] in acc[i] for i in range(n))),
        "oracle": int(sum(any(rights[m][i] for m in range(e)) for i in range(n))),
        "followed": [int((answers[m] == answers[e]).sum()) for m in range(e)],
        "divergence": float((entropy(average[1]) - sum(w * entropy(p) for w, (_, p) in zip(weights, members))).mean()),
        "spread": float(spread.mean()),
        "nllGap": float(sum(w * f["nll"] for w, (f, _, _) in zip(weights, made)) - of_average["nll"]),
        "classRight": [[int(sum(r[i] for i in range(n) if first[i] == y)) for r in rights] for y in range(c)],
        "groups": groups,
        "pairs": [pair(series[a][1], series[b][1], answers[a], answers[b], rights[a], rights[b], rights[e],
                       made[a][2], made[b][2], series[a][0].max(1), series[b][0].max(1), acc, c)
                  for a in range(e) for b in range(a + 1, e)],
    }


def excerpt(directory):
    lines = [line.split() for line in open(f"{directory}/real_labels.txt")]
    real = [[] if line == ["-"] else [int(x) for x in line] for line in lines]
    several = [i for i in range(len(real)) if len(real[i]) > 1][::220]
    one = [i for i in range(len(real)) if len(real[i]) == 1][::1700]
    rows = sorted(several + one)
    members = []
    for name in ("resnet152", "vgg16", "alexnet"):
        members.append({
            "name": name,
            "kind": "list",
            "classes": np.load(f"{directory}/pytorch-{name}.top5preds.npy")[rows].tolist(),
            "scores": np.round(np.load(f"{directory}/pytorch-{name}.top5probs.npy")[rows].astype(float), 6).tolist(),
        })
    return {"name": "imagenet excerpt", "classCount": 1000, "weights": [1, 1, 1], "members": members,
            "accepted": [real[i] for i in rows], "groups": [c // 100 for c in range(1000)]}


def made(n, c, ensemble):
    def scores(m):
        return [[((i * 31 + j * 17 + m * 41 + i * j * (m + 3)) % 97) / 16 for j in range(c)] for i in range(n)]

    def probabilities(m):
        raw = np.array([[1 + (i * 13 + j * j * 29 + m * 7 + i * j * 5) % 53 + (90 if j in accepted[i] and i % 3 else 0)
                         for j in range(c)] for i in range(n)], float)
        return np.round(raw / raw.sum(1, keepdims=True), 12).tolist()

    accepted = []
    for i in range(n):
        best = max(range(c), key=lambda j: scores(0)[i][j] + scores(1)[i][j] / 2)
        right = [best if i % 3 else (i * 5) % c, (i * 7 + 2) % c, (i * 11 + 3) % c][: 1 + i % 4 % 3]
        accepted.append(list(dict.fromkeys(right)))
    case = {"name": "made", "classCount": c, "weights": [3, 1], "accepted": accepted,
            "groups": [-1 if j == c - 1 else j // 3 for j in range(c)],
            "members": [{"name": "a", "kind": "logits", "scores": scores(0)},
                        {"name": "b", "kind": "probabilities", "scores": probabilities(1)}]}
    if ensemble:
        case["name"] = "made, ensemble given as " + ensemble
        case["ensemble"] = {"name": "given", "kind": ensemble, "scores": scores(2)}
        if ensemble == "list":
            p = softmax(np.array(scores(2)) * 0.4, axis=1)
            order = np.argsort(-p, axis=1)[:, :4]
            case["ensemble"]["classes"] = order.tolist()
            case["ensemble"]["scores"] = np.round(np.take_along_axis(p, order, 1), 6).tolist()
    return case


cases = [excerpt(sys.argv[1]), made(37, 10, None), made(37, 10, "logits"), made(37, 10, "list")]
k = 3
print("[")
for number, case in enumerate(cases):
    case["topK"] = k
    case["figures"] = figures(case, k)
    print(json.dumps(case, separators=(",", ":")) + ("," if number + 1 < len(cases) else ""))
print("]")
