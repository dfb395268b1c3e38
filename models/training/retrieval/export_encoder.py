"""Writes a trained encoder as a model folder in Hugging Face layout.

    python3 export_encoder.py OUT/ret-model.pt .gpu/ret/tokenizer.json ../../retrieval/NAME --revision NAME [--mean ENCODER.onnx]

The graph (opset 17) takes input_ids and attention_mask and gives sentence_embedding [batch, dims], one unit vector a text,
and token_embeddings [batch, tokens, short], whose lengths are their weights. Matrices are int8 a row.
"""
import argparse
import json
import pathlib
import shutil
import sys

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper

sys.path.append(str(pathlib.Path(__file__).parent.parent))
from export import Graph, embed, manifest  # noqa: E402
from exported import exported_weights  # noqa: E402


def norm(g, x, weights, name):
    return g.op('LayerNormalization', [x, g.constant(weights[f'{name}.weight'].float().numpy()), g.constant(weights[f'{name}.bias'].float().numpy())],
                axis=-1, epsilon=1e-5)


def attention(g, x, weights, name, c, bias):
    """Every token looks at every other of its text. x [batch, tokens, d]."""
    heads, size = c['heads'], c['d'] // c['heads']
    qkv = g.op('Reshape', [g.linear(x, weights[f'{name}.qkv.weight'], f'{name}.qkv'), g.ints(0, 0, 3, heads, size)])
    q, k, v = (g.op('Squeeze', [part, g.ints(2)]) for part in g.op('Split', [qkv, g.ints(1, 1, 1)], 3, axis=2))
    q = g.op('Mul', [g.op('Transpose', [q], perm=[0, 2, 1, 3]), g.constant(np.array(size ** -0.5, np.float32))])
    scores = g.op('Add', [g.op('MatMul', [q, g.op('Transpose', [k], perm=[0, 2, 3, 1])]), bias])
    seen = g.op('MatMul', [g.op('Softmax', [scores], axis=-1), g.op('Transpose', [v], perm=[0, 2, 1, 3])])
    joined = g.op('Reshape', [g.op('Transpose', [seen], perm=[0, 2, 1, 3]), g.ints(0, 0, c['d'])])
    return g.linear(joined, weights[f'{name}.out.weight'], f'{name}.out')


def gelu(g, x):
    return g.op('Gelu', [x], domain='com.microsoft')


def begun(g, weights):
    """Words and their places, and how many tokens a text has at most."""
    tokens = g.op('Gather', [g.op('Shape', ['input_ids']), g.ints(1)])
    places = g.op('Slice', [g.constant(weights['place.weight'].float().numpy(), 'places'), g.ints(0), tokens, g.ints(0)])
    return g.op('Add', [embed(g, weights['embedding.weight'].float().numpy()), places]), tokens


def blocks(g, x, weights, c):
    """The last layer, normed, and the mask as numbers."""
    there = g.op('Cast', ['attention_mask'], to=TensorProto.FLOAT)
    absent = g.op('Mul', [g.op('Sub', [there, g.constant(np.array(1, np.float32))]), g.constant(np.array(1e9, np.float32))])
    bias = g.op('Unsqueeze', [absent, g.ints(1, 2)])
    for i in range(c['layers']):
        name = f'blocks.{i}'
        x = g.op('Add', [x, attention(g, norm(g, x, weights, f'{name}.norm1'), weights, name, c, bias)])
        inner = gelu(g, g.linear(norm(g, x, weights, f'{name}.norm2'), weights[f'{name}.up.weight'], f'{name}.up'))
        x = g.op('Add', [x, g.linear(inner, weights[f'{name}.down.weight'], f'{name}.down')])
    return norm(g, x, weights, 'norm'), there


def build(weights, c, path, quantised=True):
    g = Graph(quantised)
    x, tokens = begun(g, weights)
    x, there = blocks(g, x, weights, c)
    g.quantised = False  # the readings are small, and their precision is the result's
    mask = g.op('Unsqueeze', [there, g.ints(2)])
    mean = g.op('Div', [g.op('ReduceSum', [g.op('Mul', [x, mask]), g.ints(1)], keepdims=0), g.op('ReduceSum', [mask, g.ints(1)], keepdims=0)])
    whole = g.linear(mean, weights['whole.weight'], 'whole')
    length = g.op('ReduceL2', [whole], axes=[-1], keepdims=1)
    g.op('Div', [whole, g.op('Max', [length, g.constant(np.array(1e-9, np.float32))])], out=['sentence_embedding'])
    later = g.op('Cast', [g.op('Greater', [g.op('Range', [g.scalar(0), tokens, g.scalar(1)]), g.scalar(0)])], to=TensorProto.FLOAT)
    kept = g.op('Mul', [mask, g.op('Unsqueeze', [later, g.ints(1)])])
    g.op('Mul', [g.linear(x, weights['short.weight'], 'short'), kept], out=['token_embeddings'])
    whole_numbers, floats = TensorProto.INT64, TensorProto.FLOAT
    shape = ['batch_size', 'tokens']
    graph = helper.make_graph(
        g.nodes, 'encoder',
        [helper.make_tensor_value_info('input_ids', whole_numbers, shape), helper.make_tensor_value_info('attention_mask', whole_numbers, shape)],
        [helper.make_tensor_value_info('sentence_embedding', floats, ['batch_size', c['dims']]),
         helper.make_tensor_value_info('token_embeddings', floats, [*shape, c['short']])], g.weights)
    save(graph, path)


def save(graph, path):
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid('', 17), helper.make_opsetid('com.microsoft', 1)])
    model.ir_version = 8
    onnx.save(model, str(path))


def folder(checkpoint, tokenizer, out, revision, other=None):
    saved = torch.load(checkpoint, map_location='cpu')
    if other:
        there = exported_weights(other)
        saved['weights'] = {name: (value.float() + there[name]) / 2 for name, value in saved['weights'].items()}
    c, out = saved['config'], pathlib.Path(out)
    (out / 'onnx').mkdir(parents=True, exist_ok=True)
    config = dict(model_type='bert', architectures=['BertModel'], vocab_size=c['vocabulary'], hidden_size=c['d'],
                  num_hidden_layers=c['layers'], num_attention_heads=c['heads'], intermediate_size=c['inner'],
                  max_position_embeddings=c['places'], pad_token_id=0,
                  gemba=dict(style='vectors', parameters=sum(w.numel() for w in saved['weights'].values()), dimensions=c['dims'], short=c['short']))
    config['transformers.js_config'] = dict(dtype='q8')
    write = lambda name, value: (out / name).write_text(json.dumps(value, indent=1) + '\n')  # noqa: E731
    write('config.json', config)
    write('tokenizer_config.json', dict(tokenizer_class='PreTrainedTokenizerFast', pad_token='[PAD]', unk_token='[UNK]', mask_token='[MASK]',
                                        additional_special_tokens=['[Q]', '[P]'], clean_up_tokenization_spaces=False, model_max_length=c['places']))
    shutil.copy(tokenizer, out / 'tokenizer.json')
    build(saved['weights'], c, out / 'onnx/model_quantized.onnx')
    manifest(out, revision)


if __name__ == '__main__':
    arguments = argparse.ArgumentParser()
    arguments.add_argument('checkpoint')
    arguments.add_argument('tokenizer')
    arguments.add_argument('out')
    arguments.add_argument('--revision', default='local')
    arguments.add_argument('--mean', help='another encoder: what is written is the mean of both')
    a = arguments.parse_args()
    folder(a.checkpoint, a.tokenizer, a.out, a.revision, a.mean)
