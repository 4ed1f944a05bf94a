/**
 * @module
 * What programs print in the groups of a telephone number, or behind a word for one: the origin of a session, frames of a radio, the
 * time of the last call, how much was done, an id in quotes, the numbers of a record of DNS, a port behind any address.
 */
import { isDigit, isQuote } from '../../scan/character.js';
import { Ending } from '../../scan/expression/ending.js';
import type { Run } from '../group.js';

/** `o=- 1764000000 1764000001 IN IP4 …`: the id of a session and its version (RFC 8866 §5.2); the user before them may be a number. */
const origin = new Ending(/(?:^|[^\w])o=\S{1,64} (?:\d{1,20} )?$/);
const network = / (?:\d{1,20} )?IN IP(?:[46](?!\w)|\[)/y;
/** `lastContact: 1764000000123`, `c.call("1764000000")`: an instant, in seconds or thousandths of them. */
const instant = /^1[3-9]\d{8}(?:\d{3})?$/;
const lasting = new Ending(
  /(?:^|[^a-z])(?:last|first|next|prev(?:ious)?|latest)[-_ ]?(?:contact|call|sms|text|ring|dial|fax|message)(?:ed)?["']?\s?[:=]\s?["']?$|\w\.call\(["'`]$/i,
);
/** `did 61487356 malloc`: the verb, of which a noun says what was done so often. */
const done = new Ending(/(?:^|[^\w.-])did $/);
const noun = / [a-z]{3,24}(?![\w:=])/y;

/** `RRSIG<tab>TXT 13 5 3600 …`, `IN SRV 10 60 5060`, `IN TXT "123456789 …"`: what a record of DNS is of, and its numbers (RFC 1035 §5.1). */
const record = new Ending(
  /(?:^|\s)(?:RRSIG\s{1,8}[A-Z][A-Z\d]{0,9}|NSEC3(?:PARAM)?|DNSKEY|(?:IN|CH)\s{1,8}(?:SRV|DS|CDS|TLSA|NAPTR|CAA|MX|TXT))\s{1,8}(?:"(?:\d+ ){0,8})?$/,
);

export function isOfProgram(run: Run, text: string): boolean {
  const { start, count, length, ends, plus } = run;
  if (plus) return false;
  const before = text.charCodeAt(start - 1);
  if (count > 1 && (isOfFrames(run) || isOfQuad(run) || isOfAny(run) || isOfId(run, text))) return true;
  if (
    (before === 32 || before === 9 || before === 34) &&
    record.test(text.slice(Math.max(0, start - 90), start))
  )
    return true;
  if (before === 32 && count < 3 && length > 9) {
    network.lastIndex = ends[count - 1]!;
    if (network.test(text) && origin.test(text.slice(Math.max(0, start - 90), start))) return true;
  }
  if (count > 1) return false;
  if (instant.test(run.text)) return lasting.test(text.slice(Math.max(0, start - 32), start));
  if (before !== 32 || length > 9) return false;
  noun.lastIndex = ends[0]!;
  return noun.test(text) && done.test(text.slice(Math.max(0, start - 5), start));
}

/** `010958/08/12/44/50`: a frame and its remainders (3GPP TS 45.002 §4.3); no area has six digits before a second stroke. */
const isOfFrames = ({ count, sizes, separators }: Run): boolean =>
  count > 2 &&
  (sizes[0] === 6 || sizes[0] === 7) &&
  sizes[1] === 2 &&
  sizes[2] === 2 &&
  separators[1] === '/' &&
  separators[2] === '/';

/** `184.123.665.067`, `006.001.002.71109`: an address that is none, or a version filled with zeros; no number has four such groups. */
function isOfQuad({ count, sizes, separators, text }: Run): boolean {
  if (count !== 4 || (sizes[3] !== 3 && sizes[3] !== 5)) return false;
  for (let i = 0; i < 3; i++) if (sizes[i] !== 3 || separators[i + 1] !== '.') return false;
  return /^(?:...){0,3}0/.test(text);
}

/** `0.0.0.0 110`: any address, which is nobody's, and a port behind it. */
const isOfAny = ({ count, sizes, separators, text }: Run): boolean =>
  count > 3 && sizes[3] === 1 && separators[3] === '.' && separators[1] === '.' && text.startsWith('0000');

/** `"1 660 388 656"`, `(1 660 388 656)`: what stands in quotes or parentheses is one, and these are not its first groups. */
function isOfId({ start, count, ends }: Run, text: string): boolean {
  if (text.charCodeAt(start - 1) !== 32 || !isDigit(text.charCodeAt(start - 2))) return false;
  const open = text.charCodeAt(start - 3);
  const close = text.charCodeAt(ends[count - 1]!);
  return open === 40 ? close === 41 : isQuote(open) && close === open;
}
