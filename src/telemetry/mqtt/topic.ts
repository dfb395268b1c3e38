/** Whether an MQTT topic matches a filter with + and #. Topics that begin with $ match only filters that say so. */
export function topicMatches(filter: string, topic: string): boolean {
  if (topic.startsWith('$') && !filter.startsWith('$')) return false;
  const want = filter.split('/');
  const have = topic.split('/');
  for (let i = 0; i < want.length; i += 1) {
    if (want[i] === '#') return true;
    if (i >= have.length || (want[i] !== '+' && want[i] !== have[i])) return false;
  }
  return want.length === have.length;
}

const isPattern = (filter: string): boolean => /(^|\/)[+#](\/|$)/.test(filter);

/** Fills a topic template of a unified namespace: {asset}, {tag} (the id without its asset), {id} (the whole id), {name}. */
export function fillTopic(
  template: string,
  tag: { readonly id: string; readonly asset: string; readonly name: string },
): string {
  const short = tag.id.startsWith(`${tag.asset}.`) ? tag.id.slice(tag.asset.length + 1) : tag.id;
  const words: Readonly<Record<string, string>> = { asset: tag.asset, tag: short, id: tag.id, name: tag.name };
  return template.replaceAll(/\{(asset|tag|id|name)\}/g, (_, key: string) => words[key] ?? '');
}

/** Finds what was registered for a topic: exact topics by look-up, patterns one by one. */
export class TopicMap<T> {
  private readonly exact = new Map<string, T[]>();
  private readonly patterns = new Map<string, T[]>();

  add(filter: string, entry: T): void {
    const map = isPattern(filter) ? this.patterns : this.exact;
    const entries = map.get(filter);
    if (entries) entries.push(entry);
    else map.set(filter, [entry]);
  }
  filters(): readonly string[] {
    return [...this.exact.keys(), ...this.patterns.keys()];
  }
  find(topic: string): readonly T[] {
    const found = this.exact.get(topic) ?? [];
    if (this.patterns.size === 0) return found;
    return [
      ...found,
      ...[...this.patterns].flatMap(([filter, entries]) => (topicMatches(filter, topic) ? entries : [])),
    ];
  }
}
