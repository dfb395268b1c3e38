/**
 * Common English words by what they are, each list from frequent to rare, and which kind follows which. Together they make a
 * rough model of any sentence: it takes in what a plant's own grammar does not know, instead of bending it to a name.
 */

/** A kind of word. `end` is the end of the sentence. */
export type WordKind = keyof typeof COMMON_WORDS;

const list = (words: string): readonly string[] => words.trim().split(/\s+/);

export const COMMON_WORDS = {
  determiner: list(`the a this his my an that their your her our its some these no any those every each another both all
    either neither such whose`),
  pronoun:
    list(`i it you he they we she that this there what who me him them us her something everything nothing anything
    someone everyone anyone one myself himself herself itself yourself themselves ourselves mine yours`),
  auxiliary:
    list(`is was are were be have had has do did does will would can could should may might must been being shall
    am don't didn't isn't wasn't can't couldn't won't wouldn't doesn't haven't aren't it's i'm that's there's he's she's
    we're they're you're i'll we'll you'll i've let's ain't need`),
  preposition: list(`of in to for on with at from by about into over after under between through against before without
    during within behind across above below toward towards upon among near off around beside beyond up down out since until
    along inside outside per like than except`),
  conjunction: list(`and or but if that when because as while though although so then where which than whether unless
    however nor`),
  question: list(`what how why when where which who how's what's where's who's whose`),
  adverb: list(`not now then here there just only also very so more again still even well too never always back away
    already perhaps maybe often once together soon yet almost rather quite really ever far forward later today tomorrow
    yesterday tonight please yes no okay right left ahead slowly quickly suddenly finally probably certainly simply nearly
    usually sometimes immediately especially completely exactly twice instead apart aside forever somewhere everywhere`),
  number: list(`one two three four five six seven eight nine ten zero oh eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million half first
    second third fourth fifth sixth seventh eighth ninth tenth twentieth double single triple quarter dozen couple`),
  verb: list(`get make go see know take come think look want give use find tell ask work seem feel try leave call keep let
    begin show hear play run move live believe hold bring happen write sit stand lose pay meet include continue set learn
    change lead understand watch follow stop create speak read spend grow open walk win offer remember love consider appear
    buy wait serve die send build stay fall cut reach kill remain suggest raise pass sell require report decide pull
    turn start close put add order drink eat cook shake forget carry break catch draw drive fill finish fix fly help jump
    laugh listen pick point press push ride sing sleep smile switch talk teach throw touch wash wear wish said went made
    came took saw knew got thought found told gave left felt became brought began kept held stood heard ran sat spoke lay
    led grew fell sent built lost met paid won drew broke wrote wore rose shook threw caught bought fought taught forgot
    looked asked turned called seemed wanted used worked tried needed moved lived happened started stopped opened closed
    walked showed played reached pulled passed followed watched talked waited answered cried returned remained appeared
    going looking making coming getting taking doing saying trying talking working running waiting having using giving
    standing sitting thinking walking telling putting leaving turning holding reading writing speaking says goes makes
    comes gets takes knows looks wants needs gives works seems means finds thinks tells keeps feels uses shows turned`),
  adjective:
    list(`good new old great little big small large long other same high low young early late important few many
    much last next own able best better bad free full sure true whole clear certain different dark red white black blue
    green brown yellow hot cold warm cool wet dry hard soft easy strong weak light heavy short tall wide deep slow fast
    quick quiet loud open closed ready right wrong left simple single double common special real poor rich happy sad sorry
    glad afraid beautiful dead alive human public private local general main final several fine nice possible impossible
    empty clean dirty safe dangerous fresh sweet strange wonderful terrible extra regular medium normal average less least
    most worst worse lower higher longer older younger bigger smaller usual silent sudden bright thin thick round square
    straight sharp broken silver golden wooden broad narrow serious perfect necessary available cheap expensive`),
  noun: list(`time man men people day way year thing life hand world house place work part eye eyes side head room face
    water night woman women home door word words name child children father mother moment morning evening week month hour
    minute second money light city country town road street car table book line end point king queen girl boy friend friends
    voice mind heart power war law state government company group number system program question story fact case problem
    school student family land air fire sea sun moon star sky earth river mountain tree wood stone grass flower field garden
    horse dog cat bird fish animal body foot feet arm leg finger mouth ear hair nose back blood bone skin tooth teeth neck
    shoulder knee food bread meat milk sugar salt coffee tea cup glass bottle bowl plate knife spoon fork bag box paper pen
    letter picture map key lock window wall floor roof chair bed desk lamp clock watch bell phone radio music song game ball
    team player card hat coat shirt shoe shoes
    dress color gold silver iron steel glass metal oil gas coal machine engine wheel boat ship train plane bridge station
    shop store market price dollar cent cost bank business office job trade army soldier gun captain doctor nurse teacher
    police judge lady sir gentleman master servant stranger baby brother sister son daughter wife husband uncle aunt
    language english news idea plan reason cause effect result change form kind sort piece bit lot amount size shape
    weight length height distance speed level degree rate middle top bottom front center corner edge direction north south
    east west left right danger truth dream hope fear love death peace trouble pain joy sound noise silence
    smell taste touch sight rain snow wind storm weather spring summer autumn winter monday tuesday wednesday thursday
    friday saturday sunday january february march april may june july august september october november december today
    menu kitchen bathroom bedroom drink breakfast lunch dinner cream chocolate butter cheese egg apple orange lemon fruit
    rice soup cake honey ice list page test example answer mistake address message mail picture
    video television computer screen button file program history art science nature party meeting minute visit trip journey
    hill valley forest camp fort island shore beach lake lights cabin tent village church tower castle palace prison
    hospital hotel restaurant bar bus truck seat volume temperature channel alarm timer`),
} as const;

