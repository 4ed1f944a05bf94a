/**
 * @module
 * Names of parties, and accounts, in what telephone systems, gateways of messages and their configurations write: records of calls of
 * Asterisk, FreeSWITCH and Avaya, rows of HylaFAX, what telephones are provisioned with.
 */
import { type Place, place } from './form.js';

const shown =
  '(?:(?:effective|outbound|origination|internal|orig|presented|sip|last)_){0,3}(?:caller|callee|caller_callee)_id_name';
/** What FreeSWITCH has in the place of a name. */
const nobody =
  '(?!(?:Outbound|Inbound|Anonymous|Unknown|Unavailable|Extension|Private|Restricted|Conference)(?:%20| |<|"))';

export const telephones: readonly Place[] = [
  // `"""Alice Example"" <2025550123>"`, a cell of a record of Asterisk
  place(['"" <'], 'person', String.raw`""WHOLE"" <(?=[+\d]|sips?:)`),
  // `<caller_id_name>Alice%20Example</…>`, `<variable name="effective_caller_id_name" value="…"/>`
  place(
    ['id_name>'],
    'any',
    String.raw`<${shown}>${nobody}(?<name>\p{L}(?:[\p{L}\p{M}.'’ -]|%[\dA-F]{2}){1,63})(?=<)`,
  ),
  place(
    ['id_name" '],
    'any',
    String.raw`name="${shown}" (?:value|data)="${nobody}(?<name>\p{L}(?:[\p{L}\p{M}.'’ -]|%[\dA-F]{2}){1,63})(?=")`,
  ),
  // `,E248,Alice Example,T9001,Line 1.1,` of IP Office
  place(
    ['00,e00', '0,e000', ',e0000', ',t0000', ',v0000'],
    'persons',
    String.raw`,[EV]\d{2,6},WHOLE,(?=[EVTX]\d{2,6},|,)`,
  ),
  // `Calling Number & Name 2025550123 Alice Example` of Communication Manager
  place(
    ['& name '],
    'persons',
    String.raw`(?:Calling|Called|Connected) Number & Name \S{1,32} WHOLE(?=\s*(?:$|\n))`,
  ),
  // `SEND⇥…⇥"Alice Example"⇥"+12025550123"` of HylaFAX
  place(
    ['send\t', 'recv\t', 'call\t', 'page\t'],
    'persons',
    String.raw`\b(?:SEND|RECV|CALL|PAGE)\t[^\n]{1,160}?\t"WHOLE"\t(?="[+\d])`,
  ),
  // `account.1.auth_name = alice`
  place(
    ['th_name ', 'th_name=', 'er_name =', 'er_name='],
    'any',
    String.raw`\b(?:account|line|sip|reg)\.\d{1,2}\.(?:\w{1,16}\.)*(?:auth_name|user_name)\s?=\s?"?NAME`,
  ),
  // `(bindreq: (pdu: …) alice …`, `b'username': [b'alice']`
  place(['bindreq: '], 'any', String.raw`\(bindreq: \(pdu: [^)\n]{1,48}\) NAME (?=\S)`),
  place(["': [b'"], 'any', String.raw`b'user(?:name)?': \[b'NAME'`),
  // `alice : EAP "…"` of strongSwan
  place([': eap ', 'xauth ', ' ntlm '], 'any', String.raw`(?:^|\n)NAME : (?:EAP|XAUTH|NTLM) `),
  // `/remote.php/dav/files/alice/`
  place(
    ['v/files/', 'dav/cale', 'cks/users', 'ok/users', 'ls/users', 'v/upload', 'trashbin', 'versions'],
    'any',
    String.raw`\/(?:remote|public)\.php\/(?:dav|webdav|caldav|carddav)\/(?:files|calendars|addressbooks\/users|principals\/users|uploads|trashbin|versions)\/NAME(?=[/\s"'?]|$)`,
  ),
  // `login as {{alice}}`, as Jira marks a word
  place(
    ['as {{', 'user {{', 'login {{', 'ccount {{'],
    'any',
    String.raw`\b(?:log(?:ged|s|ging)?[ -]?in as|login|user|account) \{\{(?!user|login|name|account|admin|vault|ansible|item|var)NAME\}\}`,
  ),
  // `Hi Alice, your parcel …`
  place(
    ["'hi ", '"hi ', '\nhi ', ' hi ', 'hello ', 'hey ', 'hallo ', 'bonjour ', 'hola ', 'ciao ', 'olá '],
    'person',
    String.raw`(?:^|[\n'"“\[:] ?)(?:Hi|Hello|Hey|Hallo|Bonjour|Hola|Ciao|Olá) PERSON, (?=(?:[yY]our|[wW]e|[tT]his is|[yY]ou have|[tT]hank|[vV]otre|[dD]eine?|[iI]hre?|[tT]u|[sS]u|il tuo|[sS]ua|[sS]eu) )`,
  ),
];
