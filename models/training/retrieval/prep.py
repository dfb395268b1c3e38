"""The corpus as one compressed file of sections, for a machine that has nothing but this folder.

    python3 prep.py CORPUS OUT      (CORPUS: folder of docs.jsonl.zst and qa.jsonl.zst; OUT: e.g. .gpu/ret)

Writes OUT/corpus.xz: a line a record, `["d", document, [headings], text]` or `["q", source, question, passage]`,
OUT/tokenizer.json, and OUT/lexicon.json: what words stand for each other, from WordNet (Debian's wordnet-base) and from src/library/thesaurus/.
"""
import collections
import json
import lzma
import pathlib
import re
import subprocess
import sys
import zlib

import tokens

VOCABULARY = 16_000
HERE = pathlib.Path(__file__).parent
WORDNET = pathlib.Path('/usr/share/wordnet')
SHARES = {'MicrosoftDocs/windows-driver-docs': 0.6, 'MicrosoftDocs/biztalk-docs': 0.5, 'MicrosoftDocs/DynamicsAX2012-technet': 0.7}
PLAIN = re.compile(r"[a-z]{3,}")


def lines(path):
    with subprocess.Popen(['zstd', '-dc', path], stdout=subprocess.PIPE) as process:
        for line in process.stdout:
            yield json.loads(line)


def share_of(text):
    """A number between 0 and 1 that is always the same for a text."""
    value = 2166136261
    for byte in text.encode():
        value = ((value ^ byte) * 16777619) & 0xffffffff
    return value / 2 ** 32


def prose(text):
    """Whether most of a text is words, and not code or a dump."""
    words = PLAIN.findall(text.lower())
    return len(words) >= 8 and sum(map(len, words)) > 0.55 * len(re.sub(r'\s', '', text))


def records(corpus):
    seen = set()
    for row in lines(corpus / 'docs.jsonl.zst'):
        document = f"{row['source']}#{row['path']}"
        if share_of(document) > SHARES.get(row['source'], 1):
            continue
        text = row['text'].strip()
        key = zlib.crc32(text[:400].encode())
        if key in seen or not prose(text):
            continue
        seen.add(key)
        yield ['d', document, [h[:120] for h in row['headings'][-4:]], text[:5000]]
    for row in lines(corpus / 'qa.jsonl.zst'):
        passage = row.get('context') or row.get('answer')
        if isinstance(passage, list):
            passage = ' '.join(map(str, passage))
        if row.get('question') and passage and len(passage) > 40:
            yield ['q', f"{row['source']}#{zlib.crc32(passage[:200].encode())}", row['question'][:400], passage[:3000]]


def wordnet():
    """Word → words of its first two meanings, for nouns, verbs and adjectives."""
    found = collections.defaultdict(set)
    for part in ('noun', 'verb', 'adj'):
        data = {}
        for line in (WORDNET / f'data.{part}').read_text().splitlines():
            if line.startswith(' '):
                continue
            fields = line.split(' ')
            count = int(fields[3], 16)
            data[fields[0]] = [fields[4 + 2 * i].split('(')[0] for i in range(count)]
        for line in (WORDNET / f'index.{part}').read_text().splitlines():
            if line.startswith(' '):
                continue
            fields = line.split()
            word, tagged = fields[0], int(fields[-int(fields[2]) - 1])
            senses = fields[-int(fields[2]):][:2 if tagged > 1 else 1]
            if not re.fullmatch('[a-z]{3,}', word) or not tagged:
                continue
            for sense in senses:
                found[word] |= {other.replace('_', ' ') for other in data[sense]
                                if re.fullmatch('[a-z_]{3,}', other) and other != word}
    return {word: sorted(others) for word, others in found.items() if others}


def groups():
    """The meanings of the product's thesaurus, without words that only point to them, and those beside this file."""
    source = '\n'.join(re.search(r'= `(.*?)`', file.read_text(), re.S).group(1) for file in sorted((HERE / '../../../src/library/thesaurus').glob('*.ts')))
    more = (HERE / 'synonyms.txt').read_text() if (HERE / 'synonyms.txt').exists() else ''
    kept = [line.split('~')[0] for line in (source + more).splitlines() if line.strip() and not line.startswith('#')]
    return [[member.strip() for member in line.split(',') if member.strip()] for line in kept]


def words_of(text):
    """How often each word occurs; the trade's own words are lifted, since the corpus is poor in them."""
    counts = collections.Counter(tokens.split(text))
    trade = (HERE / 'trade.txt').read_text() + '\n'.join(' '.join(group) for group in groups())
    for word in set(tokens.split(trade)):
        if word.isalpha():
            counts[word] += 3000
    return counts


def main():
    corpus, out = map(pathlib.Path, sys.argv[1:3])
    out.mkdir(parents=True, exist_ok=True)
    (out / 'lexicon.json').write_text(json.dumps(dict(groups=groups(), words=wordnet()), separators=(',', ':')))
    text = '\n'.join(json.dumps(record, ensure_ascii=False, separators=(',', ':')) for record in records(corpus))
    print(len(text), 'bytes', text.count('\n') + 1, 'records')
    tokens.save(tokens.learn(words_of(text), VOCABULARY), out / 'tokenizer.json')
    window = dict(id=lzma.FILTER_LZMA2, preset=6, dict_size=1 << 26)
    (out / 'corpus.xz').write_bytes(lzma.compress(text.encode(), filters=[window]))
    for file in sorted(out.iterdir()):
        print(file.name, file.stat().st_size)


if __name__ == '__main__':
    main()
