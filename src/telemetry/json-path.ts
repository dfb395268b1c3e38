/** The steps of a JSON pointer ("/a/0/b") or a dotted path ("a[0].b"). */
export function pathSteps(path: string): readonly string[] {
  if (path.startsWith('/')) {
    return path
      .slice(1)
      .split('/')
      .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  }
  return path
    .replace(/^\$\.?/, '')
    .replaceAll(/\[["']?([^\]"']*)["']?\]/g, '.$1')
    .split('.')
    .filter((step) => step !== '');
}

/** What stands at the path; undefined where nothing does. Own members only. */
export function valueAt(json: unknown, steps: readonly string[]): unknown {
  let here = json;
  for (const step of steps) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return undefined;
    here = (here as Readonly<Record<string, unknown>>)[step];
  }
  return here;
}
