"""From sections and question–answer pairs to training examples: (question, passage, key) as token ids.

A cluster holds pairs whose passages stand near each other (one document, one topic): each is a hard negative of the
others. Everything is a function of a seed, so that workers make different parts of one epoch.
"""
import json
import lzma
import pathlib
import random
import re
import zlib

from tokens import PASSAGE, QUESTION, Tokenizer, split
from trade import Trade
from trades import synonyms

LONG_QUESTION, LONG_PASSAGE = 32, 128
WORDS = 100
SENTENCE = re.compile(r'(?<=[.!?:;])\s+|\n+')
STOP = set('''a an the of to in on for and or is are be was were by with as at it its this that these those from if you your can may will
must should when which has have been not no do does how what there then than into use used using each any all more also only other
such where who why whose i we they them their our us he she his her but so one'''.split())
HOLD = 0.025  # share of documents that is never trained on


def held(document):
    return zlib.crc32(f'held {document}'.encode()) / 2 ** 32 < HOLD


def pieces(text):
    """A section as pieces of about a passage's size, parted between sentences."""
    open_, size, out = [], 0, []
    for sentence in SENTENCE.split(text):
        words = sentence.split()
        for at in range(0, len(words), WORDS):
            part = words[at:at + WORDS]
            if open_ and size + len(part) > WORDS:
                out.append(' '.join(open_))
                open_, size = [], 0
            open_ += part
            size += len(part)
    if open_ and (size > 12 or not out):
        out.append(' '.join(open_))
    return [each for each in out if len(each) > 40]


