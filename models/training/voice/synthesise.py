"""Many voices read the lines: chunks of sound with the phones that were said.

    python3 synthesise.py DATA CHUNKS --workers 13 [--libraries FOLDER] [--voices training|held-out|all] [--each 200] [--most N]

Each chunk is an .npz: sound (int16, all utterances one after the other), lengths, phones (index of `PHONES`, from 1; 0 is the
blank of CTC), counts, speakers. By default the voices of `speakers.HELD_OUT` stay unheard; with --voices held-out they alone speak.
"""
import argparse
import multiprocessing
import pathlib
import random

import numpy as np

from speakers import ACCENTS, FLITE, HELD_OUT, RATE, VARIANTS, Speakers

PHONES = ('AA AE AH AO AW AY EH ER EY IH IY OW OY UH UW B D G P T K M N NG CH JH SH ZH F V TH DH S Z HH L R W Y').split()
VOWELS = set(PHONES[:15])
LONGEST = 14


def read_data(folder):
    lexicon = {}
    for row in (folder / 'lexicon.tsv').read_text().splitlines():
        token, forms = row.split('\t')
        lexicon[token] = [form.split() for form in forms.split('|')]
    return (folder / 'lines.txt').read_text().splitlines(), lexicon


def phones_of(tokens, lexicon, british):
    """The usual way to say each token; "the" before vowels, "zed" in Britain."""
    said = []
    for token in reversed(tokens):
        forms = lexicon[token]
        if token == 'the':
            form = ['DH', 'IY'] if said and said[0] in VOWELS else ['DH', 'AH']
        else:
            form = forms[-1] if token == 'z_' and british else forms[0]
        said = form + said
    return [1 + PHONES.index(phone) for phone in said]


def written(tokens, chance, letter_a):
    """As the speakers read it: letters by name, now and then a pause or a question mark."""
    words = [{'a_': letter_a}.get(token, token[0].upper()) if token.endswith('_') else 'I' if token == 'i' else token for token in tokens]
    commas = chance.choice([0, 0, 0.08])
    text = ' '.join(word + (',' if chance.random() < commas else '') for word in words).rstrip(',')
    return text + chance.choice(['', '', '.', '?'])


class Choir:
    """Chooses who speaks and how."""

    def __init__(self, seed, speakers, which):
        self.chance, self.speakers = random.Random(seed), speakers

        def allowed(names, kind):
            held = HELD_OUT[kind]
            return [name for name in names if which == 'all' or (name in held) == (which == 'held-out')]
        self.flite = allowed(FLITE, 'flite')
        self.accents, self.variants = allowed(ACCENTS, 'accents'), allowed(VARIANTS, 'variants')
        if which == 'held-out':  # a held-out variant with any accent
            self.accents = ACCENTS
        self.flite_weights = [{'kal': 1}.get(name, 3) for name in self.flite]

    def says(self, tokens):
        chance = self.chance
        if chance.random() < 0.45:
            text = written(tokens, chance, 'ay')
            voice = chance.choices(self.flite, self.flite_weights)[0]
            sound = self.speakers.flite_says(text, voice, chance.uniform(0.75, 1.35), chance.uniform(0.8, 1.3), chance.uniform(0.3, 2.5))
            return sound, f'flite {voice}', False
        text = written(tokens, chance, 'eh')
        accent, variant = chance.choice(self.accents), chance.choice(self.variants)
        sound = self.speakers.espeak_says(text, accent, variant, chance.uniform(110, 215), chance.uniform(15, 85), chance.uniform(15, 90),
                                          chance.choice([0, 0, 0, 2, 6]))
        return sound, f'{accent}+{variant}', 'gb' in accent or accent == 'gmw/en'

    def utterance(self, tokens, lexicon):
        sound, speaker, british = self.says(tokens)
        return sound, phones_of(tokens, lexicon, british), speaker


def work(job):
    seed, a = job
    lines, lexicon = read_data(a.data)
    choir = Choir(seed, Speakers(a.libraries), a.voices)
    for number in range(a.most):
        rows = []
        while len(rows) < a.each:
            sound, phones, speaker = choir.utterance(choir.chance.choice(lines).split(), lexicon)
            if 0.1 < len(sound) / RATE < LONGEST and len(phones) < len(sound) / 480:
                loud = sound * (0.5 / max(1e-3, np.abs(sound).max()))
                rows.append(((loud * 32767).astype(np.int16), phones, speaker))
        part = a.chunks / f'.{seed}-{number}.npz'
        np.savez(part, sound=np.concatenate([r[0] for r in rows]), lengths=[len(r[0]) for r in rows],
                 phones=np.concatenate([r[1] for r in rows]).astype(np.int8), counts=[len(r[1]) for r in rows], speakers=[r[2] for r in rows])
        part.rename(a.chunks / f'{seed}-{number}.npz')


def arguments():
    p = argparse.ArgumentParser()
    p.add_argument('data', type=pathlib.Path)
    p.add_argument('chunks', type=pathlib.Path)
    p.add_argument('--workers', type=int, default=13)
    p.add_argument('--libraries')
    p.add_argument('--voices', default='training', choices=['training', 'held-out', 'all'])
    p.add_argument('--each', type=int, default=200)
    p.add_argument('--most', type=int, default=10**6)
    p.add_argument('--seed', type=int, default=1)
    return p.parse_args()


if __name__ == '__main__':
    a = arguments()
    a.chunks.mkdir(parents=True, exist_ok=True)
    with multiprocessing.get_context('spawn').Pool(a.workers) as pool:
        pool.map(work, [(a.seed * 1000 + i, a) for i in range(a.workers)], chunksize=1)
