"""Scenes: evidence of one kind, with the names a question about it may use. One function a scene, keyed by its name.

A scene returns (items, listed, words): items are (alias, head, texts) in the order of the prompt; `listed` are the
aliases a list answer runs over; words fill the {placeholders} of the questions. Texts of hidden letters are only there
or not there, so they are written as "·".
"""
H = '·'
SCENES = {}


def scene(function):
    SCENES[function.__name__] = function
    return function


def size(r, most=9):
    """2 to `most`, small ones more often."""
    n = 2
    while n < most and r.random() < 0.45:
        n += 1
    return n


def reading_texts(n, a, q, aged=0.35):
    """A good value; its age is there only when it is worth telling."""
    return dict(a=a, q=q, v=H, k='good', **(dict(g=H) if n.r.random() < aged else {}))


def plain(head, **fixed):
    def build(n):
        a, q = n.asset(), n.signal()
        return [('r', head, dict(a=a, q=q, **fixed))], [], dict(a=a, q=q, w=n.state()[1], m=moment(n))
    return build


def aged(scene_of):
    """Scenes of questions about the age or the quality: the age is always there."""
    def build(n):
        a, (q, w) = n.asset(), n.state()
        q = q if scene_of == 'state' else n.signal()
        texts = reading_texts(n, a, q, aged=1)
        if scene_of == 'state' and n.r.random() < 0.5:
            texts.pop('q')
        return [('r', scene_of, texts)], [], dict(a=a, q=q, w=w)
    return build


@scene
def readingage(n):
    return aged('reading')(n)


@scene
def stateage(n):
    return aged('state')(n)


@scene
def reading(n):
    a, q = n.asset(), n.signal()
    return [('r', 'reading', reading_texts(n, a, q))], [], dict(a=a, q=q, w=n.state()[1])


def value_item(n, alias, a, state_share=0.2, doubt=0.1):
    """A value of some signal of an asset, now and then one that is not live."""
    r = n.r
    is_state = r.random() < state_share
    q = n.state()[0] if is_state else n.signal()
    if r.random() < doubt:
        head = r.choice(['stale', 'stale', 'bad', 'missing', 'uncertain'])
        return (alias, head, doubtful_texts(n, head, a, q))
    return (alias, 'state', state_texts(n, a, q)) if is_state else (alias, 'reading', reading_texts(n, a, q))


def doubtful_texts(n, head, a, q):
    texts = dict(a=a, q=q)
    if head != 'missing':
        texts.update(v=H, g=H, **(dict(t=H) if head == 'stale' else dict(k=head)))
    if n.r.random() < 0.2:
        texts.update(x=n.r.choice(REASONS))
    return texts


REASONS = ['node offline', 'no connection', 'broker down', 'sensor fault', 'link lost', 'device switched off', 'PLC stopped', 'source disconnected',
           'no death certificate', 'gateway offline', 'polling failed']


def state_texts(n, a, q):
    """Half the state signals are named "State" and the like: the asset then speaks for itself, and no name is given."""
    texts = reading_texts(n, a, q)
    if n.r.random() < 0.55:
        texts.pop('q')
    return texts


@scene
def state(n):
    a, (q, w) = n.asset(), n.state()
    return [('r', 'state', state_texts(n, a, q))], [], dict(a=a, q=q, w=w)


@scene
def mixed(n):
    """Values of several assets and signals."""
    items, names = [], [n.asset() for _ in range(2)]
    for i in range(size(n.r, 7)):
        a = n.r.choice(names) if n.r.random() < 0.5 else n.asset()
        items.append(value_item(n, f'i{i}', a, state_share=0.35))
    first = items[0][2]
    return items, [i[0] for i in items], dict(a=first['a'], b=items[1][2]['a'], q=first.get('q', 'state'), s=items[1][2].get('q', 'state'), w=n.state()[1])


@scene
def countstates(n):
    items, listed, words = states(n)
    items, listed = items[:8], listed[:8]
    noun = n.r.choice(['pumps', 'doors', 'machines', 'fans', 'valves', 'drives', 'lights', 'signals', 'conveyors', 'windows', 'motors'])
    return [('g', 'count', dict(o=f"{noun} {words['w']}", v=H, n=H))] + items, listed, {**words, 'c': noun}


@scene
def stale(n):
    return plain('stale', v=H, g=H, t=H)(n)


