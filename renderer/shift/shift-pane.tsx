import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AlarmView, EventView } from '../../src/contract.ts';
import { alarmSource } from '../alarms/alarm-row.tsx';
import { SHIFT_QUESTION } from '../conversation/questions.ts';
import { useFormat } from '../format/use-format.ts';
import { PriorityShape } from '../plant/mark.tsx';
import { useLoad } from '../state/connection.tsx';
import { useLive } from '../state/plant.tsx';
import type { Source } from '../state/source.ts';
import { NoteForm } from './note-form.tsx';

const HOUR = 3_600_000;

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
  const { status, alarms, plant, offset } = useLive();
  const [version, setVersion] = useState(0);
  const [noting, setNoting] = useState(false);
  const since = status?.shift?.since;
  const minute = Math.floor((Date.now() + offset) / 60_000);
  const key = `shift ${since} ${alarms?.map((one) => one.id + one.state).join()} ${version} ${minute}`;
  const load = useLoad(key, async (core): Promise<readonly Entry[]> => {
    const now = Date.now() + offset;
    const range = { from: since ?? new Date(now - 8 * HOUR).toISOString(), to: new Date(now + 60_000).toISOString() };
    const [events, raised] = await Promise.all([core.events.list(range), core.alarms.list(range)]);
    return [
      ...events.map((event) => ({ at: event.at, id: event.id, event })),
      ...raised
        .filter((alarm) => alarm.raisedAt >= range.from)
        .map((alarm) => ({ at: alarm.raisedAt, id: alarm.id, alarm })),
    ].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  });
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
      {load.state === 'loading' && <p className="empty">{t('loading')}</p>}
      {load.state === 'failed' && <p className="problem">{load.message}</p>}
      {load.state === 'ready' && load.value.length === 0 && <p className="empty">{t('shift.nothing')}</p>}
      {load.state === 'ready' && (
        <ol className="plain entries">
          {load.value.map((entry) => (
            <li key={entry.id}>
              <EntryRow entry={entry} onOpen={onOpen} />
            </li>
          ))}
        </ol>
      )}
    </div>
  );
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
