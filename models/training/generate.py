"""Samples for training and for the held-out set: a scene, a question of the seeds, the answer in slots.

    python3 generate.py 20      prints twenty
"""
import dataclasses
import functools
import hashlib
import json
import pathlib
import random
import re
import sys

from names import Names
from scenes import SCENES

HERE = pathlib.Path(__file__).parent
FIXTURE = json.loads((HERE / 'fixture.json').read_text())
LAYOUTS, SHOWN, INTENTS = FIXTURE['layouts'], set(FIXTURE['shown']), FIXTURE['intents']
ASPECTS = [(rule['name'], set(rule['heads']), re.compile(rule['pattern'], re.I | re.ASCII)) for rule in FIXTURE['aspects']]
YES_NO = re.compile(r'(?:is|are|does|do|has|have|did|was|were|can|may|any|anything|would|should|check)\b', re.I)
VERDICTS = {'state.value', 'states.list', 'compare.verdict', 'comparelimit.verdict', 'alarm.state', 'count.value', 'countall.value',
            'trend.direction', 'steady.direction', 'alarms.list', 'alarmsof.list', 'paststate.value', 'countnone.value', 'cleared.state',
            'events.list', 'eventsall.list', 'trends.list', 'alarmcounted.list', 'unusable.list', 'pastlist.list'}
OPENERS = ('please ;hey, ;hi, ;quick question: ;uh, ;um ;ok so ;okay, ;sorry, ;say, ;listen, ;morning, ;can you tell me, ;'
           'I want to know, ;do you know, ;gemba, ;hello, ;so, ;one more: ;tell me, ;I wonder, ;well, ;right, ;'
           'for the shift book: ;the boss wants to know, ;just checking, ;and ;now ;help me, ;could you say, ').split(';')
CLOSERS = ' please; now; thanks; , thank you; right now; - urgent; , quickly; asap; mate; again; for me; , or?; , ok?; if you can; then; today'.split(';')


@dataclasses.dataclass(frozen=True)
class Sample:
    system: str
    question: str
    answer: str
    focus: str
    slots: tuple  # the slots and marks of the evidence: all that may be written


@dataclasses.dataclass(frozen=True)
class Focus:
    name: str
    scene: str
    intents: tuple
    answer: str
    questions: tuple
    held: tuple  # phrasings that training never sees


# Seeds name scenes; these answer over another scene than their own name says.
SCENE_OF = {'reading.age': 'readingage', 'reading.quality': 'readingage', 'state.age': 'stateage', 'alarm.message': 'alarmmessage', 'assets.what': 'assetlist'}
# The product asks these most; manuals are quoted whole by code and stay with it.
OFTEN = {'reading.value': 4, 'compare.verdict': 4, 'state.value': 3, 'trend.direction': 2, 'aggregate.value': 3, 'aggregateat.value': 2.5,
         'signals.list': 3, 'states.list': 2, 'assets.list': 2, 'mixed.list': 2, 'aggregates.list': 2, 'compares2.list': 3, 'countstates.list': 1.5,
         'comparelimit.verdict': 2, 'compare.margin': 1.5, 'past.value': 1.5, 'paststate.value': 1.5, 'alarms.list': 3, 'alarmsof.list': 3,
         'events.list': 2.5, 'eventsall.list': 2, 'changed.change': 1.5, 'changedforecast.change': 1.5, 'forecast.when': 2, 'trends.list': 2, 'alarmcounted.list': 1.5, 'unusable.list': 2, 'pastlist.list': 1.5, 'aggregatesof.list': 1.5}
SELDOM = ('step', 'row', 'passage', 'asset.', 'assets.what', 'readingpassage', 'alarmrow', 'alarmpassage')


@functools.cache
def read_seeds(folder=HERE / 'seeds'):
    """
    Every focus of the seed files: '## scene.focus', 'intent: …', 'answer: …', then a question a line. A focus that stands
    in several files has the intents and the answer of the first that gives them.
    """
    heads, asked = {}, {}
    for path in sorted(folder.glob('*.txt')):
        for block in re.split(r'(?m)^## ', path.read_text())[1:]:
            name, *lines = [line for line in block.split('\n') if line.strip()]
            while lines and lines[0].startswith(('intent: ', 'answer: ')):
                key, value = lines.pop(0).split(': ', 1)
                heads.setdefault(name, {})[key] = value
            asked.setdefault(name, {}).update(dict.fromkeys(lines))
    return [focus(name, heads[name], list(questions)) for name, questions in sorted(asked.items())]


