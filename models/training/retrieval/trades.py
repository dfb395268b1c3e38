"""The trades' words and what people of them wrote: trade.txt (every machine) and trades/*.txt (one trade each).

A file has sections of words, `manual's words [unit] | operators' words, …`, and sections of whole pairs, whose right side
holds questions parted by "/": symptoms and codes `what = cause = remedy`, specs `item = value`, steps `heading = step; step`,
rules a sentence. "#" stands for a number.
"""
import pathlib
import re
import zlib

HERE = pathlib.Path(__file__).parent
WORDS = ('parts', 'quantities', 'states', 'actions')
PAIRS = ('symptoms', 'specs', 'codes', 'steps', 'rules')
HOLD = 0.06  # share of the pairs that is never trained on


def trade(path):
    """Section → entries: words (manual's, [operators'], unit), pairs (kind, [parts], [questions]), machines."""
    found, section = {name: [] for name in ('machines', *WORDS, *PAIRS)}, None
    for line in path.read_text().splitlines():
        if line.startswith('=='):
            section = line.strip('= ')
        elif section == 'machines' and line:
            found[section] += [one.strip() for one in line.split(',')]
        elif '|' in line and not line.startswith('#'):
            first, others = (side.strip() for side in line.split('|'))
            if section in WORDS:
                name, unit = re.fullmatch(r'(.*?)(?:\s*\[(.*)\])?', first).groups()
                found[section].append((name, [one.strip() for one in others.split(',')], unit))
            else:
                found[section].append((section, [part.strip() for part in first.split(' = ')], [one.strip() for one in others.split(' / ')]))
    return found


def common():
    return trade(HERE / 'trade.txt')


def trades():
    """Each trade's own words and pairs, the pairs parted into those for training and those held out."""
    found = []
    for path in sorted((HERE / 'trades').glob('*.txt')):
        one = trade(path)
        pairs = [pair for kind in PAIRS for pair in one[kind]]
        held = [zlib.crc32(pair[1][0].encode()) / 2 ** 32 < HOLD for pair in pairs]
        found.append(dict(one, pairs=[p for p, out in zip(pairs, held) if not out], held=[p for p, out in zip(pairs, held) if out]))
    return found


def synonyms():
    """Manual's word → operators' words, of one or two words each: for questions over real prose."""
    found = {}
    for one in (common(), *trades()):
        for name, said, _ in one['parts'] + one['actions']:
            short = [each for each in said if len(each.split()) < 3]
            if len(name.split()) < 3 and short:
                found.setdefault(name.lower(), []).extend(short)
    return found
