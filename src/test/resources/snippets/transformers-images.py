"""Pictures that a stand-in for transformers classifies, for the snippet below."""
import transformers

paths = [f"pets/{row}.jpg" for row in range(200)]
labels = [transformers.truth(path) for path in paths]

#: transformers-images

for name in ("vit", "convnext"):
    print("right", name, transformers.right(f"you/{name}-pets", paths))
print("first", "pets/0.jpg")
print("class", "negative")
