import { Radio, RadioGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { type Form, formOf, newForm, type Present } from './form.ts';

interface Props {
  readonly present: readonly Present[];
  readonly form: Form;
  readonly onForm: (form: Form) => void;
}

/** The connections of the plant file, each to be opened, and a new one. */
export function PresentConnections({ present, form, onForm }: Props) {
  const { t } = useTranslation();
  return (
    <div className="present">
      <h3>{t('connect.present')}</h3>
      <ul className="plain">
        {present.map((one) => (
          <li key={one.id}>
            <button
              type="button"
              className="action"
              aria-pressed={one.id === form.opened}
              onClick={() => onForm(formOf(one))}
            >
              <strong>{one.id}</strong> <span className="quiet">{one.address}</span>{' '}
              <span className="quiet">{t('connect.signalsOver', { count: one.signals })}</span>
            </button>
          </li>
        ))}
        <li>
          <button
            type="button"
            className="action"
            aria-pressed={form.opened === undefined}
            onClick={() =>
              onForm(
                newForm(
                  'mqtt',
                  present.map(({ id }) => id),
                ),
              )
            }
          >
            {t('connect.another')}
          </button>
        </li>
      </ul>
    </div>
  );
}

interface RemovalProps {
  readonly connection: Present;
  readonly signals: 'keep' | 'remove';
  readonly onSignals: (signals: 'keep' | 'remove') => void;
}

/** What becomes of the signals of a connection that is to go. */
export function Removal({ connection, signals, onSignals }: RemovalProps) {
  const { t } = useTranslation();
  return (
    <div className="removal">
      <h3 id="removal-label">{t('connect.removal.title', { id: connection.id })}</h3>
      {connection.signals > 0 && (
        <RadioGroup
          className="choices"
          aria-labelledby="removal-label"
          value={signals}
          onChange={(value) => onSignals(value === 'remove' ? 'remove' : 'keep')}
        >
          {(['keep', 'remove'] as const).map((one) => (
            <Radio key={one} value={one} className="choice">
              {t(`connect.removal.${one}`, { count: connection.signals })}
            </Radio>
          ))}
        </RadioGroup>
      )}
    </div>
  );
}
