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
  for (let kept = lines.length - 2; kept >= 0; kept--) {
    const shorter = [{ ...first, content: [...lines.slice(0, kept), last].join('\n') }, ...rest];
    if (count(shorter) <= room) return shorter;
  }
  return undefined;
}
