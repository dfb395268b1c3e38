import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { AlarmView } from '../../src/contract.ts';
import { type Core, messageOf } from '../client.ts';
import { alarmQuestion } from '../conversation/questions.ts';
import { useFormat } from '../format/use-format.ts';
import { PriorityShape } from '../plant/mark.tsx';
import { useCore } from '../state/connection.tsx';
import { useLive } from '../state/plant.tsx';
import type { Source } from '../state/source.ts';

interface Props {
  readonly alarm: AlarmView;
  readonly chosen: boolean;
  /** Under a heading that names the asset already. */
  readonly grouped: boolean;
  readonly onChoose: (id: string | undefined) => void;
  readonly onOpen: (source: Source) => void;
  readonly onAsk: (question: string) => void;
}

/** Where an alarm can be seen: its tag's trend at the moment it was raised, else its own record. */
export function alarmSource(alarm: AlarmView): Source {
  if (alarm.tag !== undefined) return { kind: 'signal', tag: alarm.tag, moment: alarm.raisedAt };
  const { asset, assetName, name, priority, state, raisedAt, clearedAt, message } = alarm;
  return {
    kind: 'record',
    evidence: {
      id: alarm.id,
      kind: 'alarm',
      alarm: alarm.id,
      asset,
      assetName,
      name,
      priority,
      state,
      raisedAt,
      clearedAt,
      message,
    },
  };
}

/** One alarm: shape, asset, name, when, first-out; pressed, its trend opens and its actions unfold. */
export function AlarmRow({ alarm, chosen, grouped, onChoose, onOpen, onAsk }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const press = () => {
    onChoose(chosen ? undefined : alarm.id);
    if (!chosen) onOpen(alarmSource(alarm));
  };
  return (
    <li className={`alarm alarm-${alarm.state.replaceAll(' ', '-')}`} data-chosen={chosen || undefined}>
      <Button className="alarm-head" onPress={press} aria-expanded={chosen}>
        <PriorityShape priority={alarm.priority} />
        <span className="hidden">{t(`priority.${alarm.priority}`)}</span>
        <span className="alarm-words">
          <span className="alarm-line">
            <span>
              <strong>{grouped ? alarm.name : alarm.asset}</strong>
              {alarm.first && <span className="first">{t('alarms.first')}</span>}
            </span>
            <time dateTime={alarm.raisedAt}>{format.moment(alarm.raisedAt)}</time>
          </span>
          {!grouped && <span className="alarm-name">{alarm.name}</span>}
          <AlarmState alarm={alarm} />
        </span>
      </Button>
      {chosen && <AlarmActions alarm={alarm} onAsk={onAsk} />}
    </li>
  );
}

/** The message and the state; unacknowledged is the bold one, so its word is left to screen readers. */
function AlarmState({ alarm }: { readonly alarm: AlarmView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const state =
    alarm.shelvedUntil === undefined
      ? t(`alarmState.${alarm.state}`)
      : t('alarms.shelvedUntil', { time: format.moment(alarm.shelvedUntil) });
  if (alarm.state !== 'unacknowledged') {
    return <span className="quiet">{[alarm.message, state].filter(Boolean).join(' · ')}</span>;
  }
  // Without a message there is no second line: in a flood each one takes a row away.
  if (!alarm.message) return <span className="hidden">{state}</span>;
  return (
    <span className="quiet">
      {alarm.message}
      <span className="hidden"> {state}</span>
    </span>
  );
}

const MINUTE = 60_000;
/** For how long an alarm can be shelved, minutes. */
const SHELVES = [15, 60, 480];

function AlarmActions({ alarm, onAsk }: { readonly alarm: AlarmView; readonly onAsk: (question: string) => void }) {
  const { t } = useTranslation();
  const core = useCore();
  const { offset } = useLive();
  const format = useFormat();
  const [problem, setProblem] = useState<string>();
  const attempt = (work: (alarms: Core['alarms']) => Promise<unknown>) => {
    // A press that can do nothing says so: the alarm would seem acknowledged to whoever walks away.
    if (!core) return setProblem(t('ask.noConnection'));
    setProblem(undefined);
    work(core.alarms).catch((error: unknown) => setProblem(messageOf(error)));
  };
  const seen = alarm.state === 'acknowledged' || alarm.state === 'shelved';
  return (
    <div className="actions">
      <Button className="action" onPress={() => onAsk(alarmQuestion(alarm))}>
        {t('alarms.ask')}
      </Button>
      {!seen && (
        <Button className="action" onPress={() => attempt((alarms) => alarms.acknowledge({ id: alarm.id }))}>
          {t('alarms.acknowledge')}
        </Button>
      )}
      {alarm.state === 'shelved' ? (
        <Button className="action" onPress={() => attempt((alarms) => alarms.unshelve({ id: alarm.id }))}>
          {t('alarms.unshelve')}
        </Button>
      ) : (
        <fieldset className="shelves">
          <legend>{t('alarms.shelveFor')}</legend>
          {SHELVES.map((minutes) => (
            <Button
              key={minutes}
              className="action"
              onPress={() => {
                const until = new Date(Date.now() + offset + minutes * MINUTE).toISOString();
                attempt((alarms) => alarms.shelve({ id: alarm.id, until }));
              }}
            >
              {format.duration(minutes * 60)}
            </Button>
          ))}
        </fieldset>
      )}
      <p className="hint">{t('alarms.localOnly')}</p>
      {problem !== undefined && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