@scene
def stalewhy(n):
    return plain('stale', v=H, g=H, t=H, x=n.r.choice(REASONS))(n)


@scene
def past(n):
    return plain('past', v=H, k='good', t=H)(n)


@scene
def paststate(n):
    a, (q, w) = n.asset(), n.state()
    texts = dict(a=a, v=H, k='good', t=H, **(dict(q=q) if n.r.random() < 0.5 else {}))
    return [('r', 'paststate', texts)], [], dict(a=a, q=q, w=w, m=moment(n))


def moment(n):
    r = n.r
    clock = r.choice([f'{r.randint(0, 23):02d}:{r.randint(0, 59):02d}', f"{r.randint(1, 12)} o'clock", f'half past {r.randint(1, 12)}',
                      f'{r.randint(1, 12)} am', f'{r.randint(1, 12)} pm', 'noon', 'midnight'])
    return r.choice([clock, clock, f'{clock} yesterday', f'{clock} on Monday', f'the start of the shift', f'2020-06-{r.randint(1, 28):02d} {clock}'])


def doubtful(head):
    def build(n):
        more = dict(x=n.r.choice(['sensor fault', 'out of service', 'wire break', 'last usable value'])) if n.r.random() < 0.3 else {}
        return plain(head, v=H, k=head, g=H, **more)(n)
    return build


@scene
def bad(n):
    return doubtful('bad')(n)


@scene
def uncertain(n):
    return doubtful('uncertain')(n)


@scene
def missing(n):
    return plain('missing')(n)


@scene
def missingwhy(n):
    return plain('missing', x=n.r.choice(['node offline', 'never received', 'no sample yet', 'not connected', 'waiting for its birth',
                                          'source down', 'no samples in the historian']))(n)


@scene
def signals(n):
    a, count = n.asset(), size(n.r, 7)
    items = [value_item(n, f'i{i}', a) for i in range(count)]
    q, s = (items[i][2].get('q', 'state') for i in (0, 1))
    return items, [alias for alias, _, _ in items], dict(a=a, q=q, s=s)


@scene
def unusable(n):
    """Signals whose values are not live, after how many there are."""
    items, a = [], n.asset()
    for i in range(1 if n.r.random() < 0.2 else size(n.r, 6)):
        head = n.r.choice(['stale', 'stale', 'stale', 'bad', 'missing', 'uncertain'])
        texts = doubtful_texts(n, head, a if n.r.random() < 0.7 else n.asset(), n.signal())
        if n.r.random() < 0.15:
            texts.pop('q')
        items.append((f'i{i}', head, texts))
    o = 'signal without a usable value' if len(items) == 1 else 'signals without a usable value'
    return [('g', 'count', dict(o=o, v=H, n=H))] + items, [i[0] for i in items], dict(a=a, q=items[0][2].get('q', 'signal'))


@scene
def pastlist(n):
    """Several values of one moment gone by."""
    items, names = [], [n.asset() for _ in range(2)]
    q = n.signal()
    for i in range(size(n.r, 6)):
        a, is_state = n.r.choice(names) if n.r.random() < 0.6 else n.asset(), n.r.random() < 0.25
        if is_state:
            items.append((f'i{i}', 'paststate', dict(a=a, v=H, k='good', t=H, **(dict(q=n.state()[0]) if n.r.random() < 0.5 else {}))))
        else:
            items.append((f'i{i}', 'past', dict(a=a, q=q if n.r.random() < 0.5 else n.signal(), v=H, k='good', t=H)))
    words = dict(a=items[0][2]['a'], b=items[1][2]['a'], q=items[0][2].get('q', q), s=items[1][2].get('q', 'state'), m=moment(n))
    return items, [i[0] for i in items], words


@scene
def assets(n):
    """The same signal of several assets, or what assets there are."""
    q, names = n.signal(), [n.asset() for _ in range(size(n.r))]
    items = [(f'i{i}', 'reading', reading_texts(n, a, q)) for i, a in enumerate(names)]
    return items, [i[0] for i in items], dict(q=q, a=names[0], b=names[1])


@scene
def assetlist(n):
    names = [n.asset() for _ in range(size(n.r))]
    items = [(f'i{i}', 'asset', dict(a=a, o=n.pick('equipment'), x=n.note())) for i, a in enumerate(names)]
    return items, [i[0] for i in items], {}


