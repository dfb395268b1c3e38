/** "When was the wet well highest?": the one thing that is measured of the asset named is what is asked about. */
import type { FactContext } from './context.ts';

/** With that signal taken as named; the context as it is where the asset has none or several. */
export function withOnlySignal(context: FactContext): FactContext {
  const { asked, sources } = context;
  const [asset, ...others] = asked.assets;
  if (!asset || others.length || asked.tags.length || asked.state || asked.missing?.length) return context;
  const { historian } = sources;
  const measured = asset.what.tags.filter(
    ({ id, values }) => !values && typeof historian.latest([id], asked.at).get(id)?.value === 'number',
  );
  const [only, second] = measured;
  if (!only || second || asset.what.tags.length > 1) return context;
  return { ...context, asked: { ...asked, tags: [{ ...asset, what: only }] } };
}
