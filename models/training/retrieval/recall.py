"""How well held-out passages are found: by BM25, by one vector, by short vectors, and by BM25 with either."""
import numpy as np
import torch

from encoder import closeness, gathered
from written import written

DEPTHS = (1, 5, 10)


def padded(lists, device):
    width = (max(map(len, lists)) + 7) // 8 * 8
    out = np.zeros((len(lists), width), np.int64)
    for i, ids in enumerate(lists):
        out[i, :len(ids)] = ids
    return torch.from_numpy(out).to(device)


def bm25(questions, passages, vocabulary):
    """Scores [questions, passages] over word pieces; k1 1.2, b 0.75."""
    def counts(ids):
        table = torch.zeros(len(ids), vocabulary, device=ids.device)
        table.scatter_add_(1, ids, torch.ones_like(ids, dtype=table.dtype))
        table[:, :5] = 0
        return table
    docs = counts(passages)
    length = docs.sum(1, keepdim=True)
    rare = torch.log(1 + (len(docs) - (docs > 0).sum(0) + 0.5) / ((docs > 0).sum(0) + 0.5))
    docs = docs * 2.2 / (docs + 1.2 * (0.25 + 0.75 * length / length.mean())) * rare
    return torch.cat([(counts(part) > 0).float() @ docs.T for part in questions.split(256)])


def encoded(model, ids, passages):
    whole, short = [], []
    for part in ids.split(256):
        w, s = model.vectors(part)
        whole.append(w)
        short.append(gathered(s, part) if passages else s)
    return torch.cat(whole), torch.cat(short)


def recall(scores, target):
    rank = (scores > scores.gather(1, target[:, None])).sum(1)
    return {f'@{k}': round((rank < k).float().mean().item() * 100, 1) for k in DEPTHS}


def cases(maker, r):
    """Kind → [(question, number of its passage)], and the passages."""
    corpus = maker.corpus
    held = corpus.held_passages[:6000]
    texts = [(' > '.join(heads[-3:]), text) for _, heads, text in held]
    found = {kind: [] for kind in ('head', 'words', 'rule', 'asked', 'trade', 'written')}
    for number in r.sample(range(len(held)), min(1500, len(held))):
        _, heads, text = held[number]
        for kind in ('head', 'words', 'rule'):
            found[kind].append((maker.pair(heads, text, kind)[0], number))
    for _, ask, text in corpus.held_questions[:800]:
        found['asked'].append((ask, len(texts)))
        texts.append(('', text))
    for _ in range(150):
        for ask, head, text, _ in maker.trade.cluster():
            found['trade'].append((ask, len(texts)))
            texts.append((head, text))
    for pair in [pair for one in maker.trade.trades for pair in one['held']]:
        _, head, text, _ = written(r, pair)
        found['written'] += [(ask, len(texts)) for ask in pair[2]]
        texts.append((head, text))
    for pair in [pair for one in maker.trade.trades for pair in one['pairs']]:  # known, and in the way of those held out
        texts.append(written(r, pair)[1:3])
    return found, texts


@torch.no_grad()
def report(model, maker, device, say):
    model.eval()
    found, texts = cases(maker, maker.r)
    passages = padded([maker.passage(*each) for each in texts], device)
    whole, short = encoded(model, passages, True)
    out = dict(passages=len(texts))
    for kind, pairs in found.items():
        if not pairs:
            continue
        asked = padded([maker.question(ask) for ask, _ in pairs], device)
        target = torch.tensor([number for _, number in pairs], device=device)
        words = bm25(asked, passages, len(maker.coder.pieces))
        own, tokens = encoded(model, asked, False)
        wide = own @ whole.T
        close = torch.cat([closeness(part, short) for part in tokens.split(32)])
        level = words / words.amax(1, keepdim=True).clamp(min=1e-6)
        out[kind] = dict(bm25=recall(words, target), whole=recall(wide, target), close=recall(close, target),
                         both=recall(level + 2 * wide, target), all=recall(level + 3 * close + wide, target))
        say(kind, len(pairs), out[kind])
    model.train()
    return out