@scene
def states(n):
    q, w = n.state()
    names = [n.asset() for _ in range(size(n.r))]
    named = n.r.random() < 0.5
    items = [(f'i{i}', 'state', dict(a=a, v=H, k='good', **(dict(q=q) if named else {}))) for i, a in enumerate(names)]
    return items, [i[0] for i in items], dict(q=q, w=w, a=names[0], b=names[1])


@scene
def limit(n):
    a, q, k = n.asset(), n.signal(), n.r.choice(['high limit', 'low limit', 'high-high limit', 'low-low limit'])
    items = [('l', 'limit', dict(a=a, q=q, k=k, l=H))]
    return items, [], dict(a=a, q=q, k=n.r.choice([k, 'limit', 'alarm limit', 'maximum' if 'high' in k else 'minimum']))


@scene
def limits(n):
    a, q = n.asset(), n.signal()
    kinds = n.r.sample(['low-low limit', 'low limit', 'high limit', 'high-high limit'], n.r.choice([2, 2, 3, 4]))
    items = [(f'i{i}', 'limit', dict(a=a, q=q, k=k, l=H)) for i, k in enumerate(kinds)]
    return items, [i[0] for i in items], dict(a=a, q=q)


def comparison(n, a, q, manual=False):
    """A value beside its limit. `k` names the limit; a band has no margin to either side."""
    exceeds, band = n.r.random() < 0.45, n.r.random() < 0.15
    texts = dict(a=a, q=q, v=H, l=H, r='outside its limits' if exceeds else 'within its limits')
    if band:
        texts.update(k='permitted')
    else:
        k = "manual's limit" if manual else n.r.choice(LIMITS)
        high = 'high' in k if k in LIMITS[:4] else n.r.random() < 0.5
        texts.update(k=k, m=H, d='above' if exceeds == high else 'below')
    return ('exceeds' if exceeds else 'within'), texts


LIMITS = ['high limit', 'low limit', 'high-high limit', 'low-low limit', 'limit']


def read_before(n, a, q, past=False):
    """The reading that a comparison goes with."""
    return ('r', 'past', dict(a=a, q=q, v=H, k='good', t=H)) if past else ('r', 'reading', reading_texts(n, a, q, aged=0.15))


def compared(n, past):
    a, q = n.asset(), n.signal()
    head, texts = comparison(n, a, q)
    items = [('c', head, texts)]
    if n.r.random() < 0.85:  # as the product's facts come: reading, comparison, limit
        items.append(('l', 'limit', dict(a=a, q=q, k=n.r.choice(LIMITS[:4]), l=H)))
    if past or n.r.random() < 0.9:
        items.insert(0, read_before(n, a, q, past))
    if len(items) == 3 and n.r.random() < 0.15:  # or limit, reading, comparison
        items.insert(0, items.pop())
    return items, [], dict(a=a, q=q, k='limit', m=moment(n))


@scene
def compare(n):
    return compared(n, past=False)


@scene
def comparepast(n):
    return compared(n, past=True)


@scene
def compares2(n):
    """Two or three signals with reading, comparison and limit each."""
    names, count = [n.asset() for _ in range(2)], n.r.choice([2, 2, 3])
    items, q = [], n.signal()
    for i in range(count):
        a, q = names[0] if n.r.random() < 0.6 else names[1], n.signal() if n.r.random() < 0.7 else q
        head, texts = comparison(n, a, q)
        limit_texts = dict(a=a, q=q, k=texts['k'] if texts['k'] in LIMITS else n.r.choice(LIMITS[:4]), l=H)
        items += [(f'r{i}', 'reading', reading_texts(n, a, q, aged=0.1)), (f'i{i}', head, texts), (f'l{i}', 'limit', limit_texts)]
    return items, [f'i{i}' for i in range(count)], dict(a=names[0], q=q)


def compared_with_manual(n, past):
    a, q = n.asset(), n.signal()
    head, texts = comparison(n, a, q, manual=True)
    topic, sentences = n.quote(n.r.choice([1, 1, 2, 3]))
    items = [('c', head, texts), ('p', 'passage', dict(o=topic, b=H, **{f'p{i + 1}': each for i, each in enumerate(sentences)}))]
    if past or n.r.random() < 0.9:
        items.insert(0, read_before(n, a, q, past))
    return items, [], dict(a=a, q=q, m=moment(n))


