"""Trains windowshop-nano and writes the files that ship.

    python3 training/train.py --data DIR --out public/models/windowshop-nano
"""

import argparse
from pathlib import Path

import numpy as np
import torch

from corpora import Corpora
from export import write_model
from loop import Batches, train
from manifest import write_manifest
from model import BagEncoder, smooth_frequency_weights
from pairs import build_pairs
from quantize import quantize_rows
from runtime import Embedder
from tokenizer import UNKNOWN, encode, train_tokenizer, word_starts

VERSION = "1.0.0"


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", required=True, help="folder with next-item/ and text/, see README.md")
    parser.add_argument("--out", required=True, type=Path, help="folder that receives the model")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--vocabulary", type=int, default=20000)
    parser.add_argument("--dimensions", type=int, default=256)
    parser.add_argument("--steps", type=int, default=2000)
    parser.add_argument("--batch", type=int, default=1024)
    parser.add_argument("--levels", type=int, default=31, help="largest code of the quantized table")
    return parser.parse_args()


def main():
    options = arguments()
    torch.manual_seed(options.seed)
    options.out.mkdir(parents=True, exist_ok=True)

    corpora = Corpora(options.data)
    tokenizer = train_tokenizer(corpora.tokenizer_texts(), options.vocabulary)
    tokenizer.save(str(options.out / "tokenizer.json"), pretty=False)
    size = tokenizer.get_vocab_size()
    print(f"vocabulary of {size} pieces")

    pool, pairs = build_pairs(corpora)
    tokens = encode(tokenizer, pool.texts)
    for kind, numbers in pairs.items():
        pairs[kind] = [(a, b) for a, b in numbers if len(tokens[a]) and len(tokens[b])]
        print(f"{len(pairs[kind])} pairs of kind {kind}")

    generator = torch.Generator().manual_seed(options.seed)
    vectors = torch.randn(size, options.dimensions, generator=generator) * 0.1
    model = BagEncoder(vectors, smooth_frequency_weights(tokens, size))
    batches = Batches(tokens, pairs, word_starts(tokenizer), options.batch, options.seed)
    train(model, batches, options.steps)

    table = model.table().detach().numpy().astype(np.float32)
    table[tokenizer.token_to_id(UNKNOWN)] = 0
    codes, scales = quantize_rows(table, options.levels)
    write_model(options.out / "model.onnx", codes, scales)
    write_manifest(options.out, VERSION, Embedder(options.out / "model.onnx", tokenizer))


if __name__ == "__main__":
    main()
