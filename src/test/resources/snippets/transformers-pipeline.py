"""Texts that a stand-in for transformers classifies, for the snippet below."""
import transformers

texts = [f"review {row}" for row in range(200)]
ids = [f"text-{row}" for row in range(200)]
labels = [transformers.truth(text) for text in texts]

#: transformers-pipeline

for name in ("distilbert", "roberta"):
    print("right", name, transformers.right(f"you/{name}-reviews", texts))
print("first", "text-0")
print("class", "negative")