@scene
def comparelimit(n):
    return compared_with_manual(n, past=False)


@scene
def comparelimitpast(n):
    return compared_with_manual(n, past=True)


@scene
def unknown(n):
    a, q = n.asset(), n.signal()
    items = [('c', 'unknown', dict(a=a, q=q, v=H))]
    if n.r.random() < 0.6:
        items.insert(0, ('r', 'reading', reading_texts(n, a, q)))
    return items, [], dict(a=a, q=q)


@scene
def compares(n):
    a, items = n.asset(), []
    for i in range(size(n.r, 6)):
        head, texts = comparison(n, a, n.signal())
        items.append((f'i{i}', head, texts))
    return items, [i[0] for i in items], dict(a=a)


@scene
def overlimit(n):
    items = []
    for i in range(size(n.r, 6)):
        texts = dict(a=n.asset(), q=n.signal(), v=H, l=H, r='outside its limits', k=n.r.choice(LIMITS), m=H, d=n.r.choice(['above', 'below']))
        items.append((f'i{i}', 'exceeds', texts))
    return items, [i[0] for i in items], {}


FUNCTIONS = ['highest', 'lowest', 'average', 'total', 'median', 'last', 'first']
SAID = dict(highest=['highest', 'maximum', 'max', 'peak', 'top'], lowest=['lowest', 'minimum', 'min'], average=['average', 'mean', 'avg'],
            total=['total', 'sum of the'], median=['median'], last=['last'], first=['first'])


def aggregated(n, at):
    a, q, k = n.asset(), n.signal(), n.r.choice(FUNCTIONS[:2] if at else FUNCTIONS)
    texts = dict(a=a, q=q, k=k, v=H, n=H, **(dict(t=H) if at else {}))
    return [('g', 'aggregate', texts)], [], dict(a=a, q=q, k=n.r.choice(SAID[k]), n=n.period())


@scene
def aggregate(n):
    return aggregated(n, False)


@scene
def aggregateat(n):
    return aggregated(n, True)


@scene
def aggregates(n):
    a, q = n.asset(), n.signal()
    chosen = n.r.sample(FUNCTIONS[:5], n.r.choice([2, 3, 3, 4]))
    items = [(f'i{i}', 'aggregate', dict(a=a, q=q, k=k, v=H, n=H, **(dict(t=H) if k in FUNCTIONS[:2] and n.r.random() < 0.6 else {})))
             for i, k in enumerate(chosen)]
    return items, [i[0] for i in items], dict(a=a, q=q, n=n.period())


@scene
def aggregatesof(n):
    """The same statistic of several assets or signals."""
    k, names, q = n.r.choice(FUNCTIONS[:5]), [n.asset() for _ in range(3)], n.signal()
    one_asset = n.r.random() < 0.4
    items = []
    for i in range(size(n.r, 6)):
        a = names[0] if one_asset else names[i] if i < 3 else n.asset()
        t = dict(t=H) if k in FUNCTIONS[:2] and n.r.random() < 0.7 else {}
        items.append((f'i{i}', 'aggregate', dict(a=a, q=n.signal() if one_asset else q, k=k, v=H, n=H, **t)))
    return items, [i[0] for i in items], dict(a=names[0], b=items[1][2]['a'], q=items[0][2]['q'], s=items[1][2]['q'], k=n.r.choice(SAID[k]), n=n.period())


@scene
def instate(n):
    """Time in a state: "running for 5 h"."""
    a, (q, w) = n.asset(), n.state()
    return [('g', 'instate', dict(a=a, q=q, o=w, v=H, n=H))], [], dict(a=a, q=q, w=w, n=n.period())


@scene
def duration(n):
    """Time above or below a limit."""
    a, q, side = n.asset(), n.signal(), n.r.choice(['above', 'below'])
    o = f'{side} {n.r.randint(1, 200)} {n.r.choice(["°C", "bar", "%", "A", "mm/s", "rpm"])}'
    return [('g', 'duration', dict(a=a, q=q, o=o, v=H, n=H))], [], dict(a=a, q=q, o=o, d=side, n=n.period())


@scene
def count(n):
    a, o = n.asset(), n.pick('counted')
    return [('g', 'count', dict(a=a, o=o, v=H, n=H))], [], dict(a=a, c=o, n=n.period())


