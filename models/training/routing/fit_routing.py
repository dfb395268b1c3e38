"""Whether a question is asked of the plant's data or of its manuals, by its words: a logistic regression on words and pairs of them.

    python3 fit_routing.py ../../../src/copilot/leaning.json      writes the weights, and says how often they are right on writers left out

From `asked/` (four writers, each with pairs that differ only in what is meant) and from the questions to the written manuals
(`../reranker/manuals`), a quarter of those to the manual, all of those to the plant. Above 0: of the plant.
"""
import collections
import json
import pathlib
import random
import re
import sys

import torch

HERE = pathlib.Path(__file__).parent
LEAST, HOLD, KEPT = 3, 1e-4, 0.15  # occurrences of a feature; how strongly weights are held at nought; the least weight kept


def features(question):
    """As `leaning` of src/copilot/leaning.ts reads a question."""
    words = ['#' if word.isdigit() else word for word in re.findall(r"[a-z]+(?:'[a-z]+)?|\d+", question.lower().replace('’', "'"))]
    row = ['^', *words, '$']
    return {*words, *(f'{a} {b}' for a, b in zip(row, row[1:])), *(['?'] if '?' in question else [])}


def questions():
    """(writer, whether it is of the plant, question)."""
    chance = random.Random(1)
    for path in sorted((HERE / 'asked').glob('*.txt')):
        for line in path.read_text().splitlines():
            of, _, question = line.strip().partition(' ')
            if of in ('P', 'M') and question:
                yield path.stem.split('-')[0], of == 'P', question
    for path in sorted((HERE / '../reranker/manuals').glob('*/*.md')):
        for line in path.read_text().split('=== questions')[-1].splitlines():
            of, _, question = line.strip().partition(' ')
            if question and (of == 'P' or re.fullmatch(r'[\d,]+|-', of) and chance.random() < 0.25):
                yield path.parent.name, of == 'P', question


def fit(asked, steps=150):
    counts = collections.Counter(f for _, _, question in asked for f in features(question))
    number = {f: i for i, f in enumerate(f for f, n in sorted(counts.items()) if n >= LEAST)}
    at = [(i, number[f]) for i, (_, _, question) in enumerate(asked) for f in features(question) if f in number]
    x = torch.sparse_coo_tensor(torch.tensor(at).T, torch.ones(len(at)), (len(asked), len(number))).coalesce()
    y = torch.tensor([float(of_plant) for _, of_plant, _ in asked])
    weights, bias = torch.zeros(len(number), 1, requires_grad=True), torch.zeros(1, requires_grad=True)
    optimiser = torch.optim.Adam([weights, bias], lr=0.05)
    for _ in range(steps):
        z = torch.sparse.mm(x, weights).squeeze(1) + bias
        loss = torch.nn.functional.binary_cross_entropy_with_logits(z, y) + HOLD * (weights ** 2).sum()
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
    kept = {f: round(float(weights[i]), 2) for f, i in number.items() if abs(float(weights[i])) >= KEPT}
    return dict(bias=round(float(bias), 2), weights=kept)


def leaning(model, question):
    return model['bias'] + sum(model['weights'].get(f, 0) for f in features(question))


def main():
    torch.set_num_threads(1)
    torch.manual_seed(1)
    asked = list(questions())
    print(len(asked), 'questions,', sum(of for _, of, _ in asked), 'of the plant')
    for left in ('w1', 'w4', 'c'):
        model = fit([one for one in asked if one[0] != left])
        said = [(leaning(model, question), of) for writer, of, question in asked if writer == left]
        right = sum((z > 0) == of for z, of in said) / len(said)
        sure = [z < -2 for z, of in said if of], [z < -2 for z, of in said if not of]
        print(f'{left} left out: right {right:.3f} of {len(said)}; below -2: {sum(sure[0]) / len(sure[0]):.3f} of those of the plant, {sum(sure[1]) / len(sure[1]):.3f} of the others')
    out = pathlib.Path(sys.argv[1])
    out.parent.mkdir(parents=True, exist_ok=True)
    model = fit(asked)
    out.write_text(json.dumps(model, ensure_ascii=False, separators=(',', ':')).replace(',"', ',\n"') + '\n')
    print(len(model['weights']), 'weights')


if __name__ == '__main__':
    main()
