/**
 * @module
 * IMSIs and SIM cards that no word of their own names: behind the field that a protocol has for who is connected, in brackets in
 * the log of a core network, in a column below its name.
 */
import { Ending } from '../scan/ending.js';
import type { ScrubName } from '../scan/finding.js';
import type { Run } from './group.js';
import { topicBefore } from './topic.js';

/** Country, network and subscriber (ITU-T E.212); 001 is for tests, 901 of no country. */
const imsi = /^(?:[2-7]\d\d|001|901|999)\d{12}$/;
/** Of EAP, a digit stands before it: what is proven and how (3GPP TS 23.003 §14.3, §19.3.2). */
const prefixed = /^[0-8](?:[2-7]\d\d|001|901|999)\d{12}$/;
/** `User-Name(1) = …`, `SubscriberIdentity = …`, `UE [`, `identity ... ` */
const identity = new Ending(
  /(?:user-?name|subscriber[-_ ]?(?:id(?:entity|entifier)?)?|identity|e\.?212|\bue[-_ ]?(?:id|context)?|\bnai|\bimp[iu]|subscription-?id-?data|end-?point|\bmobile ?id)(?:\(\d{1,4}\))?["'\])]{0,2}[\s.:=([<"']{1,40}$/i,
);
/** A core network speaks of attaching, of its nodes, of its procedures. */
const core =
  /\b(?:attach\w*|detach\w*|mme|sgw\w?|pgw\w?|amf|smf|hss|udm|ausf|s6a|e[sm]m|gmm|nas|tau|paging|bearer|apn|dnn|pdu session|pdn|handover|hlr|vlr|msc|sgsn|ggsn)\b/i;

/** @returns undefined where nothing says so */
export function subscriberOf(run: Run, text: string): ScrubName | undefined {
  const { start, ends, count, length } = run;
  if (count !== 1 || length < 14 || length > 20) return undefined;
  const digits = run.text;
  if (imsi.test(digits)) {
    if (identity.test(text.slice(Math.max(0, start - 72), start))) return 'imsi';
    if (
      text.charCodeAt(start - 1) === 91 &&
      text.charCodeAt(ends[0]!) === 93 &&
      core.test(text.slice(0, 512))
    )
      return 'imsi';
  } else if (prefixed.test(digits) && /identity\W{1,4}$/i.test(text.slice(Math.max(0, start - 14), start)))
    return 'imsi';
  return topicOfColumn(text, start, digits.length);
}

const mostAbove = 1024;

/** `MSISDN          IMSI             STATE`, and rows below it whose cells begin where the names do, or nearly so. */
function topicOfColumn(text: string, start: number, size: number): ScrubName | undefined {
  const lines = text.slice(Math.max(0, start - mostAbove), start).split('\n');
  const row = lines.pop() ?? '';
  if (lines.length === 0 || (row !== '' && !row.endsWith(' '))) return undefined;
  for (const line of lines.reverse()) {
    const name = nameAbove(line, row.length);
    if (name === undefined) continue;
    const topic = topicBefore(name, name.length);
    if (topic === 'imsi') return size === 15 ? topic : undefined;
    return topic === 'imei' || topic === 'iccid' ? topic : undefined;
  }
  return undefined;
}

/** A word by itself that begins where the cell does, or nearly so. */
function nameAbove(header: string, column: number): string | undefined {
  const from = Math.max(0, column - 3);
  const [, name] =
    /(?:^|\s{2})([A-Za-z][\w./-]{2,15})(?=\s|$)/.exec(header.slice(Math.max(0, from - 2), column + 19)) ?? [];
  return name;
}
