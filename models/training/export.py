"""Writes a trained checkpoint as a model folder in Hugging Face layout.

    python3 export.py scratch/run2.pt OUT --revision run2       OUT/{config,generation_config,tokenizer,tokenizer_config}.json, OUT/onnx/model_quantized.onnx

The graph is written by hand with onnx.helper (opset 17): plain attention with a key-value cache, weights int8 per row
(DynamicQuantizeLinear + MatMulInteger), embedding int8 and shared with the output layer. `--float` also writes fp32.
"""
import argparse
import hashlib
import json
import pathlib
import shutil

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

from generate import Generator
from model import Model, rope_tables
from tokenizer import MARKERS, SPECIAL, Tokenizer

HERE = pathlib.Path(__file__).parent
TEMPLATE = ("{% for message in messages %}{{ '<|' + message['role'] + '|>' + message['content'] }}"
            "{% if message['role'] == 'assistant' %}{{ '<|end|>' }}{% endif %}{% endfor %}"
            "{% if add_generation_prompt %}{{ '<|assistant|>' }}{% endif %}")


class Graph:
    """Collects nodes and weights; each method returns the name of its output."""

    def __init__(self, quantised):
        self.quantised, self.nodes, self.weights, self.cache = quantised, [], [], {}

    def constant(self, array, name=None):
        array = np.ascontiguousarray(array)
        key = (array.dtype.str, array.shape, array.tobytes()) if name is None and array.size < 9 else None
        if key in self.cache:
            return self.cache[key]
        name = name or f'c{len(self.weights)}'
        self.weights.append(numpy_helper.from_array(array, name))
        if key is not None:
            self.cache[key] = name
        return name

    def ints(self, *values):
        return self.constant(np.array(values, np.int64))

    def scalar(self, value):
        return self.constant(np.array(value, np.int64))

    def op(self, kind, inputs, outputs=1, out=None, **attributes):
        name = f'{kind}_{len(self.nodes)}'
        names = out or [f'{name}_{i}' for i in range(outputs)]
        self.nodes.append(helper.make_node(kind, inputs, names, name=name, **attributes))
        return names[0] if len(names) == 1 else names

    def linear(self, x, weight, name, out=None):
        """x · weightᵀ; weight [out, in] as PyTorch has it."""
        w = weight.float().numpy()
        if not self.quantised:
            return self.op('MatMul', [x, self.constant(w.T, name)], out=out)
        q, scale = quantise(w)
        if x not in self.cache:
            self.cache[x] = self.op('DynamicQuantizeLinear', [x], 3)
        xq, xs, xz = self.cache[x]
        y = self.op('Cast', [self.op('MatMulInteger', [xq, self.constant(q.T, f'{name}_q'), xz])], to=TensorProto.FLOAT)
        return self.op('Mul', [y, self.op('Mul', [xs, self.constant(scale, f'{name}_s')])], out=out)


def quantise(w):
    """int8 a row, and each row's scale."""
    scale = np.maximum(np.abs(w).max(1), 1e-8) / 127
    return np.clip(np.rint(w / scale[:, None]), -127, 127).astype(np.int8), scale.astype(np.float32)


def attention_bias(g):
    """0 where a key may be seen, -1e9 elsewhere: [batch, 1, 1, queries, keys]."""
    keys = g.op('Gather', [g.op('Shape', ['attention_mask']), g.scalar(1)])
    queries = g.op('Gather', [g.op('Shape', ['input_ids']), g.scalar(1)])
    key = g.op('Range', [g.scalar(0), keys, g.scalar(1)])
    query = g.op('Range', [g.op('Sub', [keys, queries]), keys, g.scalar(1)])
    causal = g.op('LessOrEqual', [g.op('Unsqueeze', [key, g.ints(0)]), g.op('Unsqueeze', [query, g.ints(1)])])
    present = g.op('Unsqueeze', [g.op('Cast', ['attention_mask'], to=TensorProto.BOOL), g.ints(1)])
    zero, never = g.constant(np.array(0, np.float32), 'zero'), g.constant(np.array(-1e9, np.float32), 'never')
    bias = g.op('Where', [g.op('And', [causal, present]), zero, never])
    return g.op('Unsqueeze', [bias, g.ints(1, 2)])


def embed(g, weight):
    if not g.quantised:
        return g.op('Gather', [g.constant(weight, 'embedding'), 'input_ids'])
    q, scale = quantise(weight)
    rows = g.op('Cast', [g.op('Gather', [g.constant(q, 'embedding_q'), 'input_ids'])], to=TensorProto.FLOAT)
    return g.op('Mul', [rows, g.op('Gather', [g.constant(scale[:, None], 'embedding_s'), 'input_ids'])])


