"""Writes a trained acoustic model as ONNX: features [1, frames, MELS] → log probabilities [1, frames / 3, 40].

    python3 export_acoustic.py OUT/everyone.pt ../../voice/NAME --revision NAME

The graph (opset 17) has int8 matrices (a row each), everything else is float; gemba.json names the files with their sha256.
"""
import argparse
import json
import pathlib
import sys

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper

sys.path.append(str(pathlib.Path(__file__).parent.parent))
from acoustic import STRIDE  # noqa: E402
from export import Graph, manifest  # noqa: E402
from sound import MELS  # noqa: E402
from synthesise import PHONES  # noqa: E402


class Writer:
    """Writes the parts of `acoustic.Acoustic` into a graph; names are those of its weights."""

    def __init__(self, weights, config, quantised=True):
        self.g, self.w, self.c = Graph(quantised), {k: v.float() for k, v in weights.items()}, config

    def constant(self, name):
        return self.g.constant(self.w[name].numpy(), name)

    def linear(self, x, name):
        return self.g.op('Add', [self.g.linear(x, self.w[f'{name}.weight'], name), self.constant(f'{name}.bias')])

    def norm(self, x, name):
        return self.g.op('LayerNormalization', [x, self.constant(f'{name}.weight'), self.constant(f'{name}.bias')], axis=-1, epsilon=1e-5)

    def silu(self, x):
        return self.g.op('Mul', [x, self.g.op('Sigmoid', [x])])

    def add(self, x, y, share=1.0):
        if share != 1:
            y = self.g.op('Mul', [y, self.g.constant(np.array(share, np.float32))])
        return self.g.op('Add', [x, y])

    def feed(self, x, name):
        return self.linear(self.silu(self.linear(x, f'{name}.up')), f'{name}.down')

    def attention(self, x, name):
        g, heads = self.g, self.c['heads']
        size = self.c['d'] // heads
        qkv = g.op('Reshape', [self.linear(x, f'{name}.qkv'), g.ints(0, 0, 3, heads, size)])
        q, k, v = (g.op('Squeeze', [part, g.ints(2)]) for part in g.op('Split', [qkv, g.ints(1, 1, 1)], 3, axis=2))
        q = g.op('Mul', [g.op('Transpose', [q], perm=[0, 2, 1, 3]), g.constant(np.array(size ** -0.5, np.float32))])
        scores = g.op('MatMul', [q, g.op('Transpose', [k], perm=[0, 2, 3, 1])])
        seen = g.op('MatMul', [g.op('Softmax', [scores], axis=-1), g.op('Transpose', [v], perm=[0, 2, 1, 3])])
        return self.linear(g.op('Reshape', [g.op('Transpose', [seen], perm=[0, 2, 1, 3]), g.ints(0, 0, self.c['d'])]), f'{name}.out')

    def convolution(self, x, name):
        g, half = self.g, self.c['kernel'] // 2
        a, gate = g.op('Split', [self.linear(x, f'{name}.wide')], 2, axis=-1)
        x = g.op('Transpose', [g.op('Mul', [a, g.op('Sigmoid', [gate])])], perm=[0, 2, 1])
        x = g.op('Conv', [x, self.constant(f'{name}.depth.weight'), self.constant(f'{name}.depth.bias')], group=self.c['d'], pads=[half, half])
        return self.linear(self.silu(self.norm(g.op('Transpose', [x], perm=[0, 2, 1]), f'{name}.norm')), f'{name}.back')

    def block(self, x, name):
        x = self.add(x, self.feed(self.norm(x, f'{name}.norms.0'), f'{name}.first'), 0.5)
        x = self.add(x, self.attention(self.norm(x, f'{name}.norms.1'), f'{name}.attention'))
        x = self.add(x, self.convolution(self.norm(x, f'{name}.norms.2'), f'{name}.convolution'))
        x = self.add(x, self.feed(self.norm(x, f'{name}.norms.3'), f'{name}.last'), 0.5)
        return self.norm(x, f'{name}.norms.4')

    def picture(self, x, name, stride):
        """A convolution over time and frequency."""
        return self.silu(self.g.op('Conv', [x, self.constant(f'{name}.weight'), self.constant(f'{name}.bias')], strides=[stride, 2], pads=[1, 1, 1, 1]))

    def write(self, path):
        g = self.g
        x = self.picture(self.picture(g.op('Unsqueeze', ['features', g.ints(1)]), 'near', 1), 'far', STRIDE)
        x = self.linear(g.op('Reshape', [g.op('Transpose', [x], perm=[0, 2, 1, 3]), g.ints(0, 0, -1)]), 'enter')
        for i in range(self.c['layers']):
            x = self.block(x, f'blocks.{i}')
        g.op('LogSoftmax', [self.linear(x, 'leave')], out=['phones'], axis=-1)
        value = helper.make_tensor_value_info
        graph = helper.make_graph(g.nodes, 'acoustic', [value('features', TensorProto.FLOAT, [1, 'frames', MELS])],
                                  [value('phones', TensorProto.FLOAT, [1, 'steps', 1 + len(PHONES)])], g.weights)
        model = helper.make_model(graph, opset_imports=[helper.make_opsetid('', 17)])
        model.ir_version = 8
        onnx.save(model, str(path))


def folder(checkpoint, out, revision):
    saved = torch.load(checkpoint, map_location='cpu')
    (out / 'onnx').mkdir(parents=True, exist_ok=True)
    config = dict(model_type='gemba-acoustic', parameters=sum(w.numel() for w in saved['weights'].values()), phones=PHONES, steps=saved['steps'],
                  phone_errors=saved['figures'])
    (out / 'config.json').write_text(json.dumps(config, indent=1) + '\n')
    Writer(saved['weights'], saved['config']).write(out / 'onnx/model_quantized.onnx')
    manifest(out, revision)


if __name__ == '__main__':
    p = argparse.ArgumentParser()
    p.add_argument('checkpoint')
    p.add_argument('out', type=pathlib.Path)
    p.add_argument('--revision', default='local')
    a = p.parse_args()
    folder(a.checkpoint, a.out, a.revision)
