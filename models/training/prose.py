"""Real sentences for quoted passages, out of a corpus folder that stays outside the repository.

    python3 prose.py CORPUS     reads CORPUS/docs.jsonl.zst and writes scratch/prose.json: [[topic, [sentence, …]], …]

Without it the generator writes its own sentences; the model then knows fewer words. The corpus's sources and licences
are listed in the model card.
"""
import json
import pathlib
import random
import re
import subprocess
import sys

HERE = pathlib.Path(__file__).parent
ODD = re.compile(r'[{}<>|\\\[\]_$`*#=~]|--|https?:|\.\.\.|\(\)|[^\x00-\x7f°µ±²³–’“”Ω×·½]')
DOMAINS = {'machine-iot', 'monitoring-ops', 'physics-chemistry'}


def sentences(text):
    return [s.strip() for s in re.split(r'(?<=[.!?])\s+(?=[A-Z])', re.sub(r'\s+', ' ', text))]


def good(sentence):
    return 25 <= len(sentence) <= 170 and sentence[0].isupper() and sentence[-1] == '.' and not ODD.search(sentence)


def passages(corpus):
    lines = subprocess.Popen(['zstd', '-dc', f'{corpus}/docs.jsonl.zst'], stdout=subprocess.PIPE, text=True).stdout
    for line in lines:
        record = json.loads(line)
        if record['domain'] not in DOMAINS:
            continue
        topic = re.sub(r'\s+', ' ', (record['headings'] or [''])[-1] if record.get('headings') else record['title']).strip()
        for paragraph in record['text'].split('\n\n'):
            run = [s for s in sentences(paragraph) if good(s)][:3]
            if run and 3 < len(topic) < 50 and not ODD.search(topic):
                yield topic, run


if __name__ == '__main__':
    found = list(passages(sys.argv[1]))
    random.Random(5).shuffle(found)
    (HERE / 'scratch').mkdir(exist_ok=True)
    (HERE / 'scratch/prose.json').write_text(json.dumps(found[:40_000], ensure_ascii=False))
    print(len(found), 'passages;', found[0])
