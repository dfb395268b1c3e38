"""Trains the model on endless generated samples; stops and resumes at any time.

    python3 train.py --name run1 --size 5M --tokens 8e6 --decay 2e6

Learning rate: warm-up, constant, then linear to 2 % over the last `--decay` tokens. A checkpoint (weights, optimiser,
position) is written to scratch/NAME.pt every 40 steps; started again with the same name it goes on from there, and
with larger `--tokens` it goes on beyond. One thread: `OMP_NUM_THREADS=1 OMP_WAIT_POLICY=PASSIVE nice -n 10 python3 …`.
"""
import argparse
import os
import pathlib
import time

os.environ.setdefault('OMP_NUM_THREADS', '1')
os.environ.setdefault('OMP_WAIT_POLICY', 'PASSIVE')
import torch  # noqa: E402

from generate import Generator  # noqa: E402
from model import SIZES, Model  # noqa: E402
from tokenizer import SPECIAL, Tokenizer  # noqa: E402

HERE = pathlib.Path(__file__).parent
CHUNK, LONGEST = 1024, 448
PROMPT_LOSS = 0.05  # share of prompt tokens that are learned too, so that words keep a meaning


def orthogonal(gradient, steps=4):
    """Newton–Schulz: the nearest (semi-)orthogonal matrix, for Muon."""
    a, b, c = 3.4445, -4.7750, 2.0315
    x = gradient / (gradient.norm() + 1e-7)
    tall = x.shape[0] > x.shape[1]
    x = x.T if tall else x
    for _ in range(steps):
        y = x @ x.T
        x = a * x + (b * y + c * (y @ y)) @ x
    return x.T if tall else x


class Optimiser:
    """Muon for the matrices, AdamW for embedding and norms."""

    def __init__(self, model):
        named = list(model.named_parameters())
        self.matrices = [p for n, p in named if p.dim() == 2 and n != 'embedding.weight']
        rest = [p for n, p in named if not (p.dim() == 2 and n != 'embedding.weight')]
        self.adam = torch.optim.AdamW(rest, lr=1, betas=(0.9, 0.95), weight_decay=0.0)
        self.momentum = [torch.zeros_like(p) for p in self.matrices]

    @torch.no_grad()
    def step(self, rate):
        for group in self.adam.param_groups:
            group['lr'] = 4e-3 * rate
        self.adam.step()
        for p, m in zip(self.matrices, self.momentum):
            m.lerp_(p.grad, 0.05)
            update = orthogonal(p.grad.lerp(m, 0.95).bfloat16()).float()
            p.mul_(1 - 0.02 * rate * 0.05).add_(update, alpha=-0.02 * rate * max(1, p.shape[0] / p.shape[1]) ** 0.5)
        for p in self.matrices + [p for g in self.adam.param_groups for p in g['params']]:
            p.grad = None

    def state(self):
        return dict(adam=self.adam.state_dict(), momentum=self.momentum)

    def load(self, state):
        self.adam.load_state_dict(state['adam'])
        for mine, theirs in zip(self.momentum, state['momentum']):
            mine.copy_(theirs)


def factored_slots(model, coder):
    """Starts the embedding of "<7v>" as (item 7) + (letter v), so that what is learned of one item holds for all."""
    parts = {}
    with torch.no_grad():
        for token in SPECIAL[5:]:
            keys = ('mark', token[1]) if token[0] == '[' else (token[1], token[2:-1])
            vectors = [parts.setdefault(('item', key) if key.isdigit() else key, torch.randn(model.c['d']) * 0.014) for key in keys]
            model.embedding.weight[coder.ids[token]] = sum(vectors)


def chunks(coder, seed):
    """Endless chunks of (ids, first index of the answer), from a generator reseeded for each: chunk n is always the same."""
    index = seed
    while True:
        generator = Generator(seed=index)
        out = []
        for _ in range(CHUNK):
            s = generator.sample()
            prompt = coder.encode(f'<|system|>{s.system}<|user|>{s.question}<|assistant|>')
            ids = prompt + coder.encode(s.answer) + [coder.end]
            if len(ids) <= LONGEST:
                out.append((ids, len(prompt)))
        yield index, out
        index += 1


