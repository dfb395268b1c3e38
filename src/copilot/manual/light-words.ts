/**
 * Words of talk: common verbs, adverbs and adjectives that carry a question and name nothing a manual could hold. A manual
 * that lacks them lacks nothing; one that lacks "warranty" does.
 */
const VERBS = `allow appear arrive ask assume become begin belong call care choose come compare concern consider contain continue
  cope count cover deal decide define depend describe do end ensure exist expect explain face feel figure find finish follow get
  give go guess guide handle happen have hear help hold imagine improve include indicate intend involve keep know lead learn leave
  lie like list live look lose make manage matter mean meet mention mind name need notice occur offer order ought own pass perform
  permit pick plan possess prefer present prevent proceed provide put reach recommend refer regard relate rely remain remember
  require result run say see seem sit sound spend stand stay struggle suggest suit suppose take talk tell tend think treat try turn
  understand use walk want watch wish wonder work worry write apply happen act behave build carry bring let hand lend prescribe
  advise dictate demand foresee specify state mandate comprise consist quote reckon yield deliver display show got gotten gone done
  said taken given kept told seen known made meant put set wanted`;
const ADVERBS = `again ago all almost already alright also altogether always approximately around away back barely basically
  currently else enough entirely especially even ever exactly fully generally hardly here however indeed instead just largely
  later maybe mostly nearly never normally now nowadays often okay once overall perhaps please possibly precisely presently
  probably properly quickly quite rather readily really right roughly safely shortly simply somehow sometimes soon still
  straightaway supposedly sure then there therefore though thus today together tomorrow tonight too totally typically usually
  well whole yet yesterday afterwards beforehand meanwhile altogether anyway though`;
const OTHERS = `able actual additional another any anyone anything apart aside available average bad based best better big bigger
  biggest certain clear close common complete correct current different easy entire exact extra few final first fine following
  free further good great idea individual instance just kind last latter least less little long lot main many more most much near
  necessary new next nice normal old only ordinary other own particular possible present proper quick ready real regular relevant
  same second several short similar simple single small smaller some somebody someone something special specific standard
  straight such suitable sure total typical usual various way whole worth wrong yes front behind beside case example fact info
  information detail point question answer guy people everyone everybody folks mate thing stuff bit piece way matter sake`;

/** As written, lower case. */
export const LIGHT_WORDS: readonly string[] = `${VERBS} ${ADVERBS} ${OTHERS}`.split(/\s+/);
