import { Radio, RadioGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { SPANS, type Span } from './trend-span.ts';

interface Props {
  readonly span: Span;
  /** Whether what was cited is too old for the shift and the day. */
  readonly cited: boolean;
  /** Whether the plant has shifts; without them eight hours are offered. */
  readonly shifts: boolean;
  readonly onSpan: (span: Span) => void;
}

/** The choice of the time shown. */
export function SpanChoice({ span, cited, shifts, onSpan }: Props) {
  const { t } = useTranslation();
  const offered: readonly Span[] = [...SPANS, ...(cited ? (['cited'] as const) : [])];
  return (
    <RadioGroup
      className="spans trend-spans"
      orientation="horizontal"
      aria-label={t('trend.span')}
      value={span}
      onChange={(value) => onSpan(offered.find((one) => one === value) ?? 'shift')}
    >
      {offered.map((one) => (
        <Radio key={one} value={one} className="span">
          {t(one === 'shift' && !shifts ? 'trend.spans.eightHours' : `trend.spans.${one}`)}
        </Radio>
      ))}
    </RadioGroup>
  );
}
