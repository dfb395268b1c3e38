import { useState } from 'react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { AlarmView } from '../../src/contract.ts';
import { isActive } from '../plant/condition.ts';
import { PriorityShape } from '../plant/mark.tsx';
import { useLive } from '../state/plant.tsx';
import type { Source } from '../state/source.ts';
import { AlarmRow } from './alarm-row.tsx';

/** From so many on, alarms are folded by asset. */
const FLOOD = 10;

/** By priority, then first-out, then time: what tripped first stands above what followed. */
export function inOrder(alarms: readonly AlarmView[]): readonly AlarmView[] {
  return [...alarms].sort(
    (a, b) =>
      a.priority - b.priority || Number(b.first) - Number(a.first) || Date.parse(a.raisedAt) - Date.parse(b.raisedAt),
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
  if (!alarms) return <p className="empty">{t('loading')}</p>;
  const shown = inOrder(alarms.filter((alarm) => alarm.state !== 'shelved' && alarm.state !== 'normal'));
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
          {byAsset(shown).map(([asset, group], index) => (
            <AlarmGroup key={asset} alarms={group} open={index === 0}>
              <ul className="plain">{group.map(row)}</ul>
            </AlarmGroup>
          ))}
        </>
      )}
      {aside.length > 0 && (
        <Shelved count={aside.length}>
          <ul className="plain">{aside.map(row)}</ul>
        </Shelved>
      )}
      <button type="button" className="action column-action" onClick={onFigures}>
        {t('alarms.figures')}
      </button>
    </div>
  );
}

function Shelved({ count, children }: { readonly count: number; readonly children: React.ReactNode }) {
  const { t } = useTranslation();
  return (
    <Disclosure className="group">
      <Heading level={3}>
        <Button slot="trigger" className="group-head">
          {t('alarms.shelved', { count })}
        </Button>
      </Heading>
      <DisclosurePanel>{children}</DisclosurePanel>
    </Disclosure>
  );
}

interface GroupProps {
  readonly alarms: readonly AlarmView[];
  readonly open: boolean;
  readonly children: React.ReactNode;
}

function AlarmGroup({ alarms, open, children }: GroupProps) {
  const { t } = useTranslation();
  const worst = alarms[0];
  if (!worst) return null;
  return (
    <Disclosure className="group" defaultExpanded={open}>
      <Heading level={3}>
        <Button slot="trigger" className="group-head">
          <PriorityShape priority={worst.priority} />
          <span className="hidden">{t(`priority.${worst.priority}`)}</span>
          <strong>{worst.asset}</strong>
          <span className="quiet">{worst.assetName}</span>
          <span className="count">{alarms.length}</span>
        </Button>
      </Heading>
      <DisclosurePanel>{children}</DisclosurePanel>
    </Disclosure>
  );
}
