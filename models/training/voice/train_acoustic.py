"""Trains the acoustic model while the speakers still speak.

    python3 train_acoustic.py CHUNKS HELD_OUT_CHUNKS OUT --size middle --seconds 400 [--more CHUNKS2 --more-seconds 120]

All sound is kept on the device. After `--seconds` the held-out voices are measured and OUT/strangers.pt written; with `--more`
(chunks of all voices) training goes on with the rest of the schedule, and OUT/everyone.pt is written.
"""
import argparse
import json
import math
import pathlib
import time

import numpy as np
import torch
import torch.nn.functional as F

from acoustic import SIZES, Acoustic
from sound import HOP, RATE, WINDOW, Augmenter, features, mel_filters, power_spectrum

BUCKETS = (1.2, 2.2, 3.2, 4.5, 6.5, 10.0, 15.0)  # seconds: utterances of a batch are about as long
PAD = 0.6  # seconds of no speech at most, before and after


class Sounds:
    """Utterances on the device, by length; more come as their chunks are written."""

    def __init__(self, device):
        self.device, self.seen, self.seconds = device, set(), 0.0
        self.sounds, self.base = [], 0
        self.rows = [[] for _ in BUCKETS]  # (chunk, start, length, phones)

    def load(self, folder, most=10**6):
        for path in sorted(folder.glob('[0-9]*.npz')):
            if path in self.seen or most <= 0:
                continue
            most -= 1
            self.seen.add(path)
            z = np.load(path)
            self.sounds.append(torch.from_numpy(z['sound']).to(self.device))
            starts, ends = np.cumsum(z['lengths']) - z['lengths'], np.cumsum(z['counts'])
            for start, length, end, count, speaker in zip(starts, z['lengths'], ends, z['counts'], z['speakers']):
                bucket = next(i for i, most_seconds in enumerate(BUCKETS) if length <= most_seconds * RATE)
                self.rows[bucket].append((len(self.sounds) - 1, int(start), int(length), z['phones'][end - count:end], str(speaker)))
            self.seconds += len(z['sound']) / RATE

    def batch(self, chance, seconds, padded=True):
        """Sound [batch, samples], lengths, phones [batch, most], counts."""
        weights = np.array([len(rows) * length for rows, length in zip(self.rows, BUCKETS)], float)
        bucket = chance.choice(len(BUCKETS), p=weights / weights.sum())
        rows = self.rows[bucket]
        size = max(4, int(seconds / (BUCKETS[bucket] + PAD)))
        return self.assembled([rows[i] for i in chance.integers(len(rows), size=size)], BUCKETS[bucket], chance if padded else None)

    def assembled(self, rows, longest, chance):
        room = int((longest + 2 * PAD) * RATE)
        sound = torch.zeros(len(rows), room, device=self.device)
        lengths = []
        for i, (chunk, start, length, _, _) in enumerate(rows):
            before, after = (chance.random(2) ** 2 * PAD * RATE).astype(int) if chance else (1600, 1600)
            sound[i, before:before + length] = self.sounds[chunk][start:start + length].float() / 32768
            lengths.append(before + length + after)
        counts = torch.tensor([len(row[3]) for row in rows])
        if chance:  # now and then nobody speaks
            for i in np.nonzero(chance.random(len(rows)) < 0.02)[0]:
                sound[i], counts[i] = 0, 0
        phones = torch.zeros(len(rows), int(counts.max().clamp(min=1)), dtype=torch.long)
        for i, row in enumerate(rows):
            phones[i, :counts[i]] = torch.from_numpy(row[3][:counts[i]].astype(np.int64))
        return sound, torch.tensor(lengths).to(self.device), phones.to(self.device), counts.to(self.device)


def loss_of(model, x, frames, phones, counts):
    last, middle, lengths = model(x, frames)
    one = lambda logs: F.ctc_loss(logs.transpose(0, 1), phones, lengths, counts, reduction='sum', zero_infinity=True)  # noqa: E731
    return (one(last) + 0.3 * one(middle)) / 1.3 / counts.sum().clamp(min=1)


def distance(a, b):
    row = list(range(len(b) + 1))
    for i, x in enumerate(a):
        before, row[0] = row[0], i + 1
        for j, y in enumerate(b):
            before, row[j + 1] = row[j + 1], min(before + (x != y), row[j] + 1, row[j + 1] + 1)
    return row[-1]


