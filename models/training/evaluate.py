"""Greedy answers of a checkpoint on the held-out set: by kind of evidence, with what counts for the product.

    python3 evaluate.py scratch/run1.pt [--cases 600] [--part held|phrasings|known] [--wrong 20]

held: names, prose and phrasings that training never saw; phrasings: only the phrasings are new; known: only the draws
are new. Slots outside the evidence are masked, as in the product.
"""
import argparse
import collections
import json
import pathlib
import re

import torch

from generate import Generator
from model import Model
from tokenizer import SPECIAL, Tokenizer

HERE = pathlib.Path(__file__).parent
DEVICE = 'cuda' if torch.cuda.is_available() else 'cpu'
SLOT, MARK = re.compile(r'<\d\w+>'), re.compile(r'\[\d\]')
NUMBERS = set('vglmeuithn')  # letters whose filling carries numbers


def load(path):
    saved = torch.load(path, map_location=DEVICE)
    model = Model(saved['config']).eval().to(DEVICE)
    model.load_state_dict({name: value.float() for name, value in saved['weights'].items()})
    return model, saved['done']


def masks(samples, coder):
    """0 for what may be written, -inf for slots and marks the evidence does not hold."""
    out = torch.zeros(len(samples), len(coder.tokens))
    for row, s in enumerate(samples):
        for token in SPECIAL[5:]:
            if token not in s.slots:
                out[row, coder.ids[token]] = -1e9
    return out.to(DEVICE)


def answers(model, coder, samples, batch=48 if DEVICE == 'cpu' else 256):
    prompts = [coder.encode(f'<|system|>{s.system}<|user|>{s.question}<|assistant|>') for s in samples]
    order = sorted(range(len(samples)), key=lambda i: len(prompts[i]))
    out = [''] * len(samples)
    for start in range(0, len(order), batch):
        part = order[start:start + batch]
        written = model.greedy([prompts[i] for i in part], coder.end, 150, masks([samples[i] for i in part], coder))
        for i, ids in zip(part, written):
            out[i] = coder.decode(ids)
    return out


def numbers(text):
    return collections.Counter(s for s in SLOT.findall(text) if s[2] in NUMBERS)


def scores(sample, written):
    """numbers: the same value slots as the reference; marks: the same items cited; faithful: cites what it uses."""
    used = {s[1] for s in SLOT.findall(written) if s[2] != 'y'}
    cited = {m[1] for m in MARK.findall(written)}
    return dict(exact=written == sample.answer, numbers=numbers(written) == numbers(sample.answer),
                marks=sorted(MARK.findall(written)) == sorted(MARK.findall(sample.answer)), faithful=used <= cited and bool(cited))


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument('checkpoint')
    arguments.add_argument('--cases', type=int, default=600)
    arguments.add_argument('--part', default='held')
    arguments.add_argument('--wrong', type=int, default=0)
    arguments.add_argument('--out', help='writes the cases, without text of the corpus, for the product\'s own benchmark')
    a = arguments.parse_args()
    torch.set_num_threads(1)
    model, done = (None, None) if a.out else load(a.checkpoint)
    coder = Tokenizer()
    generator = Generator(seed=777, held=a.part == 'held', phrasings=a.part != 'known', prose=not a.out)
    samples = [generator.sample() for _ in range(a.cases)]
    if a.out:
        lines = [json.dumps(dict(focus=s.focus, system=s.system, question=s.question, answer=s.answer, slots=s.slots), ensure_ascii=False)
                 for s in samples]
        pathlib.Path(a.out).write_text('\n'.join(lines) + '\n')
        return
    written = answers(model, coder, samples)
    rows = [scores(s, w) for s, w in zip(samples, written)]
    share = lambda key, some: f'{key} {100 * sum(r[key] for r in some) / len(some):.1f}'  # noqa: E731
    print(f"{a.checkpoint} {a.part} {done['tokens'] / 1e6:.2f} M tokens, {len(rows)} cases:", ' '.join(share(k, rows) for k in rows[0]))
    kinds = collections.defaultdict(list)
    for s, r in zip(samples, rows):
        kinds[s.focus].append(r)
    for kind, some in sorted(kinds.items(), key=lambda item: sum(r['exact'] for r in item[1]) / len(item[1])):
        print(f'  {kind:22s} {len(some):3d}', ' '.join(share(k, some) for k in some[0]))
    wrong = [(s, w) for s, w, r in zip(samples, written, rows) if not r['exact']]
    for s, w in wrong[:a.wrong]:
        print(f'--- {s.focus}\n{s.system}\nQ {s.question}\nA {w}\n= {s.answer}')


if __name__ == '__main__':
    main()
