"""Makes queries out of titles: a few of the words, sometimes misspelt."""

import numpy as np


class QueryMaker:
    """Works on token ids, word by word, so that no text is encoded twice."""

    def __init__(self, starts, rng, longest=5):
        self.starts = starts
        self.rng = rng
        self.longest = longest

    def words(self, ids):
        """Splits token ids at the tokens that begin a word."""
        cuts = np.flatnonzero(self.starts[ids])
        return np.split(ids, cuts[cuts > 0])

    def query(self, ids):
        """Between one and `longest` words of the text."""
        words = self.words(ids)
        count = self.rng.integers(1, self.longest + 1)
        if len(words) <= count:
            return ids
        chosen = self.rng.choice(len(words), count, replace=False)
        return np.concatenate([words[i] for i in chosen])

    def thin(self, ids, share=0.15):
        """The text with some of its words left out."""
        if len(ids) < 4:
            return ids
        kept = [word for word in self.words(ids) if self.rng.random() > share]
        return np.concatenate(kept) if kept else ids
