"""Chooses the texts a general sentence model is asked about.

Words, short phrases, made-up queries and titles from the training sources,
and lemmas and glosses from WordNet: what shoppers may type, not only what the
sources happen to sell.
"""

import random
import re
from collections import Counter

from pairs import sentences
from wordnet import synsets

# Noun files with things to buy; words from the others must occur in a title.
SHOP_NOUNS = {5, 6, 8, 13, 17, 20, 27}
GLOSSED_NOUNS = {6, 13, 27}


def frequent_words(titles):
    """Words of three titles or more and word pairs of eight or more."""
    words, couples = Counter(), Counter()
    for title in titles:
        words.update(list(dict.fromkeys(re.findall(r"[a-z]+(?:'[a-z]+)?", title.lower()))))
        sequence = re.findall(r"[a-z]+", title.lower())
        couples.update(list(dict.fromkeys(zip(sequence, sequence[1:]))))
    single = [word for word, n in words.items() if n >= 3 and len(word) > 1]
    return words, single, [" ".join(couple) for couple, n in couples.items() if n >= 8]


def wordnet_texts(folder, known):
    """Lemmas, and the glosses of artefacts, food and substances."""
    lemmas, glosses = [], []
    for part in ("noun", "verb", "adj"):
        for names, gloss, file in synsets(folder, part):
            shop = part == "noun" and file in SHOP_NOUNS
            lemmas += [name for name in names if name.isascii() and (shop or name in known)]
            if part == "noun" and file in GLOSSED_NOUNS:
                glosses.append(gloss)
    return lemmas, glosses


def made_up_query(title, rng):
    """Two to five neighbouring words of a title."""
    words = title.split()
    count = rng.choice((2, 2, 3, 3, 4, 5))
    if len(words) <= count:
        return title
    start = rng.randrange(len(words) - count + 1)
    return " ".join(words[start : start + count]).strip(",.-()").lower()


def teacher_texts(corpora, wordnet, seed=5):
    """About 240,000 distinct short texts in a stable order."""
    rng = random.Random(seed)
    titles = corpora.product_titles()
    known, words, couples = frequent_words(titles)
    lemmas, glosses = wordnet_texts(wordnet, known)
    paths = [row["en-US"] for row in corpora.taxonomy]
    categories = [path.replace(" > ", " ") for path in paths] + [path.split(" > ")[-1] for path in paths]
    rows = [row for catalogue in corpora.catalogues.values() for row in catalogue]
    queries = [made_up_query(title, rng) for title in rng.sample(titles, 50000)]
    described = []
    for row in rows:
        parts = sentences(row["description"])
        described += rng.sample(parts, min(3, len(parts)))
    plain = rng.sample([title for title in titles if len(title) < 220], 60000)
    texts = words + couples + lemmas + categories + [row["title"] for row in rows] + queries + glosses + plain + described
    return list(dict.fromkeys(text for text in (" ".join(t.split()) for t in texts) if text))
