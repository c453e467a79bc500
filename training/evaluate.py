"""Measures a model on the evaluation sets: vectors only, no graph, no fusion.

    python3 training/evaluate.py --data DIR --model public/models/windowshop-nano --split test

Nothing here is read by the training. Tune on `--split valid`, report `test` once.
"""

import argparse
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer

from corpora import read_rows
from runtime import Embedder

CUT = 10


def embed_all(embed, texts, batch=512):
    return np.concatenate([embed(texts[i : i + batch]) for i in range(0, len(texts), batch)])


def item_text(row, opening):
    """The title, or title, brand and the opening of the description."""
    return f"{row['title']} {row['brand']} {row['description'][:opening]}" if opening else row["title"]


def next_item(embed, folder, split, decay, opening):
    """hit@10 and NDCG@10 of the decayed mean of the history's vectors.

    Every item is a candidate, those of the history included; ties count half.
    """
    items = read_rows(folder / "items.tsv.gz")
    position = {row["item_id"]: i for i, row in enumerate(items)}
    vectors = embed_all(embed, [item_text(row, opening) for row in items])
    rows = read_rows(folder / f"{split}.tsv.gz")
    profiles = np.zeros((len(rows), vectors.shape[1]), dtype=np.float32)
    for profile, row in zip(profiles, rows):
        for age, item in enumerate(reversed(row["history"].split())):
            profile += decay**age * vectors[position[item]]
    scores = profiles @ vectors.T
    own = scores[np.arange(len(rows)), [position[row["target"]] for row in rows]][:, None]
    rank = (scores > own).sum(1) + ((scores == own).sum(1) - 1) / 2
    gain = np.where(rank < CUT, 1 / np.log2(rank + 2), 0)
    return {"hit@10": (rank < CUT).mean(), "NDCG@10": gain.mean(), "rows": len(rows)}


def discounted(gains):
    return sum(gain / np.log2(place + 2) for place, gain in enumerate(gains[:CUT]))


def search(embed, folder):
    """recall@10 and NDCG@10 over all items, what nobody judged counting as 0."""
    items = read_rows(folder / "items.tsv.gz")
    position = {row["item_id"]: i for i, row in enumerate(items)}
    judged = {}
    for row in read_rows(folder / "qrels.tsv.gz"):
        judged.setdefault(row["query"], {})[position[row["item_id"]]] = float(row["relevance"])
    vectors = embed_all(embed, [row["title"] for row in items])
    half = max(max(grades.values()) for grades in judged.values()) / 2
    recalls, gains = [], []
    for query, vector in zip(judged, embed_all(embed, list(judged))):
        grades = judged[query]
        top = np.argsort(-(vectors @ vector), kind="stable")[:CUT]
        ideal = discounted(sorted((2**g - 1 for g in grades.values()), reverse=True))
        gains.append(discounted([2 ** grades.get(i, 0) - 1 for i in top]) / ideal if ideal else 0)
        relevant = {i for i, grade in grades.items() if grade >= half}
        if relevant:
            recalls.append(len(relevant.intersection(top.tolist())) / min(CUT, len(relevant)))
    return {"recall@10": np.mean(recalls), "NDCG@10": np.mean(gains), "queries": len(gains)}


def average_precision(matches, scores):
    matches = matches[np.argsort(-scores, kind="stable")]
    return (np.cumsum(matches) / np.arange(1, len(matches) + 1))[matches > 0].mean()


def same_product(embed, path, split):
    """Average precision of the cosine, for each source and their mean."""
    rows = [row for row in read_rows(path) if row["split"] == split]
    left, right = (embed_all(embed, [row[side] for row in rows]) for side in ("left", "right"))
    scores = (left * right).sum(1)
    matches = np.array([row["match"] == "1" for row in rows], dtype=float)
    sources = np.array([row["source"] for row in rows])
    result = {name: average_precision(matches[sources == name], scores[sources == name]) for name in np.unique(sources)}
    return {"mean": np.mean(list(result.values())), **result}


def show(name, figures):
    print(name, " ".join(f"{k} {v:.4f}" if isinstance(v, float) else f"{k} {v}" for k, v in figures.items()))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", required=True, type=Path)
    parser.add_argument("--model", required=True, type=Path)
    parser.add_argument("--split", default="valid", choices=("valid", "test"))
    parser.add_argument("--decay", default=0.7, type=float, help="weight of each step back in the history")
    parser.add_argument("--opening", default=0, type=int, help="characters of the description, with the brand")
    options = parser.parse_args()
    embed = Embedder(options.model / "model.onnx", Tokenizer.from_file(str(options.model / "tokenizer.json")))
    for name in ("office", "industrial"):
        show(name, next_item(embed, options.data / "next-item" / name, options.split, options.decay, options.opening))
    show("same product", same_product(embed, options.data / "text" / "same-product-pairs.tsv.gz", options.split))
    if options.split == "test":
        show("home improvement search", search(embed, options.data / "search" / "homedepot"))


if __name__ == "__main__":
    main()
