"""Two ensembles of trees that a stand-in for SHAP explains, for the snippet below."""
import os
import numpy as np
from sklearn.datasets import load_iris
from sklearn.ensemble import ExtraTreesClassifier, RandomForestClassifier

X, y = load_iris(return_X_y=True)
X_test, y_test = X[1::2], y[1::2]
forest = RandomForestClassifier(5, max_depth=2, random_state=1).fit(X[::2], y[::2])
boosted = ExtraTreesClassifier(5, max_depth=2, random_state=1).fit(X[::2], y[::2])
os.makedirs("predictions")
for name, model in {"forest": forest, "boosted": boosted}.items():
    np.savez(f"predictions/{name}.npz", probs=model.predict_proba(X_test), labels=y_test)

#: shap

for name, model in {"forest": forest, "boosted": boosted}.items():
    print("right", name, (model.predict(X_test) == y_test).sum())
print("first", "0")
print("class", "0")
