"""A small transformer on top of nano's table of token vectors."""

import numpy as np
import torch
from torch import nn
from torch.nn import functional

LONGEST = 64


def pad(token_lists):
    """Token ids and mask, `[batch, length]`, of texts of different lengths."""
    length = max(len(ids) for ids in token_lists)
    ids = np.zeros((len(token_lists), length), dtype=np.int64)
    mask = np.zeros((len(token_lists), length), dtype=np.float32)
    for row, tokens in enumerate(token_lists):
        ids[row, : len(tokens)] = tokens
        mask[row, : len(tokens)] = 1
    return torch.from_numpy(ids), torch.from_numpy(mask)


class Layer(nn.Module):
    """Self-attention and a feed-forward net, normalised before each (Xiong et al., ICML 2020)."""

    def __init__(self, width, heads, inner):
        super().__init__()
        self.heads = heads
        self.before_attention, self.before_inner = nn.LayerNorm(width), nn.LayerNorm(width)
        self.mix, self.back = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.up, self.down = nn.Linear(width, inner), nn.Linear(inner, width)

    def forward(self, x, hidden):
        batch, length, width = x.shape
        query, key, value = (
            part.view(batch, length, self.heads, -1).transpose(1, 2)
            for part in self.mix(self.before_attention(x)).chunk(3, -1)
        )
        scores = query @ key.transpose(-1, -2) / (width // self.heads) ** 0.5 + hidden
        mixed = (scores.softmax(-1) @ value).transpose(1, 2).reshape(batch, length, width)
        x = x + self.back(mixed)
        return x + self.down(functional.gelu(self.up(self.before_inner(x))))


class MiniEncoder(nn.Module):
    """Nano's sum, in which each token's share and direction depend on the words around it.

    A token's vector counts `exp(gate)` times and has `shift` added to it, both read off the last
    layer. They start at zero, so that training starts from nano and can only move away from it.
    The table itself stays as it is.
    """

    def __init__(self, table, layers=2, heads=4, inner=512):
        super().__init__()
        width = table.shape[1]
        self.register_buffer("table", torch.from_numpy(table))
        self.positions = nn.Parameter(torch.zeros(LONGEST, width))
        self.importance = nn.Parameter(torch.zeros(width))
        self.layers = nn.ModuleList(Layer(width, heads, inner) for _ in range(layers))
        self.last = nn.LayerNorm(width)
        self.gate, self.shift = nn.Linear(width, 1), nn.Linear(width, width)
        for part in (self.gate, self.shift):
            nn.init.zeros_(part.weight)
            nn.init.zeros_(part.bias)

    def encode(self, ids, mask):
        """Unit vectors of the texts, `[batch, width]`."""
        rows = self.table[ids]
        lengths = rows.square().sum(-1, keepdim=True).add(1e-12).sqrt()
        x = rows / lengths * rows.shape[-1] ** 0.5 + self.positions[: ids.shape[1]] + lengths.log() * self.importance
        hidden = (1 - mask[:, None, None, :]) * -1e4
        for layer in self.layers:
            x = layer(x, hidden)
        x = self.last(x)
        parts = rows * self.gate(x).float().exp() + self.shift(x).float()
        total = (parts * mask[:, :, None]).sum(1)
        return total / total.square().sum(-1, keepdim=True).add(1e-12).sqrt()

    def forward(self, *sides):
        """Unit vectors for each side; a side is what `pad` made."""
        return [self.encode(ids, mask) for ids, mask in sides]
