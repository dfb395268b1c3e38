"""The acoustic model: log-mel frames of 10 ms → log probabilities of phones every 30 ms (CTC)."""
import torch
import torch.nn.functional as F
from torch import nn

SIZES = {
    'tiny': dict(d=64, layers=2, heads=2, inner=128, kernel=15),
    'small': dict(d=192, layers=8, heads=4, inner=384, kernel=15),
    'middle': dict(d=256, layers=8, heads=4, inner=512, kernel=15),
}
STRIDE = 3
OUTPUTS = 40  # the blank and 39 phones


def attend(q, k, v, mask):
    """[batch, heads, frames, size] each; mask [batch, 1, 1, frames] is true where sound is."""
    if hasattr(F, 'scaled_dot_product_attention'):
        return F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
    scores = (q @ k.transpose(2, 3)) * q.shape[-1] ** -0.5
    return scores.masked_fill(~mask, -1e4).softmax(-1) @ v


class Attention(nn.Module):
    def __init__(self, d, heads):
        super().__init__()
        self.heads = heads
        self.qkv, self.out = nn.Linear(d, 3 * d), nn.Linear(d, d)

    def forward(self, x, mask):
        b, t, d = x.shape
        q, k, v = self.qkv(x).view(b, t, 3, self.heads, d // self.heads).permute(2, 0, 3, 1, 4)
        return self.out(attend(q, k, v, mask).transpose(1, 2).reshape(b, t, d))


class Feed(nn.Module):
    def __init__(self, d, inner):
        super().__init__()
        self.up, self.down = nn.Linear(d, inner), nn.Linear(inner, d)

    def forward(self, x):
        return self.down(F.silu(self.up(x)))


class Convolution(nn.Module):
    def __init__(self, d, kernel):
        super().__init__()
        self.wide, self.back = nn.Linear(d, 2 * d), nn.Linear(d, d)
        self.depth = nn.Conv1d(d, d, kernel, padding=kernel // 2, groups=d)
        self.norm = nn.LayerNorm(d)

    def forward(self, x, sound):
        a, gate = self.wide(x).chunk(2, -1)
        x = (a * torch.sigmoid(gate)) * sound
        x = self.depth(x.transpose(1, 2)).transpose(1, 2)
        return self.back(F.silu(self.norm(x)))


class Block(nn.Module):
    """A Conformer block: half a feed-forward, attention, convolution, half a feed-forward."""

    def __init__(self, c):
        super().__init__()
        d = c['d']
        self.first, self.last = Feed(d, c['inner']), Feed(d, c['inner'])
        self.attention, self.convolution = Attention(d, c['heads']), Convolution(d, c['kernel'])
        self.norms = nn.ModuleList(nn.LayerNorm(d) for _ in range(5))
        self.drop = nn.Dropout(c.get('drop', 0.05))

    def forward(self, x, mask, sound):
        n1, n2, n3, n4, n5 = self.norms
        x = x + 0.5 * self.drop(self.first(n1(x)))
        x = x + self.drop(self.attention(n2(x), mask))
        x = x + self.drop(self.convolution(n3(x), sound))
        x = x + 0.5 * self.drop(self.last(n4(x)))
        return n5(x)


class Acoustic(nn.Module):
    def __init__(self, c):
        super().__init__()
        self.config, d = c, c['d']
        self.near = nn.Conv2d(1, 16, 3, stride=(1, 2), padding=1)
        self.far = nn.Conv2d(16, 32, 3, stride=(STRIDE, 2), padding=1)
        self.enter = nn.Linear(32 * 20, d)
        self.blocks = nn.ModuleList(Block(c) for _ in range(c['layers']))
        self.leave, self.midway = nn.Linear(d, OUTPUTS), nn.Linear(d, OUTPUTS)

    def forward(self, x, frames):
        """x [batch, frames, MELS] → log probabilities [batch, frames / STRIDE, OUTPUTS], those of the middle layer, lengths."""
        x = F.silu(self.near(x[:, None]))
        x = F.silu(self.far(x))
        b, channels, t, bands = x.shape
        x = self.enter(x.transpose(1, 2).reshape(b, t, channels * bands))
        lengths = torch.div(frames - 1, STRIDE, rounding_mode='floor') + 1
        sound = torch.arange(t, device=x.device)[None] < lengths[:, None]
        mask, there = sound[:, None, None], sound[:, :, None]
        for i, block in enumerate(self.blocks):
            x = block(x, mask, there)
            if i == len(self.blocks) // 2 - 1:
                middle = self.midway(x)
        return self.leave(x).float().log_softmax(-1), middle.float().log_softmax(-1), lengths
