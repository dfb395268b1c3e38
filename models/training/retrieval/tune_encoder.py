"""Goes on training the encoder on processors (bfloat16 with AMX, else single precision) with the questions that people wrote to manuals and pages.

    python3 tune_encoder.py --data .gpu/ret --asked ASKED.jsonl --begin ../../retrieval/passages-7m/onnx/model_quantized.onnx --out OUT --seconds 2400

ASKED is what `asked.ts` wrote. A batch holds several questions of each of its manuals and more of the manuals' passages, so that a
passage must be told from its neighbours; a share comes from the corpus as before, so that nothing is forgotten.
"""
import argparse
import json
import multiprocessing
import os
import pathlib
import random
import sys
import time

os.environ.setdefault('OMP_NUM_THREADS', '1')
import numpy as np  # noqa: E402
import torch  # noqa: E402

import recall  # noqa: E402
from encoder import SIZES, Encoder, closeness, improve  # noqa: E402
from exported import exported_weights  # noqa: E402
from pairs import LONG_PASSAGE, LONG_QUESTION, Corpus, Maker  # noqa: E402
from train_encoder import adam, loss_of, rows, save, say, tensor  # noqa: E402

sys.path.append(str(pathlib.Path(__file__).parent.parent / 'reranker'))
from train_reranker import AMX, held  # noqa: E402

BEGUN = time.time()
QUESTIONS, MORE = 8, 6  # of a manual in a batch: questions, and passages that none of them asks for


def of_manual(one, maker, r):
    """[(question ids, passage ids, numbers of all passages that answer)], further passages with their numbers."""
    chosen = r.sample(one['asked'], min(QUESTIONS, len(one['asked'])))
    texts = [maker.coded_passage(text) for text in one['passages']]
    pairs, used = [], set()
    for question, right in chosen:
        at = r.choice(right)
        used.add(at)
        question = maker.reword(question, r.choice((0.15, 0.3))) if r.random() < 0.5 else question
        pairs.append((maker.question(question), texts[at], at, set(right)))
    rest = [i for i in range(len(texts)) if i not in used]
    return pairs, [(texts[i], i) for i in r.sample(rest, min(MORE, len(rest)))]


def batch_of(groups):
    """Rows of questions, of passages (the questions' own first), and which others answer too."""
    q = [pair[0] for pairs, _ in groups for pair in pairs]
    own = [(group, pair) for group, (pairs, _) in enumerate(groups) for pair in pairs]
    passages = [(pair[1], group, pair[2]) for group, pair in own]
    passages += [(ids, group, at) for group, (_, more) in enumerate(groups) for ids, at in more]
    same = np.array([[g == group and at in pair[3] and i != j for j, (_, g, at) in enumerate(passages)] for i, (group, pair) in enumerate(own)])
    return rows(q, LONG_QUESTION), rows([ids for ids, _, _ in passages], LONG_PASSAGE), same


def produce(a, manuals, seed, queue):
    r = random.Random(seed)
    corpus = Corpus(a.data)
    maker = Maker(a.data, corpus, seed)
    maker.coded_passage = lambda text: maker.passage('', text)
    order = []
    while True:
        groups = []
        while len(groups) < a.groups:
            if r.random() < a.share:
                order = order or r.sample(range(len(manuals)), len(manuals))
                groups.append(of_manual(manuals[order.pop()], maker, r))
            else:
                kind = r.random()
                some = maker.examples([r.randrange(len(corpus.passages))], 0, []) if kind < 0.5 else maker.examples([], 1, []) if kind < 0.8 else \
                    maker.examples([], 0, [r.randrange(len(corpus.questions))])
                groups += [([(q, p, key, {key}) for q, p, key in cluster[:QUESTIONS]], []) for cluster in some]
        queue.put(batch_of(groups))


@torch.no_grad()
def judge(model, manuals, maker):
    """How often a held-out question's passage is the first, or in the first three, of its manual: by both readings and word by word."""
    model.eval()
    first = three = close_first = count = 0
    for one in manuals:
        short_p = recall.encoded(model, recall.padded([maker.passage('', text) for text in one['passages']], 'cpu'), True)
        whole_q, short_q = recall.encoded(model, recall.padded([maker.question(question) for question, _ in one['asked']], 'cpu'), False)
        close = closeness(short_q, short_p[1])
        scores = 3 * close + whole_q @ short_p[0].T
        for (_, right), score, word in zip(one['asked'], scores, close):
            best = score.argsort(descending=True)[:3].tolist()
            first, three, count = first + (best[0] in right), three + any(i in right for i in best), count + 1
            close_first += int(word.argmax()) in right
    model.train()
    return f'first {first / count:.3f}, in three {three / count:.3f}, word by word first {close_first / count:.3f} of {count}'


def main():
    parser = argparse.ArgumentParser()
    for name in ('data', 'asked', 'begin', 'out'):
        parser.add_argument(f'--{name}', required=True)
    parser.add_argument('--seconds', type=float, default=2400)
    parser.add_argument('--groups', type=int, default=12)
    parser.add_argument('--share', type=float, default=0.75, help='of written manuals and pages')
    parser.add_argument('--rate', type=float, default=4e-4)
    a = parser.parse_args()
    a.device = torch.device('cpu')
    torch.manual_seed(1)
    torch.set_num_threads(1)
    out = pathlib.Path(a.out)
    out.mkdir(parents=True, exist_ok=True)
    lines = [json.loads(line) for line in open(a.asked, encoding='utf8')]
    learn, check = [one for one in lines if not held(one['manual'])], [one for one in lines if held(one['manual'])]
    queue = multiprocessing.get_context('fork').Queue(8)
    multiprocessing.get_context('fork').Process(target=produce, args=(a, learn, int(time.time()), queue), daemon=True).start()
    maker = Maker(a.data, None, 0)
    model = Encoder(SIZES['small'], len(maker.coder.pieces))
    model.load_state_dict(exported_weights(a.begin) if a.begin.endswith('.onnx') else {k: v.float() for k, v in torch.load(a.begin)['weights'].items()})
    say('before:', judge(model, check, maker))
    optimiser = adam(model, a.rate)
    step, average, spoken = 0, None, time.time()
    while (part := (time.time() - BEGUN) / a.seconds) < 1:
        for group in optimiser.param_groups:
            group['lr'] = a.rate * min(step / 50 + 0.02, 1, max(0.02, 1.05 - part))
        q, p, same = queue.get()
        with torch.autocast('cpu', dtype=torch.bfloat16, enabled=AMX):
            loss, _ = loss_of(model, tensor(q, a.device), tensor(p, a.device), torch.from_numpy(same))
        improve(model, optimiser, loss)
        step += 1
        average = loss.item() if average is None else 0.98 * average + 0.02 * loss.item()
        if time.time() - spoken > 60:
            spoken = time.time()
            say(f'step {step} loss {average:.3f} of {len(q)} to {len(p)}, waiting {queue.qsize()}')
            save(model, out)
            if step % 5 == 0:
                say(judge(model, check[::4], maker))
    save(model, out)
    say('after:', judge(model, check, maker))


if __name__ == '__main__':
    main()
