"""Trains the reranker within a given time on processors, going on from the encoder, from a shipped reranker or from a checkpoint.

    python3 train_reranker.py --data ../../../.gpu/ret --qa QA.jsonl.zst --begin ../../retrieval/passages-7m/onnx/model_quantized.onnx \
        --out OUT --seconds 2400 [--written LISTS.jsonl --share 0.8]

Every list is a choice among its pieces and "none of these", whose logit is nought; so the score says both which and whether.
With AMX it reckons in bfloat16; other processors are thirty times as fast in single precision, if torch finds OpenBLAS.
"""
import argparse
import multiprocessing
import os
import pathlib
import random
import time
import zlib

os.environ.setdefault('OMP_NUM_THREADS', '1')
os.environ.setdefault('OMP_WAIT_POLICY', 'PASSIVE')
import torch  # noqa: E402

from cross import SIZES, Reranker, together  # noqa: E402
from encoder import improve  # noqa: E402
from lists import MOST, Lists, written  # noqa: E402
from exported import exported_weights  # noqa: E402

BEGUN = time.time()
AMX = 'amx_bf16' in pathlib.Path('/proc/cpuinfo').read_text()
held = lambda manual: zlib.crc32(f'held {manual}'.encode()) % 10 == 0  # noqa: E731


def say(*words):
    print(f'{time.time() - BEGUN:6.0f}', *words, flush=True)


def coded(maker, ask, pieces):
    q = maker.question(ask)
    return [together(q, maker.passage(head, text)) + (right,) for head, text, right in pieces]


def sample(one, r):
    """Pieces of a written list: all that answer, the hardest others, and one from further down."""
    right = [c for c in one['pieces'] if c[2]]
    others = [c for c in one['pieces'] if not c[2]]
    top, rest = others[:MOST - 1 - min(2, len(right))], others[MOST - 1 - min(2, len(right)):]
    if one['near'] and right:
        raise ValueError(one)
    if right and r.random() < 0.1:  # the answer taken away: a near miss too
        right = []
    return one['question'], right[:2] + top + ([r.choice(rest)] if rest else [])


def produce(a, seed, queue):
    os.nice(2)
    r = random.Random(seed)
    lists = Lists(a.data, a.qa, seed, a.limit)
    own, order = [], []
    while True:
        batch = []
        for _ in range(a.batch):
            if a.written and r.random() < a.share:
                if not order:  # read anew: more may have been written meanwhile
                    own = written(a.written, held)[0]
                    order = r.sample(range(len(own)), len(own))
                ask, pieces = sample(own[order.pop()], r)
                ask = lists.maker.reword(ask, 0.15) if r.random() < 0.3 else ask
            else:
                ask, pieces = lists.any()
            batch.append(coded(lists.maker, ask, pieces))
        queue.put(batch)


def scored(model, batch):
    """Logits of all pairs in their order, whether each answers, and the lengths of the lists. Short pairs are read apart from long ones."""
    flat = [pair for one in batch for pair in one]
    order = sorted(range(len(flat)), key=lambda i: len(flat[i][0]))
    third = (len(order) + 2) // 3
    logits = []
    for part in (order[:third], order[third:2 * third], order[2 * third:]):
        width = (max(len(flat[i][0]) for i in part) + 7) // 8 * 8
        ids, side = (torch.tensor([flat[i][side] + [0] * (width - len(flat[i][side])) for i in part]) for side in (0, 1))
        with torch.autocast('cpu', dtype=torch.bfloat16, enabled=AMX):
            logits.append(model(ids, side).float())
    back = torch.empty(len(order), dtype=torch.long)
    back[torch.tensor(order)] = torch.arange(len(order))
    return torch.cat(logits)[back], torch.tensor([float(pair[2]) for pair in flat]), [len(one) for one in batch]


def loss_of(logits, right, lengths):
    """Choosing among the pieces and none; and each piece by itself, so that the scores can be read alone."""
    total = 0.0
    for z, y in zip(logits.split(lengths), right.split(lengths)):
        all_ = torch.logsumexp(torch.cat([z, z.new_zeros(1)]), 0)
        wanted = torch.logsumexp(z[y > 0], 0) if y.any() else z.new_zeros(())
        total = total + all_ - wanted
    alone = torch.nn.functional.binary_cross_entropy_with_logits(logits, right)
    return total / len(lengths) + 0.5 * alone


