"""
A tiny Whisper and a tiny Moonshine in Hugging Face layout, for the tests of installable speech engines. Their weights are
drawn at random, but for the last layer: it is solved so that each position says the next character of one sentence. Whatever
they hear, they write that sentence: "what is the flow of pee one oh one".

    python3 tiny_speech.py ../../test/language        → tiny-whisper/, tiny-moonshine/
"""
import json
import pathlib
import sys

import numpy as np
import onnx
from onnx import TensorProto, helper

from export import Graph
from tokenizer import LETTER

SENTENCE = ' what is the flow of pee one oh one'
WIDTH, HEADS, CONTEXT = 48, 2, 64
HD = WIDTH // HEADS
F32, I64 = TensorProto.FLOAT, TensorProto.INT64
value = helper.make_tensor_value_info
random = np.random.default_rng(5)
draw = lambda *shape: random.normal(0, 0.05, shape).astype(np.float32)  # noqa: E731


def save(g, path, inputs, outputs):
    graph = helper.make_graph(g.nodes, 'gemba', inputs, outputs, g.weights)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid('', 17)])
    model.ir_version = 8
    onnx.checker.check_model(model)
    onnx.save(model, str(path))


def convolutions(g, x, layers):
    """x [1, channels, frames] → [1, frames / strides, WIDTH]; layers: (channels in, kernel, stride) each."""
    for i, (channels, kernel, stride) in enumerate(layers):
        x = g.op('Conv', [x, g.constant(draw(WIDTH, channels, kernel), f'conv{i}')], kernel_shape=[kernel], strides=[stride],
                 pads=[kernel // 2, kernel // 2] if kernel < 8 else [0, 0])
        x = g.op('Tanh', [x])
    g.op('Transpose', [x], perm=[0, 2, 1], out=['last_hidden_state'])


def encoder(path, name, shape, layers):
    g = Graph(False)
    x = g.op('Unsqueeze', [name, g.ints(1)]) if len(shape) == 2 else name
    convolutions(g, x, layers)
    save(g, path, [value(name, F32, shape)], [value('last_hidden_state', F32, ['batch_size', 'frames', WIDTH])])


def attend(g, q, k, v, mask=None):
    score = g.op('MatMul', [q, g.op('Transpose', [k], perm=[0, 1, 3, 2])])
    share = g.op('Softmax', [g.op('Add', [score, mask]) if mask else score], axis=-1)
    return g.op('Reshape', [g.op('Transpose', [g.op('MatMul', [share, v])], perm=[0, 2, 1, 3]), g.ints(0, 0, WIDTH)])


def decoder(path, vocabulary, said):
    """One layer with self and cross attention and a cache; `said`: position → the token that follows it."""
    g = Graph(False)
    heads = lambda t: g.op('Transpose', [g.op('Reshape', [t, g.ints(0, 0, HEADS, HD)])], perm=[0, 2, 1, 3])  # noqa: E731
    linear = lambda x: g.op('MatMul', [x, g.constant(draw(WIDTH, WIDTH), f'w{len(g.weights)}')])  # noqa: E731
    length = lambda name, axis: g.op('Gather', [g.op('Shape', [name]), g.scalar(axis)])  # noqa: E731
    past, queries = length('past_key_values.0.decoder.key', 2), length('input_ids', 1)
    keys = g.op('Add', [past, queries])
    position = g.op('Range', [past, keys, g.scalar(1)])
    places = random.normal(0, 1, (CONTEXT, WIDTH)).astype(np.float32)
    place = g.op('Gather', [g.constant(places, 'places'), position])
    x = g.op('Add', [g.op('Gather', [g.constant(draw(vocabulary, WIDTH) / 10, 'tokens'), 'input_ids']), place])
    seen = g.op('LessOrEqual', [g.op('Unsqueeze', [g.op('Range', [g.scalar(0), keys, g.scalar(1)]), g.ints(0)]),
                                g.op('Unsqueeze', [position, g.ints(1)])])
    mask = g.op('Where', [seen, g.constant(np.array(0, np.float32), 'zero'), g.constant(np.array(-1e9, np.float32), 'never')])
    k = g.op('Concat', ['past_key_values.0.decoder.key', heads(linear(x))], axis=2, out=['present.0.decoder.key'])
    v = g.op('Concat', ['past_key_values.0.decoder.value', heads(linear(x))], axis=2, out=['present.0.decoder.value'])
    x = g.op('Add', [x, linear(attend(g, heads(linear(x)), k, v, mask))])
    ek = g.op('Identity', [heads(linear('encoder_hidden_states'))], out=['present.0.encoder.key'])
    ev = g.op('Identity', [heads(linear('encoder_hidden_states'))], out=['present.0.encoder.value'])
    x = g.op('Add', [x, linear(attend(g, heads(linear(x)), ek, ev))])
    wanted = np.zeros((len(said), vocabulary), np.float32)
    for i, token in enumerate(said):
        wanted[i, token] = 30
    head = np.linalg.lstsq(places[:len(said)], wanted, rcond=None)[0].astype(np.float32)
    g.op('MatMul', [x, g.constant(head, 'head')], out=['logits'])
    inputs = [value('input_ids', I64, ['batch_size', 'sequence_length']),
              value('encoder_hidden_states', F32, ['batch_size', 'frames', WIDTH]),
              value('use_cache_branch', TensorProto.BOOL, [1])]
    outputs = [value('logits', F32, ['batch_size', 'sequence_length', vocabulary])]
    for side in ('decoder', 'encoder'):
        for part in ('key', 'value'):
            inputs.append(value(f'past_key_values.0.{side}.{part}', F32, ['batch_size', HEADS, f'past_{side}', HD]))
            outputs.append(value(f'present.0.{side}.{part}', F32, ['batch_size', HEADS, f'all_{side}', HD]))
    save(g, path, inputs, outputs)


def write(out, name, content):
    (out / name).write_text(json.dumps(content, ensure_ascii=False) + '\n')


def special(ids):
    return [dict(id=i, content=token, single_word=False, lstrip=False, rstrip=False, normalized=False, special=True)
            for token, i in ids.items()]


def whisper(out):
    """Byte-level BPE and the tokens of a multilingual Whisper; 30 seconds of sound at a time."""
    tokens = [LETTER[b] for b in range(256)]
    extra = {token: 256 + i for i, token in enumerate(
        ['<|endoftext|>', '<|startoftranscript|>', '<|en|>', '<|translate|>', '<|transcribe|>', '<|notimestamps|>'])}
    end, start = extra['<|endoftext|>'], extra['<|startoftranscript|>']
    text = [tokens.index(LETTER[b]) for b in SENTENCE.encode()]
    encoder(out / 'onnx/encoder_model.onnx', 'input_features', ['batch_size', 16, 'mel_frames'], [(16, 3, 1), (WIDTH, 3, 2)])
    decoder(out / 'onnx/decoder_model_merged.onnx', 262, [start, extra['<|en|>'], extra['<|transcribe|>'], *text, end])
    write(out, 'config.json', dict(
        model_type='whisper', architectures=['WhisperForConditionalGeneration'], is_encoder_decoder=True, vocab_size=262, d_model=WIDTH,
        encoder_layers=1, encoder_attention_heads=HEADS, decoder_layers=1, decoder_attention_heads=HEADS, num_mel_bins=16,
        max_source_positions=1500, max_target_positions=CONTEXT, decoder_start_token_id=start, eos_token_id=end, pad_token_id=end))
    write(out, 'generation_config.json', dict(
        decoder_start_token_id=start, eos_token_id=end, pad_token_id=end, bos_token_id=end, is_multilingual=True, max_length=CONTEXT,
        no_timestamps_token_id=extra['<|notimestamps|>'], lang_to_id={'<|en|>': extra['<|en|>']}, begin_suppress_tokens=[220, end],
        task_to_id=dict(translate=extra['<|translate|>'], transcribe=extra['<|transcribe|>'])))
    write(out, 'preprocessor_config.json', dict(
        feature_extractor_type='WhisperFeatureExtractor', processor_class='WhisperProcessor', feature_size=16, sampling_rate=16000, n_fft=400,
        hop_length=160, chunk_length=30, n_samples=480000, nb_max_frames=3000, padding_side='right', padding_value=0.0, return_attention_mask=False))
    write(out, 'tokenizer_config.json', dict(tokenizer_class='WhisperTokenizer', eos_token='<|endoftext|>', bos_token='<|endoftext|>',
                                             unk_token='<|endoftext|>', add_prefix_space=False, model_max_length=CONTEXT))
    level = dict(type='ByteLevel', add_prefix_space=False, trim_offsets=False, use_regex=True)
    write(out, 'tokenizer.json', dict(
        version='1.0', truncation=None, padding=None, normalizer=None, pre_tokenizer=level, post_processor=None, decoder=level,
        added_tokens=special(extra), model=dict(type='BPE', dropout=None, unk_token=None, continuing_subword_prefix='', end_of_word_suffix='',
                                                fuse_unk=False, vocab={token: i for i, token in enumerate(tokens)}, merges=[])))


def moonshine(out):
    """Sentence-piece style tokens (▁ for a space) and the raw waveform, one frame for each 384 samples."""
    extra = {'<unk>': 0, '<s>': 1, '</s>': 2}
    tokens = ['▁', *"abcdefghijklmnopqrstuvwxyz'0123456789"]
    ids = {**extra, **{token: 3 + i for i, token in enumerate(tokens)}}
    text = [ids['▁' if letter == ' ' else letter] for letter in SENTENCE]
    encoder(out / 'onnx/encoder_model.onnx', 'input_values', ['batch_size', 'samples'], [(1, 127, 64), (WIDTH, 7, 3), (WIDTH, 3, 2)])
    decoder(out / 'onnx/decoder_model_merged.onnx', len(ids), [*text, 2])
    write(out, 'config.json', dict(
        model_type='moonshine', architectures=['MoonshineForConditionalGeneration'], is_encoder_decoder=True, vocab_size=len(ids),
        hidden_size=WIDTH, encoder_num_hidden_layers=1, encoder_num_attention_heads=HEADS, encoder_num_key_value_heads=HEADS,
        decoder_num_hidden_layers=1, decoder_num_attention_heads=HEADS, decoder_num_key_value_heads=HEADS,
        max_position_embeddings=CONTEXT, decoder_start_token_id=1, bos_token_id=1, eos_token_id=2))
    write(out, 'generation_config.json', dict(decoder_start_token_id=1, bos_token_id=1, eos_token_id=2, pad_token_id=2, max_length=CONTEXT))
    write(out, 'preprocessor_config.json', dict(
        feature_extractor_type='Wav2Vec2FeatureExtractor', processor_class='Wav2Vec2Processor', feature_size=1, sampling_rate=16000,
        do_normalize=False, padding_side='right', padding_value=0.0, return_attention_mask=True))
    write(out, 'tokenizer_config.json', dict(tokenizer_class='PreTrainedTokenizerFast', bos_token='<s>', eos_token='</s>', unk_token='<unk>',
                                             clean_up_tokenization_spaces=False, model_max_length=CONTEXT))
    replace = lambda pattern, content: dict(type='Replace', pattern=dict(String=pattern), content=content)  # noqa: E731
    write(out, 'tokenizer.json', dict(
        version='1.0', truncation=None, padding=None, pre_tokenizer=None, post_processor=None,
        normalizer=dict(type='Sequence', normalizers=[dict(type='Prepend', prepend='▁'), replace(' ', '▁')]),
        decoder=dict(type='Sequence', decoders=[replace('▁', ' '), dict(type='Fuse'), dict(type='Strip', content=' ', start=1, stop=0)]),
        added_tokens=special(extra), model=dict(type='BPE', dropout=None, unk_token='<unk>', continuing_subword_prefix=None,
                                                end_of_word_suffix=None, fuse_unk=True, vocab=ids, merges=[])))


if __name__ == '__main__':
    for make in (whisper, moonshine):
        folder = pathlib.Path(sys.argv[1]) / f'tiny-{make.__name__}'
        (folder / 'onnx').mkdir(parents=True, exist_ok=True)
        make(folder)
        print(folder, sum(f.stat().st_size for f in folder.rglob('*') if f.is_file()), 'bytes')
