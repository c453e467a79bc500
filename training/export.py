"""Writes the ONNX graph: gather int8 rows, scale, sum, normalise."""

import numpy as np
from onnx import TensorProto, checker, helper, numpy_helper, save

OPSET = 17


def build_graph(codes, scales):
    """The model as ONNX. The big table stays int8; only gathered rows are cast.

    A text without tokens sums to zero; the epsilon under the root turns that
    into a zero vector instead of a division by nothing.
    """
    # A tensor of rank 2 gathers to [batch, length, 1], ready to multiply.
    constants = {
        "codes": codes,
        "scales": scales.astype(np.float32)[:, None],
        "token_axis": np.array([1], dtype=np.int64),
        "last_axis": np.array([-1], dtype=np.int64),
        "tiny": np.array([1e-12], dtype=np.float32),
    }
    node = helper.make_node
    nodes = [
        node("Gather", ["codes", "input_ids"], ["rows_int8"], axis=0),
        node("Cast", ["rows_int8"], ["rows"], to=TensorProto.FLOAT),
        node("Gather", ["scales", "input_ids"], ["row_scales"], axis=0),
        node("Cast", ["attention_mask"], ["mask"], to=TensorProto.FLOAT),
        node("Unsqueeze", ["mask", "last_axis"], ["mask_column"]),
        node("Mul", ["row_scales", "mask_column"], ["weights"]),
        node("Mul", ["rows", "weights"], ["weighted"]),
        node("ReduceSum", ["weighted", "token_axis"], ["total"], keepdims=0),
        node("Mul", ["total", "total"], ["squares"]),
        node("ReduceSum", ["squares", "last_axis"], ["length_squared"], keepdims=1),
        node("Add", ["length_squared", "tiny"], ["length_safe"]),
        node("Sqrt", ["length_safe"], ["length_root"]),
        node("Div", ["total", "length_root"], ["sentence_embedding"]),
    ]
    integers = [helper.make_tensor_value_info(n, TensorProto.INT64, ["batch", "length"]) for n in ("input_ids", "attention_mask")]
    output = helper.make_tensor_value_info("sentence_embedding", TensorProto.FLOAT, ["batch", codes.shape[1]])
    initializers = [numpy_helper.from_array(value, name) for name, value in constants.items()]
    graph = helper.make_graph(nodes, "windowshop-nano", integers, [output], initializers)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)], producer_name="windowshop")
    model.ir_version = 8
    checker.check_model(model)
    return model


def write_model(path, codes, scales):
    save(build_graph(codes, scales), str(path))
