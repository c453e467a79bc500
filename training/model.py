"""The model: a table of token vectors, summed and normalised."""

import numpy as np
import torch
from torch import nn
from torch.nn import functional


class BagEncoder(nn.Module):
    """Sums the weighted vectors of a text's tokens and normalises the sum.

    Every token has a weight of its own, kept apart from its vector while
    training so that importance and direction learn at their own pace. `table`
    folds both together, which is what gets exported. Gradients are sparse: a
    batch touches only the tokens that occur in it.
    """

    def __init__(self, vectors, weights):
        super().__init__()
        size, dimensions = vectors.shape
        self.vectors = nn.Embedding(size, dimensions, sparse=True, _weight=vectors.clone())
        self.log_weights = nn.Embedding(size, 1, sparse=True, _weight=torch.log(weights)[:, None])

    def forward(self, *sides):
        """Unit vectors for each side; a side is flat token ids and offsets."""
        tokens, places = torch.unique(torch.cat([flat for flat, _ in sides]), return_inverse=True)
        rows = self.vectors(tokens) * self.log_weights(tokens).exp()
        vectors, start = [], 0
        for flat, offsets in sides:
            bags = functional.embedding_bag(places[start : start + len(flat)], rows, offsets, mode="sum")
            vectors.append(functional.normalize(bags, dim=-1, eps=1e-6))
            start += len(flat)
        return vectors

    def table(self):
        with torch.no_grad():
            return (self.vectors.weight * self.log_weights.weight.exp()).numpy().astype(np.float32)


def rarity_weights(token_lists, size):
    """Inverse document frequency with mean 1: rare tokens start with more say."""
    counts = np.ones(size)
    for ids in token_lists:
        counts[np.unique(ids)] += 1
    weights = np.log(len(token_lists) / counts)
    return torch.from_numpy(weights / weights.mean()).float()


def random_directions(size, dimensions, seed):
    """Unrelated unit vectors: a model of these matches words and no more."""
    generator = torch.Generator().manual_seed(seed)
    return functional.normalize(torch.randn(size, dimensions, generator=generator), dim=1)


def blend(fitted, directions, rarity, length=1.6):
    """A start that knows both meaning and exact words.

    Directions are the mean of the fitted and the unrelated ones, weights the
    geometric mean of the fitted rows' lengths and the tokens' rarity.
    """
    table = torch.from_numpy(fitted)
    lengths = table.norm(dim=1).clamp_min(1e-6)
    vectors = functional.normalize(directions + table / lengths[:, None], dim=1) * length
    return BagEncoder(vectors, (rarity * lengths / lengths.mean()).sqrt())
