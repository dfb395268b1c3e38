"""Trains the encoder within a given time: masked words, then questions to passages; then says how well it finds.

    python3 train_encoder.py --data .gpu/ret --out OUT --seconds 480            (a GPU; CPU with --size tiny --limit 1500)

Writes OUT/ret-model.pt (fp16 weights), OUT/ret-eval.json. While the first part runs, other processes make the examples
of the second, and near misses by shared rare words (TF-IDF) are added to them as negatives.
"""
import argparse
import json
import multiprocessing
import os
import pathlib
import random
import time

os.environ.setdefault('OMP_NUM_THREADS', '1')
import numpy as np  # noqa: E402
import torch  # noqa: E402
import torch.nn.functional as F  # noqa: E402

import recall  # noqa: E402
from encoder import SIZES, Encoder, closeness, gathered, improve  # noqa: E402
from exported import exported_weights  # noqa: E402
from pairs import LONG_PASSAGE, LONG_QUESTION, Corpus, Maker  # noqa: E402
from tokens import MASK  # noqa: E402

BEGUN = time.time()
STATE = {}  # what worker processes inherit


def say(*words):
    print(f'{time.time() - BEGUN:6.1f}', *words, flush=True)


def rows(lists, width):
    out = np.zeros((len(lists), width), np.uint16)
    for i, ids in enumerate(lists):
        out[i, :len(ids)] = ids[:width]
    return out


def made(job):
    """One worker's share of an epoch: questions, passages, keys, and the number of each pair's cluster."""
    seed, numbers, trade, questions = job
    maker = Maker(STATE['folder'], STATE['corpus'], seed)
    q, p, keys, cluster = [], [], [], []
    for index, pairs in enumerate(maker.examples(numbers, trade, questions)):
        for question, passage, key in pairs:
            q.append(question), p.append(passage), keys.append(key), cluster.append(index)
    return rows(q, LONG_QUESTION), rows(p, LONG_PASSAGE), np.array(keys, np.int64), np.array(cluster, np.int64)


def coded(job):
    """Passages as they are, for the first part."""
    maker = Maker(STATE['folder'], STATE['corpus'], 0)
    return rows([maker.passage(' > '.join(heads[-2:]), text) for _, heads, text in STATE['corpus'].passages[job[0]:job[1]]], LONG_PASSAGE)


