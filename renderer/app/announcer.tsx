import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { heardOf } from '../conversation/origin.ts';
import { isActive } from '../plant/condition.ts';
import { useDocuments } from '../state/documents.tsx';
import { useLive } from '../state/plant.tsx';
import type { Turn } from '../state/turn.ts';

/** Says each new answer and each new alarm once to a screen reader; shows nothing. */
export function Announcer({ turns }: { readonly turns: readonly Turn[] }) {
  return (
    <div className="hidden">
      <Answers turns={turns} />
      <Alarms />
    </div>
  );
}

function Answers({ turns }: { readonly turns: readonly Turn[] }) {
  const last = turns.findLast((turn) => turn.state === 'answered');
  const { byName } = useDocuments();
  return (
    <div aria-live="polite" lang="en">
      {last && heardOf(last, byName)}
    </div>
  );
}

function Alarms() {
  const { t } = useTranslation();
  const { alarms } = useLive();
  const known = useRef<Set<string>>(undefined);
  const [words, setWords] = useState('');
  useEffect(() => {
    if (!alarms) return;
    const active = alarms.filter(isActive);
    const before = known.current;
    // One that is shelved for a while is not new when it comes back; one that has left the list is forgotten.
    known.current = new Set(alarms.filter((one) => isActive(one) || before?.has(one.id)).map(({ id }) => id));
    if (!before) return;
    const fresh = active.filter((alarm) => !before.has(alarm.id));
    const [only] = fresh;
    if (fresh.length > 3) setWords(t('alarms.newMany', { count: fresh.length }));
    else if (only)
      setWords(
        fresh
          .map((alarm) =>
            t('alarms.new', { priority: t(`priority.${alarm.priority}`), asset: alarm.asset, name: alarm.name }),
          )
          .join(' '),
      );
  }, [alarms, t]);
  return <div aria-live="assertive">{words}</div>;
}
