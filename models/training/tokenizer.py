"""Byte-level BPE with slots, marks and chat markers as single tokens: training, the Hugging Face file, an encoder.

    python3 tokenizer.py        trains on 20,000 generated samples, and on the corpus where prose.py has read one; writes scratch/tokenizer.json
"""
import collections
import heapq
import json
import pathlib

import regex

HERE = pathlib.Path(__file__).parent
FIXTURE = json.loads((HERE / 'fixture.json').read_text())
MARKERS = ['<|pad|>', '<|end|>', '<|user|>', '<|assistant|>', '<|system|>']
SPECIAL = MARKERS + FIXTURE['marks'] + FIXTURE['slots']
VOCABULARY = 6144
# Single digits and capitals are their own pieces, so that "PT-4021A" never becomes one rare token.
PATTERN = r' ?\p{Lu}?\p{Ll}+| ?\p{Lu}|\p{N}| ?[^\s\p{L}\p{N}]+|\s|\p{L}+'
PIECES = regex.compile(PATTERN)


def byte_letters():
    """The printable letter that stands for each byte in a Hugging Face byte-level vocabulary."""
    plain = list(range(33, 127)) + list(range(161, 173)) + list(range(174, 256))
    letters, extra = {byte: chr(byte) for byte in plain}, 0
    for byte in range(256):
        if byte not in letters:
            letters[byte] = chr(256 + extra)
            extra += 1
    return letters


LETTER = byte_letters()
BYTE = {letter: byte for byte, letter in LETTER.items()}


def train(text, size):
    """Learns merges from `text` until the vocabulary has `size` tokens. Returns (tokens, merges)."""
    counts = collections.Counter(PIECES.findall(text))
    words = [[LETTER[b] for b in word.encode()] for word in counts]
    weights = list(counts.values())
    pairs, where = collections.Counter(), collections.defaultdict(set)
    for index, word in enumerate(words):
        for pair in zip(word, word[1:]):
            pairs[pair] += weights[index]
            where[pair].add(index)
    tokens, merges = SPECIAL + [LETTER[b] for b in range(256)], []
    heap = [(-count, pair) for pair, count in pairs.items()]
    heapq.heapify(heap)
    while len(tokens) < size and heap:
        count, pair = heapq.heappop(heap)
        if pairs.get(pair, 0) != -count:
            continue
        if count > -2:
            break
        merges.append(pair)
        tokens.append(pair[0] + pair[1])
        changed = set()
        for index in list(where[pair]):
            for old in zip(words[index], words[index][1:]):
                pairs[old] -= weights[index]
                changed.add(old)
                where[old].discard(index)
            words[index] = merged(words[index], pair)
            for new in zip(words[index], words[index][1:]):
                pairs[new] += weights[index]
                changed.add(new)
                where[new].add(index)
        for each in changed:
            if pairs[each] > 0:
                heapq.heappush(heap, (-pairs[each], each))
    return tokens, merges


def merged(word, pair):
    out, at = [], 0
    while at < len(word):
        if at + 1 < len(word) and (word[at], word[at + 1]) == pair:
            out.append(word[at] + word[at + 1])
            at += 2
        else:
            out.append(word[at])
            at += 1
    return out


def save(tokens, merges, path):
    """Writes tokenizer.json as Hugging Face libraries read it."""
    special = [dict(id=i, content=t, single_word=False, lstrip=False, rstrip=False, normalized=False, special=i < len(MARKERS))
               for i, t in enumerate(SPECIAL)]
    bytelevel = dict(type='ByteLevel', add_prefix_space=False, trim_offsets=False, use_regex=False)
    split = dict(type='Split', pattern=dict(Regex=PATTERN), behavior='Isolated', invert=False)
    model = dict(type='BPE', dropout=None, unk_token=None, continuing_subword_prefix='', end_of_word_suffix='',
                 fuse_unk=False, byte_fallback=False, ignore_merges=False,
                 vocab={token: i for i, token in enumerate(tokens)}, merges=[list(m) for m in merges])
    document = dict(version='1.0', truncation=None, padding=None, added_tokens=special, normalizer=None,
                    pre_tokenizer=dict(type='Sequence', pretokenizers=[split, bytelevel]), post_processor=None,
                    decoder=bytelevel, model=model)
    pathlib.Path(path).write_text(json.dumps(document, ensure_ascii=False))


class Tokenizer:
    """Encodes and decodes exactly as the file does in transformers.js (tested on both sides)."""

    def __init__(self, path=HERE / 'scratch/tokenizer.json'):
        model = json.loads(pathlib.Path(path).read_text())['model']
        self.ids = model['vocab']
        self.rank = {tuple(pair): i for i, pair in enumerate(model['merges'])}
        self.tokens = {i: token for token, i in self.ids.items()}
        self.cache = {}
        self.special = regex.compile('(' + '|'.join(regex.escape(token) for token in SPECIAL) + ')')
        self.end, self.pad = self.ids['<|end|>'], self.ids['<|pad|>']

    def _word(self, word):
        if word in self.cache:
            return self.cache[word]
        parts = [LETTER[b] for b in word.encode()]
        while len(parts) > 1:
            rank, at = min((self.rank.get(pair, 1 << 30), i) for i, pair in enumerate(zip(parts, parts[1:])))
            if rank == 1 << 30:
                break
            parts[at:at + 2] = [parts[at] + parts[at + 1]]
        out = [self.ids[part] for part in parts]
        if len(self.cache) < 300_000:
            self.cache[word] = out
        return out

    def encode(self, text):
        out = []
        for part in self.special.split(text):
            if part in self.ids and part in SPECIAL_SET:
                out.append(self.ids[part])
            elif part:
                for word in PIECES.findall(part):
                    out += self._word(word)
        return out

    def decode(self, ids, markers=False):
        """Text of the ids; chat markers are left out unless asked for, slots and marks stay."""
        out, run = '', bytearray()
        for i in ids:
            token = self.tokens[i]
            if token in SPECIAL_SET:
                out += run.decode('utf8', 'replace')
                run = bytearray()
                out += token if markers or token not in MARKERS else ''
            else:
                run += bytes(BYTE[letter] for letter in token)
        return out + run.decode('utf8', 'replace')


SPECIAL_SET = set(SPECIAL)

if __name__ == '__main__':
    from generate import Generator
    from prose import read_corpus
    generator = Generator(seed=7)
    samples = [generator.sample() for _ in range(20_000)]
    text = '\n'.join([f'{s.system}\n{s.question}\n{s.answer}' for s in samples] + read_corpus()[::6])
    for token in SPECIAL:
        text = text.replace(token, '\n')
    tokens, merges = train(text, VOCABULARY)
    (HERE / 'scratch').mkdir(exist_ok=True)
    save(tokens, merges, HERE / 'scratch/tokenizer.json')
    coder = Tokenizer()
    whole = [f'<|system|>{s.system}<|user|>{s.question}<|assistant|>{s.answer}<|end|>' for s in samples[:2000]]
    lengths = [len(coder.encode(each)) for each in whole]
    assert all(coder.decode(coder.encode(each), markers=True) == each for each in whole)
    print(len(tokens), 'tokens;', sum(lengths) / len(lengths), 'a sample, longest', max(lengths))
