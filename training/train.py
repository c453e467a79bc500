"""Trains windowshop-nano and writes the files that ship.

    python3 training/train.py --data DIR --out public/models/windowshop-nano
"""

import argparse
from pathlib import Path

import torch

from corpora import Corpora
from distil import TeacherBatches, fit, principal_projection
from export import write_model
from loop import Batches, train
from manifest import write_manifest
from model import BagEncoder, blend, random_directions, rarity_weights
from pairs import build_pairs
from quantize import quantize_rows
from runtime import Embedder
from teacher import teacher_vectors
from teacher_texts import teacher_texts
from tokenizer import UNKNOWN, encode, save_tokenizer, train_tokenizer, word_starts

VERSION = "1.1.0"


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", required=True, help="folder with next-item/ and text/, see README.md")
    parser.add_argument("--wordnet", default="/usr/share/wordnet", help="folder with data.noun, data.verb, data.adj")
    parser.add_argument("--out", required=True, type=Path, help="folder that receives the model")
    parser.add_argument("--cache", default=".cache/teacher", help="folder that keeps the teacher's vectors")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--vocabulary", type=int, default=20000)
    parser.add_argument("--dimensions", type=int, default=256)
    parser.add_argument("--steps", type=int, default=600)
    parser.add_argument("--fit-steps", type=int, default=500)
    parser.add_argument("--rate", type=float, default=0.005)
    parser.add_argument("--batch", type=int, default=1024)
    parser.add_argument("--levels", type=int, default=7, help="largest code of the quantized table")
    return parser.parse_args()


def teacher_batches(options, corpora, tokenizer, rarity):
    """The teacher's texts that have tokens here, with its vectors."""
    texts = teacher_texts(corpora, options.wordnet)
    vectors = principal_projection(teacher_vectors(texts, options.cache), options.dimensions)
    tokens = encode(tokenizer, texts)
    known = [number for number, ids in enumerate(tokens) if len(ids)]
    print(f"{len(known)} texts from the teacher")
    return TeacherBatches([tokens[number] for number in known], vectors[known], rarity, options.seed)


def main():
    options = arguments()
    torch.manual_seed(options.seed)
    options.out.mkdir(parents=True, exist_ok=True)

    corpora = Corpora(options.data)
    tokenizer = train_tokenizer(corpora.tokenizer_texts(), options.vocabulary)
    tokenizer = save_tokenizer(tokenizer, options.out / "tokenizer.json")
    size = tokenizer.get_vocab_size()
    print(f"vocabulary of {size} pieces")

    pool, pairs = build_pairs(corpora, options.wordnet)
    tokens = encode(tokenizer, pool.texts)
    for kind, numbers in pairs.items():
        pairs[kind] = [(a, b) for a, b in numbers if len(tokens[a]) and len(tokens[b])]
        print(f"{len(pairs[kind])} pairs of kind {kind}")

    rarity = rarity_weights(tokens, size)
    taught = teacher_batches(options, corpora, tokenizer, rarity)
    directions = random_directions(size, options.dimensions, options.seed)
    first = BagEncoder(directions * 0.2, rarity)
    fit(first, taught, options.fit_steps)
    model = blend(first.table(), directions, rarity)
    batches = Batches(tokens, pairs, word_starts(tokenizer), options.batch, options.seed)
    train(model, batches, taught, options.steps, options.rate)

    table = model.table()
    table[tokenizer.token_to_id(UNKNOWN)] = 0
    codes, scales = quantize_rows(table, options.levels)
    write_model(options.out / "model.onnx", codes, scales)
    write_manifest(options.out, "windowshop-nano", "token-embedding", VERSION, Embedder(options.out / "model.onnx", tokenizer))


if __name__ == "__main__":
    main()