def judge(model, lists, maker, batch=24):
    """Held-out lists: right piece first; and at the point where one in four near misses passes, how many are answered right."""
    model.eval()
    first, tops = 0, []
    with torch.no_grad():
        for at in range(0, len(lists), batch):
            part = [coded(maker, one['question'], one['pieces'][:12]) for one in lists[at:at + batch]]
            logits, right, lengths = scored(model, part)
            for one, z, y in zip(lists[at:at + batch], logits.split(lengths), right.split(lengths)):
                best = int(z.argmax())
                tops.append((float(z[best]), bool(y[best]), one['near']))
                first += bool(y[best])
    model.train()
    asked = [t for t in tops if not t[2]]
    near = sorted((t[0] for t in tops if t[2]), reverse=True)
    at = near[len(near) // 4] if near else 0.0
    answered = sum(z >= at and ok for z, ok, _ in asked)
    return f'first {first / max(1, len(asked)):.3f} of {len(asked)}; right at a quarter of {len(near)} near misses {answered / max(1, len(asked)):.3f} (at {at:.2f})'


def save(model, path):
    weights = {name: value.half() for name, value in model.state_dict().items()}
    torch.save(dict(weights=weights, config=model.c), path.with_suffix('.new'))
    path.with_suffix('.new').rename(path)


def arguments():
    parser = argparse.ArgumentParser()
    for name in ('data', 'out', 'begin'):
        parser.add_argument(f'--{name}', required=True)
    parser.add_argument('--qa')
    parser.add_argument('--written')
    parser.add_argument('--share', type=float, default=0.8, help='of written lists')
    parser.add_argument('--seconds', type=float, default=2400)
    parser.add_argument('--batch', type=int, default=24)
    parser.add_argument('--rate', type=float, default=6e-4)
    parser.add_argument('--limit', type=int)
    parser.add_argument('--flat', action='store_true', help='the rate stays: other runs go on from this one')
    parser.add_argument('--all', action='store_true', help='learn from the held-out manuals too')
    return parser.parse_args()


def main():
    a = arguments()
    if a.all:
        global held
        held = lambda manual: False  # noqa: E731
    torch.manual_seed(1)
    torch.set_num_threads(1)
    out = pathlib.Path(a.out)
    out.mkdir(parents=True, exist_ok=True)
    queue = multiprocessing.get_context('fork').Queue(12)
    producer = multiprocessing.get_context('fork').Process(target=produce, args=(a, int(time.time()), queue), daemon=True)
    producer.start()
    maker = Lists.maker_only(a.data)
    model = Reranker(SIZES['small'], len(maker.coder.pieces))
    if a.begin.endswith('.onnx'):
        model.begin(exported_weights(a.begin))
    else:
        model.load_state_dict({k: v.float() for k, v in torch.load(a.begin)['weights'].items()})
    check = written(a.written, held)[1] if a.written else []
    optimiser = torch.optim.AdamW(model.parameters(), lr=a.rate, betas=(0.9, 0.98), weight_decay=0.02)
    step, judged, average, spoken = 0, 0, None, time.time()
    if check:
        say('before:', judge(model, check[::12], maker))
    while (part := (time.time() - BEGUN) / a.seconds) < 1:
        for group in optimiser.param_groups:
            group['lr'] = a.rate * min(step / 50 + 0.02, 1, 1 if a.flat else max(0.02, 1.05 - part))
        logits, right, lengths = scored(model, queue.get())
        loss = loss_of(logits, right, lengths)
        improve(model, optimiser, loss)
        step += 1
        average = loss.item() if average is None else 0.98 * average + 0.02 * loss.item()
        if time.time() - spoken > 60:
            spoken = time.time()
            say(f'step {step} loss {average:.3f} waiting {queue.qsize()} pairs {len(right)}')
            save(model, out / 'reranker.pt')
            if check and step - judged > 1500:
                judged = step
                say(judge(model, check[::6], maker))
    save(model, out / 'reranker.pt')
    if check:
        say('after:', judge(model, check[::4], maker))


if __name__ == '__main__':
    main()