@scene
def countall(n):
    o = n.pick('counted')
    return [('g', 'count', dict(o=o, v=H, n=H))], [], dict(c=o, n=n.period(), a=n.asset())


@scene
def countnow(n):
    o = n.pick('machinecounts')
    return [('g', 'count', dict(o=o, v=H))], [], dict(c=o)


@scene
def nodata(n):
    a, q, k = n.asset(), n.signal(), n.r.choice(FUNCTIONS)
    return [('g', 'nodata', dict(a=a, q=q, k=k, n=H))], [], dict(a=a, q=q, k=n.r.choice(SAID[k]), n=n.period())


def moved(n, head, a, q):
    """A trend; `k` is its tense. A forecast has the limit it goes to, by its kind."""
    texts = dict(a=a, q=q, k=n.r.choice(['is', 'is', 'was']), d=n.r.choice(['rising', 'falling']), m=H, e=H, u=H, v=H, n=H)
    if head == 'forecast':
        texts.update(k='is', o=n.r.choice(['high limit', 'high-high limit'] if texts['d'] == 'rising' else ['low limit', 'low-low limit']), l=H, i=H)
    return ('t', head, texts)


def moving(head):
    def build(n):
        a, q = n.asset(), n.signal()
        return [moved(n, head, a, q)], [], dict(a=a, q=q, n=n.period())
    return build


@scene
def trend(n):
    return moving('trend')(n)


@scene
def forecast(n):
    return moving('forecast')(n)


def changing(head):
    """With the change over the range asked about, computed apart."""
    def build(n):
        a, q = n.asset(), n.signal()
        return [('g', 'aggregate', dict(a=a, q=q, k='change', v=H, n=H)), moved(n, head, a, q)], [], dict(a=a, q=q, n=n.period())
    return build


@scene
def changed(n):
    return changing('trend')(n)


@scene
def changedforecast(n):
    return changing('forecast')(n)


@scene
def trends(n):
    """Several signals of one or two assets."""
    names = [n.asset() for _ in range(2)]
    items, first = [], None
    for i in range(n.r.choice([2, 2, 3, 4])):
        a, q = names[0] if n.r.random() < 0.7 else names[1], n.signal()
        first = first or q
        head = n.r.choice(['trend', 'trend', 'forecast', 'steady'])
        texts = moved(n, head, a, q)[2] if head != 'steady' else dict(a=a, q=q, k='is', d='steady', u=H, v=H, n=H)
        items.append((f'i{i}', head, texts))
    return items, [i[0] for i in items], dict(a=names[0], q=first, n=n.period())


@scene
def steady(n):
    a, q = n.asset(), n.signal()
    texts = dict(a=a, q=q, k=n.r.choice(['is', 'is', 'was']), d='steady', u=H, v=H, n=H)
    return [('t', 'steady', texts)], [], dict(a=a, q=q, n=n.period())


STATES = ['unacknowledged', 'unacknowledged', 'unacknowledged', 'acknowledged', 'shelved', 'suppressed']


def alarm_message(n):
    """As the product writes what tripped an alarm, or as a source sent it."""
    r, k = n.r, n.r.random()
    if k < 0.5:
        unit, side = r.choice(['Cel', 'bar', '%', 'mm/s', 'A', 'kW', 'm3/h', '/h', 'L/s', 'V']), r.choice(['above', 'below'])
        return f'{r.randint(1, 999) / 10:g} {unit} is {side} {r.randint(1, 200)} {unit}'
    if k < 0.75:
        return f'{n.state()[0]} is {r.choice([str(r.randint(0, 9)), "true", "false", n.code()])}: {n.meaning()}'
    return n.meaning() if k < 0.88 else n.note()


def alarm_texts(n, a, cleared=False, message=0.7):
    texts = dict(a=a, c=n.alarm(), k=n.r.choice(STATES), t=H, z=n.pick('priorities'))
    if cleared:
        texts.update(h=H)
        texts.pop('k')
    if n.r.random() < message:
        texts.update(x=alarm_message(n))
    return texts


def counted_first(n, noun, items, place=None):
    """Before a list the product tells how many, of what, and when where that was asked."""
    named, told = n.r.random() < 0.5, n.r.random()
    o = f'{noun}{"" if len(items) == 1 else "s"}{f" for {place}" if place and not named else ""}'
    texts = dict(o=o, v=H, **(dict(a=place) if place and named else {}), **(dict(n=H) if told < 0.7 else {}))
    return [('g', 'count', texts)] + items


