"""Contrastive loss over a batch of pairs."""

import torch
from torch.nn import functional


def in_batch_loss(left, right, left_numbers, right_numbers, temperature=0.05):
    """Symmetric InfoNCE: each side must find its partner among all the others.

    The same text may stand in several pairs of a batch (a category name, say);
    such copies are no negatives and are masked out.
    """
    scores = left @ right.T / temperature
    same = (right_numbers[:, None] == right_numbers[None, :]) | (left_numbers[:, None] == left_numbers[None, :])
    same.fill_diagonal_(False)
    scores = scores.masked_fill(same, -1e4)
    target = torch.arange(len(scores))
    return (functional.cross_entropy(scores, target) + functional.cross_entropy(scores.T, target)) / 2
