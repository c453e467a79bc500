"""Runs the exported graph, exactly as a shop's page will."""

import numpy as np
import onnxruntime

from tokenizer import MAX_TOKENS


class Embedder:
    """Texts in, vectors out, through ONNX Runtime."""

    def __init__(self, model_path, tokenizer):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self.session = onnxruntime.InferenceSession(str(model_path), options, providers=["CPUExecutionProvider"])
        self.tokenizer = tokenizer

    def __call__(self, texts):
        encodings = [e.ids[:MAX_TOKENS] for e in self.tokenizer.encode_batch(texts, add_special_tokens=False)]
        length = max(1, max(map(len, encodings)))
        ids = np.zeros((len(texts), length), dtype=np.int64)
        mask = np.zeros_like(ids)
        for row, tokens in enumerate(encodings):
            ids[row, : len(tokens)] = tokens
            mask[row, : len(tokens)] = 1
        return self.session.run(None, {"input_ids": ids, "attention_mask": mask})[0]
