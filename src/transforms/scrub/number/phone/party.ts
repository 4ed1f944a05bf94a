/**
 * @module
 * Where telephone systems write the number of a party without a word before it: in the name of a channel
 * (`PJSIP/12025550123-0000002a`), as the user before an `@` (`12025550123@from-internal`), in the angles of a caller's
 * name, in the dialplan's words.
 */

import { findEmail } from '../../address/email.js';
import { isDialledId } from '../../address/message.js';
import { isDigit, isQuote, isWord, wordEnd } from '../../scan/character.js';
import type { Cursor } from '../../scan/cursor.js';
import { Ending } from '../../scan/expression/ending.js';
import type { Rare } from '../../scan/expression/rare.js';

/** Channel technologies of Asterisk and FreeSWITCH, and what stands in their place in a dial string. */
const channel = new Ending(
  /(?:^|[^\w/.-])(?:(?:PJ)?SIP|CAPI(?:\[\w{1,16}\])?|mISDN|Local|IAX2?|DAHDI|Zap|SCCP|Skinny|Motif|Console|Agent|Message|Dongle|Quectel|Khomp|OOH323|H323|chan_\w+|sofia(?:\/[\w.-]{1,40}){1,3}|user|loopback|verto\.rtc|error|group)\/(?:[\w.-]{1,40}\/){0,2}$/i,
);
const channelMost = 128;

/** `wa.me/447700900123`, `api.whatsapp.com/send/447700900123`: the number is the path. */
const link = new Ending(
  /(?:\bwa\.me|\bt\.me|\bviber\.click|whatsapp\.com\/(?:send|message)|intent:\/\/send)\/\+?$/i,
);

/** Digits before `-`, `@` and the like that stand behind the technology of a channel. */
function isChannel(text: string, start: number): boolean {
  return (
    text.charCodeAt(start - 1) === 47 && channel.test(text.slice(Math.max(0, start - channelMost), start))
  );
}

const isLink = (text: string, start: number): boolean =>
  link.test(text.slice(Math.max(0, start - 32), start));

/** `"John" <2025550134>` */
function isAngled(text: string, start: number, end: number): boolean {
  if (text.charCodeAt(start - 1) !== 60 || text.charCodeAt(end) !== 62) return false;
  const before = text.charCodeAt(start - 2);
  return (
    ((Number.isNaN(before) && end - start > 8) ||
      before === 32 ||
      isQuote(before) ||
      before === 58 ||
      before === 61) &&
    !isAsserted(text, start)
  );
}
/** `expected:<12345678> but was:<12345679>`: what a test compares. */
const asserted = /\b(?:expected|was|actual|got|value|count|size|length):? ?<$/i;
const compared = /\b(?:expect(?:ed|s)?|assert\w*|value|count|size|length)\b/i;
const isAsserted = (text: string, start: number): boolean =>
  asserted.test(text.slice(Math.max(0, start - 16), start)) &&
  compared.test(text.slice(Math.max(0, start - 96), start + 96));

