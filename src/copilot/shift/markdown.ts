import type { Evidence } from '../../contract.ts';
import { timeText } from '../../plant/zone.ts';
import { withMarks } from '../compose.ts';
import { reportSpan, type SectionName, type ShiftReport } from './report.ts';

const TITLES: Readonly<Record<SectionName, string>> = {
  summary: 'At a glance',
  active: 'Active alarms, in the order they came',
  alarms: 'Alarms that are over',
  readings: 'Beyond their limits now',
  trends: 'What moved',
  events: 'Work and notes',
  open: 'Open for the next shift',
};

/** Characters that mean something in Markdown stay characters: names and notes are data. */
const escaped = (text: string): string => text.replace(/([\\`*_{}<>#|])/g, '\\$1');

function source(item: Evidence, zone: string): string {
  const at = (iso: string): string => timeText(Date.parse(iso), zone);
  switch (item.kind) {
    case 'reading':
      return `${item.tag}, ${item.quality}${item.at ? `, ${at(item.at)}` : ''}`;
    case 'limit':
      return `plant file, ${item.limitKind} limit of ${item.tag}`;
    case 'alarm':
      return `alarm ${item.alarm}`;
    case 'event':
      return `event ${item.event}, ${at(item.at)}`;
    case 'trend':
      return `${item.tag}, ${at(item.from)} to ${at(item.to)}`;
    case 'aggregate':
      return `count of ${item.of ?? item.tag ?? 'items'}`;
    default:
      return item.kind;
  }
}

/** The report as Markdown, each line with its marks, the sources at the end. */
export function reportMarkdown(report: ShiftReport): string {
  const sections = report.sections.map(({ name, statements }) => {
    const lines = statements.map((statement) => `- ${escaped(withMarks(statement))}`);
    return `## ${TITLES[name]}\n\n${lines.length ? lines.join('\n') : 'Nothing.'}\n`;
  });
  const sources = report.evidence.map((item) => `- [${item.id.slice(1)}] ${escaped(source(item, report.timeZone))}`);
  return [
    `# Shift handover: ${escaped(report.plant)}`,
    '',
    `${reportSpan(report)}.`,
    '',
    ...sections,
    '## Sources',
    '',
    ...sources,
    '',
  ].join('\n');
}
