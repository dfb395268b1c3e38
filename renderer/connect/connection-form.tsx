import { Radio, RadioGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { ConnectionsView } from '../../src/contract.ts';
import { EXAMPLES, type Form, KINDS, type Kind, newForm, PEMS, type Pem, SECURITIES } from './form.ts';

interface Props {
  readonly form: Form;
  readonly present: ConnectionsView['connections'];
  readonly onForm: (form: Form) => void;
}

/** Which protocol, where, and as whom. */
export function ConnectionForm({ form, present, onForm }: Props) {
  const { t } = useTranslation();
  const taken = present.map(({ id }) => id);
  const kept = present.find(({ id, address }) => id === form.id && address === form.address)?.secret;
  const set = (change: Partial<Form>) => onForm({ ...form, ...change });
  const bus = form.kind === 'mqtt' || form.kind === 'sparkplug';
  return (
    <div className="connect-form">
      {form.opened === undefined ? (
        <KindChoice kind={form.kind} onKind={(kind) => onForm(newForm(kind, taken))} />
      ) : (
        <h3>{t('connect.settingsOf', { id: form.opened, kind: t(`connect.kinds.${form.kind}`) })}</h3>
      )}
      <div className="fields">
        <TextField
          label={t(form.kind === 'replay' ? 'connect.file' : 'connect.address')}
          wide
          value={form.address}
          placeholder={EXAMPLES[form.kind]}
          onValue={(address) => set({ address })}
        />
        {form.opened === undefined && (
          <TextField label={t('connect.id')} value={form.id} onValue={(id) => set({ id })} />
        )}
        {form.kind === 'mqtt' && (
          <TextField
            label={t('connect.topic')}
            value={form.topic}
            placeholder="#"
            onValue={(topic) => set({ topic })}
          />
        )}
        {form.kind === 'opcua' && <Security form={form} set={set} />}
        {(bus || form.kind === 'opcua') && <Credentials form={form} set={set} kept={kept === true} />}
        {bus && PEMS.map((pem) => <PemField key={pem} pem={pem} form={form} set={set} />)}
        {form.kind === 'modbus' && <Registers form={form} set={set} />}
      </div>
    </div>
  );
}

function KindChoice({ kind, onKind }: { readonly kind: Kind; readonly onKind: (kind: Kind) => void }) {
  const { t } = useTranslation();
  return (
    <>
      <h3 id="kind-label">{t('connect.kind')}</h3>
      <RadioGroup
        className="choices kinds"
        aria-labelledby="kind-label"
        value={kind}
        onChange={(chosen) => onKind(KINDS.find((one) => one === chosen) ?? 'mqtt')}
      >
        {KINDS.map((one) => (
          <Radio key={one} value={one} className="choice">
            {t(`connect.kinds.${one}`)}
          </Radio>
        ))}
      </RadioGroup>
    </>
  );
}

interface TextFieldProps {
  readonly label: string;
  readonly wide?: boolean;
  readonly value: string;
  readonly placeholder?: string;
  readonly onValue: (value: string) => void;
}

/** A line of plain text: an address, a name, a topic. */
function TextField({ label, wide = false, value, placeholder, onValue }: TextFieldProps) {
  return (
    <Field label={label} wide={wide}>
      <input
        type="text"
        value={value}
        placeholder={placeholder}
        spellCheck={false}
        onChange={(event) => onValue(event.target.value)}
      />
    </Field>
  );
}

interface FieldProps {
  readonly label: string;
  readonly wide?: boolean;
  readonly children: React.ReactNode;
}

/** A label above what it names. */
export function Field({ label, wide, children }: FieldProps) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is among the children
    <label className={wide ? 'field field-wide' : 'field'}>
      <span>{label}</span>
      {children}
    </label>
  );
}

interface PartProps {
  readonly form: Form;
  readonly set: (change: Partial<Form>) => void;
}

function Security({ form, set }: PartProps) {
  const { t } = useTranslation();
  return (
    <Field label={t('connect.security')} wide>
      <select
        value={form.security}
        onChange={(event) => set({ security: SECURITIES.find((one) => one === event.target.value) ?? 'None' })}
      >
        {SECURITIES.map((one) => (
          <option key={one} value={one}>
            {t(`connect.securities.${one}`)}
          </option>
        ))}
      </select>
    </Field>
  );
}

function Credentials({ form, set, kept }: PartProps & { readonly kept: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      <Field label={t('connect.username')}>
        <input
          type="text"
          autoComplete="off"
          value={form.username}
          onChange={(event) => set({ username: event.target.value })}
        />
      </Field>
      <Field label={t('connect.password')}>
        <input
          type="password"
          autoComplete="new-password"
          value={form.password}
          placeholder={kept ? t('connect.kept') : undefined}
          onChange={(event) => set({ password: event.target.value })}
        />
      </Field>
    </>
  );
}

function PemField({ pem, form, set }: PartProps & { readonly pem: Pem }) {
  const { t } = useTranslation();
  const chosen = form.pems[pem];
  const read = async (file: File | undefined) => {
    if (file) set({ pems: { ...form.pems, [pem]: { name: file.name, text: await file.text() } } });
  };
  return (
    <div className="field">
      <span>{t(`connect.pems.${pem}`)}</span>
      <label className="action file-action">
        {chosen?.name ?? t('connect.choose')}
        <input
          type="file"
          className="hidden"
          accept=".pem,.crt,.cer,.key"
          aria-label={t(`connect.pems.${pem}`)}
          onChange={(event) => void read(event.target.files?.[0])}
        />
      </label>
    </div>
  );
}

function Registers({ form, set }: PartProps) {
  const { t } = useTranslation();
  return (
    <>
      <Field label={t('connect.unit')}>
        <input
          type="number"
          min={0}
          max={255}
          value={form.unit}
          onChange={(event) => set({ unit: event.target.value })}
        />
      </Field>
      <Field label={t('connect.registers')} wide>
        <textarea
          rows={6}
          value={form.registers}
          placeholder={'Fan 1/Speed; 40011; uint16; rpm; 0.1\nFan 1/Fault; 40021'}
          spellCheck={false}
          onChange={(event) => set({ registers: event.target.value })}
        />
      </Field>
      <p className="hint field-wide">{t('connect.registersHint')}</p>
    </>
  );
}