/** How likely a kind follows another, in parts of a thousand; what is missing is rare. The key `start` begins a sentence. */
export const FOLLOWS: Readonly<Record<WordKind | 'start', Partial<Record<WordKind | 'end', number>>>> = {
  start: {
    pronoun: 200,
    determiner: 150,
    verb: 160,
    number: 130,
    question: 80,
    noun: 70,
    auxiliary: 70,
    preposition: 50,
    adverb: 50,
    adjective: 30,
    conjunction: 40,
  },
  determiner: { noun: 560, adjective: 300, number: 60, verb: 30, end: 10, adverb: 20, pronoun: 10 },
  pronoun: {
    auxiliary: 340,
    verb: 280,
    adverb: 80,
    preposition: 70,
    end: 90,
    conjunction: 40,
    determiner: 40,
    pronoun: 30,
    noun: 15,
    number: 15,
  },
  auxiliary: {
    verb: 270,
    determiner: 140,
    pronoun: 170,
    adverb: 160,
    adjective: 90,
    preposition: 60,
    auxiliary: 60,
    noun: 30,
    end: 30,
    number: 10,
  },
  preposition: {
    determiner: 430,
    noun: 190,
    pronoun: 130,
    adjective: 80,
    number: 50,
    verb: 70,
    end: 30,
    adverb: 10,
    preposition: 20,
    conjunction: 10,
  },
  conjunction: {
    pronoun: 280,
    determiner: 200,
    verb: 110,
    noun: 100,
    adjective: 60,
    adverb: 70,
    auxiliary: 60,
    preposition: 60,
    number: 30,
    conjunction: 10,
    question: 20,
  },
  question: {
    auxiliary: 460,
    pronoun: 150,
    determiner: 80,
    verb: 80,
    noun: 60,
    adjective: 50,
    adverb: 40,
    end: 60,
    preposition: 20,
  },
  adverb: {
    verb: 220,
    determiner: 100,
    adjective: 120,
    pronoun: 100,
    preposition: 120,
    adverb: 80,
    end: 140,
    auxiliary: 60,
    conjunction: 40,
    number: 20,
  },
  number: {
    noun: 300,
    number: 290,
    end: 220,
    preposition: 80,
    adjective: 40,
    conjunction: 30,
    verb: 20,
    auxiliary: 20,
  },
  verb: {
    determiner: 270,
    preposition: 210,
    pronoun: 130,
    adverb: 90,
    end: 80,
    noun: 60,
    adjective: 50,
    conjunction: 40,
    verb: 40,
    number: 20,
    question: 10,
  },
  adjective: {
    noun: 560,
    end: 90,
    preposition: 80,
    conjunction: 60,
    adjective: 70,
    verb: 40,
    adverb: 30,
    determiner: 20,
    number: 20,
    auxiliary: 30,
  },
  noun: {
    preposition: 240,
    end: 240,
    noun: 120,
    auxiliary: 100,
    conjunction: 90,
    verb: 80,
    adverb: 40,
    pronoun: 40,
    determiner: 30,
    adjective: 10,
    number: 10,
  },
};
