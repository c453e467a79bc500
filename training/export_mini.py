"""Writes windowshop-mini as ONNX: weights as int8 with a scale a row, numbers in between as floats.

Activations stay floats, so that a text's vector does not depend on what shares its batch, and the
graph runs on WebGPU, which has no integer kernels for it.
"""

import warnings

import onnx
import torch
from torch import nn
from torch.nn import functional

from quantize import quantize_rows

OPSET = 17


class QuantizedLinear(nn.Module):
    """A linear layer whose weights are codes times the scale of their row."""

    def __init__(self, linear):
        super().__init__()
        codes, scales = quantize_rows(linear.weight.detach().numpy())
        self.register_buffer("codes", torch.from_numpy(codes))
        self.register_buffer("scales", torch.from_numpy(scales)[:, None])
        self.bias = linear.bias

    def forward(self, x):
        return functional.linear(x, self.codes.float() * self.scales, self.bias)


class Table(nn.Module):
    """Nano's rows; only those that a text needs are turned into floats."""

    def __init__(self, codes, scales):
        super().__init__()
        self.register_buffer("codes", torch.from_numpy(codes))
        self.register_buffer("scales", torch.from_numpy(scales)[:, None])

    def __getitem__(self, ids):
        return self.codes[ids].float() * self.scales[ids]


class Shipped(nn.Module):
    """The trained model behind the inputs and the output that every model here has."""

    def __init__(self, model, codes, scales):
        super().__init__()
        self.model = model
        del model.table
        model.table = Table(codes, scales)
        for layer in model.layers:
            for name in ("mix", "back", "up", "down"):
                setattr(layer, name, QuantizedLinear(getattr(layer, name)))
        model.shift = QuantizedLinear(model.shift)

    def forward(self, input_ids, attention_mask):
        return self.model.encode(input_ids, attention_mask.float())


def write_mini(path, model, codes, scales):
    """Quantizes `model` in place and writes it to `path`."""
    shipped = Shipped(model.eval(), codes, scales)
    example = torch.ones(2, 9, dtype=torch.long)
    names = ["input_ids", "attention_mask"]
    axes = {name: {0: "batch", 1: "length"} for name in names} | {"sentence_embedding": {0: "batch"}}
    with warnings.catch_warnings(), torch.no_grad():
        warnings.simplefilter("ignore")
        torch.onnx.export(
            shipped,
            (example, example),
            str(path),
            input_names=names,
            output_names=["sentence_embedding"],
            dynamic_axes=axes,
            opset_version=OPSET,
            # Folding would turn the codes back into floats, four times as large.
            do_constant_folding=False,
        )
    onnx.checker.check_model(str(path))
