"""Trains the model on endless generated samples; stops and resumes at any time, on a CPU or a GPU.

    python3 train.py --name run1 --size 5M --tokens 8e6              on one core
    python3 train.py --name gpu1 --size 16M --minutes 8 --chunks DIR --prose 0.35 --step 32768

The run ends after `--tokens` or `--minutes`. Its learning rate warms up, stays, then falls linearly over the last `--decay`
share. With `--prose` it begins with that share of prose and answered questions of a corpus, and keeps a little of it until
the rate falls. A checkpoint lies in scratch/NAME.pt; started again with the same name it goes on from there. `--chunks`: a
folder that produce.py fills; without it the samples are made here.
"""
import argparse
import os
import pathlib
import time

os.environ.setdefault('OMP_NUM_THREADS', '1')
os.environ.setdefault('OMP_WAIT_POLICY', 'PASSIVE')
import torch  # noqa: E402

import produce  # noqa: E402
from model import SIZES, Model  # noqa: E402
from tokenizer import SPECIAL, Tokenizer  # noqa: E402

HERE = pathlib.Path(__file__).parent
DEVICE = 'cuda' if torch.cuda.is_available() else 'cpu'
PROMPT_LOSS = 0.05  # share of prompt tokens that are learned too, so that words keep a meaning
PROSE_LATER = 0.1  # share of prose between the beginning and the fall of the rate


def orthogonal(gradients, steps=4):
    """Newton–Schulz: the nearest (semi-)orthogonal matrices, for Muon. [count, rows, columns]"""
    a, b, c = 3.4445, -4.7750, 2.0315
    x = gradients / (gradients.flatten(1).norm(dim=1)[:, None, None] + 1e-7)
    tall = x.shape[1] > x.shape[2]
    x = x.transpose(1, 2) if tall else x
    for _ in range(steps):
        y = x @ x.transpose(1, 2)
        x = a * x + (b * y + c * (y @ y)) @ x
    return x.transpose(1, 2) if tall else x


class Optimiser:
    """Muon for the matrices (those of one shape at once), AdamW for embedding and norms."""

    def __init__(self, model):
        named = list(model.named_parameters())
        self.matrices = [p for n, p in named if p.dim() == 2 and n != 'embedding.weight']
        self.rest = [p for n, p in named if not (p.dim() == 2 and n != 'embedding.weight')]
        self.adam = torch.optim.AdamW(self.rest, lr=1, betas=(0.9, 0.95), weight_decay=0.0)
        self.momentum = [torch.zeros_like(p) for p in self.matrices]
        self.shapes = sorted({tuple(p.shape) for p in self.matrices})

    @torch.no_grad()
    def step(self, rate):
        for group in self.adam.param_groups:
            group['lr'] = 4e-3 * rate
        self.adam.step()
        for shape in self.shapes:
            alike = [(p, m) for p, m in zip(self.matrices, self.momentum) if tuple(p.shape) == shape]
            for p, m in alike:
                m.lerp_(p.grad, 0.05)
            updates = orthogonal(torch.stack([p.grad.lerp(m, 0.95) for p, m in alike]).bfloat16()).float()
            for (p, _), update in zip(alike, updates):
                p.mul_(1 - 0.02 * rate * 0.05).add_(update, alpha=-0.02 * rate * max(1, shape[0] / shape[1]) ** 0.5)
        for p in self.matrices + self.rest:
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
    """(inputs, targets), [batch, width] each; −100 where nothing is learned."""
    width = (max(len(ids) for ids, _ in batch) + 7) // 8 * 8
    x, y = torch.zeros(len(batch), width, dtype=torch.long), torch.full((len(batch), width), -100)
    learn = torch.rand(len(batch), width, generator=random) < PROMPT_LOSS
    for row, (ids, start) in enumerate(batch):
        t = torch.as_tensor(ids, dtype=torch.long)
        x[row, :len(ids)] = t
        y[row, :len(ids) - 1] = t[1:]
        prompt = y[row, :max(0, start - 1)]
        prompt[~learn[row, :len(prompt)]] = -100
    return x.to(DEVICE, non_blocking=True), y.to(DEVICE, non_blocking=True)


