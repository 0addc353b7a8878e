"""What members and parts of real groups are worth, by numpy alone: python3 group.py DATA imagenet-8|imagenet-11|mnist-32

The halves and the orders are random, so another draw gives slightly other figures.
"""
import itertools, json, sys
import numpy as np
from math import exp, factorial, lgamma, log, sqrt
from pathlib import Path

def wilson(k, n, z=1.959963984540054):
    p = k / n; d = 1 + z*z/n; c = (p + z*z/2/n)/d; h = z*sqrt(p*(1-p)/n + z*z/4/n/n)/d
    return {"value": p, "low": c-h, "high": c+h}

def paired(w, l, n, rng):
    d = (w-l)/n
    if w + l == 0: return {"value": 0.0}
    if w + l >= 30:
        h = 1.959963984540054*sqrt(w + l - (w-l)**2/n)/n
        return {"value": d, "low": d-h, "high": d+h}
    b = rng.multinomial(n, [w/n, l/n, 1-(w+l)/n], 20000)
    b = (b[:,0]-b[:,1])/n
    return {"value": d, "low": float(np.quantile(b,.025)), "high": float(np.quantile(b,.975))}

def log10p(w, l):
    n = w+l; k = min(w, l)
    if n == 0: return 0.0
    t = [lgamma(n+1)-lgamma(i+1)-lgamma(n-i+1)-n*log(2) for i in range(k+1)]
    m = max(t); s = log(2)+m+log(sum(exp(x-m) for x in t))
    return min(0.0, s/log(10))

def bh(p):
    p = np.array(p); o = np.argsort(-p); m = len(p); out = np.empty(m); best = 1.0
    for r, i in enumerate(o):
        best = min(best, p[i]*m/(m-r)); out[i] = best
    return out.tolist()

def imagenet(d):
    y = np.load(d/"labels.npy").astype(int)
    names = sorted(p.name.replace(".top5preds.npy","") for p in d.glob("*.top5preds.npy"))
    P = np.stack([np.load(d/f"{n}.top5preds.npy") for n in names], 1).astype(int)
    S = np.stack([np.load(d/f"{n}.top5probs.npy") for n in names], 1).astype(float)
    N, M, K = P.shape
    cand = [np.unique(P[i]) for i in range(N)]
    W = max(map(len, cand))
    C = np.full((N, W), 10**6); V = np.zeros((M, N, W), np.float64)
    for i, c in enumerate(cand):
        C[i,:len(c)] = c
        for m in range(M):
            V[m, i, np.searchsorted(c, P[i,m])] = S[i,m]
    hit = C == y[:,None]
    return names, y, V, hit, "the arithmetic mean"

def mnist(d):
    y = np.load(d/"labels.npy").astype(int)
    names = sorted(p.name.replace(".decisions.npy","") for p in d.glob("*.decisions.npy"))
    V = np.stack([np.eye(10)[np.load(d/f"{n}.decisions.npy").astype(int)] for n in names])
    return names, y, V, np.arange(10)[None,:] == y[:,None], "the plurality vote"

def run(names, y, V, hit, value, take=None, orders=400):
    rng = np.random.default_rng(1)
    if take is not None: names = [names[i] for i in take]; V = V[list(take)]
    M, N, _ = V.shape
    cache = {}
    rows = np.arange(N)
    def right(members):
        key = tuple(sorted(members))
        if key not in cache:
            s = V[key[0]].copy()
            for m in key[1:]: s += V[m]
            cache[key] = np.packbits(hit[rows, s.argmax(1)])
        return np.unpackbits(cache[key])[:N].astype(bool)
    whole = right(range(M))
    half = np.zeros(N, int)
    for c in np.unique(y):
        i = rng.permutation(np.flatnonzero(y == c)); half[i[::2]] = 1
    def against(r):
        w, l = int((r & ~whole).sum()), int((~r & whole).sum())
        return w, l, paired(w, l, N, rng)
    lo = []
    for m in range(M):
        r = right([k for k in range(M) if k != m]); w, l, d = against(r)
        lo.append(dict(accuracy=wilson(int(r.sum()), N), difference=d, won=w, lost=l, log10P=log10p(w, l)))
    for x, p in zip(lo, bh([10**x["log10P"] for x in lo])): x["adjustedP"] = p
    def greedy(mask):
        chosen = []
        while len(chosen) < M:
            best = max((m for m in range(M) if m not in chosen), key=lambda m: (right(chosen+[m])[mask].sum(), -m))
            chosen.append(best)
        return chosen
    every = np.ones(N, bool)
    order = greedy(every); g0 = greedy(half == 0); g1 = greedy(half == 1)
    def cross(a, b):  # a chosen on half 0, b on half 1
        return np.where(half == 1, right(a), right(b))
    sel = dict(order=order, accuracy=[], difference=[], agree=[])
    for k in range(1, M+1):
        r = cross(g0[:k], g1[:k])
        sel["accuracy"].append(wilson(int(r.sum()), N)); sel["difference"].append(against(r)[2])
        sel["agree"].append(set(g0[:k]) == set(g1[:k]) == set(order[:k]))
    def best(size):
        parts = list(itertools.combinations(range(M), size))
        R = [right(p) for p in parts]
        pick = lambda mask: parts[int(np.argmax([r[mask].sum() for r in R]))]
        a, b, c = pick(half == 0), pick(half == 1), pick(every)
        r = cross(a, b); w, l, d = against(r)
        return dict(members=list(c), accuracy=wilson(int(r.sum()), N), difference=d, log10P=log10p(w, l), agree=a == b == c)
    pair = best(2); triple = best(3) if M > 3 else None
    if M <= 10:
        orders = 0; sh = np.zeros(M)
        for m in range(M):
            rest = [k for k in range(M) if k != m]
            for s in range(M):
                for sub in itertools.combinations(rest, s):
                    wgt = factorial(s)*factorial(M-s-1)/factorial(M)
                    sh[m] += wgt*(right(sub+(m,)).mean() - (right(sub).mean() if sub else 0))
        shapley = [{"value": float(v)} for v in sh]
    else:
        # every member stands in every place equally often: the rotations of a random order are one batch
        batches = -(-orders//M); g = np.zeros((batches, M)); orders = batches*M
        for b in range(batches):
            base = rng.permutation(M)
            for turn in range(M):
                p = np.roll(base, turn); before = 0.0
                for k in range(M):
                    after = right(p[:k+1].tolist()).mean(); g[b, p[k]] += (after-before)/M; before = after
            if len(cache) > 20000: cache.clear()
        mean = g.mean(0); se = g.std(0, ddof=1)/sqrt(batches)
        shapley = [{"value": float(a), "low": float(a-1.96*s), "high": float(a+1.96*s)} for a, s in zip(mean, se)]
    return dict(names=names, samples=N, value=value, whole=wilson(int(whole.sum()), N), leftOut=lo, selection=sel, shapley=shapley, orders=orders, pair=pair, triple=triple)

data, which = Path(sys.argv[1]), sys.argv[2]
if which == "mnist-32":
    res = run(*mnist(data / "mnist-byerly-not-learnable"), orders=320)
else:
    take = {"imagenet-8": [0, 1, 3, 4, 5, 6, 9, 10], "imagenet-11": None}[which]
    res = run(*imagenet(data / "imagenet-val"), take=take)
Path(f"{which}.json").write_text(json.dumps(res, indent=1))
