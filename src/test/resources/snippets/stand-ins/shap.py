"""As much of SHAP 0.45 as the snippet calls, as its documentation has it: values of samples, inputs and classes."""
import types
import numpy as np


class TreeExplainer:
    def __init__(self, model):
        self.model = model

    def __call__(self, X):
        by_class = self.model.predict_proba(X)
        return types.SimpleNamespace(values=X[:, :, None] * (by_class - by_class.mean(axis=0))[:, None, :])
