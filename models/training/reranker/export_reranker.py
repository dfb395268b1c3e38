"""Writes a trained reranker beside the encoder it began from, whose tokenizer it shares.

    python3 export_reranker.py OUT/reranker.pt ../../retrieval/passages-7m

The graph (opset 17) takes input_ids, attention_mask and token_type_ids (`together` in cross.py) of pairs and gives `logits`
[batch], how surely each piece answers its question. Matrices are int8 a row.
"""
import argparse
import json
import pathlib
import sys

import numpy as np
import torch
from onnx import TensorProto, helper

sys.path.append(str(pathlib.Path(__file__).parent.parent / 'retrieval'))
from export_encoder import Graph, begun, blocks, gelu, manifest, save  # noqa: E402


def build(weights, c, path):
    g = Graph(True)
    x, _ = begun(g, weights)
    x = g.op('Add', [x, g.op('Gather', [g.constant(weights['side.weight'].float().numpy(), 'sides'), 'token_type_ids'])])
    x, there = blocks(g, x, weights, c)
    g.quantised = False
    told = g.op('Cast', [g.op('Greater', ['token_type_ids', g.scalar(1)])], to=TensorProto.FLOAT)
    asked = g.op('Sub', [g.constant(np.array(1, np.float32)), told])

    def mean(side):
        mask = g.op('Unsqueeze', [g.op('Mul', [side, there]), g.ints(2)])
        count = g.op('Max', [g.op('ReduceSum', [mask, g.ints(1)], keepdims=0), g.constant(np.array(1, np.float32))])
        return g.op('Div', [g.op('ReduceSum', [g.op('Mul', [x, mask]), g.ints(1)], keepdims=0), count])

    read = g.op('Concat', [g.op('Squeeze', [g.op('Gather', [x, g.ints(0)], axis=1), g.ints(1)]), mean(asked), mean(told)], axis=1)
    bias = lambda name: g.constant(weights[name].float().numpy())  # noqa: E731
    deep = gelu(g, g.op('Add', [g.linear(read, weights['first.weight'], 'first'), bias('first.bias')]))
    last = g.op('Add', [g.linear(deep, weights['last.weight'], 'last'), bias('last.bias')])
    g.op('Squeeze', [last, g.ints(1)], out=['logits'])
    given = [helper.make_tensor_value_info(name, TensorProto.INT64, ['batch_size', 'tokens']) for name in ('input_ids', 'attention_mask', 'token_type_ids')]
    save(helper.make_graph(g.nodes, 'reranker', given, [helper.make_tensor_value_info('logits', TensorProto.FLOAT, ['batch_size'])], g.weights), path)


if __name__ == '__main__':
    arguments = argparse.ArgumentParser()
    arguments.add_argument('checkpoint')
    arguments.add_argument('encoder', type=pathlib.Path)
    a = arguments.parse_args()
    saved = torch.load(a.checkpoint, map_location='cpu')
    build(saved['weights'], saved['config'], a.encoder / 'onnx/reranker_quantized.onnx')
    manifest(a.encoder, json.loads((a.encoder / 'gemba.json').read_text())['revision'])