def phone_errors(model, sounds, most=400):
    """Phone error rate by the first word of the speaker's name, without any grammar, clean."""
    model.eval()
    filters = mel_filters().to(sounds.device)
    said, wrong = {}, {}
    with torch.no_grad():
        for bucket, rows in enumerate(sounds.rows):
            for at in range(0, min(len(rows), most // 3), 32):
                part = rows[at:at + 32]
                sound, lengths, _, _ = sounds.assembled(part, BUCKETS[bucket], None)
                x = features(power_spectrum(sound + 1e-4 * torch.randn_like(sound)), filters)
                logs, _, frames = model(x, (lengths - WINDOW) // HOP + 1)
                for row, best, count in zip(part, logs.argmax(-1).tolist(), frames.tolist()):
                    heard = [p for i, p in enumerate(best[:count]) if p and (i == 0 or best[i - 1] != p)]
                    name = row[4] if row[4].startswith('flite') else 'espeak ' + row[4].split('+')[1]
                    said[name] = said.get(name, 0) + len(row[3])
                    wrong[name] = wrong.get(name, 0) + distance(heard, row[3].tolist())
    model.train()
    names = {name: round(wrong[name] / said[name], 3) for name in sorted(said) if said[name] > 300}
    return {'all': round(sum(wrong.values()) / max(1, sum(said.values())), 3), **names}


class Training:
    def __init__(self, a):
        self.a, self.device = a, 'cuda' if torch.cuda.is_available() else 'cpu'
        torch.manual_seed(1)
        self.model = Acoustic({**SIZES[a.size], 'size': a.size}).to(self.device)
        if a.init:
            self.model.load_state_dict({k: v.float() for k, v in torch.load(a.init, map_location='cpu')['weights'].items()})
        decayed = [p for p in self.model.parameters() if p.ndim > 1]
        plain = [p for p in self.model.parameters() if p.ndim <= 1]
        self.adam = torch.optim.AdamW([dict(params=decayed, weight_decay=0.02), dict(params=plain, weight_decay=0)], lr=a.rate, betas=(0.9, 0.98))
        self.augment, self.chance = Augmenter(self.device), np.random.default_rng(1)
        self.began, self.step, self.slow = time.time(), 0, None

    def progress(self):
        return (time.time() - self.began) / (self.a.seconds + self.a.more_seconds)

    def rate(self):
        """Warm-up by steps, then a cosine over the time that is left."""
        rise = min(1, (self.step + 1) / self.a.warm)
        return self.a.rate * rise * (0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * min(1, self.progress()))))

    def run(self, sounds, folder, until):
        losses, told = [], time.time()
        while time.time() - self.began < until:
            if self.step % 25 == 0:
                sounds.load(folder, most=8)
            for group in self.adam.param_groups:
                group['lr'] = self.rate()
            sound, lengths, phones, counts = sounds.batch(self.chance, self.a.batch)
            with torch.no_grad():
                x, frames = self.augment(sound, lengths, plain=self.step < self.a.plain)
            with torch.autocast(self.device, dtype=torch.bfloat16):
                loss = loss_of(self.model, x, frames, phones, counts)
            self.adam.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(self.model.parameters(), 3.0)
            self.adam.step()
            self.averaged()
            losses.append(loss.detach())
            self.step += 1
            if time.time() - told > self.a.tell:
                mean = float(torch.stack(losses).mean())
                print(f'{time.time() - self.began:5.0f} s  step {self.step}  loss {mean:.3f}  heard {sounds.seconds / 3600:.1f} h  rate {self.rate():.5f}', flush=True)
                losses, told = [], time.time()

    def averaged(self, keep=0.998):
        """Running mean of the weights, which is what is kept."""
        state = self.model.state_dict()
        if self.slow is None or self.step < self.a.warm:
            self.slow = {k: v.detach().clone() for k, v in state.items()}
        else:
            torch._foreach_lerp_(list(self.slow.values()), list(state.values()), 1 - keep)

    def save(self, name, held):
        mean = Acoustic(self.model.config).to(self.device)
        mean.load_state_dict(self.slow)
        figures = phone_errors(mean, held)
        print(name, 'steps', self.step, 'phone error of held-out voices', json.dumps(figures), flush=True)
        torch.save(dict(config=self.model.config, weights={k: v.half().cpu() for k, v in self.slow.items()}, figures=figures, steps=self.step), self.a.out / f'{name}.pt')


def main(a):
    a.out.mkdir(parents=True, exist_ok=True)
    training = Training(a)
    print(f'{sum(p.numel() for p in training.model.parameters()) / 1e6:.1f} M parameters on {training.device}', flush=True)
    sounds, held = Sounds(training.device), Sounds(training.device)
    while not any(a.chunks.glob('[0-9]*.npz')):
        time.sleep(1)
    while sum(len(rows) for rows in sounds.rows) < a.least:
        sounds.load(a.chunks)
        time.sleep(0.5)
    training.began = time.time()
    training.run(sounds, a.chunks, a.seconds)
    held.load(a.held)
    training.save('everyone' if a.init else 'strangers', held)
    if a.more:
        training.run(sounds, a.more, a.seconds + a.more_seconds)
        training.save('everyone', held)


if __name__ == '__main__':
    p = argparse.ArgumentParser()
    p.add_argument('chunks', type=pathlib.Path)
    p.add_argument('held', type=pathlib.Path)
    p.add_argument('out', type=pathlib.Path)
    p.add_argument('--init', help='a checkpoint to go on from')
    p.add_argument('--size', default='middle', choices=SIZES)
    p.add_argument('--seconds', type=float, default=400)
    p.add_argument('--more', type=pathlib.Path)
    p.add_argument('--more-seconds', type=float, default=0)
    p.add_argument('--batch', type=float, default=500, help='seconds of sound')
    p.add_argument('--rate', type=float, default=1.5e-3)
    p.add_argument('--warm', type=int, default=300)
    p.add_argument('--plain', type=int, default=300, help='steps before noise and rooms begin: CTC finds its first phones sooner')
    p.add_argument('--least', type=int, default=2000, help='utterances before training begins')
    p.add_argument('--tell', type=float, default=15)
    main(p.parse_args())
