import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConnectionsView } from '../../src/contract.ts';
import { ConnectionForm } from './connection-form.tsx';
import { canFind, draftOf, type Form, isComplete, type Present } from './form.ts';
import { PresentConnections, Removal } from './present-connections.tsx';
import { ProbeResult } from './probe-result.tsx';
import type { Connect } from './use-connect.ts';

interface Props {
  readonly connect: Connect;
  readonly list: ConnectionsView;
  readonly form: Form;
  readonly onForm: (form: Form) => void;
}

/** The first step: a connection's settings, entered or opened, and what can be done with them. */
export function Trying({ connect, list, form, onForm }: Props) {
  const { t } = useTranslation();
  const [removing, setRemoving] = useState<'keep' | 'remove'>();
  const opened = list.connections.find(({ id }) => id === form.opened);
  const change = (next: Form) => {
    connect.forgetProbe();
    setRemoving(undefined);
    onForm(next);
  };
  const trust = (text: string) => {
    const next = { ...form, pems: { ...form.pems, ca: { name: t('connect.certificate.trusted'), text } } };
    onForm(next);
    void connect.test(draftOf(next));
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isComplete(form) && !removing) void connect.test(draftOf(form));
      }}
    >
      {list.connections.length > 0 && <PresentConnections present={list.connections} form={form} onForm={change} />}
      {opened && removing ? (
        <Removing connect={connect} connection={opened} signals={removing} onSignals={setRemoving} />
      ) : (
        <>
          <ConnectionForm form={form} present={list.connections} onForm={change} />
          <SettingsActions connect={connect} form={form} onRemove={opened && (() => setRemoving('keep'))} />
          {connect.probe && <ProbeResult probe={connect.probe} onTrust={trust} />}
        </>
      )}
    </form>
  );
}

interface RemovingProps {
  readonly connect: Connect;
  readonly connection: Present;
  readonly signals: 'keep' | 'remove';
  /** `undefined`: the connection stays. */
  readonly onSignals: (signals: 'keep' | 'remove' | undefined) => void;
}

/** A connection that is to go: what becomes of its signals, then a look at the change. */
function Removing({ connect, connection, signals, onSignals }: RemovingProps) {
  const { t } = useTranslation();
  const look = () => void connect.remove({ id: connection.id, signals });
  return (
    <>
      <Removal connection={connection} signals={signals} onSignals={onSignals} />
      <Actions
        busy={connect.busy}
        actions={[
          { words: t('connect.cancel'), go: () => onSignals(undefined) },
          { words: t('connect.look'), go: look, main: true },
        ]}
      />
    </>
  );
}

interface SettingsActionsProps {
  readonly connect: Connect;
  readonly form: Form;
  /** Given where the form shows a connection of the plant file. */
  readonly onRemove: (() => void) | undefined;
}

/** What can be done with the settings in the form: try them, look for signals, look at what they would change. */
function SettingsActions({ connect, form, onRemove }: SettingsActionsProps) {
  const { t } = useTranslation();
  const { busy } = connect;
  const can = isComplete(form);
  const test = { words: t(busy ? 'connect.testing' : 'connect.test'), go: () => void connect.test(draftOf(form)), can };
  const find = {
    words: t(`connect.find.${form.kind}`),
    go: () => void connect.listen(draftOf(form)),
    can: canFind(form),
    main: !onRemove,
  };
  const look = { words: t('connect.look'), go: () => void connect.change(draftOf(form)), can, main: true };
  const own = onRemove ? [look, { words: t('connect.remove'), go: onRemove }] : [];
  return <Actions busy={busy} actions={[test, find, ...own]} />;
}

interface Action {
  readonly words: string;
  readonly go: () => void;
  /** Whether there is enough for it; default: yes. */
  readonly can?: boolean;
  /** The next step on the way. */
  readonly main?: boolean;
}

function Actions({ actions, busy }: { readonly actions: readonly Action[]; readonly busy: boolean }) {
  return (
    <div className="connect-actions">
      {actions.map(({ words, go, can = true, main = false }, index) => (
        <button
          // biome-ignore lint/suspicious/noArrayIndexKey: the first stays the first, whatever it is called
          key={index}
          type="button"
          className={main ? 'action action-main' : 'action'}
          disabled={busy || !can}
          onClick={go}
        >
          {words}
        </button>
      ))}
    </div>
  );
}
