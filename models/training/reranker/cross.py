"""The reranker: the encoder's blocks read a question and a piece of a manual together and say whether the piece answers it.

A token knows three things besides its word: its place, whether it is of the question or of the piece, and whether the same
word piece stands on the other side too, which so small a network would else have to learn to see.
"""
import pathlib
import sys

import torch
import torch.nn.functional as F
from torch import nn

sys.path.append(str(pathlib.Path(__file__).parent.parent / 'retrieval'))
from encoder import SIZES, Block  # noqa: E402

LONG_QUESTION, LONG_PIECE = 40, 88


class Reranker(nn.Module):
    def __init__(self, c, vocabulary):
        super().__init__()
        self.c = dict(c, vocabulary=vocabulary)
        d = c['d']
        self.embedding, self.place = nn.Embedding(vocabulary, d), nn.Embedding(c['places'], d)
        self.side = nn.Embedding(4, d)
        self.blocks = nn.ModuleList(Block(c) for _ in range(c['layers']))
        self.norm = nn.LayerNorm(d)
        self.first, self.last = nn.Linear(3 * d, d), nn.Linear(d, 1)
        for p in (self.side.weight, self.last.weight):
            nn.init.normal_(p, std=0.01)

    def begin(self, weights):
        """Goes on from an encoder of the same tokenizer and size."""
        own = self.state_dict()
        self.load_state_dict({**own, **{name: value for name, value in weights.items() if name in own}})

    def forward(self, ids, side):
        """ids and side [batch, length] (0 where nothing is) → how surely the piece answers, a logit [batch]."""
        mask = ids != 0
        x = self.embedding(ids) + self.place.weight[:ids.shape[1]] + self.side(side)
        for block in self.blocks:
            x = block(x, mask[:, None, None, :])
        x = self.norm(x)
        asked, told = ((side < 2) & mask)[:, :, None].to(x.dtype), ((side > 1) & mask)[:, :, None].to(x.dtype)
        mean = lambda of: (x * of).sum(1) / of.sum(1).clamp(min=1)  # noqa: E731
        return self.last(F.gelu(self.first(torch.cat([x[:, 0], mean(asked), mean(told)], 1)))).squeeze(1)


def together(question, piece):
    """Token ids of both, each with its own first mark → ids of the pair and their sides: 0, 1 question; 2, 3 piece; odd where both have it."""
    q, p = question[:LONG_QUESTION], piece[:LONG_PIECE]
    of_q, of_p = set(q), set(p)
    return q + p, [int(t in of_p) for t in q] + [2 + int(t in of_q) for t in p]


__all__ = ['SIZES', 'Reranker', 'together']