@scene
def alarm(n):
    texts = alarm_texts(n, n.asset())
    return [('x', 'alarm', texts)], [], dict(a=texts['a'], c=texts['c'], n=n.period())


@scene
def alarmmessage(n):
    return alarm(n)


@scene
def cleared(n):
    texts = alarm_texts(n, n.asset(), cleared=True)
    return [('x', 'alarm', texts)], [], dict(a=texts['a'], c=texts['c'], n=n.period())


def alarm_span(n, cleared):
    """How long an alarm stood, with the alarm; asked for its length the length comes first."""
    texts = alarm_texts(n, n.asset(), cleared)
    items = [('x', 'alarm', texts), ('g', 'instate', dict(a=texts['a'], q=n.tag_id() + '.' + n.invented(), o=texts['c'], v=H, n=H))]
    if n.r.random() < 0.4:
        items.reverse()
    return items, [], dict(a=texts['a'], c=texts['c'], n=n.period())


@scene
def alarmspan(n):
    return alarm_span(n, cleared=False)


@scene
def alarmspancleared(n):
    return alarm_span(n, cleared=True)


@scene
def alarms(n):
    items = [(f'i{i}', 'alarm', alarm_texts(n, n.asset(), cleared=n.r.random() < 0.25)) for i in range(size(n.r, 6))]
    listed, words = [i[0] for i in items], dict(n=n.period(), a=items[0][2]['a'])
    if n.r.random() < 0.8:
        items = counted_first(n, n.r.choice(['active alarm', 'active alarm', 'alarm']), items, n.asset() if n.r.random() < 0.3 else None)
    return items, listed, words


@scene
def alarmsof(n):
    a = n.asset()
    count = 1 if n.r.random() < 0.4 else size(n.r, 6)
    items = [(f'i{i}', 'alarm', alarm_texts(n, a, cleared=n.r.random() < 0.25)) for i in range(count)]
    return counted_first(n, n.r.choice(['active alarm', 'alarm']), items, a), [i[0] for i in items], dict(n=n.period(), a=a)


@scene
def alarmcounted(n):
    """Whether there was one: the alarms, then how many."""
    a = n.asset()
    items = [(f'i{i}', 'alarm', alarm_texts(n, a, cleared=n.r.random() < 0.7)) for i in range(n.r.choice([1, 1, 1, 2, 3]))]
    texts = dict(a=a, o='alarm' if len(items) == 1 else 'alarms', v=H, n=H)
    return items + [('g', 'count', texts)], [i[0] for i in items], dict(a=a, c=items[0][2]['c'], n=n.period())


@scene
def alarmsfirst(n):
    a = n.asset()
    items = [(f'i{i}', 'alarm', alarm_texts(n, a if n.r.random() < 0.5 else n.asset())) for i in range(size(n.r))]
    return items, [i[0] for i in items], dict(n=n.period(), a=a)


@scene
def countnone(n):
    """None of them: `v` then reads "no"."""
    a = n.asset()
    noun = n.r.choice(['active alarms', 'active alarms', 'alarms', n.pick('counted')])
    place = n.r.random()
    texts = dict(o=f'{noun} for {a}' if place < 0.5 else noun, v=H, **(dict(a=a) if place > 0.8 else {}))
    if n.r.random() < 0.75:
        texts.update(n=H)
    return [('g', 'count', texts)], [], dict(a=a, c=noun.replace('active ', ''), n=n.period())


EVENT_KINDS = ['event', 'event', 'work order', 'note', 'batch', 'job']


def event_texts(n, a):
    return dict(a=a, t=H, x=n.note(), **(dict(o=event_notes(n)) if n.r.random() < 0.85 else {}))


def event_notes(n):
    """Its id, what kind of work it is, who, and whether it is open: as much as the log says."""
    r, notes = n.r, [n.pick('categories')]
    if r.random() < 0.4:
        notes.insert(0, f'{r.choice(["WO", "N", "B", "M", "J", "T"])}-{r.randint(1, 99999)}')
    if r.random() < 0.5:
        notes.append(r.choice([f'{r.choice("ABCDEFGHJKLMNPRSTW")}. {n.invented().capitalize()}', f'{r.choice(["early", "late", "night"])} shift', n.invented().capitalize()]))
    if r.random() < 0.15:
        notes.append('open')
    return ', '.join(notes)


