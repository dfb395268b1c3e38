"""Lists to learn from: a question, pieces, and which of them answer it (none, for a near miss).

From the corpus (its sentences, reworded), from invented machines (`../retrieval/trade.py`), from question–answer pairs, and from
the questions to written manuals as the product finds pieces for them (`examples.ts`).
"""
import json
import pathlib
import random
import re
import subprocess
import sys

sys.path.append(str(pathlib.Path(__file__).parent.parent / 'retrieval'))
from pairs import SENTENCE, STOP, Corpus, Maker  # noqa: E402
from tokens import split  # noqa: E402

MOST = 7  # pieces of a list


def sentences(text):
    return [s.strip() for s in SENTENCE.split(text) if 20 < len(s.strip()) < 500]


def likest(asked, others, r, count):
    """Those that share most words with the question, with some chance."""
    wanted = set(split(asked)) - STOP
    return sorted(others, key=lambda s: -len(wanted & set(split(s[1]))) - r.random())[:count]


class Lists:
    def __init__(self, folder, qa, seed, limit=None):
        self.r = random.Random(seed)
        self.corpus = Corpus(folder, limit)
        self.maker = Maker(folder, self.corpus, seed)
        self.pairs = [p for p in asked_and_answered(qa)] if qa else []

    @staticmethod
    def maker_only(folder):
        """Codes texts; knows no corpus."""
        return Maker(folder, None, 0)

    def of_corpus(self):
        """A sentence of prose is asked for in other words; its neighbours are the near misses."""
        r, passages = self.r, self.corpus.passages
        at = r.randrange(len(passages))
        document, heads, text = passages[at]
        own = sentences(text)
        if not own:
            return None
        near = [(heads_[-1] if heads_ else '', s) for d, heads_, t in passages[max(0, at - 3):at + 4] if d == document for s in sentences(t)]
        told = r.choice(own)
        kind = r.choices(('rule', 'words', 'head'), (50, 35, 15))[0]
        if kind == 'head':
            told = own[0]
            ask = heads[-1] if heads else told
        else:
            ask, _ = self.maker.about(told, kind)
        ask = self.maker.reword(ask[:200], r.choice((0, 0.25, 0.5)))
        piece = (heads[-1] if heads and kind != 'head' else '', told)
        others = [s for s in near if s[1] != told]
        return self.list(ask, [piece], likest(ask, others, r, MOST - 2) + [self.stray()], 0.2)

    def of_trade(self):
        cluster = self.maker.trade.cluster()
        ask, head, text, key = self.r.choice(cluster)
        others = [(h, t) for _, h, t, k in cluster if k != key and t != text]
        return self.list(self.maker.reword(ask, self.r.choice((0, 0, 0.2))), [(head, text)], likest(ask, others, self.r, MOST - 2) + [self.stray()], 0.2)

    def of_pairs(self):
        ask, right, others = self.r.choice(self.pairs)
        return self.list(self.maker.reword(ask, self.r.choice((0, 0, 0.3))), right, likest(ask, others, self.r, MOST - 2) + [self.stray()], 0.15)

    def stray(self):
        _, heads, text = self.r.choice(self.corpus.passages)
        return (heads[-1] if heads else '', self.r.choice(sentences(text) or [text[:200]]))

    def list(self, ask, right, others, without):
        if self.r.random() < without:
            right = []
        pieces = [(h, t, 1) for h, t in right[:3]] + [(h, t, 0) for h, t in others]
        return ask, pieces[:MOST]

    def any(self):
        while True:
            kind = self.r.choices((self.of_corpus, self.of_trade, self.of_pairs), (50, 30, 20 if self.pairs else 0))[0]
            made = kind()
            if made and len(made[1]) > 2:
                return made


def asked_and_answered(path):
    """(question, pieces that hold the answer, the others) of pairs with a context."""
    lines = subprocess.run(['zstd', '-dc', path], check=True, capture_output=True).stdout.decode().splitlines()
    for line in lines:
        pair = json.loads(line)
        if pair['kind'] not in ('extractive', 'conditional') or not pair['context']:
            continue
        parts = sentences(pair['context'])
        squeezed = re.sub(r'\W+', ' ', pair['answer'].lower()).strip()
        if len(squeezed) < 8:
            continue
        holds = lambda s: (lambda t: squeezed in t or (len(t) > 20 and t in squeezed))(re.sub(r'\W+', ' ', s.lower()).strip())  # noqa: E731
        right = [('', s) for s in parts if holds(s)]
        if right and len(right) < len(parts):
            yield pair['question'], right, [('', s) for s in parts if not holds(s)]


def written(path, held):
    """Lists of `examples.ts`, parted by manual: (of those to learn from, of those held out)."""
    learn, hold = [], []
    for line in open(path, encoding='utf8'):
        one = json.loads(line)
        if len(one['pieces']) < 2:
            continue
        (hold if held(one['manual']) else learn).append(one)
    return learn, hold
