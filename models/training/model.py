"""The model: a small Llama (RMSNorm, RoPE, SwiGLU, grouped-query attention, tied embeddings)."""
import torch
import torch.nn.functional as F
from torch import nn

SIZES = {
    '5M': dict(vocab=6144, d=256, layers=5, heads=4, kv=2, hd=64, ff=704, maxpos=1024, theta=10000.0),
    '16M': dict(vocab=6144, d=384, layers=8, heads=6, kv=2, hd=64, ff=1024, maxpos=1024, theta=10000.0),
    '30M': dict(vocab=6144, d=512, layers=10, heads=8, kv=2, hd=64, ff=1408, maxpos=1024, theta=10000.0),
}


class RMSNorm(nn.Module):
    def __init__(self, d):
        super().__init__()
        self.weight = nn.Parameter(torch.ones(d))

    def forward(self, x):
        x32 = x.float()
        return x32 * torch.rsqrt((x32 * x32).mean(-1, keepdim=True) + 1e-5) * self.weight


def rope_tables(length, hd, theta):
    """cos and sin, [length, hd] each, halves repeated (the Llama convention)."""
    inverse = 1.0 / (theta ** (torch.arange(0, hd, 2).float() / hd))
    angles = torch.outer(torch.arange(length).float(), inverse)
    angles = torch.cat([angles, angles], -1)
    return angles.cos(), angles.sin()


def rotate(x):
    half = x.shape[-1] // 2
    return torch.cat([-x[..., half:], x[..., :half]], -1)


class Block(nn.Module):
    def __init__(self, c):
        super().__init__()
        d, self.heads, self.kv, self.hd = c['d'], c['heads'], c['kv'], c['hd']
        self.norm1, self.norm2 = RMSNorm(d), RMSNorm(d)
        self.q = nn.Linear(d, self.heads * self.hd, bias=False)
        self.k = nn.Linear(d, self.kv * self.hd, bias=False)
        self.v = nn.Linear(d, self.kv * self.hd, bias=False)
        self.o = nn.Linear(self.heads * self.hd, d, bias=False)
        self.gate, self.up = nn.Linear(d, c['ff'], bias=False), nn.Linear(d, c['ff'], bias=False)
        self.down = nn.Linear(c['ff'], d, bias=False)

    def forward(self, x, cos, sin, bias, past=None):
        """x [batch, length, d]; bias broadcast to [batch, heads, length, keys], None: causal; returns (x, (keys, values))."""
        batch, length, _ = x.shape
        h = self.norm1(x)
        q = self.q(h).view(batch, length, self.heads, self.hd).transpose(1, 2)
        k = self.k(h).view(batch, length, self.kv, self.hd).transpose(1, 2)
        v = self.v(h).view(batch, length, self.kv, self.hd).transpose(1, 2)
        cos, sin = cos.to(q.dtype), sin.to(q.dtype)
        q, k = q * cos + rotate(q) * sin, k * cos + rotate(k) * sin
        if past is not None:
            k, v = torch.cat([past[0], k], 2), torch.cat([past[1], v], 2)
        keys, values = k, v
        group = self.heads // self.kv
        if group > 1:
            k, v = k.repeat_interleave(group, 1), v.repeat_interleave(group, 1)
        if bias is None:
            y = F.scaled_dot_product_attention(q, k, v, is_causal=True)
        else:
            y = torch.matmul(torch.softmax(torch.matmul(q * self.hd ** -0.5, k.transpose(2, 3)) + bias.to(q.dtype), -1), v)
        y = y.transpose(1, 2).reshape(batch, length, self.heads * self.hd)
        x = x + self.o(y)
        h = self.norm2(x)
        return x + self.down(F.silu(self.gate(h)) * self.up(h)), (keys, values)


class Model(nn.Module):
    def __init__(self, c):
        super().__init__()
        self.c = c
        self.embedding = nn.Embedding(c['vocab'], c['d'])
        self.blocks = nn.ModuleList(Block(c) for _ in range(c['layers']))
        self.norm = RMSNorm(c['d'])
        cos, sin = rope_tables(c['maxpos'], c['hd'], c['theta'])
        self.register_buffer('cos', cos, False)
        self.register_buffer('sin', sin, False)
        for name, p in self.named_parameters():
            if p.dim() == 2:
                deep = (2 * c['layers']) ** -0.5 if name.endswith(('o.weight', 'down.weight')) else 1
                nn.init.normal_(p, 0, 0.02 if name == 'embedding.weight' else p.shape[1] ** -0.5 * deep)

    def forward(self, ids, targets=None):
        """ids [batch, length] → logits, or the mean loss where targets ≥ 0."""
        length = ids.shape[1]
        x = self.embedding(ids)
        fused = x.is_cuda  # Debian's PyTorch has no fused attention
        bias = None if fused else torch.full((length, length), -1e4).triu(1)
        for block in self.blocks:
            x, _ = block(x, self.cos[:length], self.sin[:length], bias)
        x = self.norm(x)
        if targets is None:
            return F.linear(x, self.embedding.weight)
        wanted = targets.reshape(-1)
        keep = wanted >= 0
        logits = F.linear(x.reshape(-1, x.shape[-1])[keep], self.embedding.weight)
        return F.cross_entropy(logits.float(), wanted[keep])

    @torch.no_grad()
    def greedy(self, prompts, end, most=120, allowed=None):
        """Writes after each prompt (lists of ids; left-padded batch). `allowed`: [batch, vocab] 0 or -inf."""
        width, device = max(map(len, prompts)), self.cos.device
        ids = torch.tensor([[0] * (width - len(p)) + p for p in prompts], device=device)
        pad = torch.tensor([width - len(p) for p in prompts], device=device)
        past, out, seen = [None] * len(self.blocks), [[] for _ in prompts], 0
        done = [False] * len(prompts)
        for _ in range(most):
            length = ids.shape[1]
            position = (torch.arange(seen, seen + length, device=device)[None] - pad[:, None]).clamp(min=0)
            seen += length
            cos, sin = self.cos[position][:, None], self.sin[position][:, None]
            keys = torch.arange(seen, device=device)[None, None, :]
            queries = torch.arange(seen - length, seen, device=device)[None, :, None]
            bias = torch.where((keys <= queries) & (keys >= pad[:, None, None]), 0.0, -1e4)[:, None]
            x = self.embedding(ids)
            for i, block in enumerate(self.blocks):
                x, past[i] = block(x, cos, sin, bias, past[i])
            logits = F.linear(self.norm(x[:, -1]), self.embedding.weight).float()
            if allowed is not None:
                logits = logits + allowed
            chosen = logits.argmax(-1)
            for row, token in enumerate(chosen.tolist()):
                done[row] = done[row] or token == end
                if not done[row]:
                    out[row].append(token)
            if all(done):
                break
            ids = chosen[:, None]
        return out
