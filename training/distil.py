"""Learning from the teacher and from plain word overlap.

Product titles alone teach little that holds for a shop of another kind. A
general sentence model knows more words, but blurs exact matches; so the target
similarity of two texts is half the teacher's cosine, half that of their tokens
weighted by rarity.
"""

import numpy as np
import torch
from torch.nn import functional

from loop import to_bags


def principal_projection(vectors, dimensions):
    """Unit vectors in the teacher's main directions, as wide as the model."""
    vectors = vectors.astype(np.float32)
    vectors -= vectors.mean(0)
    _, _, directions = np.linalg.svd(vectors[::5], full_matrices=False)
    projected = vectors @ directions[:dimensions].T
    return projected / (np.linalg.norm(projected, axis=1, keepdims=True) + 1e-9)


def clusters(vectors, count, rng, rounds=4):
    """A few rounds of k-means on the sphere; the members of each cluster."""
    centres = vectors[rng.choice(len(vectors), count, replace=False)]
    for _ in range(rounds):
        labels = np.concatenate([(part @ centres.T).argmax(1) for part in np.array_split(vectors, 16)])
        centres = np.stack([vectors[labels == k].sum(0) for k in range(count)])
        centres /= np.linalg.norm(centres, axis=1, keepdims=True) + 1e-9
    return [members for members in (np.flatnonzero(labels == k) for k in range(count)) if len(members)]


class TeacherBatches:
    """Texts of a few topics at a time, so that fine differences count."""

    def __init__(self, token_lists, vectors, rarity, seed, lexical=0.5, topics=4, size=512, collate=to_bags):
        self.collate = collate
        self.tokens, self.rarity, self.lexical = token_lists, rarity, lexical
        self.vectors = torch.from_numpy(vectors)
        self.rng = np.random.default_rng(seed)
        self.members = clusters(vectors, 250, self.rng)
        self.sizes = np.array([len(members) for members in self.members]) / len(vectors)
        self.topics, self.size = topics, size

    def overlap(self, token_lists):
        """Cosine of the texts' token sets, rare tokens weighing more."""
        tokens, places = torch.unique(torch.from_numpy(np.concatenate(token_lists)), return_inverse=True)
        owners = torch.repeat_interleave(torch.arange(len(token_lists)), torch.tensor([len(t) for t in token_lists]))
        counts = torch.zeros(len(token_lists), len(tokens))
        counts[owners, places] = 1
        weighted = functional.normalize(counts * self.rarity[tokens], dim=1)
        return weighted @ weighted.T

    def draw(self):
        """Texts and how similar each two of them should be."""
        topics = self.rng.choice(len(self.members), self.topics, p=self.sizes)
        share = self.size // self.topics
        numbers = np.unique(np.concatenate([self.rng.choice(self.members[topic], share) for topic in topics]))
        tokens = [self.tokens[number] for number in numbers]
        taught = self.vectors[numbers] @ self.vectors[numbers].T
        return self.collate(tokens), (1 - self.lexical) * taught + self.lexical * self.overlap(tokens)

    def draw_vectors(self, size):
        """Bags of any texts and the vectors the teacher gives them."""
        numbers = self.rng.integers(0, len(self.tokens), size)
        return to_bags([self.tokens[number] for number in numbers]), self.vectors[numbers]


def fit(model, batches, steps, rate=0.01, size=2048, log=print):
    """Makes the sum of a text's token vectors point where the teacher does."""
    optimizer = torch.optim.SparseAdam(list(model.parameters()), lr=rate)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: max(0.02, 1 - step / steps))
    for step in range(steps):
        bags, wanted = batches.draw_vectors(size)
        loss = (1 - (model(bags)[0] * wanted).sum(1)).mean()
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        optimizer.step()
        schedule.step()
        if (step + 1) % 100 == 0:
            log(f"fit {step + 1}/{steps} loss {loss.item():.4f}")
