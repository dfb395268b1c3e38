"""Documents that the encoder never saw, and questions to them, for fitting the order of passages (fit-ranker.ts).

    python3 dev.py .gpu/ret OUT        writes OUT/documents/*.md and OUT/questions.jsonl ({document, question, holds})
"""
import collections
import json
import pathlib
import random
import re
import sys

from pairs import SENTENCE, Corpus, Maker

MANUALS, PASSAGES, EACH = 24, 160, 20


def main():
    data, out = sys.argv[1], pathlib.Path(sys.argv[2])
    (out / 'documents').mkdir(parents=True, exist_ok=True)
    corpus, r = Corpus(data), random.Random(11)
    maker = Maker(data, corpus, 12)
    by_source = collections.defaultdict(list)
    for source, heads, text in corpus.held_passages:
        by_source[source.split('#')[0]].append((source, heads, text))
    questions = []
    chosen = sorted(by_source, key=lambda s: (s.startswith('Microsoft'), s))[:MANUALS]
    for number, source in enumerate(chosen):
        passages, name, lines, last = by_source[source][:PASSAGES], f'held-{number:02d}.md', [], []
        for _, heads, text in passages:
            for depth, head in enumerate(heads):
                if last[:depth + 1] != heads[:depth + 1]:
                    lines += [f"{'#' * (depth + 1)} {head}", '']
            last = heads
            lines += [re.sub(r'^([#>|*\-`])', r' \1', text, flags=re.M), '']
        (out / 'documents' / name).write_text('\n'.join(lines))
        for _, heads, text in r.sample(passages, min(EACH, len(passages))):
            sentence = r.choice([s for s in SENTENCE.split(text) if len(s) > 25] or [text])
            kind = r.choice(('head', 'words', 'rule', 'rule'))
            ask = heads[-1] if kind == 'head' else maker.about(sentence, kind)[0]
            holds = text if kind == 'head' else sentence
            questions.append(dict(document=name, question=maker.reword(ask[:200], r.choice((0, 0.25, 0.5))), holds=holds[:60]))
    (out / 'questions.jsonl').write_text(''.join(json.dumps(q, ensure_ascii=False) + '\n' for q in questions))
    print(len(chosen), 'documents', len(questions), 'questions')


if __name__ == '__main__':
    main()
