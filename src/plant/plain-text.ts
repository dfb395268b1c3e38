/**
 * Text from outside (names, alarm texts, notes) as it may be shown: one line, no control characters, and none of those that
 * cannot be seen, for they can turn figures round ("57" would read as 75) or hide what a name really is.
 */
export function oneLine(text: string): string {
  return text
    .replace(/\p{Cf}+/gu, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
}
