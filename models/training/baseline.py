"""
The honest rival: an intent classifier plus templates. Naive Bayes over the question's words and the heads of its evidence
chooses a focus among those whose answer the evidence can fill; the focus's template is the answer.

    python3 baseline.py [--cases 600] [--part held]
    python3 baseline.py --prompts scratch/prompts.jsonl     answers real prompts into scratch/baseline.jsonl, for blind.ts
"""
import argparse
import collections
import dataclasses
import json
import math
import pathlib
import re

from evaluate import scores
from generate import Generator

HERE = pathlib.Path(__file__).parent
WORD = re.compile(r"[a-z]+")


def features(s):
    heads = re.findall(r'(?m)^\[\d\](\w+)', s.system)
    kinds = [f'={h}' for h in sorted(set(heads))] * 3 + [f'#{min(len(heads), 3)}'] * 3 + [f'@{x}' for x in re.findall(r'intent (\w+)', s.system)] * 2
    words = WORD.findall(s.question.lower())
    return words + [f'{a}_{b}' for a, b in zip(words, words[1:])] + kinds


def shape(s):
    """The answer with item numbers counted from the first item, so that it can be put over other evidence."""
    first = int(s.system[1])
    return re.sub(r'(<|\[)(\d)', lambda m: f'{m[1]}{int(m[2]) - first + 1}', s.answer)


def train(samples):
    counts, totals = collections.defaultdict(collections.Counter), collections.Counter()
    shapes = collections.defaultdict(collections.Counter)
    for s in samples:
        key = (s.focus, layout(s))
        shapes[key][shape(s)] += 1
        totals[s.focus] += 1
        counts[s.focus].update(features(s))
    return counts, totals, shapes


def layout(s):
    return tuple(re.findall(r'(?m)^\[\d\](\w+)', s.system)) + (len(s.slots),)


def answer(s, model, vocabulary=20_000):
    counts, totals, shapes = model
    known = [f for f in totals if (f, layout(s)) in shapes]
    if not known:
        return ''
    f = features(s)
    def score(focus):
        c, n = counts[focus], sum(counts[focus].values())
        return math.log(totals[focus]) + sum(math.log((c[x] + 0.1) / (n + 0.1 * vocabulary)) for x in f)
    best = max(known, key=score)
    first = int(s.system[1])
    text = shapes[(best, layout(s))].most_common(1)[0][0]
    return re.sub(r'(<|\[)(\d)', lambda m: f'{m[1]}{int(m[2]) + first - 1}', text)


@dataclasses.dataclass(frozen=True)
class Prompt:
    """A real prompt, as far as the rival looks at it."""
    system: str
    question: str

    @property
    def slots(self):
        return re.findall(r'<\d\w+>|\[\d\]', self.system)


def answer_prompts(path, model):
    lines = [json.loads(line) for line in open(path)]
    found = [dict(id=each['id'], answer=answer(Prompt(each['prompt'], each['question']), model)) for each in lines if each.get('prompt')]
    (HERE / 'scratch/baseline.jsonl').write_text('\n'.join(json.dumps(each) for each in found) + '\n')
    print(sum(bool(each['answer']) for each in found), 'of', len(found), 'prompts answered')


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument('--cases', type=int, default=600)
    arguments.add_argument('--part', default='held')
    arguments.add_argument('--prompts')
    a = arguments.parse_args()
    generator = Generator(seed=1)
    model = train([generator.sample() for _ in range(60_000)])
    if a.prompts:
        answer_prompts(a.prompts, model)
        return
    held = Generator(seed=777, held=a.part == 'held', phrasings=a.part != 'known', prose=False)  # the draw of the product's benchmark
    samples = [held.sample() for _ in range(a.cases)]
    rows = [scores(s, answer(s, model)) for s in samples]
    print('classifier and templates', a.part, {k: round(100 * sum(r[k] for r in rows) / len(rows), 1) for k in rows[0]})


if __name__ == '__main__':
    main()
