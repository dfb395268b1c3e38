/** What was made before for the same key, else made now; when `most` are kept, those not asked for longest go first. */
export function recall<K, V>(
  kept: Map<K, V>,
  key: K,
  { most, make }: { readonly most: number; readonly make: () => V },
): V {
  const known = kept.get(key);
  const value = known ?? make();
  if (known !== undefined) kept.delete(key);
  kept.set(key, value);
  const [oldest] = kept.keys();
  if (kept.size > most && oldest !== undefined) kept.delete(oldest);
  return value;
}
