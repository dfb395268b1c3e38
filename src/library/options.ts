/** Listings that explain a configuration file, option by option, in comments below each. Pure. */

export interface Option {
  /** One name, or several that are explained together. */
  readonly names: readonly string[];
  /** As listed: mostly the default, where the option is commented out. */
  readonly value: string;
  readonly text: string;
}

/** "timeout: 600", "#timeout = 600"; a comment that runs on is indented further. */
const OPTION = /^[ \t]{0,2}[#;]?([A-Za-z_][\w.-]{0,60})[ \t]*[:=](?:[ \t]+(\S.*))?$/;
const EXPLAINS = /^[ \t]*(?:#|;|\/\/)[ \t]{2,}(\S.*)$/;
/** Fewer that are explained make no such listing. */
const LEAST = 2;

/** The options a listing explains and its other lines; undefined where it is no such listing. */
export function optionsIn(code: string): { options: Option[]; others: string[] } | undefined {
  const options: Option[] = [];
  const others: string[] = [];
  let named: { name: string; value: string }[] = [];
  let text: string[] = [];
  const close = (): void => {
    if (named.length && text.length) {
      const value = [...new Set(named.map((one) => one.value).filter(Boolean))].join(', ');
      options.push({ names: named.map(({ name }) => name), value, text: text.join(' ') });
    } else others.push(...named.map(({ name, value }) => `${name}: ${value}`.trim()));
    named = [];
    text = [];
  };
  for (const line of code.split('\n')) {
    const explains = named.length ? EXPLAINS.exec(line)?.[1] : undefined;
    const option = explains === undefined ? OPTION.exec(line) : null;
    if (explains !== undefined) text.push(explains.trim());
    else if (option) {
      if (text.length) close();
      named.push({ name: option[1] ?? '', value: option[2]?.trim() ?? '' });
    } else {
      close();
      if (line.trim()) others.push(line);
    }
  }
  close();
  return options.length >= LEAST ? { options, others } : undefined;
}
