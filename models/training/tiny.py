"""
A tiny GPT-2 with random weights: another architecture than ours, for the tests of "any causal language model in Hugging
Face layout". It writes gibberish, always the same.

    python3 tiny.py ../../test/language/tiny-gpt2
"""
import json
import pathlib
import sys

import numpy as np
from onnx import TensorProto, helper

from export import Graph, attention_bias, save_graph
from tokenizer import LETTER

WIDTH, LAYERS, HEADS, CONTEXT = 32, 2, 2, 128
TOKENS = ['<|endoftext|>'] + [LETTER[b] for b in range(256)]


def build(path):
    """LayerNorm, learned positions, biases, GELU: what GPT-2 has and a Llama has not."""
    random, g, hd = np.random.default_rng(3), Graph(False), WIDTH // HEADS
    draw = lambda name, *shape: g.constant(random.normal(0, 0.25, shape).astype(np.float32), name)  # noqa: E731

    def norm(x, name):
        ones = g.constant(np.ones(WIDTH, np.float32), f'{name}.weight')
        return g.op('LayerNormalization', [x, ones, draw(f'{name}.bias', WIDTH)], axis=-1, epsilon=1e-5)

    def linear(x, name, n_in, n_out):
        return g.op('Add', [g.op('MatMul', [x, draw(f'{name}.weight', n_in, n_out)]), draw(f'{name}.bias', n_out)])

    def gelu(x):
        half = g.op('Mul', [x, g.constant(np.array(0.5, np.float32), None)])
        inner = g.op('Erf', [g.op('Mul', [x, g.constant(np.array(2 ** -0.5, np.float32), None)])])
        return g.op('Mul', [half, g.op('Add', [inner, g.constant(np.array(1, np.float32), None)])])

    embedding = draw('wte', len(TOKENS), WIDTH)
    x = g.op('Add', [g.op('Gather', [embedding, 'input_ids']), g.op('Gather', [draw('wpe', CONTEXT, WIDTH), 'position_ids'])])
    bias = g.op('Squeeze', [attention_bias(g), g.ints(2)])
    heads = lambda t: g.op('Transpose', [g.op('Reshape', [t, g.ints(0, 0, HEADS, hd)])], perm=[0, 2, 1, 3])  # noqa: E731
    for i in range(LAYERS):
        q, k, v = g.op('Split', [linear(norm(x, f'{i}.ln1'), f'{i}.attention', WIDTH, 3 * WIDTH), g.ints(WIDTH, WIDTH, WIDTH)], 3, axis=-1)
        k = g.op('Concat', [f'past_key_values.{i}.key', heads(k)], axis=2, out=[f'present.{i}.key'])
        v = g.op('Concat', [f'past_key_values.{i}.value', heads(v)], axis=2, out=[f'present.{i}.value'])
        score = g.op('MatMul', [heads(q), g.op('Transpose', [k], perm=[0, 1, 3, 2])])
        share = g.op('Softmax', [g.op('Add', [score, bias])], axis=-1)
        y = g.op('Reshape', [g.op('Transpose', [g.op('MatMul', [share, v])], perm=[0, 2, 1, 3]), g.ints(0, 0, WIDTH)])
        x = g.op('Add', [x, linear(y, f'{i}.projection', WIDTH, WIDTH)])
        h = gelu(linear(norm(x, f'{i}.ln2'), f'{i}.up', WIDTH, 4 * WIDTH))
        x = g.op('Add', [x, linear(h, f'{i}.down', 4 * WIDTH, WIDTH)])
    g.op('MatMul', [norm(x, 'ln'), g.op('Transpose', [embedding], perm=[1, 0])], out=['logits'])
    save_graph(g, dict(layers=LAYERS, kv=HEADS, hd=hd, vocab=len(TOKENS)), path, keep=False)


if __name__ == '__main__':
    out = pathlib.Path(sys.argv[1])
    (out / 'onnx').mkdir(parents=True, exist_ok=True)
    build(out / 'onnx/model.onnx')
    write = lambda name, value: (out / name).write_text(json.dumps(value, ensure_ascii=False) + '\n')  # noqa: E731
    write('config.json', dict(model_type='gpt2', architectures=['GPT2LMHeadModel'], vocab_size=len(TOKENS), n_embd=WIDTH, n_layer=LAYERS,
                              n_head=HEADS, n_positions=CONTEXT, bos_token_id=0, eos_token_id=0, use_cache=True))
    write('generation_config.json', dict(eos_token_id=0, pad_token_id=0, bos_token_id=0))
    write('tokenizer_config.json', dict(tokenizer_class='GPT2Tokenizer', eos_token='<|endoftext|>', bos_token='<|endoftext|>',
                                        unk_token='<|endoftext|>', add_prefix_space=False, model_max_length=CONTEXT))
    level = dict(type='ByteLevel', add_prefix_space=False, trim_offsets=False, use_regex=True)
    write('tokenizer.json', dict(
        version='1.0', truncation=None, padding=None, normalizer=None, pre_tokenizer=level, post_processor=None, decoder=level,
        added_tokens=[dict(id=0, content='<|endoftext|>', single_word=False, lstrip=False, rstrip=False, normalized=False, special=True)],
        model=dict(type='BPE', dropout=None, unk_token=None, continuing_subword_prefix='', end_of_word_suffix='', fuse_unk=False,
                   vocab={token: i for i, token in enumerate(TOKENS)}, merges=[])))
    print(sum(f.stat().st_size for f in out.rglob('*') if f.is_file()), 'bytes')
