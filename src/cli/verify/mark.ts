/**
 * @module
 * Replaces everything that is exactly a pseudonym by a mark, so that the rest can be checked. It has its own expressions and does
 * not use those of the code that writes pseudonyms: a check must not share its mistakes.
 */
import { isPlainHost } from '../../identifiers/host.js';

/** Kind, id of the secret, 26 characters of body (RFC 4648 base32). */
const bodied =
  '(?:tel|ip|mail|imsi|imei|iccid|mac|card|ext|id)x?_[a-z0-9]{1,12}_[a-z2-7]{25}[aeimquy4](?![a-z\\d])';
const classWord = 'tel_(?:emergency|short|withheld)';

const whole = new RegExp(`^(?:${bodied}|${classWord})$`);

/** Anywhere in a text. */
export const pseudonyms = new RegExp(`${bodied}|${classWord}`, 'g');

/** With digits in front that a rule may keep. */
const fronted = new RegExp(`(?:\\+(\\d{1,15})~(?=tel_))?(?:${bodied}|${classWord})`, 'g');
/** With the domain of an address after it: two labels or more, in lower case. */
const domain = /(?<=mail_[a-z0-9]{1,12}_[a-z2-7]{26})@[a-z\d_-]+(?:\.[a-z\d_-]+)+/g;

/** A domain that spells a number or an address stays, to be seen. */
const stripped = (name: string): string => (isPlainHost(name.slice(1)) ? '' : name);

export const isPseudonym = (value: string): boolean => whole.test(value);

/** In place of a pseudonym. */
export const MARK = '\u00b7';

export interface Kept {
  /** How many digits may come before a number's pseudonym. */
  readonly digits: number;
  /** Whether a domain may follow an address's pseudonym. */
  readonly domain?: boolean;
}

/**
 * @returns the text with a mark for each pseudonym and its kept part; undefined where more is kept than may be, or a
 *   mark stood there before
 * @example
 * mark('<sip:+1~tel_k1_mfrggzdfmztwq2lknnwg23tpoa@example.org>', { digits: 3 }) // '<sip:·@example.org>'
 */
export function mark(text: string, kept: Kept): string | undefined {
  if (text.includes(MARK)) return undefined;
  let isMore = false;
  const without = kept.domain === true ? text.replace(domain, stripped) : text;
  const marked = without.replace(fronted, (_, digits: string | undefined) => {
    isMore ||= (digits?.length ?? 0) > kept.digits;
    return MARK;
  });
  return isMore ? undefined : marked;
}
