import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { Answer } from '../contract.ts';
import type { Copilot } from '../copilot/ask.ts';
import { Failure } from '../plant/failure.ts';
import type { Run } from './commands.ts';
import { LineWriter, linesOf, parseLine } from './lines.ts';
import { moment, out, required, UsageError } from './terminal.ts';
import { withCore } from './with-core.ts';

const BatchQuestion = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  question: z.string(),
  at: z.string().optional(),
  conversation: z.string().optional(),
});

/** The answer for a person at a terminal: its text, then its sources. */
function printed(answer: Answer): string {
  const sources = answer.evidence.map((item) => {
    const mark = `[${item.id.slice(1)}]`;
    if (item.kind === 'passage')
      return `${mark} ${item.document}${item.page === undefined ? '' : `, page ${item.page}`}${item.section ? `: ${item.section}` : ''}`;
    if (item.kind === 'alarm')
      return `${mark} alarm ${item.name} of ${item.assetName ?? item.asset ?? ''}, ${item.state}, raised ${item.raisedAt}`;
    if (item.kind === 'event') return `${mark} ${item.at} ${item.text}`;
    if (item.kind === 'asset') return `${mark} plant file: ${item.name}`;
    return `${mark} ${item.kind} ${item.tag ?? ''}${'at' in item && item.at ? ` at ${item.at}` : ''}`;
  });
  return [answer.text, ...(sources.length ? ['', ...sources] : [])].join('\n');
}

/** `gemba ask`: one answer, or a batch in one process. */
export const ask: Run = async (args) => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      data: { type: 'string' },
      at: { type: 'string' },
      json: { type: 'boolean' },
      batch: { type: 'string' },
      out: { type: 'string' },
    },
  });
  if (values.batch !== undefined && values.out === undefined) throw new UsageError('--batch needs --out');
  const question = values.batch === undefined ? required(positionals.join(' '), 'the question') : '';
  return withCore(values.data, async ({ copilot, models, timeZone }) => {
    const at = values.at === undefined ? Date.now() : moment(values.at, timeZone());
    await models.load();
    if (values.batch !== undefined)
      return await batch({ copilot, zone: timeZone() }, values.batch, required(values.out, '--out FILE'));
    const answer = await copilot.answer({ id: 'q1', question, at });
    out(values.json ? answer : printed(answer));
    return 0;
  });
};

/** In order, a line out for each line in; a question that fails gives its error and the rest go on. */
async function batch(
  { copilot, zone }: { readonly copilot: Copilot; readonly zone: string },
  input: string,
  output: string,
): Promise<number> {
  const writer = await LineWriter.open(output, input);
  for await (const line of linesOf(input)) {
    let id: string | undefined;
    try {
      const { question, at, conversation, ...rest } = parseLine(BatchQuestion, line, input);
      id = rest.id;
      const answer = await copilot.answer({
        id,
        question,
        at: at === undefined ? Date.now() : moment(at, zone),
        ...(conversation !== undefined && { conversation }),
      });
      await writer.write(answer);
    } catch (error) {
      const failure = Failure.from(error);
      if (failure.code === 'storage') throw failure;
      await writer.write({ id: id ?? `line ${line.number}`, error: { code: failure.code, message: failure.message } });
    }
  }
  await writer.close();
  return 0;
}
