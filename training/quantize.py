"""Rounds the token table to small integers with one scale a row."""

import numpy as np


def quantize_rows(table, levels=127):
    """Integer codes in [-levels, levels] and the float scale of each row.

    Rows of nothing keep the scale 0.
    """
    peak = np.abs(table).max(axis=1)
    scales = (peak / levels).astype(np.float32)
    safe = np.where(scales > 0, scales, 1)
    codes = np.clip(np.rint(table / safe[:, None]), -levels, levels).astype(np.int8)
    return codes, scales


def dequantize(codes, scales):
    return codes.astype(np.float32) * scales[:, None]
