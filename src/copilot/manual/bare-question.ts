/** What a question asks, without the words that say where to look or what the answer is wanted for. Pure. */
import { termsOf } from './terms.ts';

/** What the answer is wanted for: "for my inspection sheet", "for the audit on Thursday". */
const PAPERS = String.raw`for (?:my|our|the|his|her|their|an?) (?:[\w-]+ ){0,3}?(?:sheet|records?|report|audit|auditors?|inspectors?|log ?book|log|protocol|paperwork|papers|list|files?|notes?|form|meeting|training|handover)(?: (?:on|at|in) \w+)?`;

/** The question without the names of assets, a leading "For the X:" and what the answer is wanted for. */
export function withoutNames(question: string, names: readonly string[]): string {
  let bare = question
    .replace(/^(?:for|on|about|regarding|with|in) the [^:?]{2,60}:\s*/i, '')
    .replace(new RegExp(`^${PAPERS},\\s*`, 'i'), '')
    .replace(new RegExp(`,?\\s${PAPERS}(?=\\s*[?.!]?$)`, 'i'), '');
  for (const name of [...names].sort((a, b) => b.length - a.length)) {
    const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const cut = bare.replace(
      new RegExp(
        `(?:\\b(?:(?<!\\b(?:switch|turn|power|start)(?:s|es|ed|ing)? )on|of|for|in|at|with|to) )?(?:\\b(?:the|a|an|my|our) )?(?<![\\w-])${escaped}(?:['’]s)?(?![\\w-])`,
        'gi',
      ),
      ' ',
    );
    if (termsOf(cut).length > 0) bare = cut;
  }
  return bare
    .replace(/\s+/g, ' ')
    .replace(/\s+([?.,])/g, '$1')
    .trim();
}
