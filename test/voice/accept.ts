import type { Fsg } from '../../src/language/voice/fsg.ts';

/** Whether a grammar holds a sentence: its arcs followed word by word. */
export function heardBy(fsg: Fsg, text: string): boolean {
  const arcs = fsg
    .toString()
    .split('\n')
    .flatMap((line) => {
      const [kind, from, to, , word] = line.split(' ');
      return kind === 'TRANSITION' ? [{ from: Number(from), to: Number(to), word }] : [];
    });
  const silently = (states: Set<number>): Set<number> => {
    // A set grows while it is walked.
    for (const state of states)
      for (const { from, to, word } of arcs) if (from === state && word === undefined) states.add(to);
    return states;
  };
  let states = silently(new Set([fsg.start]));
  for (const said of text.split(' ').filter(Boolean))
    states = silently(new Set(arcs.filter(({ from, word }) => states.has(from) && word === said).map(({ to }) => to)));
  return states.has(fsg.final);
}
