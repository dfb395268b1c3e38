import { useTranslation } from 'react-i18next';
import type { AlarmFiguresView, AlarmView } from '../../src/contract.ts';
import { alarmSource } from '../alarms/alarm-row.tsx';
import { percent } from '../format/number.ts';
import { useFormat } from '../format/use-format.ts';
import { PriorityShape } from '../plant/mark.tsx';
import { useNow } from '../state/plant.tsx';
import type { Source } from '../state/source.ts';

type Open = (source: Source) => void;

interface FloodsProps {
  readonly figures: AlarmFiguresView;
  readonly onOpen: Open;
}

/** Each flood with its beginning and end, what came first, and which assets it went through. */
export function Floods({ figures, onOpen }: FloodsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { floods, floodShare } = figures;
  return (
    <section className="report-section" aria-label={t('figures.floods')}>
      <h3>
        {t('figures.floods')} <span className="count">{floods.length}</span>
      </h3>
      <p>{t('figures.floodShare', { share: percent(floodShare, format.locale) })}</p>
      <ul className="plain">
        {floods.map((flood) => (
          <li key={flood.from}>
            <button type="button" className="row-button stacked" onClick={() => onOpen(alarmSource(flood.first))}>
              <strong>
                {format.range(flood.from, flood.to)} · {t('figures.alarms', { count: flood.count })}
              </strong>
              <span className="mark-word">
                <PriorityShape priority={flood.first.priority} />
                {t('figures.firstOut', { asset: flood.first.asset, name: flood.first.name })}
              </span>
              <span className="quiet">{flood.assets.map(({ asset, count }) => `${asset} ${count}`).join(' · ')}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className="definition">{t('figures.floodsDefinition')}</p>
    </section>
  );
}

interface FrequentProps {
  readonly name: 'topTen' | 'chattering';
  readonly entries: AlarmFiguresView['topTen'];
  readonly onOpen: Open;
}

/** Alarms that come again and again, with how often, and their share of all. */
export function Frequent({ name, entries, onOpen }: FrequentProps) {
  const { t } = useTranslation();
  const { locale } = useFormat();
  return (
    <section className="report-section" aria-label={t(`figures.${name}`)}>
      <h3>{t(`figures.${name}`)}</h3>
      {entries.length === 0 && <p className="quiet">{t(`figures.no.${name}`)}</p>}
      <ol className="plain">
        {entries.map((entry) => (
          <li key={`${entry.asset} ${entry.tag} ${entry.name}`}>
            <FrequentRow entry={entry} share={percent(entry.share, locale)} onOpen={onOpen} />
          </li>
        ))}
      </ol>
      <p className="definition">{t(`figures.${name}Definition`)}</p>
    </section>
  );
}

interface FrequentRowProps {
  readonly entry: AlarmFiguresView['topTen'][number];
  readonly share: string;
  readonly onOpen: Open;
}

function FrequentRow({ entry, share, onOpen }: FrequentRowProps) {
  const { asset, name, tag, count } = entry;
  const words = (
    <>
      <span className="deviation">
        <span>
          <strong>{asset}</strong> {name}
        </span>
        <span className="share" style={{ inlineSize: `${Math.max(1, entry.share * 100)}%` }} />
      </span>
      <span className="tabular">
        <strong>{count}</strong> · {share}
      </span>
    </>
  );
  if (tag === undefined) return <div className="row-button">{words}</div>;
  return (
    <button type="button" className="row-button" onClick={() => onOpen({ kind: 'signal', tag })}>
      {words}
    </button>
  );
}

interface ListedProps {
  readonly name: 'standing' | 'stale' | 'setAside';
  readonly alarms: readonly AlarmView[];
  readonly onOpen: Open;
}

/** Alarms one by one, with how long they have stood. */
export function Listed({ name, alarms, onOpen }: ListedProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  return (
    <section className="report-section" aria-label={t(`figures.${name}`)}>
      <h3>
        {t(`figures.${name}`)} <span className="count">{alarms.length}</span>
      </h3>
      {alarms.length === 0 && <p className="quiet">{t(`figures.no.${name}`)}</p>}
      <ul className="plain">
        {alarms.map((alarm) => (
          <li key={alarm.id}>
            <button type="button" className="row-button" onClick={() => onOpen(alarmSource(alarm))}>
              <span className="mark-word listed">
                <PriorityShape priority={alarm.priority} />
                <span>
                  <strong>{alarm.asset}</strong> {alarm.name}
                </span>
              </span>
              <span className="quiet tabular">
                {alarm.shelvedUntil === undefined
                  ? format.duration(
                      (Date.parse(alarm.clearedAt ?? '') || now) / 1000 - Date.parse(alarm.raisedAt) / 1000,
                    )
                  : t('alarms.shelvedUntil', { time: format.moment(alarm.shelvedUntil) })}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <p className="definition">{t(`figures.${name}Definition`)}</p>
    </section>
  );
}