def jobs_of(a, corpus):
    r = random.Random(5)
    for epoch in range(a.epochs):
        starts = [r.randrange(len(corpus.passages)) for _ in range(len(corpus.passages) // 4)]
        asked = list(range(len(corpus.questions)))
        r.shuffle(asked)
        for part in range(a.workers):
            yield (1000 * epoch + part, starts[part::a.workers], a.trade // a.workers, asked[part::a.workers])


class Schedule:
    """Learning rate by time: up in the first 4 %, then down along a straight line to nothing."""

    def __init__(self, optimiser, rate, until):
        self.o, self.rate, self.begun, self.until = optimiser, rate, time.time(), until

    def step(self):
        part = (time.time() - self.begun) / max(1e-3, self.until - self.begun)
        for group in self.o.param_groups:
            group['lr'] = self.rate * min(part / 0.04 + 0.01, max(0.0, 1 - part) + 0.01, 1)
        return part < 1


def adam(model, rate):
    fused = dict(fused=True) if torch.cuda.is_available() else {}
    return torch.optim.AdamW(model.parameters(), lr=rate, betas=(0.9, 0.98), weight_decay=0.02, **fused)


def tensor(array, device):
    width = max(1, int((array != 0).sum(1).max()))
    return torch.from_numpy(array[:, :(width + 7) // 8 * 8].astype(np.int64)).to(device, non_blocking=True)


def learn_words(a, model, texts, mask_id, until):
    """Masked words: 15 % hidden, of which a tenth show another word."""
    optimiser = adam(model, a.rate1)
    schedule, step, average = Schedule(optimiser, a.rate1, until), 0, None
    while schedule.step():
        ids = tensor(texts[np.random.randint(0, len(texts), a.batch1)], a.device)
        hidden = (torch.rand(ids.shape, device=a.device) < 0.15) & (ids > 4)
        other = torch.randint(5, model.c['vocabulary'], ids.shape, device=a.device)
        shown = torch.where(hidden, torch.where(torch.rand(ids.shape, device=a.device) < 0.1, other, torch.full_like(ids, mask_id)), ids)
        with torch.autocast(a.kind, dtype=torch.bfloat16):
            x, _ = model(shown)
            logits = x[hidden] @ model.embedding.weight.T
        loss = F.cross_entropy(logits.float(), ids[hidden])
        improve(model, optimiser, loss)
        step += 1
        if step % 50 == 0:
            average = loss.item()
            say(f'words step {step} loss {average:.3f}')
    say(f'words: {step} steps of {a.batch1}, loss {average}')


def near_misses(q, p, a, vocabulary):
    """For each pair the passages that share the question's rare words most and are not its own: [pairs, 4] indices."""
    out = np.zeros((len(q), 4), np.int64)
    share = a.shard
    for start in range(0, len(q), share):
        end = min(start + share, len(q))
        docs = weighted(p[start:end], vocabulary, a.device)
        rare = torch.log((end - start) / ((docs > 0).sum(0) + 1.0)).clamp(min=0)
        docs = F.normalize(docs * rare, dim=1).to(a.half)
        for at in range(start, end, 2048):
            asked = weighted(q[at:min(at + 2048, end)], vocabulary, a.device) * rare
            scores = (asked.to(a.half) @ docs.T).float()
            rows_ = torch.arange(scores.shape[0], device=a.device)
            own = scores[rows_, rows_ + at - start]
            scores[rows_, rows_ + at - start] = -1
            scores = torch.where(scores > 1.5 * own[:, None].clamp(min=1e-3), -scores, scores)  # as good as twins
            out[at:at + scores.shape[0]] = scores.topk(4, dim=1).indices.cpu().numpy() + start
    return out


def weighted(ids, vocabulary, device):
    t = torch.from_numpy(ids.astype(np.int64)).to(device)
    counts = torch.zeros(len(t), vocabulary, device=device)
    counts.scatter_add_(1, t, torch.ones_like(t, dtype=counts.dtype))
    counts[:, :5] = 0
    return torch.log1p(counts)


def loss_of(model, q, p, same):
    """Both readings must find the own passage among all of the batch (`same`: those that answer too, and do not count); the whole
    vector also learns from the short ones."""
    whole_q, short_q = model.vectors(q)
    whole_p, short_p = model.vectors(p)
    wide = (whole_q @ whole_p.T * 20).masked_fill(same, -1e4)
    kind = q.device.type
    close = (closeness(short_q, gathered(short_p, p).to(torch.bfloat16 if kind == 'cuda' else torch.float32)).float() * 25).masked_fill(same, -1e4)
    target = torch.arange(len(q), device=q.device)
    teach = F.kl_div(wide.log_softmax(1), close.detach().softmax(1), reduction='batchmean')
    hits = (close.argmax(1) == target).float().mean(), (wide.argmax(1) == target).float().mean()
    return F.cross_entropy(wide, target) + F.cross_entropy(close, target) + 0.5 * teach, hits


def learn_finding(a, model, q, p, keys, cluster, misses, until):
    optimiser = adam(model, a.rate2)
    schedule, step = Schedule(optimiser, a.rate2, until), 0
    starts = np.flatnonzero(np.r_[True, cluster[1:] != cluster[:-1]])
    ends = np.r_[starts[1:], len(cluster)]
    chance = np.random.default_rng(3)
    queue = []
    seen = 0
    while schedule.step():
        picked = []
        while len(picked) < a.batch2:
            if not queue:
                queue = chance.permutation(len(starts)).tolist()
                seen += 1
            which = queue.pop()
            picked += range(starts[which], ends[which])
        picked = np.array(picked[:a.batch2])
        hard = misses[picked, chance.integers(0, 4, len(picked))]
        both = np.r_[picked, hard]
        same = (keys[picked][:, None] == keys[both][None]) & ~np.eye(len(picked), len(both), dtype=bool)
        with torch.autocast(a.kind, dtype=torch.bfloat16):
            loss, hits = loss_of(model, tensor(q[picked], a.device), tensor(p[both], a.device), torch.from_numpy(same).to(a.device))
        improve(model, optimiser, loss)
        step += 1
        if step % 400 == 0:
            save(model, a.out)
        if step % 50 == 0:
            say(f'finding step {step} loss {loss.item():.3f} right of {len(both)}: close {hits[0].item():.3f} whole {hits[1].item():.3f}')
    say(f'finding: {step} steps of {a.batch2} + {a.batch2}, epochs {seen}')


def save(model, out):
    """Weights as fp16, the file whole at any time."""
    weights = {name: value.half().cpu() for name, value in model.state_dict().items()}
    path = pathlib.Path(out) / 'ret-model.pt'
    torch.save(dict(weights=weights, config=model.c), path.with_suffix('.new'))
    path.with_suffix('.new').rename(path)


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument('--data', required=True)
    parser.add_argument('--out', required=True)
    parser.add_argument('--seconds', type=float, default=480, help='in all, from the start of this script')
    parser.add_argument('--words', type=float, default=0.36, help='share of the time for masked words')
    parser.add_argument('--size', default='small')
    parser.add_argument('--begin', help="an encoder's .onnx to go on from (same tokenizer and size)")
    parser.add_argument('--limit', type=int, help='use about so many records only')
    parser.add_argument('--workers', type=int, default=14)
    parser.add_argument('--epochs', type=int, default=4)
    parser.add_argument('--trade', type=int, default=28_000, help='invented clusters an epoch')
    parser.add_argument('--batch1', type=int, default=1024)
    parser.add_argument('--batch2', type=int, default=1024)
    parser.add_argument('--rate1', type=float, default=1.5e-3)
    parser.add_argument('--rate2', type=float, default=8e-4)
    parser.add_argument('--shard', type=int, default=16384)
    a = parser.parse_args()
    a.device = torch.device('cuda' if torch.cuda.is_available() else 'cpu')
    a.kind = a.device.type
    a.half = torch.float16 if a.kind == 'cuda' else torch.float32
    return a


def main():
    a = arguments()
    torch.manual_seed(1)
    np.random.seed(1)
    out = pathlib.Path(a.out)
    out.mkdir(parents=True, exist_ok=True)
    corpus = Corpus(a.data, a.limit)
    STATE.update(folder=a.data, corpus=corpus)
    say(len(corpus.passages), 'passages', len(corpus.questions), 'questions; held', len(corpus.held_passages), len(corpus.held_questions))
    coder = Maker(a.data, corpus, 0).coder
    pool = multiprocessing.get_context('fork').Pool(a.workers)  # before CUDA is touched
    size = len(corpus.passages)
    step = max(1, size // (a.workers * 2))
    texts = np.concatenate(pool.map(coded, [(at, at + step) for at in range(0, size, step)]))
    say('tokens a passage', float((texts != 0).sum(1).mean()))
    coming = pool.map_async(made, list(jobs_of(a, corpus)), chunksize=1)
    model = Encoder(SIZES[a.size], len(coder.pieces))
    if a.begin:
        model.load_state_dict(exported_weights(a.begin))
    model = model.to(a.device)
    say(sum(p.numel() for p in model.parameters()), 'parameters on', a.device)
    if a.begin:
        recall.report(model, Maker(a.data, corpus, 99), a.device, lambda *words: say('before:', *words))
    end = BEGUN + a.seconds
    learn_words(a, model, texts, coder.ids[MASK], BEGUN + a.seconds * a.words)
    save(model, out)
    parts = coming.get()
    pool.close()
    q, p, keys = (np.concatenate([part[i] for part in parts]) for i in range(3))
    offsets = np.cumsum([0] + [part[3][-1] + 1 for part in parts[:-1]])
    cluster = np.concatenate([part[3] + offset for part, offset in zip(parts, offsets)])
    say(len(q), 'pairs')
    misses = near_misses(q, p, a, len(coder.pieces))
    say('near misses found')
    learn_finding(a, model, q, p, keys, cluster, misses, end - 35)
    save(model, out)
    report = recall.report(model, Maker(a.data, corpus, 99), a.device, say)
    (out / 'ret-eval.json').write_text(json.dumps(report, indent=1))


if __name__ == '__main__':
    main()
