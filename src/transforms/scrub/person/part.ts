/**
 * @module
 * The words of a name, and which of them mean somebody when they stand alone.
 */

/** A word of a text, by its letters and digits: `o'brien` and `alice_example` are two. */
export const word = /[\p{L}\p{M}\p{N}]+/gu;

/** What may stand between two words of one name: `Example, Alice`, `alice.example`, `O’Brien`. */
const joint = /^(?:[ \u00a0\t]{1,2}|, ?|\. ?|[_'’·-]|)$/;
export const isJoint = (between: string): boolean => between.length <= 2 && joint.test(between);

/**
 * Words of the languages of logs that begin sentences, or stand in capitals, and are names, too: alone they are taken for
 * the word.
 */
const common = new Set(
  (
    'will may mark grant bill can rose grace hope faith joy summer autumn june april august march art jack frank rich max pat ' +
    'sue drew dean chase hunter mason carter baker cook king young long small short brown white black green gray grey stone ' +
    'wood woods hill ford field fields bank banks river rivers park parks day days early best price rush page case bond bell ' +
    'ball cash chance christian angel star penny ruby amber crystal dawn eve ivy violet lily daisy heather iris olive pepper ' +
    'sage basil guy gene glen miles major earl duke prince bishop pope abbot miller fisher hall house street brook brooks ' +
    'lake church cross castle tower bridge gates wells waters snow frost winter rain storm wind moon sky fox wolf bird swan ' +
    'hawk lamb bull hart marsh heath moore reed rice berry cherry hazel laurel holly sandy sunny happy merry good goodman ' +
    'wise sharp swift strong power powers speed quick love luck fortune victor victoria justice law lord noble royal holy ' +
    'bush branch root roots lane way road west east north south english french german welsh scott irish norman roman ' +
    'the and for not but you all any out one two from with this that have has had was were been are his her its our your ' +
    'their who what when where why how which some more most other new old first last next no yes on off in at to of by as is ' +
    'it an or if so do did done be up us we he she they them then than there here now just only also over under after before ' +
    'user admin root guest test info error warning debug login call phone mail mobile home office name server client system ' +
    'service support sales team account customer manager group agent default unknown anonymous public private local remote ' +
    'der die das und oder nicht ein eine mit von zu im am um auf für ist sind war neu alt klein groß gross lang kurz wolf ' +
    'sommer winter herbst könig bauer müller richter vogel stern berg wald see herr frau weiß schwarz braun roth gut frei ' +
    'le la les et ou un une de du des dans sur par pour avec est petit grand blanc noir martin jour roi mer ' +
    'el los las y o uno una con por para es del al flores cruz rey mar sol luz blanco negro rojo ' +
    'il lo gli e uno con per da di bianco nero rossi mare sole luna het een van en rode wit zwart groot klein ' +
    'o os as um uma com por para e do da dos das branco preto costa silva'
  ).split(' '),
);

export const isCommon = (lower: string): boolean => common.has(lower);

/** A part of a name that is taken where it stands by itself: with a capital, and no word of a language. */
export function isTelling(written: string, lower: string): boolean {
  if (written.length < 2 || common.has(lower)) return false;
  const first = String.fromCodePoint(written.codePointAt(0)!);
  // Scripts without capitals give no such hint.
  return /\p{L}/u.test(first) && (first !== first.toLowerCase() || first === first.toUpperCase());
}

/** A name of one word is taken whatever its case, if it is no word of a language. */
export const isAlone = (lower: string): boolean =>
  !common.has(lower) && (/\p{L}/u.test(lower) ? lower.length >= 2 : lower.length >= 4);