def focus(name, head, questions):
    """A focus; an eighth of its phrasings, by their own hash, is held out for ever."""
    held = [q for q in questions if hashlib.md5(f'{name} {q}'.encode()).digest()[0] % 8 == 0]
    return Focus(name, SCENE_OF.get(name, name.split('.')[0]), tuple(head['intent'].split()), head['answer'],
                 tuple(q for q in questions if q not in held), tuple(held))


@functools.cache
def read_prose():
    """What prose.py found; None without it."""
    path = HERE / 'scratch/prose.json'
    return json.loads(path.read_text()) if path.exists() else None


def line(number, head, texts):
    """One evidence line, exactly as serialise.ts writes it."""
    fields = ''.join(f'<{number}{k}>{plain(texts[k]) if k in SHOWN else ""}' for k in LAYOUTS[head] if texts.get(k))
    return f'[{number}]{head}{fields}'


def plain(text):
    return re.sub(r'[<>[\]]', ' ', re.sub(r'\s+', ' ', text))


class Generator:
    """
    Endless samples from a seed. `held`: names, phrasings and prose of the held-out part; `prose`: with the corpus;
    `stress`: beginnings of the names of foci that come five times as often.
    """

    def __init__(self, seed, held=False, phrasings=None, prose=True, stress=()):
        self.r = random.Random(seed)
        self.held = held
        self.phrasings = held if phrasings is None else phrasings
        self.names = Names(self.r, held, read_prose() if prose else None)
        self.foci = [f for f in read_seeds() if not self.phrasings or f.held]
        self.by_aspect = {(f.scene, f.name.split('.')[1]): f for f in read_seeds()}
        self.weights = [weight(f) * (0.4 + len(f.questions) / 40) * (5 if f.name.startswith(tuple(stress)) else 1) for f in self.foci]

    def sample(self, focus=None):
        """One sample."""
        r = self.r
        focus = focus or r.choices(self.foci, self.weights)[0]
        items, listed, words = SCENES[focus.scene](self.names)
        if not fits(focus, items):
            return self.sample(focus)
        start = r.randint(1, 10 - len(items)) if r.random() < 0.15 else 1
        order = list(items)
        if r.random() < 0.15 and not listed:
            r.shuffle(order)
        number = {alias: start + i for i, (alias, _, _) in enumerate(order)}
        question = r.choice(focus.held if self.phrasings else focus.questions)
        said = {k: self.names.short(v) if k in 'ab' else v for k, v in words.items()}
        question = re.sub(r'\{(\w+)\}', lambda m: said.get(m[1], 'it'), question)
        question = question[:1].upper() + question[1:] if r.random() < 0.8 else question
        if not self.held or r.random() < 0.4:
            question = self.noisy(question)
        aspect = aspect_of(question, [head for _, head, _ in items])
        # Of a forecast the time to the limit comes first only where code heard it asked for.
        understood = self.by_aspect.get((focus.scene, aspect or ('direction' if focus.scene == 'forecast' else None)), focus)
        focus = understood if fits(understood, items) else focus  # what code has understood is what is answered
        verdict = focus.name in VERDICTS and YES_NO.match(question) and r.random() < 0.6
        if verdict:  # code decided yes or no: it stands on the first line, and the answer opens with it
            possible = ['No', 'None'] if focus.scene == 'countnone' else ['Yes', 'No']
            order[0] = (*order[0][:2], {**order[0][2], 'y': r.choice(possible)})
        lines = [line(number[alias], head, texts) for alias, head, texts in order]
        intent = r.choice(focus.intents) if r.random() < 0.9 else r.choice(INTENTS)
        asked = f'intent {intent} {aspect}' if aspect else f'intent {intent}'
        texts = {alias: (head, texts) for alias, head, texts in order}
        answer = answer_of(focus.answer, number, texts, listed)
        if verdict:
            answer = f'<{number[order[0][0]]}y>: ' + re.sub(r'^(The|There|At|Outside) ', lambda m: m[0].lower(), answer)
        slots = tuple(f'[{number[a]}]' for a in number) + tuple(
            f'<{number[a]}{k}>' for a, (head, t) in texts.items() for k in LAYOUTS[head] if t.get(k))
        return Sample('\n'.join(lines + [asked]), question, answer, focus.name, slots)

    def noisy(self, q):
        """As it comes: typed in haste, spoken, by someone whose language it is not."""
        r = self.r
        if r.random() < 0.22:
            q = q.lower()
        if r.random() < 0.2:
            q = q.rstrip('?.')
        if r.random() < 0.12:
            q = r.choice(OPENERS) + (q[0].lower() + q[1:] if len(q) > 1 and q[1].islower() else q)
        if r.random() < 0.1:
            q = q.rstrip('?.') + r.choice(CLOSERS) + r.choice(['', '?'])
        if r.random() < 0.07:
            q = re.sub(r'\b(the|a|of|is) ', lambda m: m[0] if r.random() < 0.5 else '', q)
        if r.random() < 0.1 and len(q) > 12:
            i = r.randrange(3, len(q) - 2)
            if q[i].isalpha() and q[i + 1].isalpha():
                q = r.choice([q[:i] + q[i + 1:], q[:i] + q[i + 1] + q[i] + q[i + 2:], q[:i] + q[i] + q[i:]])
        return q


