/** Kinds of quantity: how a question asks for one, and how its values are written. */
const QUANTITIES: readonly { readonly asked: RegExp; readonly written: RegExp }[] = [
  {
    asked: /\btemp(?:erature)?s?\b|\bhow (?:hot|cold|warm)\b|\btoo (?:hot|cold|warm)\b/i,
    written: /\d\s*(?:°\s*[CFK]?|deg(?:rees?|\.)?|[CFK]\b)/,
  },
  { asked: /\bpressures?\b|\bvacuum\b/i, written: /\d\s*(?:bar|m?bar|psig?|[kMh]?Pa|mmHg|inHg|in\.? ?W\.?C)\b/i },
  { asked: /\bvolt(?:age|s)?\b/i, written: /\d\s*(?:k|m)?V(?:AC|DC|olts?|\b)/i },
  { asked: /\bcurrent\b|\bamp(?:s|ere|eres|erage)?\b/i, written: /\d\s*(?:m|k)?A(?:mp\w*|\b)/ },
  { asked: /\bpower\b|\bwatts?\b|\bhorse ?power\b/i, written: /\d\s*(?:k|M)?(?:W|VA|hp|HP|Watts?|[Hh]orsepower)\b/ },
  {
    asked: /\bspeed\b|\brpm\b|\bhow fast\b|\brevolutions\b|\bvelocity\b/i,
    written:
      /\d\s*(?:rpm|r\/min|1\/min|m\/s|mm\/s|m\/min|mm\/min|km\/h|mph|ft\/min|bph|Hz|per (?:minute|hour|second))\b/i,
  },
  {
    asked: /\bweights?\b|\bhow heavy\b|\bweighs?\b|\bmass\b|\blift\b|\bpayload\b|\bcarry\b/i,
    written: /\d\s*(?:kg|lbs?|pounds?|t|tons?|g|grams?|oz)\b/i,
  },
  {
    asked:
      /\b(?:capacity|volume|hold|holds|contains?|fill(?:ing)?|how much (?:oil|fuel|coolant|water|diesel|liquid|fluid))\b|\bhow (?:big|large) .*\btank\b/i,
    written: /\d\s*(?:l|L|lit(?:er|re)s?|ml|mL|gal(?:lons?|\.)?|quarts?|qts?|m³|m3|cc|Ah|kWh|GB)\b/,
  },
  { asked: /\bhow much\b/i, written: /\d\s*(?:l|lit(?:er|re)s?|ml|gal\w*|quarts?|kg|g|grams?|lbs?|oz|%|mg\/l|ppm)\b/i },
  {
    asked: /\bhow long\b|\bhow many (?:minutes|seconds|hours|days)\b|\btime\b|\bdelay\b|\bduration\b|\btime ?out\b/i,
    written: /\d\s*(?:ms|s|sec(?:onds?)?|min(?:utes?)?|h|hours?|hrs?|days?|weeks?|months?|years?)\b/i,
  },
  {
    asked:
      /\bhow often\b|\bintervals?\b|\bwhen (?:must|should|do|does|is|are)\b.*\b(?:replaced?|changed?|due|serviced?|cleaned|lubricated|greased|checked|inspected)\b|\bhow many (?:running )?hours\b|\bhow frequently\b/i,
    written:
      /\bevery\b|\b(?:hourly|daily|weekly|monthly|yearly|annually|quarterly)\b|\bonce (?:a|per)\b|\d\s*(?:running |operating )?(?:hours|months|years|weeks|days)\b/i,
  },
  {
    asked:
      /\b(?:length|width|height|distance|clearance|gap|how (?:long|wide|high|deep|thick|tall|far)|dimensions?|diameter|thickness|depth|size|slack|travel|stroke|play)\b/i,
    written: /\d\s*(?:mm|cm|m|µm|km|in(?:ch(?:es)?|\.)?|ft|feet|mil|"|”|′′)(?![\w])/i,
  },
  {
    asked: /\b(?:torque|tight|tighten(?:ing|ed)?)\b/i,
    written: /\d\s*(?:N·?\s?m|Nm|lb[.\s-]*ft|ft[.\s-]*lbs?|in[.\s-]*lbs?)|\d\s*mm deflection/i,
  },
  { asked: /\bflow\b/i, written: /\d\s*(?:m³|l|L|gal\w*|cfm|gpm|kg)\s*\/?\s*(?:h|min|s|hour|minute)?\b/i },
  { asked: /\b(?:loud|noise|noisy|sound)\b/i, written: /\d\s*dB/i },
  {
    asked: /\b(?:humidity|percent(?:age)?|share|concentration|ratio|drop|efficiency|tolerance)\b/i,
    written: /\d\s*(?:%|percent|ppm|mg\/l)|\d\s*:\s*\d|±|plus or minus/i,
  },
  { asked: /\b(?:resistance|ohms?|impedance|insulation)\b/i, written: /\d\s*(?:k|M|m)?(?:Ω|ohms?)/i },
  { asked: /\b(?:frequency|hertz)\b/i, written: /\d\s*(?:k|M)?Hz\b/i },
];

/** How values that a question asks for would be written; undefined when it asks for none in particular. */
export function expectedUnits(question: string): readonly RegExp[] {
  return QUANTITIES.filter(({ asked }) => asked.test(question)).map(({ written }) => written);
}
