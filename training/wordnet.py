"""Reads WordNet: words with their synonyms and their glosses.

Product titles teach the model few of the words that shoppers use for things.
WordNet's glosses are short, plain and free.
"""

import re
from pathlib import Path

# Noun files that name things people buy, use, eat or do.
NOUN_FILES = {5, 6, 8, 9, 10, 11, 12, 13, 17, 20, 25, 27}


def synsets(folder, part):
    """Lemmas, gloss and file number of every entry of one part of speech."""
    for line in (Path(folder) / f"data.{part}").read_text(encoding="utf-8").splitlines():
        if line.startswith("  "):
            continue
        entry, gloss = line.split(" | ", 1)
        fields = entry.split()
        count = int(fields[3], 16)
        lemmas = [re.sub(r"\(.*", "", fields[4 + 2 * i]).replace("_", " ") for i in range(count)]
        yield [lemma for lemma in lemmas if lemma.islower()], gloss.split(";")[0].strip(), int(fields[1])


def gloss_pairs(folder):
    """Lemma with gloss, and lemma with synonym."""
    for part in ("noun", "verb", "adj"):
        for lemmas, gloss, file in synsets(folder, part):
            if part == "noun" and file not in NOUN_FILES:
                continue
            for lemma in lemmas[:2]:
                yield lemma, gloss
            if len(lemmas) > 1:
                yield lemmas[0], lemmas[1]