def aspect_of(question, heads):
    """What the question wants of this evidence, as src/copilot/aspects.ts finds it."""
    return next((name for name, wanted, pattern in ASPECTS if wanted & set(heads) and pattern.search(question)), None)


def weight(focus):
    return 0.25 if focus.name.startswith(SELDOM) else OFTEN.get(focus.name, 1)


def fits(focus, items):
    """A focus over a margin needs the margin to be there."""
    return not focus.name == 'compare.margin' or any('m' in texts for _, _, texts in items)


# Within a list of values, one that is not live is told as such.
DOUBTFUL = {'stale': '((the {i.q} of )){i.a} has no current value, last known {i.v}, {i.g} ago{i#}',
            'bad': '((the {i.q} of )){i.a} has bad quality, last good value {i.v}, {i.g} ago{i#}',
            'missing': '((the {i.q} of )){i.a} has no value{i#}',
            'uncertain': '((the {i.q} of )){i.a} is {i.v}, of uncertain quality{i#}'}


def answer_of(template, number, texts, listed):
    """
    The answer in slots: {x.q} → <1q>, {x#} → [1] (nothing when there is no x), [[…|, | and ]] → over the list,
    ((…)) → only where the evidence has the fields inside, ((…//…)) → else the second. In a list {i.q} is of the item,
    {r~i#} the mark of the item r beside it, {g#:} the mark of a count with a colon where there is one.
    """
    def one(alias, text):
        return re.sub(r'\{(\w)~i#\}', lambda m: f'{{{m[1]}{alias[1:]}#}}', text).replace('{i#}', f'{{{alias}#}}').replace('{i.', f'{{{alias}.')

    def spread(match):
        text, *joins = match[1].split('|')
        comma, last = joins or [', ', ' and ']
        parts = [one(alias, DOUBTFUL.get(texts[alias][0], text) if '{i.v}' in text else text) for alias in listed]
        return comma.join(parts[:-1]) + last + parts[-1] if len(parts) > 1 else parts[0]

    def there(text):
        fields = re.findall(r'\{(\w+)\.(\w+)\}', text)
        return all(alias in texts and texts[alias][1].get(k) for alias, k in fields)

    out = re.sub(r'\[\[(.*?)\]\]', spread, template)
    if listed:
        out = re.sub(r'\{x([.#])', lambda m: f'{{{listed[0]}{m[1]}', out)
    out = re.sub(r'\(\((.*?)\)\)(?!\))', lambda m: next((part for part in m[1].split('//') if there(part)), ''), out)
    out = out.replace('{steps}', '\n'.join(f'{{s.{k}}}{{s#}}' for k in spans(texts.get('s'))))
    cells = [f'{{w.{k}}}' for k in spans(texts.get('w'))]
    out = out.replace('{row}', (f'{cells[0]}: ' + '; '.join(cells[1:]) + '{w#}.') if cells else '')
    out = out.replace('{g#:}', '{g#}: ' if 'g' in texts else '')
    out = re.sub(r'\{(\w+)#\}', lambda m: f'[{number[m[1]]}]' if m[1] in number else '', out)
    out = re.sub(r'(?:\[\d\])+', lambda m: ''.join(sorted(re.findall(r'\[\d\]', m[0]))), out)
    return re.sub(r'\{(\w+)\.(\w+)\}', lambda m: f'<{number[m[1]]}{m[2]}>', out)


def spans(item):
    return [k for k in item[1] if re.fullmatch(r'p\d', k)] if item else []


if __name__ == '__main__':
    generator = Generator(int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    foci = generator.foci
    print(len(foci), 'foci,', sum(len(f.questions) + len(f.held) for f in foci), 'questions')
    for _ in range(int(sys.argv[1])):
        s = generator.sample()
        print(f'--- {s.focus}\n{s.system}\nQ {s.question}\nA {s.answer}')
