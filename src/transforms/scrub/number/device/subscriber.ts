/**
 * @module
 * IMSIs and SIM cards that no word of their own names: behind the field that a protocol has for who is connected, in brackets in
 * the log of a core network, in a column below its name.
 */
import { luhn } from '../../../../identifiers/card.js';
import { Ending } from '../../scan/expression/ending.js';
import type { ScrubName } from '../../scan/finding.js';
import type { Run } from '../group.js';
import { topicBefore } from '../word/topic.js';

/** Country, network and subscriber (ITU-T E.212); 001 is for tests, 901 of no country. */
const imsi = /^(?:[2-7]\d\d|001|901|999)\d{12}$/;
/** Of EAP, a digit stands before it: what is proven and how (3GPP TS 23.003 §14.3, §19.3.2). */
const prefixed = /^[0-8](?:[2-7]\d\d|001|901|999)\d{12}$/;
/** `User-Name(1) = …`, `SubscriberIdentity = …`, `UE [`, `identity ... ` */
const identity = new Ending(
  /(?:user-?name|subscriber[-_ ]?(?:id(?:entity|entifier)?)?|identity|e\.?212|\bue[-_ ]?(?:id|context)?|\bnai|\bimp[iu]|subscription-?id-?data|end-?point|\bmobile ?id)["']?(?:\(\d{1,4}\))?["'\])]{0,2}(?: val)?[\s.:=([<"']{1,40}$/i,
);
/** `SIM 001010123456789`, `carte SIM : …`, `the SIM is …`, `Teilnehmer …`: whose it is, or where; fifteen digits of a network say the rest. */
const ofSim = new Ending(
  /(?:^|[^\p{L}\d])(?:(?:[eu][- ]?|usim\/)?sim(?:[-_ ]?(?:cards?|karte|kort|kaart|id|no|nr|num|number|nummer|n[°º]))?|teilnehmer(?:in)?|abonn[ée]e?|abonad[oa]|abbonat[oa]|assinante|abonnee|chip|加入者|契約者)["']?\.?(?:\s(?:is|was|ist|lautet|war|est|es|é|è|era|con|mit|with|avec|com|n[°º]|no\.?|nr\.?))?\s?[:=#(["']{0,2}\s?["']?$/iu,
);
/** `AVP: 'User-Name'(1) l=23 f=-M val="…"`: its length, flags and maker between, as freeDiameter has them. */
const attribute = new Ending(
  /'(?:User-Name|Subscription-Id-Data)'\(\d{1,4}\)(?: (?:l|f|vend)=[^\s"]{1,24}){1,3} val=["']$/,
);
/** `IMSI on the old card …`: where it is, some words behind its name. */
const afar = new Ending(
  /(?:^|[^\p{L}\d_-])imsi(?: (?:on|of|for|in|from|the|my|this|that|old|new|second|first|current|card|e?sim|phone|device|handset|is|was|auf|der|dem|des|alten?|neuen?|karte|sim-karte|de|del|la|le|du|di|da|do|el|il|o|carte|tarjeta|scheda|cart[ãa]o|ancienne|vieja|vecchia|antigo|nueva|nouvelle|nuova|novo|es|è|é|est|ist)){1,6}:? $/iu,
);
/** Of Open5GS's command for its subscribers, of the contexts in the log of an SGSN: `open5gs-dbctl remove …`, `MM(…/b9f484ff)`. */
const command = new Ending(/\bopen5gs-dbctl \w{2,24} ["']?$/);
const context = new Ending(/(?:^|\W)(?:G?MM|PDP|LLME|SUBSCR)\($/);
/** What a SIM card and its network share, behind its number: `…,465B5CE8B199B49FAA5F0A2EE238A6BC`. */
const key =
  /^["']?[ ,;|\t]{1,2}["']?(?:\d{1,3}(?:\.\d{1,3}){3} )?[\da-f]{32}["']?[ ,;|\t]{1,2}["']?(?:[\da-f]{32}|opc?[ ,;|\t]{1,2}[\da-f]{32})(?!\w)/i;
/** A core network speaks of attaching, of its nodes, of its procedures. */
const core =
  /\b(?:attach\w*|detach\w*|mme|sgw\w?|pgw\w?|amf|smf|hss|udm|ausf|s6a|e[sm]m|gmm|nas|tau|paging|bearer|apn|dnn|pdu session|pdn|handover|hlr|vlr|msc|sgsn|ggsn)\b/i;

/** @returns undefined where nothing says so */
export function subscriberOf(run: Run, text: string): ScrubName | undefined {
  const { start, ends, count, length } = run;
  if (count !== 1 || length < 14 || length > 20) return undefined;
  const digits = run.text;
  if (imsi.test(digits)) {
    const lead = text.slice(Math.max(0, start - 72), start);
    if (identity.test(lead) || command.test(lead) || attribute.test(lead) || afar.test(lead)) return 'imsi';
    if (ofSim.test(lead.slice(-40))) return 'imsi';
    if (key.test(text.slice(ends[0]!, ends[0]! + 104))) return 'imsi';
    if (
      text.charCodeAt(start - 1) === 91 &&
      text.charCodeAt(ends[0]!) === 93 &&
      core.test(text.slice(0, 512))
    )
      return 'imsi';
  } else if (prefixed.test(digits) && /identity\W{1,4}$/i.test(text.slice(Math.max(0, start - 14), start)))
    return 'imsi';
  return topicOfRow(run, text) ?? topicOfColumn(text, start, digits.length);
}

/** What a switch calls a row of its own: a call or a message that came or went, a session. */
const called =
  /(?:^|[,;|\t"])(?:MO[CS]?|MT[CS]?|SMSM[OT]|M[OT]-?SMS|SMM[OT]|[GSP]-?CDR|CDR|GPRS|VOLTE|ROAM(?:ING)?|USSD)(?=[,;|\t"]|$)/;
/** Of much else, too: with the number of a party, or a moment. */
const loose = /(?:^|[,;|\t"])(?:VOICE|SMS|DATA|CALL)(?=[,;|\t"]|$)/;
const beside = /(?:^|[,;|\t"])\+?\d{11,14}(?=[,;|\t"]|$)/;
const fifteen = /(?<![^,;|\t"\n])\d{15}(?![^,;|\t"\r\n])/g;
/** Who allocates the numbers of devices (3GPP TS 23.003 §6.2). */
const allocated = /^(?:01|35|49|86|91|98|99)/;
export const isDevice = (digits: string): boolean => allocated.test(digits) && luhn(digits);
const longestRow = 256;

/** `MOC|001010123456789|490154203237518|…`: fifteen digits in a row of calls, or beside those of the device or the subscriber. */
function topicOfRow({ start, ends, length, text: digits }: Run, text: string): ScrubName | undefined {
  const before = text[start - 1];
  const after = text[ends[0]!];
  const mark = before !== undefined && ',;|\t'.includes(before) ? before : after;
  if (length !== 15 || mark === undefined || !',;|\t'.includes(mark)) return undefined;
  const isField = (each: string | undefined): boolean =>
    each === mark || each === undefined || each === '\n' || each === '\r';
  if (!isField(before) || !isField(after)) return undefined;
  const lead = text.slice(Math.max(0, start - longestRow), start);
  const [behind = ''] = text.slice(start, start + longestRow).split('\n', 1);
  const row = lead.slice(lead.lastIndexOf('\n') + 1) + behind;
  const own = isDevice(digits) ? 'imei' : imsi.test(digits) ? 'imsi' : undefined;
  if (own === undefined || row.split(mark).length < 3) return undefined;
  if (row.split(mark).length > 4 && (called.test(row) || (loose.test(row) && beside.test(row)))) return own;
  for (const [other] of row.matchAll(fifteen))
    if (other !== digits && (own === 'imsi' ? isDevice(other) : !isDevice(other) && imsi.test(other)))
      return own;
  return undefined;
}

/** @param start - of fifteen digits in a bracket before a slash */
export const isContext = (text: string, start: number): boolean =>
  text.charCodeAt(start - 1) === 40 &&
  text.charCodeAt(start + 15) === 47 &&
  imsi.test(text.slice(start, start + 15)) &&
  context.test(text.slice(Math.max(0, start - 12), start));

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
