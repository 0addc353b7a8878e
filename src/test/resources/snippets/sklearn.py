"""Two classifiers of handwritten digits whose names are in another order than the digits, for the snippet below."""
import numpy as np
from sklearn.datasets import load_digits
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

X, digits = load_digits(return_X_y=True)
y = np.array("zero one two three four five six seven eight nine".split())[digits]
ids = np.array([f"digit-{row}" for row in range(len(X))])
X_train, X_test, y_train, y_test, _, ids_test = train_test_split(X / 16, y, ids, test_size=0.4, random_state=1)
forest = RandomForestClassifier(50, random_state=1).fit(X_train, y_train)
logistic = LogisticRegression(max_iter=300).fit(X_train, y_train)

#: sklearn

# the forest's, so that there is something to compare with: the same inputs, weighed otherwise
np.save("predictions/forest.attributions.npy", (X_test - X_test.mean(axis=0)) * forest.feature_importances_)

#: linear

for name, model in {"forest": forest, "logistic": logistic}.items():
    print("right", name, (model.predict(X_test) == y_test).sum())
print("first", ids_test[0])
print("class", sorted(set(y_test))[0])
