/** What was written down: events, the operator's notes, the handover of the shift. */
import { reportMarkdown } from '../../copilot/shift/markdown.ts';
import { reportPdf } from '../../copilot/shift/pdf.ts';
import { shiftReport } from '../../copilot/shift/report.ts';
import { Failure } from '../../plant/failure.ts';
import { NO_PLANT } from '../no-plant.ts';
import { eventView, iso } from '../views.ts';
import type { HandlerParts } from './parts.ts';
import { os } from './told.ts';

export function eventHandlers({ store, index }: Pick<HandlerParts, 'store' | 'index'>) {
  const plant = () => index() ?? NO_PLANT;
  return {
    list: os.events.list.handler(({ input: { from, to, asset } }) =>
      store.events
        .list({ from: Date.parse(from), to: Date.parse(to), ...(asset !== undefined && { assets: [asset] }) })
        .map((event) => eventView(event, plant())),
    ),
    note: os.events.note.handler(({ input: { asset, text } }) => {
      if (!plant().asset(asset)) throw new Failure('not-found', `there is no asset ${asset} in the plant`);
      const at = Date.now();
      const note = {
        id: `note-${iso(at)}-${asset}`,
        asset,
        at,
        kind: 'note',
        category: 'operator note',
        text,
        more: {},
      };
      store.events.put([note]);
      store.journal.append('note', { asset, text }, at);
      return eventView(note, plant());
    }),
  };
}

export function shiftHandlers({ sources }: Pick<HandlerParts, 'sources'>) {
  return {
    report: os.shift.report.handler(() => {
      const report = shiftReport(sources(), Date.now());
      const { shift, from, to, sections, evidence } = report;
      return {
        shift,
        from: iso(from),
        to: iso(to),
        sections: sections.map(({ name, statements }) => ({ name, statements: [...statements] })),
        evidence: [...evidence],
        markdown: reportMarkdown(report),
      };
    }),
    pdf: os.shift.pdf.handler(async () => {
      const data = await reportPdf(shiftReport(sources(), Date.now()));
      return new Blob([new Uint8Array(data)], { type: 'application/pdf' });
    }),
  };
}