def norm(g, x, weight, name):
    """RMSNorm in plain operators (any runtime knows them)."""
    mean = g.op('ReduceMean', [g.op('Mul', [x, x])], axes=[-1], keepdims=1)
    root = g.op('Sqrt', [g.op('Add', [mean, g.constant(np.array(1e-5, np.float32), f'{name}_eps')])])
    return g.op('Mul', [g.op('Div', [x, root]), g.constant(weight.float().numpy(), name)])


def build(weights, c, path, quantised):
    """Writes the graph; inputs and outputs named as transformers.js expects of a Llama."""
    g, heads, kv, hd = Graph(quantised), c['heads'], c['kv'], c['hd']
    x = embed(g, weights['embedding.weight'].float().numpy())
    cos, sin = rope_tables(c['maxpos'], hd, c['theta'])
    cos = g.op('Unsqueeze', [g.op('Gather', [g.constant(cos.numpy(), 'cos'), 'position_ids']), g.ints(1)])
    sin = g.op('Unsqueeze', [g.op('Gather', [g.constant(sin.numpy(), 'sin'), 'position_ids']), g.ints(1)])
    bias = attention_bias(g)

    def split(t, n):
        return g.op('Transpose', [g.op('Reshape', [t, g.ints(0, 0, n, hd)])], perm=[0, 2, 1, 3])

    def rope(t):
        a, b = g.op('Split', [t, g.ints(hd // 2, hd // 2)], 2, axis=-1)
        turned = g.op('Concat', [g.op('Neg', [b]), a], axis=-1)
        return g.op('Add', [g.op('Mul', [t, cos]), g.op('Mul', [turned, sin])])

    for i in range(c['layers']):
        name = f'blocks.{i}.'
        h = norm(g, x, weights[f'{name}norm1.weight'], f'{name}norm1')
        q, k, v = (g.linear(h, weights[f'{name}{n}.weight'], f'{name}{n}') for n in 'qkv')
        q, k, v = rope(split(q, heads)), rope(split(k, kv)), split(v, kv)
        k = g.op('Concat', [f'past_key_values.{i}.key', k], axis=2, out=[f'present.{i}.key'])
        v = g.op('Concat', [f'past_key_values.{i}.value', v], axis=2, out=[f'present.{i}.value'])
        q = g.op('Mul', [q, g.constant(np.array(hd ** -0.5, np.float32), f'{name}scale')])
        q = g.op('Reshape', [q, g.ints(0, kv, heads // kv, -1, hd)])
        keys = g.op('Unsqueeze', [g.op('Transpose', [k], perm=[0, 1, 3, 2]), g.ints(2)])
        share = g.op('Softmax', [g.op('Add', [g.op('MatMul', [q, keys]), bias])], axis=-1)
        y = g.op('MatMul', [share, g.op('Unsqueeze', [v, g.ints(2)])])
        y = g.op('Transpose', [g.op('Reshape', [y, g.ints(0, heads, -1, hd)])], perm=[0, 2, 1, 3])
        x = g.op('Add', [x, g.linear(g.op('Reshape', [y, g.ints(0, 0, heads * hd)]), weights[f'{name}o.weight'], f'{name}o')])
        h = norm(g, x, weights[f'{name}norm2.weight'], f'{name}norm2')
        gate, up = (g.linear(h, weights[f'{name}{n}.weight'], f'{name}{n}') for n in ('gate', 'up'))
        h = g.op('Mul', [g.op('Mul', [gate, g.op('Sigmoid', [gate])]), up])
        x = g.op('Add', [x, g.linear(h, weights[f'{name}down.weight'], f'{name}down')])
    x = norm(g, x, weights['norm.weight'], 'norm')
    # num_logits_to_keep: 0 keeps all positions, n the last n.
    start = g.op('Reshape', [g.op('Neg', ['num_logits_to_keep']), g.ints(1)])
    x = g.op('Slice', [x, start, g.ints(2 ** 62), g.ints(1)])
    g.linear(x, weights['embedding.weight'], 'head', out=['logits'])
    save_graph(g, c, path)


def save_graph(g, c, path, keep=True):
    """Checks and writes the graph; `keep`: it takes num_logits_to_keep."""
    value, f32, i64 = helper.make_tensor_value_info, TensorProto.FLOAT, TensorProto.INT64
    inputs = [value('input_ids', i64, ['batch_size', 'sequence_length']),
              value('attention_mask', i64, ['batch_size', 'total_sequence_length']),
              value('position_ids', i64, ['batch_size', 'sequence_length'])]
    if keep:
        inputs.append(value('num_logits_to_keep', i64, []))
    outputs = [value('logits', f32, ['batch_size', 'num_logits', c['vocab']])]
    for i in range(c['layers']):
        for part in ('key', 'value'):
            inputs.append(value(f'past_key_values.{i}.{part}', f32, ['batch_size', c['kv'], 'past_sequence_length', c['hd']]))
            outputs.append(value(f'present.{i}.{part}', f32, ['batch_size', c['kv'], 'total_sequence_length', c['hd']]))
    graph = helper.make_graph(g.nodes, 'gemba', inputs, outputs, g.weights)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid('', 17)])
    model.ir_version = 8
    onnx.checker.check_model(model)
    onnx.save(model, str(path))


def glue():
    """Ids of the pieces of words that answers are made of: all that the product lets the model write beside slots."""
    coder, generator = Tokenizer(), Generator(seed=11, prose=False)
    ids = {coder.end}
    for focus in generator.foci:
        for _ in range(150):
            ids.update(coder.encode(generator.sample(focus).answer))
    return sorted(i for i in ids if coder.tokens[i] not in SPECIAL or i == coder.end)


def folder(checkpoint, out, revision, floats=False):
    """The whole model folder, with gemba.json: the checksum of every file."""
    saved = torch.load(checkpoint, map_location='cpu')
    c, out = saved['config'], pathlib.Path(out)
    (out / 'onnx').mkdir(parents=True, exist_ok=True)
    config = dict(architectures=['LlamaForCausalLM'], model_type='llama', vocab_size=c['vocab'], hidden_size=c['d'],
                  intermediate_size=c['ff'], num_hidden_layers=c['layers'], num_attention_heads=c['heads'],
                  num_key_value_heads=c['kv'], head_dim=c['hd'], hidden_act='silu', max_position_embeddings=c['maxpos'],
                  rms_norm_eps=1e-5, rope_theta=c['theta'], tie_word_embeddings=True, bos_token_id=None, eos_token_id=1,
                  pad_token_id=0, use_cache=True, gemba=dict(style='slots', parameters=sum(w.numel() for w in saved['weights'].values()), glue=glue()))
    config['transformers.js_config'] = dict(dtype='q8')
    write = lambda name, value: (out / name).write_text(json.dumps(value, indent=1) + '\n')  # noqa: E731
    write('config.json', config)
    write('generation_config.json', dict(eos_token_id=1, pad_token_id=0, do_sample=False, max_new_tokens=160))
    write('tokenizer_config.json', dict(tokenizer_class='PreTrainedTokenizerFast', eos_token='<|end|>', pad_token='<|pad|>',
                                        additional_special_tokens=MARKERS[2:], clean_up_tokenization_spaces=False,
                                        add_bos_token=False, model_max_length=c['maxpos'], chat_template=TEMPLATE))
    shutil.copy(HERE / 'scratch/tokenizer.json', out / 'tokenizer.json')
    build(saved['weights'], c, out / 'onnx/model_quantized.onnx', True)
    if floats:
        build(saved['weights'], c, out / 'onnx/model.onnx', False)
        reference(saved, out)
    manifest(out, revision)


def manifest(out, revision):
    files = [f for f in sorted(out.rglob('*')) if f.is_file() and f.name not in ('gemba.json', 'README.md', 'reference.json')]
    listed = [dict(path=str(f.relative_to(out)), bytes=f.stat().st_size, sha256=hashlib.sha256(f.read_bytes()).hexdigest()) for f in files]
    text = dict(id=f'gemba/{out.name}', revision=revision, licence='MIT', memoryMb=200, files=listed)
    (out / 'gemba.json').write_text(json.dumps(text, indent=1) + '\n')
    print(text['id'], revision, sum(f['bytes'] for f in listed), 'bytes')


def reference(saved, out):
    """Logits of PyTorch for a fixed prompt, to compare the graph with."""
    model = Model(saved['config']).eval()
    model.load_state_dict(saved['weights'])
    ids = [4, 5, 300, 500, 17, 54, 55, 2, 700, 800, 3]
    with torch.no_grad():
        logits = model(torch.tensor([ids]))[0]
    (out / 'reference.json').write_text(json.dumps(dict(ids=ids, last=logits[-1].tolist(), best=logits.argmax(-1).tolist())))


if __name__ == '__main__':
    arguments = argparse.ArgumentParser()
    arguments.add_argument('checkpoint')
    arguments.add_argument('out')
    arguments.add_argument('--revision', default='local')
    arguments.add_argument('--float', action='store_true')
    a = arguments.parse_args()
    folder(a.checkpoint, a.out, a.revision, a.float)
