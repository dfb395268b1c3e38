import { useState } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { AlarmFiguresView, Status } from '../../src/contract.ts';
import { useFormat } from '../format/use-format.ts';
import { useLoad } from '../state/connection.tsx';
import { useLive, useNow } from '../state/plant.tsx';
import type { Source } from '../state/source.ts';
import { Floods, Frequent, Listed } from './lists.tsx';
import { Priorities, Rate } from './rate.tsx';

const HOUR = 3_600_000;
const PERIODS = ['shift', 'day', 'week', 'month'] as const;
type Period = (typeof PERIODS)[number];
const HOURS: Readonly<Record<Exclude<Period, 'shift'>, number>> = { day: 24, week: 7 * 24, month: 30 * 24 };
const OPERATORS = [1, 2, 3, 4, 5, 6];

function beginOf(period: Period, shift: Status['shift'], now: number): number {
  if (period === 'shift') return shift ? Date.parse(shift.since) : now - 8 * HOUR;
  return now - HOURS[period] * HOUR;
}

interface Props {
  readonly onOpen: (source: Source) => void;
  readonly onClose: () => void;
}

/** The figures of EEMUA 191 and ISA-18.2 over a period, each with its definition and where its data come from. */
export function FiguresPage({ onOpen, onClose }: Props) {
  const { t } = useTranslation();
  const { status, alarms, offset } = useLive();
  const [period, setPeriod] = useState<Period>(status?.shift ? 'shift' : 'day');
  const [operators, setOperators] = useState(1);
  // Anew when an alarm changes, and every minute.
  const minute = Math.floor(useNow() / 60_000);
  const changes = alarms?.map(({ id, state }) => id + state).join();
  const load = useLoad(`figures ${period} ${operators} ${minute} ${changes}`, (core) => {
    const now = Date.now() + offset;
    const from = beginOf(period, status?.shift, now);
    return core.alarms.figures({ from: new Date(from).toISOString(), to: new Date(now).toISOString(), operators });
  });
  return (
    <section className="report figures" aria-label={t('figures.title')}>
      <header className="panel-head">
        <div>
          <h2>{t('figures.title')}</h2>
          <p className="quiet">{t('figures.guides')}</p>
        </div>
        <button type="button" className="action" onClick={onClose}>
          {t('close')}
        </button>
      </header>
      <div className="figure-choices">
        <RadioGroup
          className="spans"
          orientation="horizontal"
          aria-label={t('figures.period')}
          value={period}
          onChange={(value) => setPeriod(PERIODS.find((one) => one === value) ?? 'day')}
        >
          {PERIODS.filter((one) => one !== 'shift' || status?.shift).map((one) => (
            <Radio key={one} value={one} className="span">
              {t(`figures.periods.${one}`)}
            </Radio>
          ))}
        </RadioGroup>
        <label className="operators">
          {t('figures.operators')}
          <select value={operators} onChange={(event) => setOperators(Number(event.target.value))}>
            {OPERATORS.map((count) => (
              <option key={count}>{count}</option>
            ))}
          </select>
        </label>
      </div>
      {load.state === 'loading' && <p className="empty">{t('loading')}</p>}
      {load.state === 'failed' && <p className="problem">{load.message}</p>}
      {load.state === 'ready' && <Figures figures={load.value} onOpen={onOpen} />}
    </section>
  );
}

function Figures({ figures, onOpen }: { readonly figures: AlarmFiguresView; readonly onOpen: Props['onOpen'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { from, to, count } = figures;
  return (
    <>
      <p className="quiet figure-source">
        {t('figures.source', { count, from: format.full(from), to: format.full(to) })}
      </p>
      <Rate figures={figures} />
      <Floods figures={figures} onOpen={onOpen} />
      <Frequent name="topTen" entries={figures.topTen} onOpen={onOpen} />
      <Frequent name="chattering" entries={figures.chattering} onOpen={onOpen} />
      <Listed name="standing" alarms={figures.standing} onOpen={onOpen} />
      <Listed name="stale" alarms={figures.stale} onOpen={onOpen} />
      <Listed name="setAside" alarms={figures.setAside} onOpen={onOpen} />
      <Priorities figures={figures} />
    </>
  );
}
