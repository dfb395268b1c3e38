"""Real English, out of a corpus folder that stays outside the repository: prose and answered questions to learn the language
from, and sentences for quoted passages.

    python3 prose.py CORPUS     reads CORPUS/{docs,qa}.jsonl.zst; writes scratch/corpus.json.xz and scratch/prose.json

corpus.json.xz: [text, …] as train.py learns it; prose.json: [[topic, [sentence, …]], …] for the scenes. Without them the
generator writes its own sentences, and training has no prose to begin with. Sources and licences: the model card.
"""
import functools
import json
import lzma
import pathlib
import random
import re
import subprocess
import sys

HERE = pathlib.Path(__file__).parent
ODD = re.compile(r'[{}<>|\\\[\]_$`*#=~]|--|https?:|\.\.\.|\(\)|[^\x00-\x7f°µ±²³–’“”Ω×·½]')
DOMAINS = {'machine-iot', 'monitoring-ops', 'physics-chemistry'}
KINDS = {'extractive', 'conditional', 'faq', 'table-text', 'exercise', 'faq-template', 'fault-template', 'howto-template'}
MOST = {'machine-iot': 1, 'monitoring-ops': 1, 'physics-chemistry': 1, 'erp-operations': 0.45, 'it-platform': 0.3}


def sentences(text):
    return [s.strip() for s in re.split(r'(?<=[.!?])\s+(?=[A-Z])', re.sub(r'\s+', ' ', text))]


def good(sentence):
    return 25 <= len(sentence) <= 170 and sentence[0].isupper() and sentence[-1] == '.' and not ODD.search(sentence)


def lines(path):
    text = subprocess.Popen(['zstd', '-dc', path], stdout=subprocess.PIPE, text=True).stdout
    return map(json.loads, text)


def quotes(record):
    """Up to three good sentences of a paragraph, under its heading."""
    topic = re.sub(r'\s+', ' ', (record.get('headings') or [record['title']])[-1]).strip()
    for paragraph in record['text'].split('\n\n'):
        run = [s for s in sentences(paragraph) if good(s)][:3]
        if run and 3 < len(topic) < 50 and not ODD.search(topic):
            yield topic, run


def plain_paragraphs(text):
    """The paragraphs that are English sentences rather than code or tables."""
    kept = []
    for paragraph in text.split('\n\n'):
        flat = re.sub(r'\s+', ' ', paragraph).strip()
        if len(flat) > 60 and not re.search(r'[{}<>|\\]', flat) and sum(c.isalpha() or c == ' ' for c in flat) > 0.85 * len(flat):
            kept.append(flat)
    return '\n'.join(kept)


def learned(record):
    """The text of a question with its answer, in the form of a chat."""
    context, question, answer = (plain(record.get(key) or '') for key in ('context', 'question', 'answer'))
    return f'<|system|>{context[:900]}<|user|>{question[:300]}<|assistant|>{answer[:600]}'


def plain(text):
    return re.sub(r'[<>[\]|]', ' ', re.sub(r'\s+', ' ', text)).strip()


@functools.cache
def read_corpus():
    """What prose.py kept to learn from; nothing without it."""
    if not (HERE / 'scratch/corpus.json.xz').exists():
        return []
    with lzma.open(HERE / 'scratch/corpus.json.xz', 'rt') as file:
        return json.load(file)


def main(corpus):
    r, texts, quoted = random.Random(5), [], []
    for record in lines(f'{corpus}/docs.jsonl.zst'):
        if record['domain'] in DOMAINS:
            quoted += quotes(record)
        text = plain_paragraphs(record['text'])
        if len(text) > 200 and r.random() < MOST.get(record['domain'], 0):
            texts.append(f"{plain(record['title'])}: {text}")
    texts += [learned(record) for record in lines(f'{corpus}/qa.jsonl.zst') if record['kind'] in KINDS and record['answer']]
    for found in (texts, quoted):
        r.shuffle(found)
    (HERE / 'scratch').mkdir(exist_ok=True)
    (HERE / 'scratch/prose.json').write_text(json.dumps(quoted[:40_000], ensure_ascii=False))
    with lzma.open(HERE / 'scratch/corpus.json.xz', 'wt', preset=6) as file:
        json.dump(texts, file, ensure_ascii=False)
    print(len(quoted), 'passages;', len(texts), 'texts,', sum(map(len, texts)) / 1e6, 'M letters')


if __name__ == '__main__':
    main(sys.argv[1])
