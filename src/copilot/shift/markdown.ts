import { NOTHING, outline, SOURCES_TITLE } from './outline.ts';
import type { ShiftReport } from './report.ts';

/**
 * Characters that mean something in Markdown stay characters, and addresses lead nowhere: names and notes are data. The marks of
 * the sources ("[3]") stay.
 */
const escaped = (text: string): string =>
  text
    .replace(/[\\`*_{}<>#|~!&]|\[(?!\d+\])|(?<!\[\d+)\]/g, '\\$&')
    .replace(/:(?=\/\/)|(?<=www)\.|:(?=\S)(?<=\b(?:javascript|data|mailto):)/gi, '\\$&')
    .replace(/(?<=\[\d+\])[([:]/g, '\\$&');

/** The report as Markdown, each line with its marks, the sources at the end. */
export function reportMarkdown(report: ShiftReport): string {
  const { title, span, sections, sources } = outline(report);
  return [
    `# ${escaped(title)}`,
    '',
    span,
    '',
    ...sections.map(({ title: heading, lines }) => {
      const items = lines.map((line) => `- ${escaped(line)}`);
      return `## ${heading}\n\n${items.length ? items.join('\n') : NOTHING}\n`;
    }),
    `## ${SOURCES_TITLE}`,
    '',
    ...sources.map(({ mark, text }) => `- [${mark}] ${escaped(text)}`),
    '',
  ].join('\n');
}
