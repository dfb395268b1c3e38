"""What the reranker's word counts beside the features of a piece: `SPEAKS` and `BIAS` of `src/copilot/manual/reread.ts`.

    python3 fit.py OUT/reranker.pt LISTS.jsonl [OTHER.jsonl …]

Fitted on the lists of the manuals that the reranker was not trained on (`held`); for OTHER lists it says how many questions are
answered right at several thresholds. A list is a choice among its pieces and none, as in training.
"""
import json
import pathlib
import sys

import torch

from cross import SIZES, Reranker
from lists import Lists
from train_reranker import coded, held, scored

READ = 16  # pieces that are read again, as in the product
NAMES = ('coverage', 'fits', 'prior', 'scoreBehind', 'answers')


def logits(model, maker, lists):
    """A row of numbers a piece: its features, how far its score is below the best, and the reranker's logit."""
    model.eval()
    for at in range(0, len(lists), 16):
        part = lists[at:at + 16]
        with torch.no_grad():
            z, _, lengths = scored(model, [coded(maker, one['question'], one['pieces'][:READ]) for one in part])
        for one, answers in zip(part, z.split(lengths)):
            features = one['features'][:READ]
            top = max(f['score'] for f in features)
            rows = [dict(f, scoreBehind=f['score'] - top, answers=float(a)) for f, a in zip(features, answers)]
            yield torch.tensor([[float(row.get(name) or 0) for name in NAMES] for row in rows]), torch.tensor([float(p[2]) for p in one['pieces'][:READ]]), one


def fit(examples, hold=1e-3):
    x, y = torch.cat([e[0] for e in examples]), torch.cat([e[1] for e in examples])
    of = torch.repeat_interleave(torch.arange(len(examples)), torch.tensor([len(e[0]) for e in examples]))
    mean, spread = x.mean(0), x.std(0) + 1e-3
    weights, bias = torch.zeros(len(NAMES), requires_grad=True), torch.zeros(1, requires_grad=True)
    optimiser = torch.optim.Adam([weights, bias], lr=0.03)
    there = torch.zeros(len(examples)).index_add(0, of, y) > 0
    for _ in range(500):
        z = ((x - mean) / spread) @ weights + bias
        grown = torch.exp(z.clamp(-20, 20))
        all_ = torch.zeros(len(examples)).index_add(0, of, grown) + 1
        right = torch.where(there, torch.zeros(len(examples)).index_add(0, of, grown * y), torch.ones(len(examples)))
        loss = (torch.log(all_) - torch.log(right + 1e-9)).mean() + 0.3 * torch.nn.functional.binary_cross_entropy_with_logits(z, y)
        loss = loss + hold * (weights ** 2).sum()
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
    plain = (weights / spread).detach()
    return plain, float(bias.detach() - (plain * mean).sum())


def report(name, examples, weights, bias):
    for least in (0.2, 0.25, 0.3, 0.35, 0.4):
        right = wrong = passed = asked = near = 0
        for x, y, one in examples:
            z = x @ weights + bias
            chance = torch.exp(z) / (1 + torch.exp(z).sum())
            best = int(chance.argmax())
            answered = float(chance[best]) >= least
            if one['near']:
                near, passed = near + 1, passed + answered
            else:
                asked, right, wrong = asked + 1, right + (answered and bool(y[best])), wrong + (answered and not y[best])
        print(f'{name} from {least}: right {right} wrong {wrong} of {asked}; near misses answered {passed} of {near}')


def main():
    checkpoint, learned, *others = sys.argv[1:]
    torch.set_num_threads(1)
    maker = Lists.maker_only(pathlib.Path(__file__).parent / '../../../.gpu/ret')
    saved = torch.load(checkpoint)
    model = Reranker(SIZES['small'], saved['config']['vocabulary'])
    model.load_state_dict({k: v.float() for k, v in saved['weights'].items()})
    load = lambda path, keep: [one for one in map(json.loads, open(path, encoding='utf8')) if len(one['pieces']) > 1 and keep(one)]  # noqa: E731
    examples = list(logits(model, maker, load(learned, lambda one: held(one['manual']))))
    manuals = sorted({one['manual'] for _, _, one in examples})
    halves = [[e for e in examples if manuals.index(e[2]['manual']) % 2 == i] for i in (0, 1)]
    for own, other in (halves, halves[::-1]):
        report('held-out half', other, *fit(own))
    weights, bias = fit(examples)
    for path in others:
        report(pathlib.Path(path).stem, list(logits(model, maker, load(path, lambda one: True))), weights, bias)
    print('SPEAKS', {name: round(float(w), 2) for name, w in zip(NAMES, weights)}, 'BIAS', round(bias, 2))


if __name__ == '__main__':
    main()
