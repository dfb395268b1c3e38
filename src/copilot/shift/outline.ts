/** The report as headings and lines of plain text, each with its marks: what Markdown and PDF are laid out from. */
import type { Evidence } from '../../contract.ts';
import { timeText } from '../../plant/zone.ts';
import { withMarks } from '../compose.ts';
import { reportSpan, type SectionName, type ShiftReport } from './report.ts';

/** `sections` in the order of the report, empty ones with no lines; `sources` by mark ("1" for evidence e1). */
export interface Outline {
  readonly title: string;
  readonly span: string;
  readonly sections: readonly { readonly title: string; readonly lines: readonly string[] }[];
  readonly sources: readonly { readonly mark: string; readonly text: string }[];
}

export const SOURCES_TITLE = 'Sources';
export const NOTHING = 'Nothing.';

const TITLES: Readonly<Record<SectionName, string>> = {
  summary: 'At a glance',
  active: 'Active alarms, most important first',
  alarms: 'Alarms that are over',
  readings: 'Beyond their limits now',
  production: 'What was made, how long machines ran and stood',
  trends: 'What moved',
  events: 'Work and notes',
  open: 'Open for the next shift',
};

/** Lays the report out; times are in the plant's zone. */
export function outline(report: ShiftReport): Outline {
  return {
    title: `Shift handover: ${report.plant}`,
    span: `${reportSpan(report)}.`,
    sections: report.sections.map(({ name, statements }) => ({
      title: TITLES[name],
      lines: statements.map(withMarks),
    })),
    sources: report.evidence.map((item) => ({ mark: item.id.slice(1), text: source(item, report.timeZone) })),
  };
}

function source(item: Evidence, zone: string): string {
  const at = (iso: string): string => timeText(Date.parse(iso), zone);
  switch (item.kind) {
    case 'reading':
      return `${item.tag}, ${item.quality}${item.at ? `, ${at(item.at)}` : ''}`;
    case 'limit':
      return `plant file, ${item.limitKind} limit of ${item.tag}`;
    case 'alarm':
      // an id that ends in its time says it in another zone
      return `alarm ${item.alarm.replace(/@\d{4}-.*$/, '')}, raised ${at(item.raisedAt)}`;
    case 'event':
      return `event ${item.event}, ${at(item.at)}`;
    case 'trend':
      return `${item.tag}, ${at(item.from)} to ${at(item.to)}`;
    case 'aggregate':
      return item.tag === undefined
        ? `count of ${item.of ?? 'items'}, ${at(item.from)}${item.to === item.from ? '' : ` to ${at(item.to)}`}`
        : `${item.tag}, ${item.function}${item.of ? ` (${item.of})` : ''}, ${at(item.from)} to ${at(item.to)}`;
    default:
      return item.kind;
  }
}
