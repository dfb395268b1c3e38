import { useTranslation } from 'react-i18next';
import { isActive } from '../plant/condition.ts';
import { useLive } from '../state/plant.tsx';
import { MANY, SECTIONS, type Section } from './left-column.tsx';

interface Props {
  /** The section whose sheet is open. */
  readonly section: Section | undefined;
  readonly evidence: boolean;
  readonly onSection: (section: Section) => void;
  readonly onEvidence: () => void;
}

/** On a narrow screen: opens and closes the sheets. */
export function SectionBar({ section, evidence, onSection, onEvidence }: Props) {
  const { t } = useTranslation();
  const active = useLive().alarms?.filter(isActive).length ?? 0;
  return (
    <fieldset className="section-bar">
      <legend className="hidden">{t('left.title')}</legend>
      {SECTIONS.map((one) => (
        <button key={one} type="button" aria-expanded={section === one} onClick={() => onSection(one)}>
          {t(`left.${one}`)}
          {one === 'alarms' && active > 0 && <span className="count">{active > MANY ? `${MANY}+` : active}</span>}
        </button>
      ))}
      <button type="button" className="section-evidence" aria-expanded={evidence} onClick={onEvidence}>
        {t('evidence.title')}
      </button>
    </fieldset>
  );
}
