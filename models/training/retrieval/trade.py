"""Passages as manuals write them and questions as operators ask them, from the words of trades.py; endless, by rule.

A cluster is a few pairs of one invented manual whose parts and quantities are alike, so that each is a hard negative of
the others: the right quantity of the wrong part, the right part in the wrong state. Others are pairs that people wrote
whole (written.py).
"""
from trades import WORDS, common, trades
from written import spoken, written

MACHINES = '''pump chiller compressor conveyor palletiser filler labeller mixer oven press lathe milling machine robot crane
elevator boiler generator set drive dust filter cooling tower dryer centrifuge extruder grinder saw wrapper capper separator
hoist turntable blower kiln injection moulding machine packaging line laser cutter dosing unit vacuum unit charger forklift'''.split()
UNITS = {'temperature': '°C', 'pressure': 'bar', 'flow rate': 'm³/h', 'speed': 'rpm', 'current': 'A', 'voltage': 'V',
         'power consumption': 'kW', 'weight': 'kg', 'torque': 'Nm', 'capacity': 'l', 'vibration': 'mm/s',
         'sound pressure level': 'dB(A)', 'level': '%', 'clearance': 'mm', 'dimensions': 'mm', 'humidity': '%',
         'viscosity': 'mm²/s', 'conductivity': 'µS/cm', 'frequency': 'Hz', 'ambient temperature': '°C', 'service life': 'h',
         'maintenance interval': 'h', 'grease quantity': 'g', 'tension': 'N', 'cycle time': 's', 'delay time': 's',
         'payload': 'kg', 'set point': '°C', 'insulation resistance': 'MΩ', 'run time': 'h', 'differential pressure': 'mbar',
         'wear limit': 'mm', 'fuel consumption': 'l/h', 'stroke': 'mm', 'leak rate': 'ml/h'}
WRITTEN = 0.14  # share of clusters that people wrote
FORMS = ('data', 'limit', 'fault', 'fault', 'interval', 'procedure', 'cause', 'warning', 'setting')


