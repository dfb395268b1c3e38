"""Chunks of samples as token ids; chunk n of a stream is always the same, whoever makes it.

    python3 produce.py DIR --workers 8 --slots 400 --prose 60      fills DIR/{slots,prose}-N.npz, in order, by many processes

Stream `slots`: generated questions over evidence (generate.py). Stream `prose`: paragraphs and answered questions of the
corpus that prose.py extracted; its number wraps around.
"""
import argparse
import multiprocessing
import pathlib
import time

import numpy

from generate import Generator
from prose import read_corpus
from tokenizer import Tokenizer

SAMPLES, LONGEST, PROSE_CHUNKS = 2048, 448, 60


def make(stream, number, coder, stress=()):
    """Samples as (ids, index of the first that is learned)."""
    return slots(number, coder, stress) if stream == 'slots' else prose(number, coder)


def slots(number, coder, stress=()):
    generator, out = Generator(seed=number, stress=stress), []
    for _ in range(SAMPLES):
        s = generator.sample()
        prompt = coder.encode(f'<|system|>{s.system}<|user|>{s.question}<|assistant|>')
        ids = prompt + coder.encode(s.answer) + [coder.end]
        if len(ids) <= LONGEST:
            out.append((ids, len(prompt)))
    return out


def prose(number, coder):
    """A share of the corpus, cut to the context; of a question's answer the whole counts, of its context too."""
    texts, out = read_corpus(), []
    for text in texts[number % PROSE_CHUNKS::PROSE_CHUNKS]:
        ids = coder.encode(text) + [coder.end]
        out += [(ids[at:at + LONGEST], 0) for at in range(0, len(ids), LONGEST)]
    return [(ids, start) for ids, start in out if len(ids) > 8]


def chunk(stream, number, coder, folder=None, stress=()):
    """A chunk: out of the folder, waiting for its producer, or made here (then with the foci in `stress` more often)."""
    if not folder:
        return make(stream, number, coder, stress)
    path = pathlib.Path(folder) / f'{stream}-{number % PROSE_CHUNKS if stream == "prose" else number}.npz'
    while not path.exists():
        time.sleep(0.2)
    with numpy.load(path) as saved:
        ids, lengths, starts = saved['ids'].astype(numpy.int64), saved['lengths'], saved['starts']
    return list(zip(numpy.split(ids, numpy.cumsum(lengths)[:-1]), starts.tolist()))


CODER = []


def write(job):
    stream, number, folder = job
    if not CODER:
        CODER.append(Tokenizer())
    samples = make(stream, number, CODER[0])
    path = pathlib.Path(folder) / f'{stream}-{number}.npz'
    ids = numpy.concatenate([numpy.array(ids, numpy.uint16) for ids, _ in samples])
    with open(path.with_suffix('.new'), 'wb') as file:
        numpy.savez(file, ids=ids, lengths=[len(ids) for ids, _ in samples], starts=[start for _, start in samples])
    path.with_suffix('.new').rename(path)
    return len(ids)


if __name__ == '__main__':
    arguments = argparse.ArgumentParser()
    arguments.add_argument('folder')
    arguments.add_argument('--workers', type=int, default=8)
    arguments.add_argument('--slots', type=int, default=400)
    arguments.add_argument('--prose', type=int, default=PROSE_CHUNKS)
    arguments.add_argument('--seed', type=int, default=1_000_000)
    a = arguments.parse_args()
    pathlib.Path(a.folder).mkdir(parents=True, exist_ok=True)
    jobs = [('prose', n, a.folder) for n in range(a.prose)] + [('slots', a.seed + n, a.folder) for n in range(a.slots)]
    begun, tokens = time.time(), 0
    with multiprocessing.Pool(a.workers) as pool:
        for n, length in enumerate(pool.imap(write, jobs)):
            tokens += length
            if n % 20 == 0:
                print(n, 'of', len(jobs), f'{tokens / 1e6:.1f} M tokens, {tokens / (time.time() - begun):.0f} a second', flush=True)
