"""Pairs that people wrote whole, as manuals set them and as operators say them."""
import re
import zlib

HEADS = dict(symptoms=('Troubleshooting', 'Faults and remedies', 'Symptoms, causes', 'Malfunctions', ''), specs=('Technical data', 'Specifications', 'Operating data', ''),
             codes=('Messages', 'Fault codes', 'Alarm list', 'Displayed faults'), rules=('Safety', 'Operation', 'Notes', 'Before you begin', ''))
BEFORE = ('uh ', 'please, ', 'hello, ', 'quick question: ', 'hey ', 'sorry, ', 'tell me, ', 'can you say ', 'so ', 'boss asks: ', 'i need to know, ', 'ok ', 'look, ')
AFTER = (' please', ' again', ' now', ' thanks', ', what to do', ', any idea', ', quick', ' or not', ' help', ', how come')
SMALL = re.compile(r'\b(?:the|a|an|is|are|do|does|of|it|i)\b ', re.I)


def number(r):
    return r.choice([str(r.randint(1, 9)), str(r.randint(10, 99)), str(r.randint(1, 80) * 5), f'{r.randint(0, 19)}.{r.randint(1, 9)}'])


def spoken(r, question):
    """A question as it is typed in haste, dictated, or asked by someone whose language it is not."""
    if r.random() < 0.12:
        question = r.choice(BEFORE) + question
    if r.random() < 0.08:
        question += r.choice(AFTER)
    if r.random() < 0.12:
        question = SMALL.sub(lambda match: '' if r.random() < 0.7 else match.group(), question)
    if r.random() < 0.05:
        question = question.replace(' not ', ' no ').replace("n't", ' not')
    return question + r.choice(('', '', '?', '?', ' ?', '.', '!'))


def filled(r, text):
    return re.sub('#', lambda _: number(r), text)


def written(r, pair):
    """(question, heading path, text, key) of one pair; the key names the pair, whatever its numbers."""
    kind, parts, questions = pair
    parts = [filled(r, part) for part in parts]
    head, text = (of_steps if kind == 'steps' else dict(symptoms=of_symptom, specs=of_spec, codes=of_code, rules=of_rule)[kind])(r, parts)
    return spoken(r, r.choice(questions)), head, text, f'written {zlib.crc32(pair[1][0].encode())}'


def of_symptom(r, parts):
    symptom, cause, remedy = parts
    text = r.choice((f'Symptom: {symptom}; Possible cause: {cause}; Remedy: {remedy}', f'Fault: {symptom}. Cause: {cause}. Action: {remedy}.',
                     f'{symptom}: {cause}. {remedy.capitalize()}.', f'{symptom} | {cause} | {remedy}', f'{symptom}. Usually the reason is: {cause}; {remedy}.'))
    return r.choice(HEADS['symptoms']), text


def of_spec(r, parts):
    item, value = parts
    return r.choice(HEADS['specs']), r.choice((f'{item}: {value}', f'Item: {item}; Value: {value}', f'{item} = {value}', f'{item} | {value}', f'{item} is {value}.'))


def of_code(r, parts):
    meaning, action = (parts + ['inform service'])[:2]
    code = f"{r.choice(('E', 'F', 'A', 'AL', 'W', 'H', 'Er', ''))}{r.choice(('', '-', ' ', '.'))}{r.randint(1, 999):02d}"
    return r.choice(HEADS['codes']), r.choice((f'Code: {code}; Meaning: {meaning}; Remedy: {action}', f'{code} {meaning}. {action.capitalize()}.',
                                               f'{code} | {meaning} | {action}', f'Message: {meaning}; Number: {code}; What to do: {action}'))


def of_steps(r, parts):
    heading, steps = parts
    steps = steps.split('; ')
    return heading, r.choice(('\n'.join(f'{i + 1}. {step}.' for i, step in enumerate(steps)), ' '.join(f'{step}.' for step in steps)))


def of_rule(r, parts):
    heading = r.choice(HEADS['rules'])
    return heading, ' = '.join(parts)
