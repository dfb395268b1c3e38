import type { TFunction } from 'i18next';
import type { Evidence, EvidenceOf } from '../../src/contract.ts';
import type { Format } from '../format/use-format.ts';

/** A piece of evidence in a few words: `short` for a chip, `title` and `detail` for a tooltip or a list. */
export interface Description {
  readonly short: string;
  readonly title: string;
  readonly detail: string;
}

function valueText(evidence: EvidenceOf<'reading'>, format: Format): string {
  const { value, word, unit, tag } = evidence;
  if (word !== undefined) return word;
  if (typeof value === 'number') return `${format.cited(value)} ${format.unit(tag, unit)}`.trim();
  return value === null ? '–' : String(value);
}

function describeReading(evidence: EvidenceOf<'reading'>, t: TFunction, format: Format): Description {
  const { tag, tagName, quality, at, ageSeconds, detail } = evidence;
  const parts = [
    valueText(evidence, format),
    t(`quality.${quality}`),
    at === undefined ? undefined : format.full(at),
    ageSeconds === undefined ? undefined : t('value.age', { age: format.duration(ageSeconds) }),
    detail && format.text(detail),
  ];
  return { short: tag, title: `${tagName ?? tag} · ${tag}`, detail: parts.filter(Boolean).join(' · ') };
}

/** What a figure over several signals or records is: "alarms raised", "Bearing temperature high · later by". */
export function aggregateName({ function: name, of }: EvidenceOf<'aggregate'>, t: TFunction): string {
  const what = t(`aggregate.${name}`, name);
  return of === undefined ? what : name === 'count' ? of : `${of} · ${what}`;
}

/** Tag, time, quality and age of a reading; document, page and section of a passage; and so on for each kind. */
export function describe(evidence: Evidence, t: TFunction, format: Format): Description {
  switch (evidence.kind) {
    case 'reading':
      return describeReading(evidence, t, format);
    case 'aggregate':
      return {
        short: evidence.tag ?? aggregateName(evidence, t),
        title: [t(`aggregate.${evidence.function}`, evidence.function), evidence.tagName ?? evidence.tag ?? evidence.of]
          .filter(Boolean)
          .join(' · '),
        detail: format.range(evidence.from, evidence.to),
      };
    case 'trend':
      return {
        short: t('evidence.trendOf', { tag: evidence.tag }),
        title: t('evidence.trendOf', { tag: evidence.tag }),
        detail: format.range(evidence.from, evidence.to),
      };
    case 'limit':
      return {
        short: t(`limit.${evidence.limitKind}`),
        title: `${t(`limit.${evidence.limitKind}`)} · ${evidence.tag}`,
        detail: t('evidence.fromPlantFile'),
      };
    case 'comparison':
      return {
        short: t('evidence.comparison'),
        title: `${t('evidence.comparison')} · ${evidence.tag}`,
        detail: t(`verdict.${evidence.verdict}`),
      };
    case 'passage': {
      const page = evidence.page === undefined ? undefined : t('library.pageShort', { page: evidence.page });
      return {
        short: [evidence.document, page].filter(Boolean).join(' '),
        title: [evidence.document, page].filter(Boolean).join(' · '),
        detail: evidence.section,
      };
    }
    case 'alarm':
      return {
        short: t('evidence.alarm', { asset: evidence.asset ?? '' }),
        title: `${evidence.name} · ${evidence.asset ?? ''}`,
        detail: `${t(`priority.${evidence.priority}`)} · ${t(`alarmState.${evidence.state}`)} · ${format.moment(evidence.raisedAt)}`,
      };
    case 'event':
      return {
        short: [evidence.eventKind ?? t('evidence.event'), evidence.asset].filter(Boolean).join(' '),
        title: [evidence.eventKind ?? t('evidence.event'), evidence.asset].filter(Boolean).join(' · '),
        detail: `${format.moment(evidence.at)} · ${evidence.text}`,
      };
    case 'asset':
      return { short: evidence.asset, title: `${evidence.name} · ${evidence.asset}`, detail: evidence.type ?? '' };
  }
}
