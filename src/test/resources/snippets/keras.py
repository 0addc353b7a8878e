"""Two models that a stand-in for Keras makes up, for the snippet below."""
import keras

resnet, vit = keras.Model(channel=0), keras.Model(channel=1)

#: keras

for name, model in {"resnet": resnet, "vit": vit}.items():
    print("right", name, model.right())
print("first", "bright/0.png")
print("class", "bright")
