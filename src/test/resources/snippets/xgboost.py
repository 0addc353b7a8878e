"""Two boosters of handwritten digits, for the snippet below."""
import numpy as np
import xgboost
from sklearn.datasets import load_digits
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import LabelEncoder

X, digits = load_digits(return_X_y=True)
encoder = LabelEncoder()
y = encoder.fit_transform(np.array("zero one two three four five six seven eight nine".split())[digits])
ids = np.array([f"digit-{row}" for row in range(len(X))])
X_train, X_test, y_train, y_test, _, ids_test = train_test_split(X, y, ids, test_size=0.4, random_state=1)


def trained(depth):
    parameters = {"objective": "multi:softprob", "num_class": 10, "max_depth": depth, "nthread": 1}
    return xgboost.train(parameters, xgboost.DMatrix(X_train, y_train), num_boost_round=5)


deep, shallow = trained(6), trained(2)

#: xgboost

for name, booster in {"deep": deep, "shallow": shallow}.items():
    answers = np.asarray(booster.predict(xgboost.DMatrix(X_test), output_margin=True)).reshape(len(X_test), 10).argmax(1)
    print("right", name, (answers == y_test).sum())
print("first", ids_test[0])
print("class", "eight")
