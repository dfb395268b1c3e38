/** Which signals cannot be relied on now: stale, bad, or never seen. */
import { link, say } from '../compose.ts';
import { type FactContext, type Facts, iso, tagLabel } from './context.ts';
import { knownAt, readTag, whyNot } from './reading.ts';

const MOST = 20;

/** Lists the signals without a usable value, of the assets asked about or of the whole plant. */
export function qualityFacts(context: FactContext): Facts {
  const { asked, sources, book } = context;
  const assets = asked.candidates?.length ? asked.candidates : sources.index.plant.assets;
  const tags = assets.flatMap((asset) => asset.tags);
  const at = asked.moment ?? asked.at;
  const silent = tags.filter((tag) => {
    const { kind } = knownAt(tag, at, { historian: sources.historian, past: asked.moment !== undefined });
    return kind !== 'good' && kind !== 'uncertain';
  });
  const id = book.add({
    kind: 'aggregate',
    function: 'count',
    from: iso(at),
    to: iso(at),
    value: silent.length,
    samples: tags.length,
    of: 'signals without a usable value',
  });
  if (!silent.length)
    return {
      statements: [
        say(asked.form === 'yes-no' ? 'No: ' : '', link(`all ${tags.length} signals have a current value`, id), '.'),
      ],
      refused: false,
    };
  const head = say(
    asked.form === 'yes-no' ? 'Yes: ' : '',
    link(`${silent.length} of ${tags.length} signals ${silent.length === 1 ? 'has' : 'have'} no usable value`, id),
    '.',
  );
  return {
    statements: [
      head,
      ...silent
        .slice(0, MOST)
        .map((tag) => say(`${tagLabel(tag, context)}: `, ...whyNot(readTag(tag, context), context), '.')),
    ],
    refused: false,
  };
}
