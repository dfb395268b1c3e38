import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConnectionsView, ProposalView, SavedPlant } from '../../src/contract.ts';
import { awaitRestart } from '../state/awaits-restart.ts';
import { Field } from './connection-form.tsx';
import { PlantDiff } from './plant-diff.tsx';
import { ProposalTable } from './proposal-table.tsx';
import { useChoice } from './use-choice.ts';
import type { Connect, Review as ReviewStep, Step } from './use-connect.ts';

interface SignalsProps {
  readonly connect: Connect;
  readonly proposal: ProposalView;
  readonly list: ConnectionsView;
  readonly onBack: () => void;
  /** What went wrong. */
  readonly children: ReactNode;
}

/** What was found, to be edited and chosen from. */
export function Signals({ connect, proposal, list, onBack, children }: SignalsProps) {
  const { t } = useTranslation();
  const choosing = useChoice(proposal);
  const [plant, setPlant] = useState({ name: t('connect.newPlant'), timeZone: list.timeZone });
  const { tags, already, notes } = proposal;
  return (
    <div className="report-section proposal">
      <h3>{t('connect.found', { count: tags.length })}</h3>
      {already > 0 && <p className="quiet">{t('connect.already', { count: already })}</p>}
      {notes.map((note) => (
        <p key={note} className="row-problem">
          {note}
        </p>
      ))}
      {tags.length === 0 && <p>{t('connect.nothing')}</p>}
      {!list.own && (
        <div className="fields">
          <Field label={t('connect.plantName')}>
            <input
              type="text"
              value={plant.name}
              onChange={(event) => setPlant({ ...plant, name: event.target.value })}
            />
          </Field>
          <Field label={t('connect.timeZone')}>
            <input
              type="text"
              value={plant.timeZone}
              spellCheck={false}
              onChange={(event) => setPlant({ ...plant, timeZone: event.target.value })}
            />
          </Field>
        </div>
      )}
      <ProposalTable proposal={proposal} choosing={choosing} />
      {children}
      <Steering
        onBack={onBack}
        go={t('connect.preview', { count: choosing.count })}
        disabled={connect.busy || choosing.count === 0}
        onGo={() => void connect.preview(proposal, choosing.choice(list.own ? undefined : plant))}
      />
    </div>
  );
}

interface SteeringProps {
  readonly onBack: () => void;
  /** What the next step is called. */
  readonly go: string;
  readonly disabled: boolean;
  readonly onGo: () => void;
}

/** Back and on, always in reach. */
function Steering({ onBack, go, disabled, onGo }: SteeringProps) {
  const { t } = useTranslation();
  return (
    <div className="connect-actions connect-bar">
      <button type="button" className="action" onClick={onBack}>
        {t('connect.back')}
      </button>
      <button type="button" className="action action-main" disabled={disabled} onClick={onGo}>
        {go}
      </button>
    </div>
  );
}

interface ReviewProps {
  readonly connect: Connect;
  readonly review: ReviewStep;
  readonly children: ReactNode;
}

/** The change to the plant file, before it is saved. */
export function Review({ connect, review, children }: ReviewProps) {
  const { t } = useTranslation();
  const { what, id, proposal, change } = review;
  const unchanged = change.diff.every(({ kind }) => kind === 'same' || kind === 'skipped');
  const back: Step = proposal ? { kind: 'signals', proposal } : { kind: 'connection' };
  return (
    <div className="report-section">
      <h3>
        {unchanged
          ? t('connect.unchanged')
          : t(`connect.changes.${what}`, { id, tags: change.tags, assets: change.assets })}
      </h3>
      {change.tags < 0 && <p>{t('connect.changes.without', { count: -change.tags })}</p>}
      <p className="quiet">{t('connect.notYet')}</p>
      {change.warnings.map((warning) => (
        <p key={warning} className="row-problem">
          {warning}
        </p>
      ))}
      <PlantDiff change={change} />
      {children}
      <Steering
        onBack={() => connect.back(back)}
        go={t('connect.save')}
        disabled={connect.busy || unchanged}
        onGo={() => void connect.save(change)}
      />
    </div>
  );
}

interface SavedProps {
  readonly saved: SavedPlant;
  readonly onMore: () => void;
  readonly onClose: () => void;
}

/** Where it was saved, where the plant file before it is, and whether it is in use. */
export function Saved({ saved, onMore, onClose }: SavedProps) {
  const { t } = useTranslation();
  useEffect(() => {
    if (saved.restart) awaitRestart();
  }, [saved]);
  return (
    <div className="report-section" role="status">
      <h3>{t('connect.saved')}</h3>
      <p>
        <strong>{t(saved.restart ? 'connect.restart' : 'connect.inUse')}</strong>
      </p>
      <p>{t('connect.savedIn', { file: saved.file })}</p>
      {saved.backup !== undefined && <p className="quiet">{t('connect.backup', { file: saved.backup })}</p>}
      <div className="connect-actions">
        <button type="button" className="action" onClick={onMore}>
          {t('connect.more')}
        </button>
        <button type="button" className="action action-main" onClick={onClose}>
          {t('close')}
        </button>
      </div>
    </div>
  );
}
