import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AlarmView, EventView } from '../../src/contract.ts';
import { alarmSource } from '../alarms/alarm-row.tsx';
import { SHIFT_QUESTION } from '../conversation/questions.ts';
import { useFormat } from '../format/use-format.ts';
import { PriorityShape } from '../plant/mark.tsx';
import { type Load, useLoad } from '../state/connection.tsx';
import { isBegun } from '../state/draft.ts';
import { useLive } from '../state/plant.tsx';
import type { Source } from '../state/source.ts';
import { NoteForm } from './note-form.tsx';

const HOUR = 3_600_000;
/** So many entries are shown at once. */
const SHOWN = 50;

interface Entry {
  readonly at: string;
  readonly id: string;
  readonly alarm?: AlarmView;
  readonly event?: EventView;
}

interface Props {
  readonly onOpen: (source: Source) => void;
  readonly onAsk: (question: string) => void;
  readonly onReport: () => void;
}

/** What happened since the shift began, alarms and events in one line of time, newest first, and a note for the next shift. */
export function ShiftPane({ onOpen, onAsk, onReport }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { status, plant } = useLive();
  const [version, setVersion] = useState(0);
  // A note that was begun is open again when the shift is returned to.
  const [noting, setNoting] = useState(() => isBegun('note'));
  if (!plant) return <p className="empty">{t('plant.none')}</p>;
  return (
    <div className="shift">
      <p className="shift-head">
        {status?.shift ? (
          <>
            <strong>{t('shift.name', { name: status.shift.name })}</strong>{' '}
            {t('shift.since', { time: format.moment(status.shift.since) })}
          </>
        ) : (
          <strong>{t('shift.lastHours')}</strong>
        )}
      </p>
      <div className="shift-actions">
        <button type="button" className="action" onClick={() => onAsk(SHIFT_QUESTION)}>
          {t('shift.question')}
        </button>
        <button type="button" className="action" onClick={onReport}>
          {t('report.write')}
        </button>
        <button type="button" className="action" aria-expanded={noting} onClick={() => setNoting(!noting)}>
          {t('shift.add')}
        </button>
      </div>
      {noting && <NoteForm onSaved={() => setVersion(version + 1)} />}
      <Entries version={version} onOpen={onOpen} />
    </div>
  );
}

interface EntriesProps {
  /** Another one after a note was saved. */
  readonly version: number;
  readonly onOpen: (source: Source) => void;
}

function Entries({ version, onOpen }: EntriesProps) {
  const { t } = useTranslation();
  const load = useEntries(version);
  const [most, setMost] = useState(SHOWN);
  if (load.state === 'loading') return <p className="empty">{t('loading')}</p>;
  if (load.state === 'failed') return <p className="problem">{load.message}</p>;
  if (load.value.length === 0) return <p className="empty">{t('shift.nothing')}</p>;
  const rest = load.value.length - most;
  return (
    <>
      <ol className="plain entries">
        {load.value.slice(0, most).map((entry) => (
          <li key={entry.id}>
            <EntryRow entry={entry} onOpen={onOpen} />
          </li>
        ))}
      </ol>
      {rest > 0 && (
        <button type="button" className="action column-action" onClick={() => setMost(most + SHOWN)}>
          {t('alarms.more', { count: Math.min(SHOWN, rest) })}
        </button>
      )}
    </>
  );
}

/**
 * Alarms and events since the shift began, newest first. They are asked for once a minute and after a note; alarms raised
 * meanwhile come from those that are watched anyway, so that a flood asks for nothing.
 */
function useEntries(version: number): Load<readonly Entry[]> {
  const { status, alarms, offset } = useLive();
  const since = status?.shift?.since;
  const now = Date.now() + offset;
  const from = since ?? new Date(now - 8 * HOUR).toISOString();
  const load = useLoad(`shift ${since} ${version} ${Math.floor(now / 60_000)}`, async (core) => {
    const range = { from, to: new Date(now + 60_000).toISOString() };
    const [events, raised] = await Promise.all([core.events.list(range), core.alarms.list(range)]);
    return { events, raised };
  });
  return useMemo(() => {
    if (load.state !== 'ready') return load;
    const raised = new Map([...load.value.raised, ...(alarms ?? [])].map((alarm) => [alarm.id, alarm]));
    const value = [
      ...load.value.events.map((event) => ({ at: event.at, id: event.id, event })),
      ...[...raised.values()]
        .filter((alarm) => alarm.raisedAt >= from)
        .map((alarm) => ({ at: alarm.raisedAt, id: alarm.id, alarm })),
    ].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
    return { state: 'ready', value };
  }, [load, alarms, from]);
}

function EntryRow({
  entry: { at, alarm, event },
  onOpen,
}: {
  readonly entry: Entry;
  readonly onOpen: (source: Source) => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const open = () => {
    if (alarm) onOpen(alarmSource(alarm));
    else if (event) {
      const { id, kind, category, text, asset, assetName } = event;
      onOpen({
        kind: 'record',
        evidence: { id, kind: 'event', event: id, at, asset, assetName, eventKind: kind, category, text },
      });
    }
  };
  return (
    <button type="button" className="row-button entry" onClick={open}>
      <time dateTime={at}>{format.moment(at)}</time>
      <span className="entry-words">
        <span>
          {alarm && (
            <>
              <PriorityShape priority={alarm.priority} />
              <span className="hidden">{t(`priority.${alarm.priority}`)}</span>
            </>
          )}
          <strong>{alarm?.asset ?? event?.asset}</strong>{' '}
          <span className="quiet">{alarm ? t('shift.alarm') : event?.kind}</span>
        </span>
        <span>{alarm?.name ?? event?.text}</span>
      </span>
    </button>
  );
}
