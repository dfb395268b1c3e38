/**
 * Words of talk: common verbs, adverbs and adjectives that carry a question and name nothing a manual could hold. A manual
 * that lacks them lacks nothing; one that lacks "warranty" does.
 */
const VERBS = `allow appear arrive ask assume become begin belong call care choose come compare concern consider continue
 cope count deal decide define depend describe do ensure exist expect explain feel figure find finish follow get
 give go guess guide handle happen have hear help hold imagine improve include indicate intend involve keep know lead leave
 lie like list live look lose make manage matter mean meet mention mind name need occur order ought own pass 
 permit pick plan possess prefer proceed provide recommend regard relate rely remain remember
 require result run say see seem sit spend stay struggle suffice suggest suit suppose take talk tell tend think try 
 understand use walk want watch wish wonder work worry write apply happen act behave carry bring let lend prescribe
 advise dictate demand foresee specify state mandate comprise consist quote reckon yield show got gotten gone done
 said taken given kept told seen known made meant wanted attempt bother distinguish encounter experience hit hurt identify
 notice recognise recognize rest suffer survive tolerate withstand`;
const ADVERBS = `again ago all back almost already alright also altogether always approximately around away barely basically
 currently else frequently frequent enough entirely especially even ever exactly fully generally hardly here however indeed instead just largely
 later maybe mostly nearly never normally now nowadays often okay once overall perhaps please possibly precisely presently
 probably properly quickly quite rather readily really right roughly safely shortly simply somehow sometimes soon still
 straightaway sufficiently supposedly sure then there therefore though thus today together tomorrow tonight too totally typically usually
 well whole yet yesterday afterwards beforehand meanwhile altogether anyway though itself themselves himself herself myself ourselves yourself`;
const OTHERS = `able actual additional another any anyone anything apart aside available average bad based best better big bigger
 biggest certain common complete correct different easy entire exact extra few following
 further good great idea individual instance just kind last latter least less little long lot main many more most much near
 necessary new next nice normal old only ordinary other own particular possible proper quick ready real relevant
 same several short similar simple single small smaller some somebody someone something special specific 
 straight such sufficient suitable sure total typical usual various way whole worth wrong yes beside case example fact info
 information detail question answer guy people everyone everybody folks thing stuff bit piece way matter sake without`;

const TALKED = new Set(VERBS.split(/\s+/));
const LIGHT = new Set(`${ADVERBS} ${OTHERS}`.split(/\s+/));

/** Whether a word, lower case, is one of talk; verbs in any of their regular forms. */
export function isLight(word: string): boolean {
  if (LIGHT.has(word) || TALKED.has(word)) return true;
  const bare = /^(\w{2,})(?:s|es|ed|ing)$/.exec(word)?.[1];
  return (
    bare !== undefined && (TALKED.has(bare) || TALKED.has(`${bare}e`) || TALKED.has(word.replace(/(?:es|s|d)$/, '')))
  );
}
