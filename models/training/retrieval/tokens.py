"""Lower-case WordPiece: learning the pieces, the Hugging Face file, an encoder that does what the file does.

Words part at blanks, punctuation and between letters and digits, so that "E-4304" and "12bar" never are one rare token.
"""
import collections
import heapq
import json
import pathlib
import re
import sys
import unicodedata

PAD, UNKNOWN, QUESTION, PASSAGE, MASK = '[PAD]', '[UNK]', '[Q]', '[P]', '[MASK]'
SPECIAL = [PAD, UNKNOWN, QUESTION, PASSAGE, MASK]
LONGEST_WORD = 60


def punctuation():
    """The characters that Hugging Face's BERT splitter parts at, as a class for `re`."""
    ascii_marks = [c for c in map(chr, range(33, 127)) if not c.isalnum()]
    others = [chr(i) for i in range(128, sys.maxunicode) if unicodedata.category(chr(i)).startswith('P')]
    return '[' + re.escape(''.join(ascii_marks + others)) + ']'


MARK = punctuation()
PIECES = re.compile(rf'{MARK}|[0-9]+|[^\s0-9{MARK[1:-1]}]+')


def plain(text):
    """Lower case without accents and control characters."""
    if text.isascii():
        return text.lower()
    text = unicodedata.normalize('NFD', text.lower())
    return ''.join(c for c in text if unicodedata.category(c) not in ('Mn', 'Cc', 'Cf') or c in '\t\n\r')


def split(text):
    return PIECES.findall(plain(text))


def learn(counts, size):
    """Pieces from words and how often each occurs: byte-pair merges over characters, "##" inside a word."""
    kept = [(word, n) for word, n in counts.items() if n > 1 and len(word) <= 24]
    words = [[c if i == 0 else '##' + c for i, c in enumerate(word)] for word, _ in kept]
    weights = [n for _, n in kept]
    letters, pairs, where = collections.Counter(), collections.Counter(), collections.defaultdict(set)
    for index, word in enumerate(words):
        for letter in word:
            letters[letter] += weights[index]
        for pair in zip(word, word[1:]):
            pairs[pair] += weights[index]
            where[pair].add(index)
    pieces = SPECIAL + [letter for letter, n in letters.most_common(700) if n > 20]
    known = set(pieces)
    heap = [(-n, pair) for pair, n in pairs.items()]
    heapq.heapify(heap)
    while len(pieces) < size and heap:
        count, pair = heapq.heappop(heap)
        if pairs.get(pair, 0) != -count or count > -2:
            continue
        piece = pair[0] + pair[1][2:]
        if piece not in known:
            known.add(piece)
            pieces.append(piece)
        changed = set()
        for index in list(where[pair]):
            word, at = words[index], 0
            for old in zip(word, word[1:]):
                pairs[old] -= weights[index]
                changed.add(old)
            out = []
            while at < len(word):
                if at + 1 < len(word) and (word[at], word[at + 1]) == pair:
                    out.append(piece)
                    at += 2
                else:
                    out.append(word[at])
                    at += 1
            words[index] = out
            for new in zip(out, out[1:]):
                pairs[new] += weights[index]
                changed.add(new)
                where[new].add(index)
        for each in changed:
            if pairs[each] > 0:
                heapq.heappush(heap, (-pairs[each], each))
    return pieces


def save(pieces, path):
    """Writes tokenizer.json as Hugging Face libraries read it."""
    added = [dict(id=i, content=t, single_word=False, lstrip=False, rstrip=False, normalized=False, special=True)
             for i, t in enumerate(SPECIAL)]
    model = dict(type='WordPiece', unk_token=UNKNOWN, continuing_subword_prefix='##', max_input_chars_per_word=LONGEST_WORD,
                 vocab={piece: i for i, piece in enumerate(pieces)})
    document = dict(
        version='1.0', truncation=None, padding=None, added_tokens=added, post_processor=None,
        normalizer=dict(type='BertNormalizer', clean_text=True, handle_chinese_chars=False, strip_accents=True, lowercase=True),
        pre_tokenizer=dict(type='Sequence', pretokenizers=[dict(type='BertPreTokenizer'), dict(type='Digits', individual_digits=False)]),
        decoder=dict(type='WordPiece', prefix='##', cleanup=True), model=model)
    pathlib.Path(path).write_text(json.dumps(document, ensure_ascii=False))


class Tokenizer:
    def __init__(self, pieces):
        self.pieces = pieces
        self.ids = {piece: i for i, piece in enumerate(pieces)}
        self.cache = {}

    @classmethod
    def load(cls, path):
        vocabulary = json.loads(pathlib.Path(path).read_text())['model']['vocab']
        return cls(sorted(vocabulary, key=vocabulary.get))

    def word(self, word):
        if word in self.cache:
            return self.cache[word]
        out, start = [], 0
        if len(word) > LONGEST_WORD:
            return [1]
        while start < len(word):
            end, prefix = len(word), '##' if start else ''
            while end > start and prefix + word[start:end] not in self.ids:
                end -= 1
            if end == start:
                out = [1]
                break
            out.append(self.ids[prefix + word[start:end]])
            start = end
        if len(self.cache) < 500_000:
            self.cache[word] = out
        return out

    def encode(self, text, most=10_000):
        out = []
        for word in split(text):
            out += self.word(word)
            if len(out) >= most:
                return out[:most]
        return out
