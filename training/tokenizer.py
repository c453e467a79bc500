"""The model's own vocabulary: Unigram pieces learnt from product texts.

Every step used here is reproduced exactly by the JavaScript library
@huggingface/tokenizers, which runs in the browser.
"""

import json
import unicodedata
from collections import Counter

import numpy as np
from tokenizers import Regex, Tokenizer, models, normalizers, pre_tokenizers, trainers

UNKNOWN = "[UNK]"
WORD_START = "\u2581"
MAX_TOKENS = 64


def normalizer():
    """Lower case, no accents, inch and foot marks as words, no apostrophes.

    Compatibility decomposition turns one half into "1\u20442", so the fraction
    slash becomes a plain one. Recomposition at the end keeps Hangul syllables
    whole.
    """
    replace = normalizers.Replace
    return normalizers.Sequence([
        replace(Regex("(?<=[0-9])\\s?(?:\"|''|\u2033|\u201d|\u2019\u2019)"), " inch "),
        replace(Regex("['\u2019\u2018`\u00b4]"), ""),
        normalizers.NFKD(),
        normalizers.StripAccents(),
        normalizers.Lowercase(),
        replace("\u2044", "/"),
        replace("\u03c2", "\u03c3"),
        normalizers.NFC(),
    ])


def pre_tokenizer():
    """Words and numbers; everything else only separates.

    Letters and digits never share a token, so "12oz", "12 oz" and "12-oz" read
    the same and a model number falls apart the same way everywhere. Fractions
    and decimals ("3/8", "2.5") stay whole.
    """
    pattern = Regex("[0-9]+(?:[./][0-9]+)*|\\p{L}+")
    return pre_tokenizers.Sequence([
        pre_tokenizers.Split(pattern, behavior="removed", invert=True),
        pre_tokenizers.Metaspace(replacement=WORD_START, prepend_scheme="always", split=False),
    ])


def drop_rare_characters(texts, least):
    """Removes characters seen fewer than `least` times: each would cost a piece."""
    counts = Counter(c for text in texts for c in unicodedata.normalize("NFKC", text).lower())
    rare = {c for c, n in counts.items() if n < least and ord(c) > 127}
    table = {ord(c): " " for c in rare}
    return [unicodedata.normalize("NFKC", text).lower().translate(table) for text in texts]


def train_tokenizer(texts, size, rarest_character=12):
    """Learns `size` Unigram pieces."""
    tokenizer = Tokenizer(models.Unigram())
    tokenizer.normalizer = normalizer()
    tokenizer.pre_tokenizer = pre_tokenizer()
    trainer = trainers.UnigramTrainer(
        vocab_size=size, unk_token=UNKNOWN, special_tokens=[UNKNOWN], max_piece_length=20, show_progress=False
    )
    tokenizer.train_from_iterator(drop_rare_characters(texts, rarest_character), trainer)
    return tokenizer


def save_tokenizer(tokenizer, path):
    """Writes the tokenizer, scores rounded to compress better, and reads it back."""
    content = json.loads(tokenizer.to_str())
    content["model"]["vocab"] = [[piece, round(score, 3)] for piece, score in content["model"]["vocab"]]
    path.write_text(json.dumps(content, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
    return Tokenizer.from_file(str(path))


def encode(tokenizer, texts):
    """Token ids of each text, unknown pieces left out, at most MAX_TOKENS."""
    unknown = tokenizer.token_to_id(UNKNOWN)
    encodings = tokenizer.encode_batch(texts, add_special_tokens=False)
    return [np.array([i for i in e.ids[:MAX_TOKENS] if i != unknown], dtype=np.int64) for e in encodings]


def word_starts(tokenizer):
    """For each token id, whether it begins a word."""
    vocabulary = tokenizer.get_vocab()
    starts = np.zeros(len(vocabulary), dtype=bool)
    for piece, index in vocabulary.items():
        starts[index] = piece.startswith(WORD_START)
    return starts
