"""Writes manifest.json: what the files are, their checksums, golden vectors."""

import hashlib
import json
import re

import numpy as np

from tokenizer import MAX_TOKENS

# Written for this purpose; none of them comes from a data set.
GOLDEN_TEXTS = [
    "waterproof hiking boots",
    "Oakfield Trail Pro waterproof mid-height hiking boots for women, breathable lining, cushioned insole and "
    "grippy rubber sole, forest green, size 7 wide",
    "3/8-inch x 2.5\" zinc hex bolts, 12oz tin (50 pcs) M8-1.25 TX40",
    "Crème brûlée dishes, porcelaine café set",
    "\u4fdd\u6e29\u676f \u4e0d\u9508\u94a2 500ml",
    "\U0001f381 gift-wrap & ribbon!! \u2026 50% off \u2728",
]


def describe_file(path):
    data = path.read_bytes()
    return {"bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}


def write_manifest(folder, name, kind, version, embed):
    """`embed` maps texts to the vectors of the exported graph."""
    vectors = embed(GOLDEN_TEXTS)
    golden = [
        {"text": text, "vector": [round(float(x), 5) for x in vector]} for text, vector in zip(GOLDEN_TEXTS, vectors)
    ]
    manifest = {
        "format": 1,
        "id": name,
        "version": version,
        "kind": kind,
        "dimensions": int(np.shape(vectors)[1]),
        "pooling": "in-graph",
        "normalized": True,
        "maxTokens": MAX_TOKENS,
        "prefixes": {"query": "", "item": ""},
        "inputs": ["input_ids", "attention_mask"],
        "output": "sentence_embedding",
        "licence": "MIT",
        "files": {name: describe_file(folder / name) for name in ("model.onnx", "tokenizer.json")},
        "golden": golden,
    }
    lines = json.dumps(manifest, ensure_ascii=False, indent=2)
    (folder / "manifest.json").write_text(compact_vectors(lines) + "\n", encoding="utf-8")


def compact_vectors(text):
    """Puts each golden vector on one line, so that the file stays readable."""
    return re.sub(r"\[\s+(-?\d[^\]]*?)\s+\]", lambda m: "[" + re.sub(r"\s+", " ", m.group(1)) + "]", text)
