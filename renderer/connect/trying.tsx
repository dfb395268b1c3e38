import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConnectionsView } from '../../src/contract.ts';
import { ConnectionForm } from './connection-form.tsx';
import { canFind, draftOf, type Form, isComplete } from './form.ts';
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
  const { busy, probe } = connect;
  const [removing, setRemoving] = useState<'keep' | 'remove'>();
  const opened = list.connections.find(({ id }) => id === form.opened);
  const change = (next: Form) => {
    connect.forgetProbe();
    setRemoving(undefined);
    onForm(next);
  };
  const test = () => void connect.test(draftOf(form));
  const trust = (text: string) => {
    const next = { ...form, pems: { ...form.pems, ca: { name: t('connect.certificate.trusted'), text } } };
    onForm(next);
    void connect.test(draftOf(next));
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isComplete(form) && !removing) test();
      }}
    >
      {list.connections.length > 0 && <PresentConnections present={list.connections} form={form} onForm={change} />}
      {opened && removing ? (
        <>
          <Removal connection={opened} signals={removing} onSignals={setRemoving} />
          <Actions
            busy={busy}
            actions={[
              { words: t('connect.cancel'), go: () => setRemoving(undefined) },
              {
                words: t('connect.look'),
                go: () => void connect.remove({ id: opened.id, signals: removing }),
                main: true,
              },
            ]}
          />
        </>
      ) : (
        <>
          <ConnectionForm form={form} present={list.connections} onForm={change} />
          <Actions
            busy={busy}
            actions={[
              { words: t(busy ? 'connect.testing' : 'connect.test'), go: test, can: isComplete(form) },
              {
                words: t(`connect.find.${form.kind}`),
                go: () => void connect.listen(draftOf(form)),
                can: canFind(form),
                main: !opened,
              },
              ...(opened
                ? [
                    {
                      words: t('connect.look'),
                      go: () => void connect.change(draftOf(form)),
                      can: isComplete(form),
                      main: true,
                    },
                    { words: t('connect.remove'), go: () => setRemoving('keep') },
                  ]
                : []),
            ]}
          />
          {probe && <ProbeResult probe={probe} onTrust={trust} />}
        </>
      )}
    </form>
  );
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
