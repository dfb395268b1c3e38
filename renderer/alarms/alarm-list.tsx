import { type ReactNode, useMemo, useState } from 'react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { AlarmView } from '../../src/contract.ts';
import { useFormat } from '../format/use-format.ts';
import { isActive } from '../plant/condition.ts';
import { PriorityShape } from '../plant/mark.tsx';
import { useConnection } from '../state/connection.tsx';
import { useLive } from '../state/plant.tsx';
import type { Source } from '../state/source.ts';
import { AlarmRow } from './alarm-row.tsx';

/** From so many on, alarms are folded by asset. */
const FLOOD = 10;
/** So many alarms of one group are shown at once. */
const SHOWN = 50;

/** Active ones first, then by priority, first-out and time: what tripped first stands above what followed. */
export function inOrder(alarms: readonly AlarmView[]): readonly AlarmView[] {
  return [...alarms].sort(
    (a, b) =>
      Number(isActive(b)) - Number(isActive(a)) ||
      a.priority - b.priority ||
      Number(b.first) - Number(a.first) ||
      Date.parse(a.raisedAt) - Date.parse(b.raisedAt),
  );
}

function byAsset(alarms: readonly AlarmView[]): readonly (readonly [asset: string, alarms: readonly AlarmView[]])[] {
  const groups = new Map<string, AlarmView[]>();
  for (const alarm of alarms) {
    const group = groups.get(alarm.asset);
    if (group) group.push(alarm);
    else groups.set(alarm.asset, [alarm]);
  }
  return [...groups];
}

interface Props {
  readonly onOpen: (source: Source) => void;
  readonly onAsk: (question: string) => void;
  readonly onFigures: () => void;
}

/** The active alarms; the chosen one shows what can be done with it. */
export function AlarmList({ onOpen, onAsk, onFigures }: Props) {
  const { t } = useTranslation();
  const { alarms } = useLive();
  const [chosen, setChosen] = useState<string>();
  const shown = useMemo(() => inOrder((alarms ?? []).filter(isShown)), [alarms]);
  const groups = useMemo(() => byAsset(shown), [shown]);
  if (!alarms) return <p className="empty">{t('loading')}</p>;
  const aside = alarms.filter((alarm) => alarm.state === 'shelved');
  const active = shown.filter(isActive).length;
  const folded = shown.length >= FLOOD;
  const row = (alarm: AlarmView) => (
    <AlarmRow
      key={alarm.id}
      alarm={alarm}
      grouped={folded}
      chosen={alarm.id === chosen}
      onChoose={setChosen}
      onOpen={onOpen}
      onAsk={onAsk}
    />
  );
  const first = shown.find((alarm) => alarm.first);
  return (
    <div className="alarms">
      <LastKnown />
      {shown.length === 0 && (
        <div className="empty">
          <strong>{t('alarms.none')}</strong>
          <p>{t('alarms.noneHint')}</p>
        </div>
      )}
      {!folded ? (
        <ul className="plain">{shown.map(row)}</ul>
      ) : (
        <>
          <p className="flood" role="note">
            <strong>{t('alarms.flood', { count: shown.length, active })}</strong>
            {first && active >= FLOOD && (
              <span>{t('alarms.floodFirst', { asset: first.asset, name: first.name })}</span>
            )}
          </p>
          {groups.map(([asset, group], index) => (
            <Fold key={asset} open={index === 0} alarms={group} row={row} head={<GroupHead alarms={group} />} />
          ))}
        </>
      )}
      {aside.length > 0 && (
        <Fold open={false} alarms={aside} row={row} head={t('alarms.shelved', { count: aside.length })} />
      )}
      <button type="button" className="action column-action" onClick={onFigures}>
        {t('alarms.figures')}
      </button>
    </div>
  );
}

/** Without a connection the list is of the moment at which that went: alarms may have come since. */
function LastKnown() {
  const { t } = useTranslation();
  const format = useFormat();
  const { offset } = useLive();
  const connection = useConnection();
  if (connection.state !== 'lost') return null;
  return (
    <p className="flood last-known">
      <strong>{t('alarms.lastKnown', { time: format.clock(connection.since + offset) })}</strong>
    </p>
  );
}

const isShown = ({ state }: AlarmView) => state !== 'shelved' && state !== 'normal';

interface FoldProps {
  readonly head: ReactNode;
  readonly alarms: readonly AlarmView[];
  readonly open: boolean;
  readonly row: (alarm: AlarmView) => ReactNode;
}

/** Alarms that can be unfolded: only those that are seen are drawn, for there may be ten thousand. */
function Fold({ head, alarms, open, row }: FoldProps) {
  const { t } = useTranslation();
  const [unfolded, setUnfolded] = useState(open);
  const [most, setMost] = useState(SHOWN);
  const rest = alarms.length - most;
  return (
    <Disclosure className="group" isExpanded={unfolded} onExpandedChange={setUnfolded}>
      <Heading level={3}>
        <Button slot="trigger" className="group-head">
          {head}
        </Button>
      </Heading>
      <DisclosurePanel>
        {unfolded && <ul className="plain">{alarms.slice(0, most).map(row)}</ul>}
        {unfolded && rest > 0 && (
          <Button className="action column-action" onPress={() => setMost(most + SHOWN)}>
            {t('alarms.more', { count: rest })}
          </Button>
        )}
      </DisclosurePanel>
    </Disclosure>
  );
}

/** The worst priority of a group, its asset, and how many alarms it has. */
function GroupHead({ alarms }: { readonly alarms: readonly AlarmView[] }) {
  const { t } = useTranslation();
  const [worst] = alarms;
  if (!worst) return null;
  return (
    <>
      <span className={isActive(worst) ? undefined : 'over'}>
        <PriorityShape priority={worst.priority} />
      </span>
      <span className="hidden">
        {t(`priority.${worst.priority}`)} {t(`alarmState.${worst.state}`)}
      </span>
      <strong>{worst.asset}</strong>
      <span className="quiet">{worst.assetName}</span>
      <span className="count">{alarms.length}</span>
    </>
  );
}
