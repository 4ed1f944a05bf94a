/**
 * @module
 * A port behind an address and a dot, as netstat, tcpdump and some servers write it. What else stands there tells it from one more group.
 */

/** `192.0.2.1.50550 192.0.2.2.5060:`: a port behind a dot, and nothing behind it. */
const ported = /\.[1-9]\d{3,4}(?![\w-]|\.\w)/y;
/** `192.0.2.1.47821.261122192705`: a port and a time, as DB2 names its clients. */
const stamped = /\.\d{4,5}\.\d{12}(?:\d\d)?(?![\w-]|\.\w)/y;
export function isPorted(text: string, start: number, end: number): boolean {
  ported.lastIndex = end;
  if (ported.test(text)) return true;
  stamped.lastIndex = end;
  if (stamped.test(text)) return true;
  netstat.lastIndex = end;
  return (
    netstat.test(text) ||
    isPointedAt(text, start, end) ||
    isOfSide(text, start, end) ||
    (behind.test(text.slice(end, end + 7)) && columns.test(text.slice(Math.max(0, start - 40), start)))
  );
}

/** `192.0.2.1.1080 -> 192.0.2.2.443`, as Dante says where it goes; of SNMP's numbers (`1.3.6.1.2.1`) none. */
const pointed = /\.[1-9]\d{1,4}(?![\w-]|\.\w)/y;
function isPointedAt(text: string, start: number, end: number): boolean {
  pointed.lastIndex = end;
  return (
    /\d [-=]> $/.test(text.slice(start - 5, start)) && pointed.test(text) && !text.startsWith('1.3.6.', start)
  );
}

/** `src=192.0.2.1.51122 dst=192.0.2.2.443`, as records of flows have it. */
const sided =
  /(?:^|[^\p{L}\d])(?:src|dst|source|dest(?:ination)?|client|server|peer|local|remote)(?:[ _-]?(?:ip|addr(?:ess)?))?["']?[=:] ?["']?$/iu;
function isOfSide(text: string, start: number, end: number): boolean {
  pointed.lastIndex = end;
  return (
    pointed.test(text) &&
    !text.startsWith('1.3.6.', start) &&
    sided.test(text.slice(Math.max(0, start - 28), start))
  );
}

/** `192.0.2.1.443 192.0.2.2.51122`: columns of netstat. */
const netstat = /\.\d{1,5} {1,16}(?:(?:\d{1,3}\.){4}(?:\d{1,5}|\*)|\*\.\*)(?![\w.-])/y;
const behind = /^\.\d{1,5}(?![\w.-])/;
const columns = /(?:(?:\d{1,3}\.){4}\d{1,5}|\b(?:tcp|udp)\d{0,2} +\d+ +\d+) {1,16}$/;

/** `2001:db8::1.53 *.*`, `2001:db8::1.22 2001:db8::2.51122`: the same. */
const listening = /\.\d{1,5} {1,24}(?:\*\.\*|[\da-f:]{3,39}(?:%\w{1,15})?\.\d{1,5})(?![\w.-])/iy;
const listed =
  /\b(?:tcp|udp)\d{0,2} +\d{1,9} +\d{1,9} +[\da-f:]{3,39}(?:%\w{1,15})?\.(?:\d{1,5}|\*) {1,24}$/i;
export function isListening(text: string, start: number, end: number): boolean {
  listening.lastIndex = end;
  return (
    listening.test(text) ||
    (behind.test(text.slice(end, end + 7)) && listed.test(text.slice(Math.max(0, start - 112), start)))
  );
}

/** `2001:db8::1.443`, `2001:db8::1.https`: as BSD and F5 write it, behind what has more groups than a word of a program. */
const tailed = /\.(?:\d{1,5}|[a-z][a-z\d-]{1,14})(?![\w.-])/iy;
const begun = /^(?:[23][\da-f]{3}|f[c-f][\da-f]{2}):/i;
export function isTailed(text: string, end: number, bare: string): boolean {
  tailed.lastIndex = end;
  return tailed.test(text) && (begun.test(bare) || bare.split(':').length > 3);
}

/** `192.0.2.1.443 > 192.0.2.2.5060:`, as tcpdump and pf write the port. */
const dumped = /\.(\d{1,5}|[a-z][a-z\d-]{1,14})(?=(?: >|:)? )/iy;
export function isDumped(text: string, start: number, end: number): boolean {
  dumped.lastIndex = end;
  if (!dumped.test(text)) return false;
  return (
    text.startsWith(' > ', dumped.lastIndex) ||
    (text.startsWith('> ', start - 2) && text[dumped.lastIndex] === ':')
  );
}
