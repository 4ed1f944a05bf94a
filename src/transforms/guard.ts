/**
 * @module
 * Checks kept values in lines and delimited text. There a stray quote, a blank in a name or a lost delimiter can move a
 * value into the column of another. So a kept value that does not have the right form, or contains an identifier, is
 * hashed as unreadable. In a column of hosts an address is normal: it gets the pseudonym that it has in a URL.
 */
import { isAbsent } from '../identifiers/identifier.js';
import type { KeepForm } from './form.js';
import { createPseudonym, isPseudonym, pseudonymizeUnread } from './pseudonym.js';
import type { ScrubName } from './scrub/scan/finding.js';
import { createScrub } from './scrub.js';
import type { Apply, Setting } from './transform.js';

/** Free text has a `scrub` rule; here it is enough that a value contains none of these. */
const looked: readonly ScrubName[] = [
  'jwt',
  'uri',
  'email',
  'iban',
  'card',
  'imsi',
  'imei',
  'iccid',
  'mac',
  'ip',
  'phone',
];

const shapes: Readonly<Record<KeepForm, RegExp>> = {
  /**
   * Of bytes and the like, which can be as long as a phone number: a plus belongs to a phone number, and so do leading zeros before so many
   * digits.
   */
  number: /^-?(?!0\d{9})\d{1,15}(?:\.\d{1,15})?(?:[eE][+-]?\d{1,2})?$/,
  /** What stays shorter than a number that someone can be called under, whatever its fraction. */
  count: /^-?\d{1,9}(?:\.\d{1,9})?$/,
  /** The status of a response. */
  code: /^\d{3}$/,
  word: /^[A-Za-z_][\w./-]{0,63}$/,
  /** A name, with a port or without: what ends in a number is an address. */
  host: /^(?:[\w-]{1,63}\.){0,8}[A-Za-z][\w-]{0,62}\.?(?::\d{1,5})?$/,
};

/**
 * So many digits, with whatever parts them, may be a number that someone can be called under; so may thousands of a
 * spreadsheet.
 */
const longRun = /(?:\p{Nd}[ \t._()/\p{Pd}]{0,2}){10}|\p{Nd}(?:[,'’]\p{Nd}{3}){3}/u;

const ascii = /^[ -~]*$/;
/** As it is read: wide letters and digits as narrow ones, without what cannot be seen. */
const seen = (value: string): string =>
  ascii.test(value) ? value : value.normalize('NFKC').replace(/\p{Cf}/gu, '');

/** Where the form is all digits there is no more to be looked for. */
const isNumeric = (form: KeepForm | undefined): boolean =>
  form === 'number' || form === 'count' || form === 'code';

/** An address, or most of one: what stood beside it may have been glued to it, and a part cut off. */
const likeAddress = /\d(?:\.\d{1,3}){3}|[\da-f]{3,4}:[\da-f]{0,4}:|@[\w-]/i;

/** IPv6 in a name: eight groups, or fewer with `--` where zeros are left out (2001-db8--17.example.net). */
const spelled =
  /(?:^|[.-])(?=[\da-f.-]{0,39}\d)(?:(?:[\da-f]{1,4}[.-]){7}[\da-f]{1,4}|(?:[\da-f]{1,4}-){2,6}-[\da-f]{0,4})(?=[.:-]|$)/i;

/**
 * @param form - what every value looks like; without, any value that holds no identifier is kept
 * @example
 * createGuard('code', undefined, setting)('200') // '200'
 * createGuard('code', undefined, setting)('alice') // 'idx_k1_…'
 */
export function createGuard(form: KeepForm | undefined, region: string | undefined, setting: Setting): Apply {
  const scrub = createScrub({ identifiers: looked, region, leniency: 'usual' }, setting);
  const numeric = isNumeric(form);
  const isPlain = (value: string): boolean =>
    !longRun.test(value) &&
    !likeAddress.test(value) &&
    (form !== 'host' || !spelled.test(value)) &&
    scrub(value) === value;
  const isFree = (value: string): boolean => {
    if (numeric) return true;
    const read = seen(value);
    return isPlain(read) && (read === value || isPlain(value));
  };
  const readAddress = form === 'host' ? createAddress(setting) : undefined;
  return (value) => {
    if (isAbsent(value)) return value;
    if ((form === undefined || shapes[form].test(value)) && isFree(value)) return value;
    const address = readAddress?.(value);
    if (address !== undefined) return address;
    return isPseudonym(value, setting.keys) ? value : pseudonymizeUnread(value, setting);
  };
}

/** An address with a port, which an IPv6 address has only after brackets. */
const withPort = /^(?:\[([\da-f:.]{2,45})\]|(\d{1,3}(?:\.\d{1,3}){3}))(:\d{1,5})?$/i;

/** @returns what becomes of a host that is an address; undefined of any other */
function createAddress(setting: Setting): (value: string) => string | undefined {
  const identifier = setting.identifierOf({ identifier: 'ip', value: '' });
  const pseudonymize = createPseudonym({}, { ...setting, identifier });
  return (value) => {
    const [, six, four, port = ''] = withPort.exec(value) ?? [];
    const address = six ?? four ?? value;
    if (identifier.read(address)?.is !== 'found' || !/^[\da-f:.]+$/i.test(address)) return undefined;
    const written = pseudonymize(address);
    return written === undefined ? undefined : written + port;
  };
}
