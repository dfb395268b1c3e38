/** The fields of one line of CSV; quoted fields may hold the separator and doubled quotes, but no line break. */
export function csvFields(line: string, separator = ','): string[] {
  if (!line.includes('"')) return line.split(separator).map((field) => field.trim());
  const fields: string[] = [];
  let field = '';
  let quoted = false;
  for (let i = 0; i < line.length; i += 1) {
    const char = line[i];
    if (quoted && char === '"' && line[i + 1] === '"') {
      field += '"';
      i += 1;
    } else if (char === '"') quoted = !quoted;
    else if (char === separator && !quoted) {
      fields.push(field.trim());
      field = '';
    } else field += char;
  }
  fields.push(field.trim());
  return fields;
}

/** The separator that a header line seems to use: the most frequent of comma, semicolon and tab. */
export function separatorOf(header: string): string {
  const counts = [',', ';', '\t'].map((char) => ({ char, count: header.split(char).length }));
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).char;
}
