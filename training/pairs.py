"""Turns the corpora into pairs of texts that should lie close together."""

import random
import re

from corpora import CATALOGUES
from wordnet import gloss_pairs


class TextPool:
    """Distinct texts with a number each; pairs refer to the numbers."""

    def __init__(self):
        self.texts = []
        self._numbers = {}

    def add(self, text):
        number = self._numbers.get(text)
        if number is None:
            number = self._numbers[text] = len(self.texts)
            self.texts.append(text)
        return number


def sentences(description):
    """The parts of a description that are long enough to mean something."""
    parts = re.split(r"(?<=[.!?;])\s+|', '", description)
    return [part for part in parts if len(part.split()) >= 4]


def description_pairs(corpora, rng):
    """Title and one sentence, or title and the opening of the description."""
    for name in CATALOGUES:
        for row in corpora.catalogues[name]:
            parts = sentences(row["description"])
            for part in rng.sample(parts, min(6, len(parts))):
                yield row["title"], part
            if len(row["description"]) > 20:
                yield row["title"], row["description"][:300]


def attribute_pairs(corpora):
    """Title and what the shop says the product is: brand, category, colour."""
    for name in CATALOGUES:
        for row in corpora.catalogues[name]:
            if row["brand"]:
                yield row["title"], row["brand"]
    for row in corpora.grocery:
        yield row["title"], row["category"]
        if row["brand"]:
            yield row["title"], row["brand"] + " " + row["category"]
    for row in corpora.fashion:
        yield row["title"], f"{row['gender']} {row['colour']} {row['type']}"
        yield row["title"], f"{row['usage']} {row['type']} {row['category'].replace(' > ', ' ')}"
    for row in corpora.offers:
        yield row["title"], row["category"]


def bought_together_pairs(corpora, rng, window=3):
    """Titles of two things one customer bought within a few steps."""
    for name, sequences in corpora.sequences.items():
        titles = corpora.titles[name]
        for items in sequences:
            for i, left in enumerate(items):
                for right in items[i + 1 : i + 1 + window]:
                    if left != right and rng.random() < 0.6:
                        yield titles[left], titles[right]


def same_product_pairs(corpora, rng):
    """Two offers of one product, and an offer with the product's plain name."""
    clusters = {}
    for row in corpora.offers:
        clusters.setdefault(row["cluster_id"], []).append(row)
    for rows in clusters.values():
        titles = list(dict.fromkeys(row["title"] for row in rows))
        yield titles[0], rows[0]["cluster"]
        for title in titles:
            if len(titles) > 1:
                yield title, rng.choice([t for t in titles if t != title])


def taxonomy_pairs(corpora, rng):
    """A category with its parent, and with its own name in another language."""
    for row in corpora.taxonomy:
        path = row["en-US"].split(" > ")
        if len(path) > 1:
            yield path[-1], " ".join(path[-3:-1])
        others = [k for k, v in row.items() if k not in ("id", "en-US") and v]
        for language in rng.sample(others, min(3, len(others))):
            yield path[-1], row[language].split(" > ")[-1]


def build_pairs(corpora, wordnet, seed=11):
    """The text pool and, for each kind of pair, a list of number pairs.

    The kind "words" pairs a title with itself: the loop turns one side into a
    query by keeping only some of its words.
    """
    rng = random.Random(seed)
    kinds = {
        "description": description_pairs(corpora, rng),
        "attribute": attribute_pairs(corpora),
        "together": bought_together_pairs(corpora, rng),
        "same": same_product_pairs(corpora, rng),
        "taxonomy": taxonomy_pairs(corpora, rng),
        "gloss": gloss_pairs(wordnet),
        "words": ((title, title) for title in corpora.product_titles()),
    }
    pool = TextPool()
    return pool, {kind: [(pool.add(a), pool.add(b)) for a, b in pairs] for kind, pairs in kinds.items()}