class Run:
    """One training run: its model, how far it is, its checkpoint."""

    def __init__(self, a):
        torch.manual_seed(1)
        self.a, self.coder, self.model = a, Tokenizer(), Model(SIZES[a.size])
        factored_slots(self.model, self.coder)
        self.model.to(DEVICE)
        self.optimiser, self.path = Optimiser(self.model), HERE / f'scratch/{a.name}.pt'
        self.done = dict(step=0, tokens=0, seconds=0.0, slots=a.seed, prose=0)
        if self.path.exists():
            saved = torch.load(self.path, map_location=DEVICE)
            self.model.load_state_dict(saved['weights'])
            self.optimiser.load(saved['optimiser'])
            self.done = saved['done']
        elif a.weights:
            saved = torch.load(a.weights, map_location=DEVICE)
            self.model.load_state_dict({name: value.float() for name, value in saved['weights'].items()})
        self.random = torch.Generator().manual_seed(self.done['step'])
        self.log = open(HERE / f'scratch/{a.name}.log', 'a')
        self.say(f'{sum(p.numel() for p in self.model.parameters())} parameters on {DEVICE}, from {self.done}')

    def say(self, text):
        print(time.strftime('%H:%M:%S'), text, file=self.log, flush=True)

    def progress(self):
        """0 at the beginning, 1 at the end."""
        return self.done['seconds'] / 60 / self.a.minutes if self.a.minutes else self.done['tokens'] / self.a.tokens

    def stream(self):
        """Which samples come next: prose at the beginning, a little of it later, none while the rate falls."""
        progress = self.progress()
        if progress < self.a.prose:
            return 'prose'
        later = self.a.prose > 0 and progress < 1 - self.a.decay
        return 'prose' if later and torch.rand(1, generator=self.random).item() < PROSE_LATER else 'slots'

    def save(self, **more):
        new = self.path.with_suffix('.new')
        torch.save(dict(weights=self.model.state_dict(), done=self.done, config=self.model.c, **more), new)
        new.rename(self.path)

    def learn(self, batch):
        """One step. Returns the loss, still on the device."""
        x, y = tensors(batch, self.random)
        rate = self.a.rate * min(1, (self.done['step'] + 1) / 40, max(0.02, (1 - self.progress()) / self.a.decay))
        with torch.autocast(DEVICE, dtype=torch.bfloat16):
            loss = self.model(x, y)
        loss.backward()
        self.optimiser.step(rate)
        self.done.update(step=self.done['step'] + 1, tokens=self.done['tokens'] + x.numel())
        return loss.detach()

    def train(self):
        last, saved, average = time.time(), time.time(), None
        while self.progress() < 1:
            stream = self.stream()
            samples = produce.chunk(stream, self.done[stream], self.coder, self.a.chunks, self.a.stress)
            self.done[stream] += 1
            for batch in batches(samples, self.random, int(self.a.step)):
                loss = self.learn(batch)
                now = time.time()
                self.done['seconds'] += now - last
                last = now
                if self.done['step'] % 20 == 0:
                    average = loss.item() if average is None else 0.7 * average + 0.3 * loss.item()
                    speed = self.done['tokens'] / self.done['seconds']
                    self.say(f"step {self.done['step']} {stream} tokens {self.done['tokens'] / 1e6:.3f} M loss {average:.4f} "
                             f'at {self.progress():.3f} {speed:.0f} tokens/s')
                if now - saved > self.a.save:
                    self.save(optimiser=self.optimiser.state())
                    saved = now
                if self.progress() >= 1:
                    break
        self.save(optimiser=self.optimiser.state())
        self.say('done')


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument('--name', required=True)
    arguments.add_argument('--size', default='5M')
    arguments.add_argument('--tokens', type=float, default=8e6)
    arguments.add_argument('--minutes', type=float, help='instead of --tokens')
    arguments.add_argument('--decay', type=float, default=0.35, help='share of the run over which the rate falls')
    arguments.add_argument('--prose', type=float, default=0.0, help='share of the run that begins with prose')
    arguments.add_argument('--rate', type=float, default=0.8, help='highest rate, 1 being 0.02 for the matrices and 0.004 for the rest')
    arguments.add_argument('--step', type=float, default=4096, help='tokens a step')
    arguments.add_argument('--seed', type=int, default=1_000_000, help='number of the first chunk of samples')
    arguments.add_argument('--weights', help='begin with the weights of this checkpoint, without its optimiser')
    arguments.add_argument('--chunks', help='folder that produce.py fills with samples')
    arguments.add_argument('--stress', nargs='*', default=(), help='beginnings of foci that come five times as often')
    arguments.add_argument('--save', type=float, default=60, help='seconds between checkpoints')
    a = arguments.parse_args()
    torch.set_num_threads(int(os.environ['OMP_NUM_THREADS']))
    Run(a).train()


if __name__ == '__main__':
    main()
