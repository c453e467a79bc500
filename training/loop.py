"""The training loop."""

import time

import numpy as np
import torch

from loss import in_batch_loss, similarity_loss
from queries import QueryMaker

# How a batch is made up, by kind of pair. Words of a title against the title
# weigh most: they keep exact matches sharp, which the other kinds wear down.
MIXTURE = {
    "words": 0.3,
    "description": 0.16,
    "together": 0.19,
    "attribute": 0.12,
    "gloss": 0.12,
    "same": 0.08,
    "taxonomy": 0.03,
}


def to_bags(token_lists):
    """Flat token ids and the offset of each text, as the model takes them."""
    lengths = [len(ids) for ids in token_lists]
    offsets = np.concatenate([[0], np.cumsum(lengths[:-1])]).astype(np.int64)
    return torch.from_numpy(np.concatenate(token_lists)), torch.from_numpy(offsets)


class Batches:
    """Draws batches of pairs in the shares of MIXTURE, each side as `collate` packs it."""

    def __init__(self, tokens, pairs, starts, size, seed, collate=to_bags):
        self.tokens, self.collate = tokens, collate
        self.pairs = {kind: np.array(numbers) for kind, numbers in pairs.items()}
        self.size = size
        self.rng = np.random.default_rng(seed)
        self.maker = QueryMaker(starts, self.rng)

    def draw(self):
        """Left texts, right texts and the text numbers of both sides."""
        left, right, numbers = [], [], []
        for kind, share in MIXTURE.items():
            pairs = self.pairs[kind]
            for a, b in pairs[self.rng.integers(0, len(pairs), int(share * self.size))]:
                make = self.maker.query if kind == "words" else self.maker.thin
                left.append(make(self.tokens[a]))
                right.append(self.tokens[b])
                numbers.append((a, b))
        return self.collate(left), self.collate(right), torch.tensor(numbers)


def train(model, batches, taught, steps, rate, log=print):
    """Adam with a short warm-up and a linear decay to nearly nothing.

    Pairs pull the model towards what belongs together in shops; `taught` keeps
    it close to what words mean elsewhere.
    """
    optimizer = torch.optim.SparseAdam(list(model.parameters()), lr=rate)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1.0, (step + 1) / 50) * max(0.02, 1 - step / steps)
    )
    started, recent = time.time(), []
    for step in range(steps):
        left, right, numbers = batches.draw()
        texts, target = taught.draw()
        lefts, rights, vectors = model(left, right, texts)
        loss = in_batch_loss(lefts, rights, numbers[:, 0], numbers[:, 1]) + similarity_loss(vectors, target)
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        optimizer.step()
        schedule.step()
        recent.append(loss.item())
        if (step + 1) % 100 == 0:
            log(f"step {step + 1}/{steps} loss {np.mean(recent):.4f} {time.time() - started:.0f} s")
            recent = []