class Trade:
    def __init__(self, random):
        self.r, self.general, self.trades = random, common(), trades()
        self.words = self.general

    def choose(self):
        """A trade for the next cluster; its words are mixed with those of every machine."""
        r, one = self.r, self.r.choice(self.trades)
        share = r.choice((0.15, 0.15, 1))
        self.words = {kind: one[kind] + r.sample(self.general[kind], int(share * len(self.general[kind]))) for kind in WORDS}
        return one

    def formal(self, entry):
        return entry[0] if self.r.random() < 0.75 else self.r.choice(entry[1])

    def asked(self, entry):
        return self.r.choice(entry[1]) if self.r.random() < 0.72 else entry[0]

    def number(self):
        r = self.r
        return r.choice([str(r.randint(1, 99)), str(r.randint(1, 400) * 10), f'{r.randint(0, 99)}.{r.randint(0, 9)}',
                         f'{r.randint(1, 60)},{r.randint(0, 9)}00'])

    def cluster(self, size=6):
        """`size` pairs of (question, heading path, text, key); pairs of one key answer each other's questions."""
        r, trade = self.r, self.choose()
        if r.random() < WRITTEN:
            return [written(r, pair) for pair in r.sample(trade['pairs'], size)]
        machine, model = r.choice(trade['machines'] if r.random() < 0.8 else MACHINES), f"{r.choice('ABCDGKLMRSTVX')}{r.choice('ABCDEFKLMNRSTX')} {r.randint(1, 99) * 10}"
        parts = r.sample(self.words['parts'], 3)
        sizes = r.sample(self.words['quantities'], 3)
        states = r.sample(self.words['states'], 3)
        actions = r.sample(self.words['actions'], 3)
        form, found, seen = r.choice(FORMS), [], set()
        for _ in range(size):
            if r.random() < 0.4:
                form = r.choice(FORMS)
            one = dict(m=machine, M=model, p=r.choice(parts), q=r.choice(sizes), s=r.choice(states), a=r.choice(actions),
                       p2=r.choice(parts), a2=r.choice(actions), s2=r.choice(states))
            question, head, text, key = getattr(self, form)(one)
            if key not in seen:
                seen.add(key)
                head = f'{model.title()} {machine} > {head}' if r.random() < 0.5 else head
                found.append((question, head, text, f'{model}{key}'))
        return found

    def named(self, o, question):
        """The question, now and then with the machine's name as operators put it in."""
        r = self.r
        if r.random() < 0.3:
            question = r.choice([f"{o['m']}: {question}", f"{question} on the {o['m']}", f"{o['M']} {question}"])
        return spoken(r, question)

    def value(self, o):
        return f"{self.number()} {o['q'][2] or UNITS.get(o['q'][0], '')}".strip()

    def quantity_question(self, o):
        r, q, p = self.r, self.asked(o['q']), self.asked(o['p'])
        if q.startswith(('how', 'when', 'which', 'what')):
            return r.choice([f'{q}, {p}', f'{p}: {q}', f'{q} for the {p}', f'{q} {p}'])
        return r.choice([f'what is the {q} of the {p}', f'{p} {q}', f'which {q} should the {p} have', f'{q} {p}',
                         f'what {q} does the {p} need', f'tell me the {q} for the {p}'])

    def data(self, o):
        p, q, v = self.formal(o['p']), self.formal(o['q']), self.value(o)
        text = self.r.choice([f'{q.capitalize()} of the {p}: {v}', f'{p.capitalize()}, {q}: {v}', f'Item: {p.capitalize()} {q}; Value: {v}',
                              f'The {p} has a {q} of {v}.', f'Parameter: {q}; Component: {p}; Nominal: {v}'])
        return self.named(o, self.quantity_question(o)), self.r.choice(['Technical data', 'Specifications', 'Data sheet', f'Data > {p}']), text, f"d{o['p'][0]}{o['q'][0]}"

    def limit(self, o):
        r, p, q, v = self.r, self.formal(o['p']), self.formal(o['q']), self.value(o)
        high = r.random() < 0.6
        word = r.choice(['above', 'over', 'exceeds', 'higher than', 'at more than'] if high else ['below', 'under', 'falls below', 'less than'])
        act = r.choice(['shuts down', 'trips', 'stops', 'gives an alarm', 'switches off', 'is interlocked'])
        text = r.choice([f"{p.capitalize()} {q}: alarm at {v}, trip at {self.value(o)}", f"When the {q} of the {p} is {word} {v}, the {o['m']} {act}.",
                         f"The {o['m']} {act} if the {q} at the {p} {word} {v}.", f"Monitored value: {q} {p}; Limit: {'max.' if high else 'min.'} {v}; Reaction: {act}"])
        qw = self.asked(o['q'])
        ask = r.choice([f"at what {qw} of the {self.asked(o['p'])} does it {r.choice(['trip', 'stop', 'shut down', 'cut out', 'alarm', 'switch off'])}",
                        f"{r.choice(['maximum', 'highest', 'upper limit of'] if high else ['minimum', 'lowest', 'least'])} {qw} {self.asked(o['p'])}",
                        f"how {r.choice(['high', 'far up'] if high else ['low', 'far down'])} may the {qw} of the {self.asked(o['p'])} go"])
        return self.named(o, ask), r.choice(['Limits', 'Monitoring', 'Protection', 'Alarm and trip limits']), text, f"l{o['p'][0]}{o['q'][0]}"

    def fault(self, o):
        r, p, s = self.r, self.formal(o['p']), self.formal(o['s'])
        code = f"{r.choice(['E', 'F', 'A', 'AL', 'W', 'H', ''])}{r.choice(['', '-', ' '])}{r.randint(1, 999):02d}"
        fix = f"{self.formal(o['a']).capitalize()} the {self.formal(o['p2'])}"
        text = r.choice([f'Code: {code}; Meaning: {p.capitalize()} {s}; Remedy: {fix}', f'{code}: {p}: {s}. {fix}.',
                         f'Message: {code}; Fault: {s} ({p}); Cause: {self.formal(o["s2"])}; Action: {fix}', f'Fault: {p} {s}; Measure: {fix}.'])
        ask = r.choice([f"{self.asked(o['p'])} {self.asked(o['s'])}", f"{self.asked(o['s'])}, {self.asked(o['p'])}, what should I do",
                        f"what to do when {self.asked(o['p'])} {self.asked(o['s'])}", f"the {self.asked(o['p'])} {self.asked(o['s'])}, why",
                        f"which fault is {self.asked(o['p'])} {self.asked(o['s'])}", f"message about {self.asked(o['p'])} {self.asked(o['s'])}"])
        if code in text and r.random() < 0.15:
            ask = r.choice([f'what does {code} mean', f'{code}', f"{o['m']} shows {code.lower()}"])
        return self.named(o, ask), r.choice(['Fault messages', 'Alarms', 'Troubleshooting', 'Error codes']), text, f"f{o['p'][0]}{o['s'][0]}"

    def interval(self, o):
        r, p, a = self.r, self.formal(o['p']), self.formal(o['a'])
        when = r.choice(['daily', 'weekly', 'monthly', 'yearly', 'every shift', f'every {self.number()} hours', f'every {r.randint(2, 24)} months', f'after {self.number()} operating hours'])
        text = r.choice([f'Interval: {when}; Work: {a} {p}', f'{when.capitalize()}: {a} the {p}.', f'{a.capitalize()} the {p} {when}.', f'Task: {a.capitalize()} {p}; Every: {when}; By: {r.choice(["operator", "fitter", "electrician"])}'])
        ask = r.choice([f"how often do I {self.asked(o['a'])} the {self.asked(o['p'])}", f"when must I {self.asked(o['a'])} the {self.asked(o['p'])}",
                        f"{self.asked(o['p'])} {self.asked(o['a'])} interval", f"when is it time to {self.asked(o['a'])} {self.asked(o['p'])}", f"after how many hours {self.asked(o['a'])} {self.asked(o['p'])}"])
        return self.named(o, ask), r.choice(['Maintenance', 'Maintenance schedule', 'Servicing', 'Lubrication and inspection plan']), text, f"i{o['p'][0]}{o['a'][0]}"

    def procedure(self, o):
        r, p, a = self.r, self.formal(o['p']), self.formal(o['a'])
        steps = [f"{self.formal(r.choice(self.words['actions'])).capitalize()} the {self.formal(r.choice(self.words['parts']))}." for _ in range(r.randint(2, 5))]
        steps.insert(r.randint(0, len(steps)), f'{a.capitalize()} the {p}.')
        head = r.choice([f'{a.capitalize()} the {p}', f'How to {a} the {p}', f'{p.capitalize()}: {a}', f'Procedure: {a} {p}'])
        ask = r.choice([f"how do I {self.asked(o['a'])} the {self.asked(o['p'])}", f"steps to {self.asked(o['a'])} the {self.asked(o['p'])}",
                        f"{self.asked(o['a'])} {self.asked(o['p'])} how", f"I want to {self.asked(o['a'])} the {self.asked(o['p'])}", f"procedure for {self.asked(o['p'])}: {self.asked(o['a'])}"])
        return self.named(o, ask), head, '\n'.join(f'{i + 1}. {step}' for i, step in enumerate(steps)), f"p{o['p'][0]}{o['a'][0]}"

    def cause(self, o):
        r, p, s = self.r, self.formal(o['p']), self.formal(o['s'])
        cause = f"{self.formal(o['p2'])} {self.formal(o['s2'])}"
        text = r.choice([f'Symptom: {p.capitalize()} {s}; Possible cause: {cause}; Remedy: {self.formal(o["a"])} {self.formal(o["p2"])}',
                         f'If the {p} is {s}, the usual reason is: {cause}.', f'Trouble: {s} at the {p}. Cause: {cause}.'])
        ask = r.choice([f"why {self.asked(o['p'])} {self.asked(o['s'])}", f"{self.asked(o['p'])} {self.asked(o['s'])}, possible reasons",
                        f"what makes the {self.asked(o['p'])} {self.asked(o['s'])}", f"cause of {self.asked(o['s'])} at the {self.asked(o['p'])}"])
        return self.named(o, ask), r.choice(['Troubleshooting', 'Symptoms and causes', 'Trouble and remedies']), text, f"c{o['p'][0]}{o['s'][0]}"

    def warning(self, o):
        r, p, a = self.r, self.formal(o['p']), self.formal(o['a'])
        word = r.choice(['DANGER', 'WARNING', 'CAUTION', 'NOTE'])
        text = r.choice([f"{word}: Never {a} the {p} while the {o['m']} is running.", f'{word}: Before you {a} the {p}, {self.formal(o["a2"])} the {self.formal(o["p2"])}.',
                         f'{word}: {self.formal(o["s"]).capitalize()}. {a.capitalize()} the {p} only when the {o["m"]} stands still.'])
        ask = r.choice([f"may I {self.asked(o['a'])} the {self.asked(o['p'])} while it is running", f"what must I do before I {self.asked(o['a'])} the {self.asked(o['p'])}",
                        f"is it dangerous to {self.asked(o['a'])} the {self.asked(o['p'])}", f"safety when I {self.asked(o['a'])} {self.asked(o['p'])}"])
        return self.named(o, ask), r.choice(['Safety', 'Before work', 'Safety instructions']), text, f"w{o['p'][0]}{o['a'][0]}"

    def setting(self, o):
        r, p, q = self.r, self.formal(o['p']), self.formal(o['q'])
        number = f"P{r.randint(1, 99)}.{r.randint(1, 99):02d}"
        text = r.choice([f'Parameter: {number}; Name: {q.capitalize()} {p}; Default: {self.value(o)}', f'{number} {p} {q}: factory setting {self.value(o)}', f'Menu {number}: sets the {q} of the {p}.'])
        ask = r.choice([f"where do I set the {self.asked(o['q'])} of the {self.asked(o['p'])}", f"which parameter is for {self.asked(o['p'])} {self.asked(o['q'])}",
                        f"default {self.asked(o['q'])} {self.asked(o['p'])}", f"{self.asked(o['p'])} {self.asked(o['q'])} setting"])
        return self.named(o, ask), r.choice(['Parameters', 'Settings', 'Parameter list']), text, f"s{o['p'][0]}{o['q'][0]}"