class Corpus:
    """`passages`: (document, [headings], text) in reading order; `questions`: (source, question, text)."""

    def __init__(self, folder, limit=None):
        folder = pathlib.Path(folder)
        self.passages, self.questions, self.held_passages, self.held_questions = [], [], [], []
        with lzma.open(folder / 'corpus.xz', 'rt', encoding='utf8') as lines:
            for count, line in enumerate(lines):
                if limit and count % max(1, 100_000 // limit):
                    continue
                kind, source, head, text = json.loads(line)
                if kind == 'd':
                    goal = self.held_passages if held(source) else self.passages
                    goal += [(source, head, piece) for piece in pieces(text)]
                else:
                    goal = self.held_questions if held(source) else self.questions
                    parts = pieces(text) or [text]
                    wanted = set(split(head)) - STOP
                    goal.append((source, head, max(parts, key=lambda part: len(wanted & set(split(part))))))


class Rewording:
    """A question in other words: synonyms of the trade and of the language, words left out, slips of the keyboard."""

    def __init__(self, folder, r):
        lexicon = json.loads((pathlib.Path(folder) / 'lexicon.json').read_text())
        self.r, self.general, self.trade = r, lexicon['words'], {}
        for group in lexicon['groups']:
            for member in group:
                self.trade.setdefault(member, []).extend(other for other in group if other != member)
        for word, others in synonyms().items():
            self.trade.setdefault(word, []).extend(others)

    def __call__(self, text, strength=0.3):
        words, out, at = text.lower().split(), [], 0
        while at < len(words):
            pair = ' '.join(words[at:at + 2])
            if pair in self.trade and self.r.random() < strength:
                out.append(self.r.choice(self.trade[pair]))
                at += 2
                continue
            out.append(self.other(words[at], strength))
            at += 1
        return ' '.join(out)

    def other(self, word, strength):
        r = self.r
        if r.random() > strength or word in STOP or len(word) < 3:
            return word
        if r.random() < 0.05 and len(word) > 5:  # a slip
            cut = r.randrange(1, len(word) - 1)
            return word[:cut] + word[cut + 1:] if r.random() < 0.5 else word[:cut] + word[cut + 1] + word[cut] + word[cut + 2:]
        for form, ending in ((word, ''), (word[:-1], 's'), (word[:-2], 'ed'), (word[:-3], 'ing'), (word[:-1], 'd')):
            if ending and not word.endswith(ending):
                continue
            others = self.trade.get(form) or self.general.get(form) or (self.general.get(form + 'e') if ending == 'ing' else None)
            if others:
                other = r.choice(others)
                return other + 's' if ending == 's' and ' ' not in other and not other.endswith('s') else other
        return word


OPENINGS = ('how do i {}', 'how to {}', 'what is {}', 'what about {}', 'tell me about {}', '{}', '{}', '{}', '{}?', 'where do i find {}',
            'explain {}', 'what does the manual say about {}', 'information on {}', 'when do i need {}', 'how does {} work', 'why {}')
PATTERNS = (
    (re.compile(r'^to ([a-z][^,.]{8,80}),', re.I), ('how do i {}', 'how to {}', 'i want to {}', 'steps to {}', '{}')),
    (re.compile(r'^if (?:the |a |an |you )?([^,.]{8,80}),', re.I), ('what happens if {}', 'what to do when {}', '{}', 'what if {}', 'why {}')),
    (re.compile(r'^when (?:the |a |an |you )?([^,.]{8,80}),', re.I), ('what happens when {}', '{}', 'what when {}')),
    (re.compile(r'^(?:the|a|an) ([a-z][a-z -]{4,50}?) (?:is|are|must|should|can|has|have|shows|specifies|contains)\b', re.I),
     ('what is the {}', 'what {}', '{}', 'which {}', 'tell me the {}', 'what does the {} do', 'where is the {}')),
    (re.compile(r'^you (?:can|must|should|may|need to) ([^,.]{8,80})', re.I), ('can i {}', 'how do i {}', 'must i {}', 'when should i {}', 'is it possible to {}')),
)


class Maker:
    """Makes examples from a corpus with its own chance."""

    def __init__(self, folder, corpus, seed):
        self.r = random.Random(seed)
        self.corpus, self.reword = corpus, Rewording(folder, self.r)
        self.trade = Trade(self.r)
        self.coder = Tokenizer.load(pathlib.Path(folder) / 'tokenizer.json')

    def question(self, text):
        return [self.coder.ids[QUESTION]] + self.coder.encode(text, LONG_QUESTION - 1)

    def passage(self, head, text):
        return [self.coder.ids[PASSAGE]] + self.coder.encode(f'{head}\n{text}' if head else text, LONG_PASSAGE - 1)

    def of_passage(self, number, kind=None):
        """A question to a passage of prose, and the passage, which no longer says it in the same words."""
        _, heads, text = self.corpus.passages[number]
        return self.pair(heads, text, kind or self.r.choices(('head', 'cloze', 'words', 'rule'), (35, 20, 20, 25))[0])

    def pair(self, heads, text, kind):
        r = self.r
        sentences = [s for s in SENTENCE.split(text) if len(s) > 20] or [text]
        path = ' > '.join(heads[-r.randint(1, 3):])
        if kind == 'head' and heads:
            topic = heads[-1] if len(heads) < 2 or r.random() < 0.5 else f'{heads[-2]} {heads[-1]}' if r.random() < 0.5 else f'{heads[-1]} {heads[0]}'
            ask = r.choice(OPENINGS).format(topic.lower())
            path = path if r.random() < 0.3 else ''
        else:
            sentence = r.choice(sentences)
            path = path if r.random() < 0.7 else ''
            ask, kind = self.about(sentence, kind)
            if kind == 'cloze' and len(sentences) > 1 and r.random() < 0.8 or r.random() < 0.15 and len(sentences) > 2:
                text = text.replace(sentence, ' ')
        return self.reword(ask[:250], r.choice((0, 0.25, 0.5))), path, text

    def about(self, sentence, kind):
        """A question about a sentence: by rule if one fits, or some of its words."""
        r = self.r
        if kind == 'cloze':
            return sentence, kind
        if kind == 'rule':
            for pattern, forms in PATTERNS:
                match = pattern.match(sentence)
                if match:
                    return r.choice(forms).format(match.group(1).lower()), kind
        words = [w for w in split(sentence) if w not in STOP and len(w) > 1] or split(sentence)
        start = r.randrange(max(1, len(words) - 6))
        chosen = [w for w in words[start:start + 9] if r.random() < 0.6][:r.randint(2, 7)] or words[:3]
        return r.choice(('{}', '{}', '{}', 'what is {}', 'how {}', 'which {}', 'when {}', 'why {}')).format(' '.join(chosen)), 'words'

    def examples(self, numbers, trade, questions):
        """Clusters of (question ids, passage ids, key): neighbours in documents, invented manuals, real questions."""
        for at in range(0, len(numbers)):
            start = numbers[at]
            cluster = []
            for number in range(start, min(start + 4, len(self.corpus.passages))):
                ask, head, text = self.of_passage(number)
                cluster.append((self.question(ask), self.passage(head, text), number))
            yield cluster
        for _ in range(trade):
            yield [(self.question(self.reword(ask, self.r.choice((0, 0, 0.15)))), self.passage(head, text), zlib.crc32(key.encode()) | 1 << 40)
                   for ask, head, text, key in self.trade.cluster()]
        for number in questions:
            _, ask, text = self.corpus.questions[number]
            yield [(self.question(self.reword(ask, self.r.choice((0, 0, 0.3)))), self.passage('', text), zlib.crc32(text[:60].encode()) | 1 << 41)]
