"""Reads the public product data the model is trained on.

Only the sources and the parts of them that may train are opened here. The
evaluation sets (home improvement search, same-product pairs, the next-item
rows of office and industrial, the baskets) have no reader on purpose.
"""

import gzip
import random
from pathlib import Path

CATALOGUES = ("office", "industrial")
SEQUENCES = ("beauty", "toys", "clothing", "electronics")
# These two are also evaluated (leave last out), so no tied item may slip in.
EVALUATED_SEQUENCES = ("beauty", "toys")


def read_rows(path):
    """All rows of a gzipped TSV file with a header, as dictionaries."""
    with gzip.open(path, "rt", encoding="utf-8", newline="\n") as file:
        header = file.readline().rstrip("\n").split("\t")
        return [dict(zip(header, line.rstrip("\n").split("\t"))) for line in file]


def training_part(items, days, strict, rng):
    """The items of one user that may train: all but the last two in time.

    Days tie often and ids ascend within a tie, so ties are shuffled first.
    With `strict`, everything from the day of the last but one item on is left
    out: whichever way an evaluation breaks the ties, its targets stay unseen.
    """
    events = list(zip(days, items))
    rng.shuffle(events)
    events.sort(key=lambda event: event[0])
    if strict and len(events) > 1:
        limit = events[-2][0]
        return [item for day, item in events if day < limit]
    return [item for _, item in events[:-2]]


class Corpora:
    """The training sources, in memory.

    `catalogues`: name -> rows with title, brand, categories, description.
    `titles`: name -> {item id: title} of the sets with sequences.
    `sequences`: name -> lists of item ids, oldest first.
    The rest are rows as they lie in the files.
    """

    def __init__(self, directory, seed=7):
        root = Path(directory)
        rng = random.Random(seed)
        self.catalogues = {n: read_rows(root / "next-item" / n / "items.tsv.gz") for n in CATALOGUES}
        self.titles, self.sequences = {}, {}
        for name in SEQUENCES:
            folder = root / "next-item" / name
            self.titles[name] = {r["item_id"]: r["title"] for r in read_rows(folder / "items.tsv.gz")}
            strict = name in EVALUATED_SEQUENCES
            self.sequences[name] = []
            for row in read_rows(folder / "sequences.tsv.gz"):
                days = [int(day) for day in row["days"].split()]
                items = training_part(row["item_ids"].split(), days, strict, rng)
                if len(items) > 1:
                    self.sequences[name].append(items)
        text = root / "text"
        self.grocery = read_rows(text / "grocerydb.tsv.gz")
        self.fashion = read_rows(text / "fashion.tsv.gz")
        self.offers = read_rows(text / "pricerunner.tsv.gz")
        self.taxonomy = read_rows(text / "google-taxonomy.tsv.gz")

    def product_titles(self):
        """Every distinct product title, in a stable order."""
        titles = [r["title"] for rows in self.catalogues.values() for r in rows]
        titles += [t for by_id in self.titles.values() for t in by_id.values()]
        for rows in (self.grocery, self.fashion, self.offers):
            titles += [r["title"] for r in rows]
        return list(dict.fromkeys(t for t in titles if t))

    def tokenizer_texts(self):
        """What the vocabulary is learnt from: titles, descriptions, categories."""
        texts = self.product_titles()
        for rows in self.catalogues.values():
            texts += [r["description"] for r in rows] + [r["brand"] for r in rows]
        texts += [r["brand"] + " " + r["category"] for r in self.grocery]
        texts += [r["cluster"] + " " + r["category"] for r in self.offers]
        for row in self.taxonomy:
            texts += [row["en-US"]] * 4 + [v.split(" > ")[-1] for k, v in row.items() if k not in ("id", "en-US")]
        return [t for t in texts if t]
