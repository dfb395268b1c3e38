"""Names, words and texts the scenes are made of, in a part for training and a part held out."""
import json
import pathlib
import re

HERE = pathlib.Path(__file__).parent
WORDS = json.loads((HERE / 'seeds/words.json').read_text())
LETTERS = 'ABCDEFGHIKLMNPRSTVWXZ'
ONSETS = 'b c d f g h k l m n p r s t v w z br cr dr st tr pl gr sk'.split()
VOWELS = 'a e i o u ai ou ea'.split()
PERIODS = ('today;yesterday;this week;last week;this month;last month;this shift;last shift;since the start of the shift;last night;'
           'this morning;in the last hour;in the last 24 hours;in the past 8 hours;over the weekend;since noon;since 6;tonight;'
           'before the trip;after the restart;between 6 and 8;from 10 to 12;yesterday afternoon;in March;in 2017;in week 12;'
           'the day before yesterday;on Monday;on the early shift;since the last service;in the last 30 minutes;so far;'
           'since yesterday;in June 2020;on 3 March;during the night shift;in the past week;all of last year;since 14:00').split(';')
VERBALS = 'replacing cleaning removing installing testing adjusting lubricating resetting starting draining aligning calibrating'.split()
NOUNS = 'replacement cleaning removal installation adjustment start-up shutdown change commissioning maintenance inspection'.split()


class Names:
    """Draws names with `random`; `held` draws from the part that training never sees."""

    def __init__(self, random, held=False, prose=None):
        self.r, self.held = random, held
        self.pools = {key: self._part(key, value) for key, value in WORDS.items()}
        self.prose = prose or []
        cut = int(len(self.prose) * 0.95)
        self.prose = self.prose[cut:] if held else self.prose[:cut]

    def _part(self, key, value):
        keys = sorted(value)
        if key in ('verbs', 'objects', 'tails', 'causes', 'priorities', 'topics', 'states') or len(keys) < 20:
            return keys
        return [each for i, each in enumerate(keys) if (i * 7919 % 7 == 3) == self.held]

    def pick(self, pool):
        return self.r.choice(self.pools[pool])

    def tag_id(self):
        r, k = self.r, self.r.random()
        a, n = ''.join(r.choice(LETTERS) for _ in range(r.randint(1, 4))), r.randint(1, 9999)
        if k < 0.5:
            return f'{a}-{n}' + (r.choice('ABC') if r.random() < 0.2 else '')
        if k < 0.65:
            return f'{r.randint(1, 40)}-{a}-{n:03d}'
        return f'{a}{n}' if k < 0.85 else f'{a}_{n % 100}'

    def invented(self):
        r = self.r
        return ''.join(r.choice(ONSETS) + r.choice(VOWELS) + r.choice(['', 'n', 'r', 'x', 'l', 's']) for _ in range(r.randint(1, 3)))

    def asset(self):
        """An asset's name as plants give it; first letter upper-case half the time."""
        r, k, e, adjective = self.r, self.r.random(), self.pick('equipment'), self.pick('adjectives')
        if k < 0.28:
            name = f'{e} {r.randint(1, 40)}'
        elif k < 0.44:
            name = f'{adjective} {e}'
        elif k < 0.58:
            name = f'{adjective} {e} {r.randint(1, 12)}'
        elif k < 0.68:
            name = f'{e} {self.tag_id()}'
        elif k < 0.76:
            name = f'{self.invented().capitalize()} {e}'
        elif k < 0.84:
            name = f'{e} {r.choice("ABCDEFGH")}'
        elif k < 0.92:
            return self.tag_id()
        else:
            name = f'{r.choice(["line", "hall", "building", "cell", "site", "zone"])} {r.randint(1, 9)} {e}'
        name = name[0].upper() + name[1:] if r.random() < 0.5 else name
        return f'{name} ({self.tag_id()})' if r.random() < 0.3 else name

    def signal(self):
        r, name = self.r, self.pick('signals')
        if r.random() < 0.1:
            name = f'{self.invented()} {r.choice(["temperature", "pressure", "rate", "level", "speed", "value"])}'
        if r.random() < 0.08:
            name += ' ' + r.choice(['1', '2', 'A', 'B', 'U', 'V'])
        return name

    def state(self):
        """(signal name, word)."""
        signal = self.r.choice(sorted(WORDS['states']))
        return signal, self.r.choice(WORDS['states'][signal])

    def code(self):
        r, k = self.r, self.r.random()
        if k < 0.5:
            return f'{r.choice("EFAWCHS")}{r.randint(0, 9999):0{r.choice([2, 3, 4])}d}'
        if k < 0.75:
            return f'{r.choice(["ERR", "ALM", "AL", "FLT", "F", "E", "A"])}-{r.randint(1, 999)}'
        return str(r.randint(100, 99999)) if k < 0.9 else f'0x{r.randint(0, 65535):04X}'

    def alarm(self):
        k, symptom = self.r.random(), self.pick('symptoms')
        if k < 0.45:
            return symptom
        if k < 0.6:
            return f'{self.signal()} {self.r.choice(["high", "low", "high-high", "low-low"])}'
        return f'{self.code()} {symptom}' if k < 0.8 else self.code()

    def _filled(self, text):
        return text.format(p=self.pick('parts'), n=self.r.randint(1, 200), u=self.r.choice(['bar', '°C', 'mm', '%', 'Nm']))

    def action(self):
        return self._filled(f'{self.pick("verbs")} {self.pick("objects")}{self.pick("tails")}')

    def meaning(self):
        k = self.r.random()
        return self.pick('symptoms') if k < 0.5 else self._filled(self.pick('causes'))

    def note(self):
        """What an event or alarm message says."""
        k, r = self.r.random(), self.r
        if k < 0.35:
            return f'{self.pick("parts")} {r.choice(["replaced", "cleaned", "inspected", "adjusted", "leaking", "worn"])}'
        if k < 0.6:
            return self.action()
        if k < 0.8:
            return f'{self.signal()} setpoint changed'
        return f'{self.pick("symptoms")}, {self._filled(self.pick("causes"))}'

    def topic(self):
        part = self.pick('parts')
        return f'{self.r.choice(VERBALS)} the {part}' if self.r.random() < 0.6 else f'{part} {self.r.choice(NOUNS)}'

    def quote(self, count):
        """(topic, `count` sentences), real prose three times in four."""
        for _ in range(20 if self.prose else 0):
            topic, sentences = self.r.choice(self.prose)
            if len(sentences) >= count and self.r.random() < 0.75:
                return topic[0].lower() + topic[1:], sentences[:count]
        return self.topic(), [self.action() + '.' for _ in range(count)]

    def period(self):
        return self.r.choice(PERIODS)

    def short(self, name):
        """How people call an asset: in full, in lower case, or by its last words."""
        k, plain = self.r.random(), re.sub(r' \(.*', '', name)
        if plain != name:  # "Feed pump (P-1)" is asked for by either
            name = plain if k < 0.6 else name[len(plain) + 2:-1]
            k = self.r.random()
        words = re.split(r'\s', name)
        if k < 0.7 or len(words) == 1:
            return name
        return name.lower() if k < 0.85 else 'the ' + ' '.join(words[-2:]).lower() if k < 0.95 else 'it'
