/** Fits a prompt into a model's context window. */
export interface Message {
  readonly role: string;
  readonly content: string;
}

/**
 * Shortens messages until `count` of them is at most `room` tokens. Lines of the first message go from its end, but its
 * last line stays (it carries the instruction or intent); the question is never cut. Evidence comes in order of
 * importance, so what goes matters least. Undefined when even without evidence it does not fit.
 */
export function fitted(
  messages: readonly Message[],
  room: number,
  count: (messages: readonly Message[]) => number,
): readonly Message[] | undefined {
  if (count(messages) <= room) return messages;
  const [first, ...rest] = messages;
  if (!first) return undefined;
  const lines = first.content.split('\n');
  const last = lines.at(-1) ?? '';
  const keeping = (kept: number) => [{ ...first, content: [...lines.slice(0, kept), last].join('\n') }, ...rest];
  if (count(keeping(0)) > room) return undefined;
  // Counting tokens costs time: halve the range instead of trying each length.
  let fits = 0;
  let over = lines.length - 1;
  while (over - fits > 1) {
    const middle = Math.floor((fits + over) / 2);
    if (count(keeping(middle)) <= room) fits = middle;
    else over = middle;
  }
  return keeping(fits);
}