def batches(samples, random, size):
    """Batches of about `size` tokens, alike in length, in random order."""
    samples.sort(key=lambda s: len(s[0]))
    out, batch = [], []
    for sample in samples:
        if batch and len(sample[0]) * (len(batch) + 1) > size:
            out.append(batch)
            batch = []
        batch.append(sample)
    out.append(batch)
    return [out[i] for i in torch.randperm(len(out), generator=random).tolist()]


def tensors(batch, random):
    width = (max(len(ids) for ids, _ in batch) + 7) // 8 * 8
    x, y = torch.zeros(len(batch), width, dtype=torch.long), torch.full((len(batch), width), -100)
    learn = torch.rand(len(batch), width, generator=random) < PROMPT_LOSS
    for row, (ids, start) in enumerate(batch):
        t = torch.tensor(ids)
        x[row, :len(ids)] = t
        y[row, :len(ids) - 1] = t[1:]
        prompt = y[row, :start - 1]
        prompt[~learn[row, :start - 1]] = -100
    return x, y


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument('--name', required=True)
    arguments.add_argument('--size', default='5M')
    arguments.add_argument('--tokens', type=float, default=8e6)
    arguments.add_argument('--decay', type=float, default=2e6)
    arguments.add_argument('--step', type=float, default=4096, help='tokens a step')
    arguments.add_argument('--seed', type=int, default=1_000_000)
    arguments.add_argument('--weights', help='begin with the weights of this checkpoint, without its optimiser')
    a = arguments.parse_args()
    torch.set_num_threads(int(os.environ['OMP_NUM_THREADS']))
    torch.manual_seed(1)
    coder, model = Tokenizer(), Model(SIZES[a.size])
    factored_slots(model, coder)
    optimiser, path = Optimiser(model), HERE / f'scratch/{a.name}.pt'
    done = dict(step=0, tokens=0, chunk=a.seed)
    if path.exists():
        saved = torch.load(path)
        model.load_state_dict(saved['weights'])
        optimiser.load(saved['optimiser'])
        done = saved['done']
    elif a.weights:
        saved = torch.load(a.weights)
        model.load_state_dict({name: value.float() for name, value in saved['weights'].items()})
        done = dict(step=0, tokens=saved['done']['tokens'], chunk=saved['done']['chunk'])
    random = torch.Generator().manual_seed(done['step'])
    log = open(HERE / f'scratch/{a.name}.log', 'a')
    say = lambda text: print(time.strftime('%H:%M:%S'), text, file=log, flush=True)  # noqa: E731
    say(f"{sum(p.numel() for p in model.parameters())} parameters, from step {done['step']}, tokens {done['tokens'] / 1e6:.2f} M")
    begun, before, average = time.time(), done['tokens'], None

    def save():
        torch.save(dict(weights=model.state_dict(), optimiser=optimiser.state(), done=done, config=model.c), path.with_suffix('.new'))
        path.with_suffix('.new').rename(path)

    for chunk, samples in chunks(coder, done['chunk']):
        for batch in batches(samples, random, int(a.step)):
            x, y = tensors(batch, random)
            left = (a.tokens - done['tokens']) / a.decay
            rate = 0.8 * min(1, (done['step'] + 1) / 40, max(0.02, left))
            with torch.autocast('cpu', dtype=torch.bfloat16):
                loss = model(x, y)
            loss.backward()
            optimiser.step(rate)
            done.update(step=done['step'] + 1, tokens=done['tokens'] + x.numel())
            average = loss.item() if average is None else 0.96 * average + 0.04 * loss.item()
            if done['step'] % 20 == 0:
                speed = (done['tokens'] - before) / (time.time() - begun)
                say(f"step {done['step']} tokens {done['tokens'] / 1e6:.3f} M loss {average:.4f} rate {rate:.3f} {speed:.0f} tokens/s")
            if done['step'] % 40 == 0:
                save()
        done['chunk'] = chunk + 1
        if done['tokens'] >= a.tokens:
            break
    save()
    say('done')


if __name__ == '__main__':
    main()
