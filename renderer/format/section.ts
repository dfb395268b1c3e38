/** A section's place in its document: "Pump manual > 7 Faults > 7.2 Messages". */
const parts = (section: string): readonly string[] => section.split(' > ');

/** The innermost `count` headings: "7.2 Messages". */
export function sectionEnd(section: string, count = 1): string {
  return parts(section).slice(-count).join(' > ');
}

/** The section without the heading that all of `sections` stand under, which is the document's title and said above them. */
export function sectionWithin(section: string, sections: readonly string[]): string {
  const [title, ...rest] = parts(section);
  return rest.length > 0 && sections.every((one) => parts(one)[0] === title) ? rest.join(' > ') : section;
}
