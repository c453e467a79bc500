"""What training minimises."""

import torch


def in_batch_loss(left, right, left_numbers, right_numbers, temperature=0.05):
    """Symmetric InfoNCE: each side must find its partner among all the others.

    The same text may stand in several pairs of a batch (a category name, say);
    such copies are no negatives and are masked out. Cosines over the
    temperature stay below 20, so the exponentials need no shift, and rows and
    columns share them.
    """
    scores = left @ right.T / temperature
    same = (right_numbers[:, None] == right_numbers[None, :]) | (left_numbers[:, None] == left_numbers[None, :])
    same.fill_diagonal_(False)
    odds = scores.masked_fill(same, -1e4).exp()
    return (odds.sum(1).log() + odds.sum(0).log() - 2 * scores.diagonal()).mean() / 2


def similarity_loss(vectors, target, temperature=0.05):
    """KL divergence between the two views of which texts are neighbours."""
    own = torch.eye(len(vectors), dtype=torch.bool)
    wanted = (target / temperature).masked_fill(own, -1e4).log_softmax(1)
    found = (vectors @ vectors.T / temperature).masked_fill(own, -1e4).log_softmax(1)
    return (wanted.exp() * (wanted - found)).sum(1).mean()
