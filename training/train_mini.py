"""Trains windowshop-mini on top of windowshop-nano and writes the files.

    python3 training/train_mini.py --data DIR --nano public/models/windowshop-nano --out models/windowshop-mini

Learns from the same pairs and the same teacher as nano. Every `--look` steps the model is measured
on the `valid` rows; the best one by next item is what gets written.
"""

import argparse
import shutil
import time
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from tokenizers import Tokenizer

from corpora import Corpora
from distil import TeacherBatches, principal_projection
from evaluate import next_item, show
from export_mini import write_mini
from loop import Batches
from loss import in_batch_loss, similarity_loss
from manifest import write_manifest
from mini_model import MiniEncoder, pad
from model import rarity_weights
from pairs import build_pairs
from quantize import dequantize
from runtime import Embedder
from teacher import teacher_vectors
from teacher_texts import teacher_texts
from tokenizer import encode, word_starts

VERSION = "1.0.0"


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", required=True, type=Path)
    parser.add_argument("--nano", required=True, type=Path, help="folder of the model to start from")
    parser.add_argument("--wordnet", default="/usr/share/wordnet")
    parser.add_argument("--out", required=True, type=Path)
    parser.add_argument("--cache", default=".cache/teacher")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--layers", type=int, default=2)
    parser.add_argument("--inner", type=int, default=512)
    parser.add_argument("--minutes", type=float, default=60, help="how long to train; the learning rate follows the clock")
    parser.add_argument("--rate", type=float, default=4e-4)
    parser.add_argument("--batch", type=int, default=768)
    parser.add_argument("--longest", type=int, default=28, help="tokens of a text that training looks at")
    parser.add_argument("--look", type=int, default=250)
    parser.add_argument("--threads", type=int, default=1)
    return parser.parse_args()


def nano_table(folder):
    """Codes and scales of the shipped table: mini ships the very same numbers."""
    tensors = {t.name: numpy_helper.to_array(t) for t in onnx.load(str(folder / "model.onnx")).graph.initializer}
    return tensors["codes"].copy(), tensors["scales"][:, 0].copy()


class TorchEmbedder:
    """Texts in, vectors out, for `evaluate`."""

    def __init__(self, model, tokenizer):
        self.model, self.tokenizer = model, tokenizer

    def __call__(self, texts):
        tokens = [ids if len(ids) else np.zeros(1, np.int64) for ids in encode(self.tokenizer, texts)]
        with torch.inference_mode(), torch.autocast("cpu", torch.bfloat16):
            return self.model(pad(tokens))[0].float().numpy()


def measure(model, tokenizer, data):
    """hit@10 and twice NDCG@10 on `valid`, the mean of both catalogues."""
    embed = TorchEmbedder(model, tokenizer)
    hits = []
    for name in ("office", "industrial"):
        figures = next_item(embed, data / "next-item" / name, "valid", 0.6, 0)
        hits.append((figures["hit@10"] + 2 * figures["NDCG@10"]) / 2)
        show(name, figures)
    return np.mean(hits)


def train(model, batches, taught, options, look):
    """AdamW; the learning rate warms up and falls to nothing by the time the minutes are over."""
    parameters = [p for p in model.parameters() if p.requires_grad]
    optimizer = torch.optim.AdamW(parameters, lr=options.rate, weight_decay=0.01)
    started, recent, step, best = time.time(), [], 0, (look(), None)
    while (spent := (time.time() - started) / 60 / options.minutes) < 1:
        for group in optimizer.param_groups:
            group["lr"] = options.rate * min(1, (step + 1) / 100) * max(0.01, 1 - spent)
        left, right, numbers = batches.draw()
        texts, target = taught.draw()
        with torch.autocast("cpu", torch.bfloat16):
            lefts, rights, vectors = model(left, right, texts)
        loss = in_batch_loss(lefts, rights, numbers[:, 0], numbers[:, 1]) + similarity_loss(vectors, target)
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(parameters, 1.0)
        optimizer.step()
        recent.append(loss.item())
        step += 1
        if step % 50 == 0:
            print(f"step {step} loss {np.mean(recent):.4f} {time.time() - started:.0f} s", flush=True)
            recent = []
        if step % options.look == 0:
            found = look()
            if found >= best[0]:
                best = (found, {name: value.clone() for name, value in model.state_dict().items()})
    if look() < best[0] and best[1] is not None:
        model.load_state_dict(best[1])


def main():
    options = arguments()
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    options.out.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(options.nano / "tokenizer.json", options.out / "tokenizer.json")
    tokenizer = Tokenizer.from_file(str(options.out / "tokenizer.json"))
    codes, scales = nano_table(options.nano)
    model = MiniEncoder(dequantize(codes, scales), options.layers, inner=options.inner)
    print(f"{sum(p.numel() for p in model.parameters()):,} weights beside the table")

    corpora = Corpora(options.data)
    pool, pairs = build_pairs(corpora, options.wordnet)
    tokens = encode(tokenizer, pool.texts)
    rarity = rarity_weights(tokens, len(codes))
    tokens = [ids[: options.longest] for ids in tokens]
    for kind, numbers in pairs.items():
        pairs[kind] = [(a, b) for a, b in numbers if len(tokens[a]) and len(tokens[b])]
    texts = teacher_texts(corpora, options.wordnet)
    vectors = principal_projection(teacher_vectors(texts, options.cache), 256)
    asked = encode(tokenizer, texts)
    known = [number for number, ids in enumerate(asked) if len(ids)]
    taught = TeacherBatches(
        [asked[number][: options.longest] for number in known], vectors[known], rarity, options.seed, collate=pad
    )
    batches = Batches(tokens, pairs, word_starts(tokenizer), options.batch, options.seed, collate=pad)
    train(model, batches, taught, options, lambda: measure(model, tokenizer, options.data))
    torch.save(model.state_dict(), options.out / "weights.pt")

    write_mini(options.out / "model.onnx", model, codes, scales)
    embed = Embedder(options.out / "model.onnx", tokenizer)
    write_manifest(options.out, "windowshop-mini", "transformer", VERSION, embed)


if __name__ == "__main__":
    main()
