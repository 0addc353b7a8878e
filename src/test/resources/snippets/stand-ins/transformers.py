"""As much of transformers 4 as the snippets call, as its documentation has it, over models that are made up.

Two checkpoints number the same classes in two orders."""
import types
from zlib import crc32
import numpy as np

CLASSES = ["negative", "neutral", "positive"]


def truth(sample):
    return CLASSES[crc32(sample.encode()) % 3]


def config(checkpoint):
    names = CLASSES if crc32(checkpoint.encode()) % 2 else CLASSES[::-1]
    return types.SimpleNamespace(id2label=dict(enumerate(names)), num_labels=3, problem_type=None)


def logits(checkpoint, code):
    """By the order of the checkpoint."""
    random = np.random.default_rng([code, crc32(checkpoint.encode())])
    names = list(config(checkpoint).id2label.values())
    return random.normal(0, 1, 3) + 1.5 * (np.array(names) == CLASSES[code % 3])


def right(checkpoint, samples):
    names = config(checkpoint).id2label
    return sum(names[logits(checkpoint, crc32(s.encode())).argmax()] == truth(s) for s in samples)


def pipeline(task, model):
    checkpoint = model
    described = config(checkpoint)

    def ranked(sample):
        scores = np.exp(logits(checkpoint, crc32(sample.encode())))
        scores /= scores.sum()
        answers = [{"label": described.id2label[i], "score": float(s)} for i, s in enumerate(scores)]
        return sorted(answers, key=lambda answer: -answer["score"])

    def of_texts(samples, top_k="", batch_size=1, truncation=False):
        return [ranked(s)[0] if top_k == "" else ranked(s)[:top_k] for s in samples]

    def of_images(samples, top_k=5, batch_size=1):
        assert top_k > 0  # where None is an error
        return [ranked(s)[:top_k] for s in samples]

    call = {"text-classification": of_texts, "image-classification": of_images}[task]

    class Pipeline:
        model = types.SimpleNamespace(config=described)

        def __call__(self, *arguments, **named):
            return call(*arguments, **named)

    return Pipeline()


class AutoTokenizer:
    @staticmethod
    def from_pretrained(checkpoint):
        import torch

        def tokenizer(samples, padding, truncation, return_tensors):
            assert padding and truncation and return_tensors == "pt"
            return {"input_ids": torch.tensor([[crc32(s.encode())] for s in samples])}

        return tokenizer


class AutoModelForSequenceClassification:
    @classmethod
    def from_pretrained(cls, checkpoint):
        model = cls()
        model.checkpoint, model.config = checkpoint, config(checkpoint)
        return model

    def eval(self):
        return self

    def __call__(self, input_ids):
        import torch

        rows = [logits(self.checkpoint, int(code)) for code in input_ids[:, 0]]
        return types.SimpleNamespace(logits=torch.tensor(np.array(rows), dtype=torch.bfloat16))
