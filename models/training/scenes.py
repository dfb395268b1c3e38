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
        a, is_state = n.r.choice(names) if n.r.random() < 0.5 else n.asset(), n.r.random() < 0.35
        q = n.state()[0] if is_state else n.signal()
        items.append((f'i{i}', 'state', state_texts(n, a, q)) if is_state else (f'i{i}', 'reading', reading_texts(n, a, q)))
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
    reason = n.r.choice(['node offline', 'no connection', 'broker down', 'sensor fault', 'link lost', 'device switched off',
                         'PLC stopped', 'source disconnected', 'no death certificate', 'gateway offline', 'polling failed'])
    return plain('stale', v=H, g=H, t=H, x=reason)(n)


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
    items, seen = [], []
    for i in range(count):
        is_state = n.r.random() < 0.2
        q = n.state()[0] if is_state else n.signal()
        seen.append(q)
        items.append((f'i{i}', 'state', state_texts(n, a, q)) if is_state else (f'i{i}', 'reading', reading_texts(n, a, q)))
    return items, [alias for alias, _, _ in items], dict(a=a, q=seen[0], s=seen[1])


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


def comparison(n, a, q):
    exceeds, band = n.r.random() < 0.45, n.r.random() < 0.25
    side = n.r.choice(['above', 'below'])
    if band:
        return ('exceeds' if exceeds else 'within'), dict(a=a, q=q, v=H, l=H, r='outside the limits' if exceeds else 'within the limits')
    limit_name = n.r.choice(['limit', 'high limit' if side == 'above' else 'low limit', 'high-high limit', 'low-low limit'])
    texts = dict(a=a, q=q, v=H, l=H, r=f'{side} the {limit_name}' if exceeds else f'within the {limit_name}')
    if n.r.random() < 0.75:
        texts.update(m=H, d=side)
    return ('exceeds' if exceeds else 'within'), texts


@scene
def compare(n):
    a, q = n.asset(), n.signal()
    head, texts = comparison(n, a, q)
    items = [('c', head, texts)]
    if n.r.random() < 0.7:  # as the product's facts come: reading, comparison, limit
        items.append(('l', 'limit', dict(a=a, q=q, k=n.r.choice(['high limit', 'low limit', 'high-high limit', 'low-low limit']), l=H)))
    if n.r.random() < 0.75:
        items.insert(0, ('r', 'reading', reading_texts(n, a, q)))
    return items, [], dict(a=a, q=q, k='limit')


@scene
def compares2(n):
    """Two or three signals with reading, comparison and limit each."""
    names, count = [n.asset() for _ in range(2)], n.r.choice([2, 2, 3])
    items, q = [], n.signal()
    for i in range(count):
        a, q = names[0] if n.r.random() < 0.6 else names[1], n.signal() if n.r.random() < 0.7 else q
        head, texts = comparison(n, a, q)
        limit_texts = dict(a=a, q=q, k=n.r.choice(['high limit', 'low limit', 'high-high limit']), l=H)
        items += [(f'r{i}', 'reading', reading_texts(n, a, q)), (f'i{i}', head, texts), (f'l{i}', 'limit', limit_texts)]
    return items, [f'i{i}' for i in range(count)], dict(a=names[0], q=q)


@scene
def comparelimit(n):
    a, q = n.asset(), n.signal()
    head, texts = comparison(n, a, q)
    topic, sentences = n.quote(1)
    items = [('c', head, texts), ('p', 'passage', dict(o=topic, b=H, p1=sentences[0]))]
    if n.r.random() < 0.8:
        items.insert(0, ('r', 'reading', reading_texts(n, a, q)))
    return items, [], dict(a=a, q=q)


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
        texts = dict(a=n.asset(), q=n.signal(), v=H, l=H, r=n.r.choice(['above', 'below']) + ' the limit', m=H, d=n.r.choice(['above', 'below']))
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


def moving(head):
    def build(n):
        a, q = n.asset(), n.signal()
        texts = dict(a=a, q=q, d=n.r.choice(['rising', 'falling']), m=H, e=H, u=H, v=H, n=H)
        if head == 'forecast':
            texts.update(l=H, i=H)
        items = [('t', head, texts)]
        if n.r.random() < 0.3:
            items.insert(0, ('r', 'reading', reading_texts(n, a, q)))
        return items, [], dict(a=a, q=q, n=n.period())
    return build


