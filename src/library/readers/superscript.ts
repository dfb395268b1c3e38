const RAISED: Readonly<Record<string, string>> = {
  0: '⁰',
  1: '¹',
  2: '²',
  3: '³',
  4: '⁴',
  5: '⁵',
  6: '⁶',
  7: '⁷',
  8: '⁸',
  9: '⁹',
  '+': '⁺',
  '-': '⁻',
  '−': '⁻',
  '(': '⁽',
  ')': '⁾',
};

/**
 * Text that is set above the line as characters that say so: the mark of a footnote must not make 41 A of 4 A, nor an
 * exponent 103 of a thousand. A raised "o" is a degree sign; what is no figure stays as it is ("4th").
 */
export function raised(text: string): string {
  const mark = text.trim();
  if (/^[oº]$/.test(mark)) return text.replace(mark, '°');
  return /^[-+−(]?\d{1,3}\)?$/.test(mark) ? text.replace(/[\d()+−-]/g, (c) => RAISED[c] ?? c) : text;
}