/** `extension '9011447700900123'`, `AccountID="00447700900123"`, `src=12025550123`, `DID: 12025550123`. */
const said = new Ending(
  /(?:\b(?:now |dis)connected (?:to|from)|\bmailbox \S{1,12} from|\blookup(?: (?:failed|failure|error))? for|\b(?:remote|local|called|calling|other|far|near|originating|terminating|redirecting|first|second|third)[ _-]party(?: number)?|\b(?:deliver|submit|data)_?sm(?:_?resp)? (?:from|to)|\b(?:destination|dial|called|calling|incoming|route)[-_ ]pattern|\b(?:[od]ad|[od]?adc)(?=[:=])|(?<=[.[])sip-|\b(?:IVR|DTMF|caller|digits)\b[^\n\d,;!?&}]{0,20} (?:entered|keyed in)|\b(?:STOP|UNSUBSCRIBE) (?:received )?from|\breply (?:with )?["']?(?:yes|no|stop|start|join|help|info|quit|end|[yn1-9])["']? to|\b(?:deliver(?:y|ed|ing|s)?|sen[dt]|submitt(?:ed|ing))(?: [^\s,;]{1,16}){0,2} to|\b(?:black|white|block|allow|deny)list(?:ed)?(?: (?:add|remove|entry))?|\b(?:USSD|SMS|MMS|MO|MT|message|voicemail|leg)(?: [^\s,;]{1,12}){0,2} (?:from|to)|\b(?:(?:transfer|forward|divert|redirect|reroute|hand|escalat)(?:r?ed|r?ing)?(?: call| leg)?(?: to| from| via|:| [-=]+>)|(?:(?:weiterleit|umleit)(?:ung|en)|weitergeleitet|umgeleitet|transf[ée]r(?:id[oa]|ir|ée?|er)|desv(?:iad[oa]|iar|io|ío)|devia(?:t[oa]|re))(?: an| auf| [aà]u?l?| para| su)?)|\btransferred|\bPart(?:y|ies) Number i = 0x[\da-f]{2,6},|\bAOR|\bexten(?:sion)?(?: is| to)?|\bsubscription-id-data(?: ?\(444\))?|(?:\b|(?<=-))(?:cdn|cgn|rdn)=(?:[a-z]{2,4}:\d{1,3},){1,5}#|(?:^|[^a-z\d.])(?:[ftro]u|[rft]uri|src|dst|dest|did|ddi|orig|originator|term|source|destination|orig(?:em|en|ine)|destino|destinazione|destinatário|quelle|ziel|(?:from|to)(?=_?(?:o?user|uri|num|number|no|addr)))(?:_?(?:o?user|uri|num|number|no|addr(?:ess)?))?|(?:^|[^a-z\d.])(?:src|dst)_prefix_(?:in|out|routing)|(?:^|[^a-z\d.])au(?==)|(?:^|[\s;|&<>])P(?:3[56]|[4-6]0[45])(?==)|(?:^|[\s,;|&([{])(?:[AB]|GT)(?=[=:])|\b(?:redirect|forward|divert|transfer)(?:ed|ing)?_?(?:to)?(?==)|\b(?:sender|receiver|send_?to|forward_?to|(?:(?:source|dest(?:ination)?|sender|receiver|recipient|originator)_?|originating|terminating|origin)addr(?:ess)?)(?=["']?\s?[:=])|\b(?:ringback|cnam(?: query| lookup| dip)?|paging|faxing|mailbox|peer|wähl(?:e|t|en)|gewählte?|marca(?:r|ndo|do|da)|marque|disca(?:r|ndo|do)|compos(?:é|ée|ez)|gesprek met|(?:sent|send) (?:code|otp|pin|token) to|dial\w*(?: \w+){1,3} number)(?=["' :=])|\blog(?:in|on) (?:OK|incorrect|failed|attempt)(?=:? \[)|(?:\b|(?<=\d))nd(?==)|\b(?:(?:fq)?cn|dn|dd|(?:dialled|dialed|called|calling)?[ _-]?digits|peer[ _-]?address)|<(?:\w{1,16}:)?(?:src|dst|dest|source|destination|sender|receiver|originator|orig|term)(?:_?(?:num|number|no|addr(?:ess)?))?>)["']?\s{0,8}[:=]?\s{0,2}\\?(?:\b[bu])?["'<[(]{0,2}$/i,
);

/** Of what is said of a party, and of what is said of an extension, each has one of these in it. */
export const partyWords =
  /connected|lookup|,#:|party|parties|_?sm(?:_?resp)? |pattern|[od]ad|adc|_id_|call ?id|sip-|entered|keyed|stop|unsub|deliver|sent|submitt|list|ussd|sms|mms|mo |mt |message|voicemail|leg|trans|forward|divert|redirect|reroute|hand|escalat|leit|desv|devia|aor|ext|subscription|(?:^|[^a-z\d.])[aftro]u|p[3-6]\d|uri|src|dst|dest|did|ddi|orig|term|source|from_?\w|to_?\w|[ab][=:]|gt[=:]|send|receiv|recip|addr|quelle|ziel|ringback|cnam|paging|faxing|mailbox|peer|wähl|marca|marque|disca|compos|gesprek|code|otp|pin|token|dial|log[io]n|nd=|cn|d[nd]|digits|accountid|rals|request|reply|\+c|clip|wa|viber|user/gi;

/** `from=12025550123`: a range of times, or of counts, has fewer digits, or no country. */
const side = new Ending(
  /(?:(?:^|[^a-z\d._-])(?:(?:from|to)_?|(?:(?:auth|default|from|contact)user|(?:[a-z]{2,10}_)?username)(?==))|(?:^|[^a-z\d])line_?\d{1,2}(?==))\\?["'`]?\]?\s?[:=|>]\s?\[?\\?[bu]?['"`[]{0,2}$/i,
);
/** `from: 1234567890 to: 2345678901 bytes` */
const spanned =
  /^\d+["']?[,;]? ?(?:(?:to|until|-|\.\.)[:=]? ?["']?\d+["']?)? ?(?:[kmgt]?i?b|bytes?|sectors?|blocks?|rows?|ms|secs?|seconds?|lines?)\b/i;
/** Thirteen digits with a one in front are a millisecond. */
const eleven = /^(?:\d{11,12}|[2-9]\d{12}|00[1-9]\d{9,12})(?!\d)/;
/** A time has a one in front, and nothing has as many as a counter can hold; a trunk has a zero. */
const ten = /^(?:(?!2147483647)[2-9]\d{9}|0[1-9]\d{8})(?!\d)/;

/** `message 7f3a…-… to 12025550123`: by its id. */
const ofMessage = new Ending(
  /(?:^|[^\p{L}\d])(?:message|msg|sms|mms|dlr)(?:[ _-]?id)?[ :=#]{1,2}[\w-]{8,40},? (?:to|for|from) $/iu,
);

export function isSaid(text: string, start: number, words: Rare): boolean {
  // Most numbers only have a blank and a word before them. The phrases searched for end with a mark, or with `extension`, `to`
  // or `from`.
  const before = text.charCodeAt(start - 1);
  if (before === 32 && isDigit(text.charCodeAt(start - 2))) return false;
  const lead = text.slice(Math.max(0, start - 40), start);
  const first = text.charCodeAt(start) === 43 ? start + 1 : start;
  return (
    (/ (?:to|for|from) $/.test(lead) && ofMessage.test(text.slice(Math.max(0, start - 64), start))) ||
    (words.isBetween(text, start - 40, start) &&
      ((said.test(lead) && !isRelative(text, start, lead)) || account.test(lead))) ||
    (side.test(lead) &&
      !spanned.test(text.slice(first, first + 48)) &&
      (eleven.test(text.slice(first, first + 14)) || ten.test(text.slice(first, first + 11))))
  );
}

/** `CN=917532944,OU=devices,O=Example`: the first of a name in a directory (RFC 4514 §2.3), and nobody who calls. */
const relative = /^\d+, ?(?:CN|OU|O|DC|L|ST|C|UID|E|emailAddress)=/i;
const isRelative = (text: string, start: number, lead: string): boolean =>
  /cn=$/i.test(lead) && relative.test(text.slice(start, start + 36));

const extension = new Ending(
  /(?:\+C(?:LIP|OLP|CWA|DIP|MGS|MGW|NUM)[:=]\s?(?:"[^"\n]{0,24}",)?"?|\bclip_notify: |\b(?:wa|whatsapp|viber)_?id\W{1,6})$|\b(?:ext(?:\.|en(?:sion)?)\W{1,3}(?:[\w-]{1,24}, )?)['"]?$|(?<![a-z\d])(?:(?:sip_(?:from|to|req|contact)|src|dst)_o?user)[^\w,;&?!}\n]{1,4}$|(?<![a-z])auth\.user_?id\W{1,4}$|\bcall ?id ?1 ?[:=]? ?["']$|<(?:User|Auth)_ID_\d{1,2}_(?: ua=["']\w{2}["'])?>$/i,
);
/** `"recipient_id": "447700900123"`, of a message of WhatsApp's; an account of another network has more digits, and a row of a table fewer. */
const recipient = new Ending(/\brecipient_?id["']?\s?[:=]\s?["']?$/i);

/** `line1=12025550123`: one of several lines of a telephone, and no line of a text. */
const provisioned = /(?<![a-z\d])line_?\d{1,2}=\\?["']?$/i;
export const isProvisioned = (text: string, start: number): boolean =>
  provisioned.test(text.slice(Math.max(0, start - 12), start));

/** As Asterisk has it, `AccountID="12025550123"`; clouds have an `accountId` of twelve digits. */
const account = new Ending(
  /(?:\bAccountID=\\?["']?|\bRALs> Account |"RequestType":"\*?\w{4,14}","Account":")$/,
);
export function isExtension(text: string, start: number, words: Rare): boolean {
  if (!words.isBetween(text, start - 44, start)) return false;
  const lead = text.slice(Math.max(0, start - 44), start);
  return (
    extension.test(lead) ||
    account.test(lead) ||
    (recipient.test(lead) && eleven.test(text.slice(start, start + 14)))
  );
}

/** `2025550123 is busy`: what is said of a line, and of nothing else that has so many digits. */
const behind =
  /["']?,? (?:(?:is|was|has) )?(?:now |already |not )?(?:(?:a valid|an invalid) (?:phone|mobile|telephone|cell|fax|whatsapp|msisdn)|busy|ringing|hung up|answered|(?:un)?registered|(?:un)?reachable|answering|on-?hook|off-?hook|opted (?:in|out)|unsubscribed|ported (?:in|out)|called (?:back|in|us)|as spam|(?:by|via) sms|in (?:the )?(?:phonebook|VLR)|match(?:ed|es) (?:the )?(?:prefix|route|carrier|rate|dial-?peer|pattern))(?![\w=-])|['"`] for key ['"`][\w.-]{0,48}(?:phone|mobile|msisdn|tel|login|user|contact)/iy;
export function isOfLine(text: string, end: number): boolean {
  behind.lastIndex = end;
  return behind.test(text);
}

/** `"12025550123" <sip:…>`, `12025550123 <12025550123>`: the name that a caller shows. */
function isShown(text: string, start: number, end: number): boolean {
  if (text.charCodeAt(start - 1) === 34)
    return text.charCodeAt(end) === 34 && besideName.some((each) => text.startsWith(each, end + 1));
  angled.lastIndex = end;
  return angled.test(text);
}
/** HylaFAX: `ANSWER: CALL ID "12025550123" NAME "…"`. */
const besideName = [' <', ' NAME "'];
const angled = / <\+?\d{7,15}>/y;

/** `/12025550123-20261124.wav`: the file of a recording. */
const recorded = /\.(?:wav|mp3|gsm|ogg|opus|g729|flac|m4a|sln\d*)(?![\w-])/iy;
const recording = new RegExp(`-[\\w.-]{1,60}${recorded.source}`, 'iy');
function isRecorded(text: string, start: number, end: number): boolean {
  const next = text.charCodeAt(end);
  if ((next !== 45 && next !== 46) || end - start < 10) return false;
  // `confbridge-1111-1303309869.wav`: ten digits with a leading 1 are a time of this century, in seconds.
  if (next === 46 && end - start === 10 && text.charCodeAt(start) === 49) return false;
  const rest = next === 45 ? recording : recorded;
  rest.lastIndex = end;
  return rest.test(text);
}

/** An `@`, and behind it an address, a context of a dialplan, or a host without a top-level domain. */
function isUserPart(text: string, at: number): boolean {
  // `fb=4098560@0x9fc15000`: so much, and where it begins.
  if (text.charCodeAt(at) !== 64 || text.startsWith('0x', at + 1)) return false;
  const next = text.charCodeAt(at + 1);
  return isWord(next) || next === 91 || next === 40;
}

/** `12025550123:12@s.whatsapp.net`: which device of it; `100000000012345@lid`, which a number is hidden behind. */
function isOfDevice(text: string, end: number): boolean {
  if (text.charCodeAt(end) === 64)
    return text.startsWith('lid', end + 1) && !isWord(text.charCodeAt(end + 4));
  if (text.charCodeAt(end) !== 58 || !isDigit(text.charCodeAt(end + 1))) return false;
  device.lastIndex = end;
  return device.test(text);
}
const device = /:\d{1,3}@(?:s\.whatsapp\.net|c\.us|lid)(?![\w.-])/y;

/** Behind the `@` an address begins. */
function isAddressed(text: string, at: number): boolean {
  quad.lastIndex = at + 1;
  return text.charCodeAt(at + 1) === 91 || quad.test(text);
}
const quad = /\d{1,3}(?:\.\d{1,3}){3}(?!\d)/y;

/** `[12025550134@from-internal:1]`, `(12025550134@…` */
function isBracketed(text: string, start: number): boolean {
  const before = text.charCodeAt(start - 1);
  return before === 91 || before === 40;
}

/** A dial prefix in front of a plus: `0+44…`, `9011+44…`, `++44…`. */
export function isPrefixed(text: string, plus: number): boolean {
  if (text.charCodeAt(plus - 1) === 43) return !isWord(text.charCodeAt(plus - 2));
  let start = plus;
  while (plus - start < 5 && isDigit(text.charCodeAt(start - 1))) start--;
  if (start === plus || isWord(text.charCodeAt(start - 1)) || text.charCodeAt(start - 1) === 46) return false;
  return /^(?:\d|00|9?011|900)$/.test(text.slice(start, plus));
}

/** What may stand before the number of a party; tests hold the kernel's words against it. */
export const leads = {
  said: said.shape,
  account: account.shape,
  side: side.shape,
  extension: extension.shape,
  recipient: recipient.shape,
};

/** `Worker$$Lambda$3/249515771@327471b5`: a class that Java makes as it runs, and an object of it. */
const lambda = /\$\$Lambda(?:\$\d{1,6})?\/$/;

/** The number of a party, where telephone systems write it without a word before. */
export function findParty(cursor: Cursor, at: number): boolean {
  const { text, words: end, search } = cursor;
  if (
    !search.wanted.has('phone') ||
    search.phones.isStrict ||
    end - at > 18 ||
    text.charCodeAt(at - 1) === 43
  )
    return false;
  const isUser = isUserPart(text, end);
  const isNamed =
    isChannel(text, at) ||
    isAngled(text, at, end) ||
    isShown(text, at, end) ||
    isRecorded(text, at, end) ||
    isOfDevice(text, end);
  if (!isNamed && !isUser && !isLink(text, at)) return false;
  // `"mimeId": "<11111111>"`: the id of a message.
  if (isQuote(text.charCodeAt(at - 2)) && isAngled(text, at, end) && cursor.isNamed('other', at))
    return false;
  const digits = text.slice(at, end);
  if (
    (text.charCodeAt(end) === 45 || text.charCodeAt(end) === 46) &&
    isRecorded(text, at, end) &&
    search.phones.readValid(digits) === undefined
  )
    return false;
  // `[12-Feb-2026 09:10:11 +0000]: <13480296> User …`: the id of a session.
  if (
    text.startsWith(']: <', at - 4) &&
    isAngled(text, at, end) &&
    (text.startsWith('> User ', end) || search.phones.readValid(digits) === undefined)
  )
    return false;
  if (isUser && !isNamed) {
    // `:com.example.android.app@251134029@25.11.34 (…`: the count of a release, and its version.
    if (text.charCodeAt(at - 1) === 64 && isDigit(text.charCodeAt(end + 1))) return false;
    if (text.charCodeAt(at - 1) === 47 && lambda.test(text.slice(Math.max(0, at - 16), at))) return false;
    // `src=3D"cid:823504223@17052000-0f8d"`: a part of a message (RFC 2392).
    if (text.startsWith('cid:', at - 4) && !isAddressed(text, end)) return false;
    // The id of a call looks the same. A mail address is found at its `@`.
    if (text.charCodeAt(at - 1) === 45 || findEmail(text, end, cursor.floor) !== undefined) return false;
    // `Call-ID: 12025550123@192.0.2.7`: whoever gave the id took the number that is called.
    const isId = isDialledId(text, at, digits);
    // Before the name of a worker, a host or a context the number must be valid, or in brackets. Of what has another name it must be
    // valid, and no seconds, even before an address.
    if (!isId && cursor.isNamed('other', at)) {
      if (!isAddressed(text, end) || (!ten.test(digits) && !eleven.test(digits))) return false;
      if (search.phones.readValid(digits) === undefined) return false;
    } else if (
      !isId &&
      !isAddressed(text, end) &&
      !isBracketed(text, at) &&
      search.phones.readValid(digits) === undefined
    )
      return false;
  }
  cursor.accept(at, end, 'phone', search.phones.read(digits) ?? digits);
  return true;
}

/** `SIP/6001-0000002a`: an extension, and what counts the calls of its channel. */
export function passChannel(cursor: Cursor, at: number): boolean {
  const { text, words } = cursor;
  if (text.charCodeAt(words) !== 45 || !isChannel(text, at)) return false;
  cursor.pass(wordEnd(text, words + 1));
  return true;
}
