/**
 * @module
 * A whole SIP message as text (RFC 3261 §7). Parties and hosts become pseudonyms, and so do the ids that join
 * messages; credentials, names, subjects and the body are dropped. The result is still a SIP message.
 */
import { isAbsent } from '../identifiers/identifier.js';
import { longestList } from '../identifiers/uri/part.js';
import { reduceAgent } from './generalize/agent.js';
import { createPseudonym, isPseudonym, pseudonymizeUnread } from './pseudonym.js';
import { rewriteAddresses } from './sip/address.js';
import { treatmentOf } from './sip/header.js';
import { readParameters, split } from './sip/list.js';
import { keepPhrase } from './sip/phrase.js';
import { rewriteVia } from './sip/via.js';
import { keepWords, methods } from './sip/word.js';
import type { Apply, Setting } from './transform.js';

const method = new RegExp(`^(?:${methods.replaceAll(' ', '|')}) +`);
const version = ' SIP/2.0';
const status = /^SIP\/2\.0 +(\d{3})(?: +(.*))?$/;
const field = /^([\w.!%*+`'~-]{1,64})[ \t]*:[ \t]*(.*)$/;
const word = `[ \\t]+(?:${methods.replaceAll(' ', '|')})`;
/** RAck also contains the number of the response that it acknowledges (RFC 3262 §7.2). */
const counters = new RegExp(`^\\d{1,10}(?:${word})?$`);
const acknowledged = new RegExp(`^\\d{1,10}[ \\t]+\\d{1,10}${word}$`);
/** Ten digits may be a number; the two largest counts that there are say that there is no end. */
const count = /^(?:\d{1,9}|2147483647|4294967295)$/;
const date = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/;
/** RFC 5031: emergency services, which are nobody's number. */
const service =
  /^urn:service:(?:sos(?:\.(?:ambulance|animal-control|fire|gas|marine|mountain|physician|poison|police|traffic))?|counseling(?:\.(?:children|mental-health|suicide))?)$/i;

/**
 * A text that is no SIP message becomes a pseudonym as a whole. Folded header fields come out in one line.
 *
 * @example
 * createSip(setting)('BYE sip:alice@example.org SIP/2.0\r\nSubject: Lunch?\r\n\r\n')
 * // 'BYE sip:id_k1_…@example.org SIP/2.0\r\n\r\n'
 */
export function createSip(setting: Setting): Apply {
  const uriIdentifier = setting.identifierOf({ identifier: 'uri', value: '' });
  const pseudonymizeUri = createPseudonym({}, { ...setting, identifier: uriIdentifier });
  const opaque = setting.identifierOf({ identifier: 'opaque', value: '' });
  const pseudonymizeId = createPseudonym({}, { ...setting, identifier: opaque });
  const unread = (text: string): string => pseudonymizeUnread(text, { ...setting, identifier: opaque });

  const uri = (text: string): string => {
    if (service.test(text)) return text;
    const reading = /\s/.test(text) ? undefined : uriIdentifier.read(text);
    // The host that RFC 3323 §4.1.1.3 gives to an anonymous address.
    if (reading === undefined) return `sip:${unread(text)}@anonymous.invalid`;
    return reading.is === 'special' ? 'sip:tel_withheld@anonymous.invalid' : (pseudonymizeUri(text) ?? '');
  };
  const id = (text: string): string => pseudonymizeId(text) ?? '';
  const parts = {
    uri,
    id,
    unread,
    part: (part: Parameters<Setting['identifierOf']>[0]) =>
      createPseudonym({}, { ...setting, identifier: setting.identifierOf(part) })(part.value) ?? '',
  };

  const rewriteValue = (name: string, value: string): string | undefined => {
    const treatment = treatmentOf(name);
    const isLong = split(value, ',').length > longestList;
    switch (treatment) {
      case 'address':
        return isLong ? `<sip:${unread(value)}@anonymous.invalid>` : rewriteAddresses(value, parts);
      case 'via':
        return isLong ? rewriteVia(`SIP/2.0/UDP ${unread(value)}`, parts) : rewriteVia(value, parts);
      case 'id':
        if (isLong) return unread(value);
        return split(value, ',')
          .map((each) => id(each.trim()))
          .join(', ');
      case 'dialog':
        return rewriteDialog(value, id);
      case 'agent':
        return reduceAgent(value, true);
      case 'sequence': {
        const grammar = name.toLowerCase() === 'rack' ? acknowledged : counters;
        return grammar.test(value) ? value.replace(/\d{10}/g, '0') : undefined;
      }
      case 'count':
        return count.test(value) ? value : undefined;
      case 'words':
        return keepWords(name.toLowerCase(), value);
      case 'date':
        return date.test(value) ? value : undefined;
      case 'length':
        return '0';
      default:
        return undefined;
    }
  };

  const rewriteStart = (line: string): string | undefined => {
    const asked = method.exec(line)?.[0];
    if (asked !== undefined && line.endsWith(version))
      return `${asked.trimEnd()} ${uri(line.slice(asked.length, -version.length).trim())}${version}`;
    const answered = status.exec(line);
    return answered === null ? undefined : `SIP/2.0 ${answered[1]} ${keepPhrase(answered[2] ?? '')}`;
  };

  const rewriteField = (line: string): string[] => {
    const [, name = '', value = ''] = field.exec(line) ?? [];
    const after = rewriteValue(name, value.trim());
    return after === undefined ? [] : [`${name}: ${after}`];
  };

  return (value) => {
    if (isAbsent(value) || isPseudonym(value, setting.keys)) return value;
    const { start, fields, end, newline } = readMessage(value);
    const first = rewriteStart(start);
    if (first === undefined) return unread(value);
    return [first, ...fields.flatMap(rewriteField)].join(newline) + end;
  };
}

/** Replaces and Join name a dialog by its Call-ID and tags (RFC 3891 §6.1), Session-ID the two ends (RFC 7989). */
function rewriteDialog(value: string, id: (text: string) => string): string {
  const [first = '', ...rest] = split(value, ';');
  const parameters = readParameters(rest.join(';')).map(({ name, value: said }) => {
    if (said === undefined) return name === 'early-only' ? `;${name}` : '';
    return /^(?:[\w-]{0,16}tag|remote)$/.test(name) ? `;${name}=${id(said)}` : '';
  });
  return id(first.trim()) + parameters.join('');
}

interface Message {
  readonly start: string;
  /** Unfolded (RFC 3261 §7.3.1). */
  readonly fields: readonly string[];
  /** What ends the header: with the empty line, if the message has one. */
  readonly end: string;
  readonly newline: string;
}

/**
 * `\r\r\n` is one line end: it results if a program writes `\r\n` as text again. A `\r` that is not followed by `\n` is a
 * line end, too. All are matched at once, since each alone would search those after it for a `\n`.
 */
const lineEnds = /\r+\n?|\n/;
const everyLineEnd = new RegExp(lineEnds, 'g');

const linesOf = (text: string): string[] =>
  text.replace(everyLineEnd, (ends) => (ends.endsWith('\n') ? '\n' : ends)).split(/[\r\n]/);

/** Empty lines before it are not part of the message (RFC 3261 §7.5). */
function readMessage(text: string): Message {
  const lines = linesOf(text.replace(/^[\r\n]+/, ''));
  const newline = (lineEnds.exec(text.trimStart())?.[0] ?? '\r\n').replace(/^\r+/, '\r');
  const empty = lines.indexOf('');
  const fields: string[] = [];
  for (const line of lines.slice(1, empty < 0 ? undefined : empty)) {
    if (!/^[ \t]/.test(line)) fields.push(line);
    else if (fields.length > 0) fields.push(`${fields.pop()} ${line.trim()}`);
  }
  const end = empty < 0 ? '' : empty < lines.length - 1 ? newline + newline : newline;
  return { start: lines[0]!, fields, end, newline };
}
