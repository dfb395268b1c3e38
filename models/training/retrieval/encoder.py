"""The encoder: a small transformer that reads both ways, with two readings of its last layer.

One vector a text (mean of the tokens) for finding among thousands; and a short vector a token, of which a passage keeps at
most SLOTS (neighbours summed; the length of a token's vector says how much it matters) for comparing closely.
"""
import torch
import torch.nn.functional as F
from torch import nn

SLOTS = 32
SIZES = {
    'tiny': dict(d=64, layers=2, heads=2, inner=128, dims=64, short=32, places=160),
    'small': dict(d=256, layers=4, heads=4, inner=768, dims=256, short=48, places=160),
}


class Block(nn.Module):
    def __init__(self, c):
        super().__init__()
        self.heads, d = c['heads'], c['d']
        self.norm1, self.norm2 = nn.LayerNorm(d), nn.LayerNorm(d)
        self.qkv, self.out = nn.Linear(d, 3 * d, bias=False), nn.Linear(d, d, bias=False)
        self.up, self.down = nn.Linear(d, c['inner'], bias=False), nn.Linear(c['inner'], d, bias=False)

    def forward(self, x, mask):
        """x [batch, length, d]; mask [batch, 1, 1, length], true where a token is."""
        b, n, d = x.shape
        q, k, v = self.qkv(self.norm1(x)).view(b, n, 3, self.heads, d // self.heads).permute(2, 0, 3, 1, 4)
        if hasattr(F, 'scaled_dot_product_attention'):
            y = F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        else:
            weights = (q @ k.transpose(-1, -2)) * (d // self.heads) ** -0.5
            y = weights.masked_fill(~mask, -1e9).softmax(-1).to(v.dtype) @ v
        x = x + self.out(y.transpose(1, 2).reshape(b, n, d))
        return x + self.down(F.gelu(self.up(self.norm2(x))))


class Encoder(nn.Module):
    def __init__(self, c, vocabulary):
        super().__init__()
        self.c = dict(c, vocabulary=vocabulary)
        self.embedding, self.place = nn.Embedding(vocabulary, c['d']), nn.Embedding(c['places'], c['d'])
        self.blocks = nn.ModuleList(Block(c) for _ in range(c['layers']))
        self.norm = nn.LayerNorm(c['d'])
        self.whole, self.short = nn.Linear(c['d'], c['dims'], bias=False), nn.Linear(c['d'], c['short'], bias=False)
        for name, p in self.named_parameters():
            if p.dim() == 2:
                deep = name.endswith(('out.weight', 'down.weight'))
                nn.init.normal_(p, std=0.02 if 'embedding' in name or 'place' in name else p.shape[1] ** -0.5 * (0.3 if deep else 1))

    def forward(self, ids):
        """ids [batch, length], 0 where nothing is → hidden [batch, length, d], mask [batch, length]."""
        mask = ids != 0
        x = self.embedding(ids) + self.place.weight[:ids.shape[1]]
        for block in self.blocks:
            x = block(x, mask[:, None, None, :])
        return self.norm(x), mask

    def vectors(self, ids):
        """One unit vector a text [batch, dims], and the short vectors [batch, length, short], zero at the first token and beyond the last."""
        x, mask = self(ids)
        weights = mask.to(x.dtype)[:, :, None]
        whole = self.whole((x * weights).sum(1) / weights.sum(1))
        first = torch.ones_like(weights)
        first[:, 0] = 0
        return F.normalize(whole.float(), dim=-1), self.short(x).float() * weights * first


def gathered(short, ids):
    """Short vectors of passages → at most SLOTS unit vectors each [batch, SLOTS, short]: neighbours summed. Zero where none."""
    count = (ids != 0).sum(1, keepdim=True) - 1
    at = torch.arange(ids.shape[1], device=ids.device)[None] - 1
    slot = torch.where(count > SLOTS, at * SLOTS // count.clamp(min=1), at).clamp(0, SLOTS - 1)
    out = torch.zeros(ids.shape[0], SLOTS, short.shape[2], device=ids.device, dtype=short.dtype)
    out = out.scatter_add(1, slot[:, :, None].expand_as(short), short)
    return F.normalize(out, dim=-1, eps=1e-6)


def closeness(question, passages):
    """Each question with each passage: for each token of the question its best match, by weight. [Q, n, s], [P, SLOTS, s] → [Q, P]."""
    lengths = question.norm(dim=-1)
    unit = question / (lengths[:, :, None] + 1e-6)
    weights = lengths / (lengths.sum(1, keepdim=True) + 1e-6)
    best = torch.einsum('qns,pms->qpnm', unit.to(passages.dtype), passages).amax(-1)
    return torch.einsum('qpn,qn->qp', best, weights.to(best.dtype))


def improve(model, optimiser, loss):
    """One step down the slope of a loss, which is cut where it is steep."""
    optimiser.zero_grad(set_to_none=True)
    loss.backward()
    torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    optimiser.step()
