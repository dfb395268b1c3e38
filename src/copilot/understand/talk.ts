/** Words of talk: they ask for nothing by themselves and name nothing in a plant. */

import { isEnglish } from '../../language/english.ts';
import { degreeOf } from './degrees.ts';

const TALK: ReadonlySet<string> = new Set(
  `coming going bringing staying doing anywhere somewhere everywhere elsewhere please quick quickly exactly roughly approximately actually really overall usual usually actual real live exact
  amount quantity instantaneous latest whole entire recorded logged combined respective ambient figure
  figures make makes made making run runs ran give given gives taking take takes took read reads show shows shown showing put produce
  produced producing deliver delivers delivering consume consumes consuming use uses using draw draws drawing pull pulls pulling
  carry carries stand stands sit sits sitting standing stay stayed come comes came go goes went gone turn turns reach feel feels look looks seem seems
  bring brings leave leaves leaving left back inside outside side top bottom front rear minute pretty bit lot kind sort way wise
  today's tonight's hand line lines plant site works ones boss colleague guys everybody nobody anybody somebody people wants want wanted
  told tell tells says said think thinks thought believe guess hear heard wonder curious worried sure maybe perhaps probably
  simply basically honestly quite fairly rather almost nearly about anyway already again once twice still yet
  far long together altogether each apiece both half double roughly circa approx approximate eventually meanwhile
  degree degrees push pushes pushing keep keeps kept hold holds holding move moves moving currently
  getting gets true worst
  properly correctly normally automatically itself lately recently
  added adding
  worry worries worried watch unusual strange odd break afternoon morning evening nice good great fine cool alright happen happens happening mind help idea clue`
    .split(/\s+/)
    .filter(Boolean),
);

/** Words that end so and tell a time rather than a manner. */
const NO_MANNER = new Set('daily weekly hourly monthly yearly early only'.split(' '));

function isAdverb(word: string): boolean {
  if (!word.endsWith('ly') || word.length < 6 || NO_MANNER.has(word)) return false;
  const stem = word.slice(0, -2);
  return isEnglish(stem) || isEnglish(stem.replace(/i$/, 'y'));
}

/** True for a word that tells how or how much, and never which: "heavily", "weakest". */
export const isManner = (word: string): boolean => degreeOf(word) !== undefined || isAdverb(word);

/** True for a word that people say around a question. */
export const isTalk = (word: string): boolean => TALK.has(word) || isManner(word);
