/**
 * @module
 * Whether a key of an object may be shown: a single word by its form, several words if a schema has them.
 */
import { isWord } from '../../program/name/word.js';
import { topics } from '../../transforms/scrub/number/word/vocabulary.js';
import { isHandle } from '../../transforms/scrub/person/given.js';

export { isWord };

/** Of what fields are made that have blanks in their names. None that is somebody's name as well. */
const terms = new Set(
  (
    'a access account action active activity actual address agent alarm alert alias all amount and answer answered api app application area as at ' +
    'attempt attempts attribute average avg balance band bandwidth base begin billing body branch browser bucket build by byte bytes cache call ' +
    'called callee caller calling calls campaign cancel carrier category cause cell center centre channel charge check city class client close ' +
    'closed cluster code codec column comment company complete completed condition config connect connected connection contact content context ' +
    'conversation cookie cost count counter country county created creation currency current custom customer data database date day days default ' +
    'delay delivery department description destination detail details device dial dialed dialled direction disconnect disk display domain download ' +
    'drop due duration email enabled end ended engine entry environment error errors event events expected expiry export extension external failed ' +
    'failure family fax fee field file final first flag flow folder for format forwarded from full function gateway gender given global group header ' +
    'height hit hold home host hour hours house http icon id identifier identity idle imei imsi in inbound incoming index info initial input ' +
    'instance interface internal interval invoice ip is issue item items job key kind label lang language last latency latitude legs length level ' +
    'limit line link list load local location log login longitude lost mac mail manager max maximum mean measure media member memory message ' +
    'messages metadata method metric min minimum minute minutes mobile mode model modified module month msisdn name net network new next no node ' +
    'note notes number object of off office offset on open operation operator option order organisation organization origin original os other out ' +
    'outbound outgoing output owner package packet packets page parent part party path payload payment peak peer percent percentage period phone ' +
    'pickup place plan platform point policy pool port position postal post prefix price primary priority process product profile project property ' +
    'protocol provider purpose quality quantity queue quota random rate ratio reason received recipient record reference referrer region registered ' +
    'release remark remote reply report request requests resource response result retry ring ringing role room route rule run sample scheme score ' +
    'search second secondary seconds section segment sender sent sequence serial server service session set severity shipping sim site size skill ' +
    'sms software source speed sql stage start started state status step stop storage store stream street subject subscriber subtotal suffix sum ' +
    'summary supplier support switch system table tag talk target task tax team tel telephone temperature template tenant test text thread threshold ' +
    'ticket time timeout timestamp timezone title to token total town traffic transaction transfer transferred trunk type unit units until update ' +
    'updated upload uri url usage used user username value values vendor version view virtual visit voice volume wait wallet warning web website ' +
    'week weight width window work wrap year zip zone'
  ).split(' '),
);

const isTerm = (word: string): boolean => {
  const lower = word.toLowerCase();
  return terms.has(lower) || topics.has(lower) || terms.has(lower.replace(/s$/, ''));
};

/** `alice.example` */
const isDotted = /^\p{L}+\.\p{L}+$/u;
const isPhrase = /\p{L}[\p{M}.,;'’]*\s+\p{L}/u;

/**
 * Several words in a row that no schema has may be somebody's name; of a long one, one word may be the owner's own.
 * Columns of a table are words by their form alone.
 *
 * @param depth - how far inside of its record the object is that has the key: 0 for a column
 */
export function isShown(key: string, depth: number): boolean {
  if (!isWord(key)) return false;
  if (depth === 0) return true;
  if (!isPhrase.test(key)) return !(isDotted.test(key) && isHandle(key.toLowerCase()));
  const words = key.match(/[\p{L}\p{M}]+/gu) ?? [];
  const unknown = words.filter((word) => !isTerm(word)).length;
  return unknown === 0 || (unknown === 1 && words.length > 2);
}