@scene
def event(n):
    a = n.asset()
    return [('x', 'event', event_texts(n, a))], [], dict(a=a, n=n.period())


@scene
def eventkind(n):
    a = n.asset()
    return [('x', 'event', {**event_texts(n, a), 'o': n.pick('categories')})], [], dict(a=a, n=n.period())


@scene
def events(n):
    a = n.asset()
    items = [(f'i{i}', 'event', event_texts(n, a)) for i in range(1 if n.r.random() < 0.4 else size(n.r, 6))]
    listed = [i[0] for i in items]
    return counted_first(n, n.r.choice(EVENT_KINDS), items, a), listed, dict(a=a, n=n.period())


@scene
def eventsall(n):
    items = [(f'i{i}', 'event', event_texts(n, n.asset())) for i in range(size(n.r, 6))]
    listed = [i[0] for i in items]
    return counted_first(n, n.r.choice(EVENT_KINDS), items), listed, dict(n=n.period())


@scene
def statealarm(n):
    a, texts = n.asset(), None
    q, w = n.r.choice(['operating state', 'state', 'mode', 'motor']), n.r.choice(['stopped', 'in fault', 'idle', 'blocked', 'off'])
    texts = alarm_texts(n, a, message=0.3)
    return [('r', 'state', reading_texts(n, a, q)), ('x', 'alarm', texts)], [], dict(a=a, q=q, w=w, c=texts['c'])


@scene
def alarmevent(n):
    a = n.asset()
    texts = alarm_texts(n, a, message=0.3)
    return [('x', 'alarm', texts), ('y', 'event', event_texts(n, a))], [], dict(a=a, c=texts['c'])


@scene
def readingalarm(n):
    a, q = n.asset(), n.signal()
    texts = alarm_texts(n, a, message=0.3)
    return [('r', 'reading', reading_texts(n, a, q)), ('x', 'alarm', texts)], [], dict(a=a, q=q, c=texts['c'])


def quoted(count):
    def build(n):
        topic, sentences = n.quote(count)
        texts = dict(o=topic, b=H, **{f'p{i + 1}': s for i, s in enumerate(sentences)})
        return [('p', 'passage', texts)], [], dict(o=topic)
    return build


@scene
def passage1(n):
    return quoted(1)(n)


@scene
def passage2(n):
    return quoted(2)(n)


@scene
def passage3(n):
    return quoted(3)(n)


@scene
def passage(n):
    return quoted(n.r.choice([1, 2]))(n)


@scene
def steps(n):
    topic = n.topic()
    texts = dict(o=topic, b=H, **{f'p{i + 1}': n.action() + '.' for i in range(size(n.r, 8))})
    return [('s', 'steps', texts)], [], dict(o=topic)


def row_item(n, code):
    cells = [code, n.meaning(), n.action(), n.note()][:n.r.choice([2, 3, 3, 4])]
    return ('w', 'row', dict(o=n.r.choice(['fault codes', 'troubleshooting', 'alarms', 'error messages']), b=H,
                             **{f'p{i + 1}': cell for i, cell in enumerate(cells)}))


@scene
def row(n):
    code = n.code()
    return [row_item(n, code)], [], dict(c=code, a=n.asset())


@scene
def alarmrow(n):
    a = n.asset()
    texts = alarm_texts(n, a, message=0.3)
    return [('x', 'alarm', texts), row_item(n, texts['c'])], [], dict(a=a, c=texts['c'])


@scene
def alarmpassage(n):
    a = n.asset()
    texts = alarm_texts(n, a, message=0.3)
    topic, sentences = n.quote(1)
    return [('x', 'alarm', texts), ('p', 'passage', dict(o=topic, b=H, p1=sentences[0]))], [], dict(a=a, c=texts['c'])


@scene
def readingpassage(n):
    a, q = n.asset(), n.signal()
    topic, sentences = n.quote(1)
    items = [('r', 'reading', reading_texts(n, a, q)), ('p', 'passage', dict(o=topic, b=H, p1=sentences[0]))]
    return items, [], dict(a=a, q=q, o=topic)


@scene
def asset(n):
    a = n.asset()
    return [('x', 'asset', dict(a=a, o=n.pick('equipment'), x=n.note()))], [], dict(a=a)