@scene
def trend(n):
    return moving('forecast' if n.r.random() < 0.15 else 'trend')(n)


@scene
def forecast(n):
    return moving('forecast')(n)


@scene
def steady(n):
    a, q = n.asset(), n.signal()
    return [('t', 'steady', dict(a=a, q=q, d='steady', u=H, v=H, n=H))], [], dict(a=a, q=q, n=n.period())


STATES = ['unacknowledged', 'unacknowledged', 'acknowledged', 'acknowledged', 'shelved', 'suppressed', 'returned-to-normal unacknowledged']


def alarm_texts(n, a, message=None, cleared=False):
    texts = dict(a=a, c=n.alarm(), k='normal' if cleared else n.r.choice(STATES), t=H, z=n.pick('priorities'))
    if cleared:
        texts.update(h=H)
    if message is not False and (message or n.r.random() < 0.3):
        texts.update(x=n.meaning() if n.r.random() < 0.5 else n.note())
    return texts


@scene
def alarm(n):
    texts = alarm_texts(n, n.asset(), message=False)
    return [('x', 'alarm', texts)], [], dict(a=texts['a'], c=texts['c'], n=n.period())


@scene
def alarmmessage(n):
    texts = alarm_texts(n, n.asset(), message=True)
    return [('x', 'alarm', texts)], [], dict(a=texts['a'], c=texts['c'], n=n.period())


@scene
def cleared(n):
    texts = alarm_texts(n, n.asset(), cleared=True)
    return [('x', 'alarm', texts)], [], dict(a=texts['a'], c=texts['c'], n=n.period())


@scene
def alarms(n):
    items = [(f'i{i}', 'alarm', alarm_texts(n, n.asset())) for i in range(size(n.r))]
    return items, [i[0] for i in items], dict(n=n.period(), a=items[0][2]['a'])


@scene
def alarmsof(n):
    a = n.asset()
    items = [(f'i{i}', 'alarm', alarm_texts(n, a)) for i in range(size(n.r))]
    return items, [i[0] for i in items], dict(n=n.period(), a=a)


@scene
def alarmsfirst(n):
    a = n.asset()
    items = [(f'i{i}', 'alarm', alarm_texts(n, a if n.r.random() < 0.5 else n.asset())) for i in range(size(n.r))]
    return items, [i[0] for i in items], dict(n=n.period(), a=a)


def event_texts(n, a):
    return dict(a=a, t=H, x=n.note(), **(dict(o=n.pick('categories')) if n.r.random() < 0.7 else {}))


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
    items = [(f'i{i}', 'event', event_texts(n, a)) for i in range(size(n.r))]
    return items, [i[0] for i in items], dict(a=a, n=n.period())


@scene
def eventsall(n):
    items = [(f'i{i}', 'event', event_texts(n, n.asset())) for i in range(size(n.r))]
    return items, [i[0] for i in items], dict(n=n.period())


@scene
def statealarm(n):
    a, texts = n.asset(), None
    q, w = n.r.choice(['operating state', 'state', 'mode', 'motor']), n.r.choice(['stopped', 'in fault', 'idle', 'blocked', 'off'])
    texts = alarm_texts(n, a, message=False)
    return [('r', 'state', reading_texts(n, a, q)), ('x', 'alarm', texts)], [], dict(a=a, q=q, w=w, c=texts['c'])


@scene
def alarmevent(n):
    a = n.asset()
    texts = alarm_texts(n, a, message=False)
    return [('x', 'alarm', texts), ('y', 'event', event_texts(n, a))], [], dict(a=a, c=texts['c'])


@scene
def readingalarm(n):
    a, q = n.asset(), n.signal()
    texts = alarm_texts(n, a, message=False)
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
    texts = alarm_texts(n, a, message=False)
    return [('x', 'alarm', texts), row_item(n, texts['c'])], [], dict(a=a, c=texts['c'])


@scene
def alarmpassage(n):
    a = n.asset()
    texts = alarm_texts(n, a, message=False)
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
