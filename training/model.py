"""The model: a table of token vectors, summed and normalised."""

import torch
from torch import nn
from torch.nn import functional


class BagEncoder(nn.Module):
    """Sums the weighted vectors of a text's tokens and normalises the sum.

    Every token has a weight of its own, kept apart from its vector while
    training so that importance and direction learn at their own pace. `table`
    folds both together, which is what gets exported.
    """

    def __init__(self, vectors, weights):
        super().__init__()
        self.vectors = nn.Parameter(torch.as_tensor(vectors, dtype=torch.float32))
        self.log_weights = nn.Parameter(torch.log(torch.as_tensor(weights, dtype=torch.float32)))

    def table(self):
        return self.vectors * self.log_weights.exp()[:, None]

    def forward(self, table, bags):
        flat, offsets = bags
        return functional.normalize(functional.embedding_bag(flat, table, offsets, mode="sum"), dim=-1, eps=1e-6)


def smooth_frequency_weights(token_lists, size, smoothing=1e-3):
    """SIF weights: a / (a + p), so common tokens start with little say."""
    counts = torch.ones(size)
    for ids in token_lists:
        counts += torch.bincount(torch.as_tensor(ids), minlength=size)
    return smoothing / (smoothing + counts / counts.sum())
