/**
 * @module
 * Versions: four numbers with dots between them, and no address. What stands around them tells.
 */

import { splitName, topicOf } from '../number/word/name.js';
import { topicBefore } from '../number/word/topic.js';
import { isDigit, isLetter, joins } from '../scan/character.js';
import { isBuilt, isPackaged, lowStart } from './built.js';
import { isCompared } from './compared.js';
import { isHostTail, isReversed } from './ipv4.js';
import { isOfDevice, isRelease } from './release.js';
import { isOfPair, isSoftware } from './software.js';

/** A port, or the length of a prefix, or a mask. */
const reached =
  /:\d{2,5}(?![\d.]|:\S)|\/(?:[89]|\d{2,5})(?![\w.])|\(\d{2,5}\)| {1,16}255\.\d{1,3}\.\d|\+\d{3,5}(?![\w.])/y;
const agent = /(?:user-?agent|(?:^|\n)\s*agent|(?<![\w-])ua)["']?\s?[:=][^\n,;"(]{0,40}$/i;
/** `update from …`, `agent at …` */
const towards = /(?:^|\W)(?:from|at|by|via|to|of|on|with|host|for|peer|client|von|de|da|des?)\s[[(<]?$/i;
const renewed =
  /(?<![a-z])(?:upgrad|downgrad|aktualisier|migrat|updat)[a-z]*(?: [\w-]+){0,2} (?:from|to|von|auf|de|da)(?: v?[\d.]+\w* (?:to|auf|à|a|nach|=>|->))? $/i;
/** `DNS record updated from …`, `downgrade attack from …`: of what has an address. */
const located =
  /(?<![\w-])(?:ips?|ipv4|address(?:es)?|addr|dns|records?|endpoints?|gateways?|routes?|upstreams?|connections?|sessions?|calls?|contacts?|locations?|leases?|bindings?|mappings?|nat|tunnels?|vips?|attacks?|requests?|attempts?|commands?|messages?|quer(?:y|ies))(?![\w-])/i;
/** What is moved from a host to another, and what is kept of a program. */
const moved = /migrat[a-z]*(?: [\w-]+){0,2} [a-z]+ (?:v?[\d.]+\w* \S{1,4} )?$/i;
const kept =
  /vers|release|schema|database|(?<![a-z])db(?![a-z])|plugin|driver|firmware|package|module|librar/i;
/** `update from …`: a version only if another one follows; a firewall's own address. */
const supplied = /\bupdat\w*(?: [\w-]+){0,2} (?:from|von|de|da) $/i;
const renewal = / (?:to|auf|à|a|nach|=>|->) v?\d/iy;
const firewall = /\bfw=["']?$/i;
/** `openssl 1.1.1.1 released`, `requires 1.2.3.4 or later` */
const shipped =
  / (?:(?:is )?(?:released|deprecated)|(?:or|and) (?:later|newer|above|older|earlier|higher))\b/iy;
/** `updated 1.2.3.4 to …`, `updated to 1.2.3.4 from …` */
const renewedTwice =
  /(?<![a-z])(?:upgrad|downgrad|aktualisier|migrat|updat)[a-z]*(?: [\w-]+){0,2}(?: (?:from|to|von|auf))? v?\d[\d.]+\w* (?:to|from|auf|von|à|a|nach|=>|->) $/i;
/** Right behind what was found: where that was an address, so is this. */
const between = /^ (?:to|from|auf|von|à|a|nach|=>|->) $/i;
/** `nginx (1.22.1.3) stable` */
const staged =
  / (?:stable|unstable|testing|experimental|beta|alpha|nightly|installed|released|latest|focal|jammy|noble|bookworm|bullseye|trixie)\b| (?:lib|app|ext|src)\/\w/iy;
/** `app 5.1.7.9 installed` */
const settled = / (?:installed|uninstalled)\b/iy;
/** `host 'edge-1 (192.0.2.1)'`: a word of its name is that of a product. */
const hosted = /\bhost(?:name)?:? ["']?[\w.-]{1,40} [([]$/i;
/** What squid calls the way by which it reached a host. */
const hierarchy = /(?:^|_)(?:DIRECT|PARENT|SIBLING|HIT|NONE|MISS)$/;
/** `at java.base@17.0.4.1/java.lang.Thread.run`: a module of Java's own, and its version. */
const modular = /(?:^|[\s(/])(?:java|jdk|javafx|oracle)\.[a-z][a-z.]{1,30}@$/;
/** `Cv8luXdGER4qaFwW1<tab>192.0.2.1`: an id of a connection, whatever letters it has. */
const connection = /(?:^|\s)(?=\S{0,24}[a-z]\S{0,24}[A-Z])(?=\S{0,24}\d)[A-Za-z\d]{14,24}\s{1,2}$/;
/** `ROUTING_TABLE<tab>192.0.2.1`: what a row is of. */
const cell = /(?:^|\s)[A-Z]+_[A-Z_]+\t$/;
/** `Server number:   9.0.82.0`, of Tomcat; `https://example.org/rfc5424#section-6.2.3.1`. */
const numberedSo = /(?:\bServer number: {1,16}|#(?:section|sec|appendix|page)-)$/;
/** `Agent 10.54.179.17 failed to …`: it is told what became of it. */
const acted =
  / (?:failed|connected|disconnected|is|was|has|did|could|cannot|can't|timed|went|refused|registered|unreachable|offline|online|down|up)\b/iy;
/** Words that versions have before them, and much else, too. */
const loose =
  /(?:^|[^a-z])(?:updat\w*|upgrad\w*|agent|kernel|plugin|package|driver|patch|bios|schema|item|table|figure|clause|paragraph|appendix)["']?[:=]?\s?["'(]?$/i;

/** `client.192.0.2.17`; `IP-MIB::ipAdEntIfIndex.192.0.2.17`: of a table that has addresses for its keys (RFC 4293, RFC 4273). */
const machine =
  /(?:^|[^\w.-])(?:client|host|peer|ip|addr|address|server|remote|src|dst|source|gateway)\.$|(?<![\w.-])(?:[A-Z][A-Z\d-]{1,40}-MIB::)(?:ip|bgp|ospf|tcp|udp|at|egp|pim|igmp|ldp|isis|vrrp|hsrp)[A-Z]\w{1,48}\.$/i;

/** `static.192.0.2.17.clients.example.net`: how an address is given out stands before it in the name of a host, and the rest behind. */
const assigned =
  /(?:^|[^\w.-])(?:static|dynamic|dyn|x?dsl|[av]dsl|cable|pools?|dhcp|pppo?e?|rev|reverse|user|cust(?:omer)?|mobile|vps|broadband|fib(?:re|er)|ftth|nat|unassigned)(?:[.-][a-z\d]{1,12})?\.$/i;

/** `agent=10.0.0.1`: a field that has a machine, and no product. */
const field = /(?:^|[^\w-])agent["']?\s?[:=]\s?["']?$/i;
/** `run on agent 10.0.0.1` */
const agentOf = /(?:^|[^\w-])(?:on|from|by|via|for|with|through|at|against) (?:the |remote )?agent[:=]? $/i;

/** `FPBX-16.0.40.7(18.13.0)`: behind a version, in parentheses, that of what it runs on. */
const platform = /\(\d{1,3}\.\d{1,3}(?:\.\d{1,3})?\)/y;

/**
 * `Chrome/120.0.0.0`, `v 1.2.3.4`, `firmware 1.2.3.4`.
 *
 * @param at - of the first digit
 * @param close - behind the last
 * @param floor - up to where the text has been dealt with
 * @param depth - how many others have been asked of, each of which is a version if the next one is
 */
export function isVersion(text: string, at: number, close: number, floor: number, depth = 0): boolean {
  const before = text.charCodeAt(at - 1);
  const further = text.charCodeAt(at - 2);
  // Behind two dots and more ends a range.
  if (before === 46 && further !== 46) {
    const lead = text.slice(Math.max(0, at - 96), at);
    return !(machine.test(lead) || (assigned.test(lead) && isHostTail(text, close)));
  }
  local.lastIndex = at;
  if (local.test(text) || isReversed(text, close)) return false;
  // `x7Fq2@192.0.2.1`: of a call, as SIP writes it; `edge (192.0.2.1[192.0.2.1])`: a host, as ProFTPD does.
  if (before === 64 && text.charCodeAt(close) === 47 && modular.test(text.slice(Math.max(0, at - 48), at)))
    return true;
  if (before === 64 || (text.charCodeAt(close) === 91 && isDigit(text.charCodeAt(close + 1)))) return false;
  if (isPackaged(text, at, close)) return true;
  if (
    (before === 94 && !isFar(text, at)) ||
    (before === 126 && !isFar(text, at) && !text.startsWith('10.', at) && !isPeer(text, at, close)) ||
    before === 167
  )
    return true;
  if (before === 124 && text.charCodeAt(close) === 124)
    return eventProduct.test(text.slice(Math.max(0, at - 160), at));
  if (before === 32 && further === 167) return true;
  if (before === 32 && (further === 61 || further === 62) && isRequired(text, at)) return true;
  // A port or a network behind outranks every word before.
  reached.lastIndex = close;
  if (reached.test(text)) return false;
  if (text.startsWith('.0.0.0', at + 1) && close === at + 7 && isFirst(text, at, close)) return true;
  const isOther = (from: number, to: number): boolean =>
    /^\d+\.\d+\.\d+\.\d+$/.test(text.slice(from, to))
      ? depth < mostPaired && isVersion(text, from, to, floor, depth + 1)
      : topicBefore(text, from) === 'version';
  if (
    isRelease(text, at, close, isOther) ||
    isSoftware(text, at, close) ||
    isOfPair(text, at) ||
    isCompared(text, at, close) ||
    isBuilt(text, at, close)
  )
    return true;
  if ((before === 45 || before === 32) && numberedSo.test(text.slice(Math.max(0, at - 32), at))) return true;
  platform.lastIndex = close;
  if (before === 45 && isLetter(further) && platform.test(text)) return true;
  if (before === 45)
    return (
      floor !== at - 1 &&
      joins(further) &&
      !/[a-z]-$/i.test(text.slice(Math.max(0, at - 3), at)) &&
      !(isFar(text, at) && !early.test(text.slice(at, at + 6))) &&
      !isPooled(text, at, close)
    );
  if (before === 47 && joins(further)) return isProduct(text, at, close);
  if (before === 91) return isBracketed(text, at, close);
  const isHigh = isFar(text, at);
  if (!isHigh && before === 40 && text.charCodeAt(close) === 41) {
    staged.lastIndex = close + 1;
    if (joins(text.charCodeAt(at - 3)) && staged.test(text)) return true;
  }
  if (!isHigh && before === 32) {
    settled.lastIndex = close;
    if (
      'mofnah>'.includes(text[at - 2]!) &&
      isRenewed(text.slice(Math.max(0, at - 72), at), renewedTwice) &&
      !between.test(text.slice(floor, at))
    )
      return true;
    if (joins(further) && settled.test(text)) return true;
  }
  if (topicBefore(text, at) === 'version') {
    // `fw111:192.0.2.1`: behind the name of an interface; `/v:192.0.2.1`: behind an option.
    if (before === 58 && (isDigit(further) || (further === 118 && text.charCodeAt(at - 3) === 47)))
      return false;
    const lead = text.slice(Math.max(0, at - 64), at);
    if ((before === 9 && cell.test(lead)) || connection.test(lead)) return false;
    if (
      (firewall.test(lead) && !isOfDevice(text, at, close)) ||
      (supplied.test(lead) && !isRenewal(text, close))
    )
      return false;
    if (isRenewed(lead, renewed)) return !isHigh;
    acted.lastIndex = close;
    // `Vulnerable_Version<tab>192.0.2.4 is running …`: a cell of its own, which a sentence begins.
    if (before === 9 && acted.test(text)) return false;
    acted.lastIndex = close;
    if (/\bagent[:=]? ?$/i.test(lead) && acted.test(text)) return false;
    if (agentOf.test(lead)) return false;
    if ((text.startsWith('10.', at) || isLate(text, at)) && field.test(lead)) return false;
    if (isMachine(nearest.exec(lead)?.[1] ?? '')) return false;
    if (isHigh && browsers.test(lead) && !early.test(text.slice(at, at + 6))) return false;
    return !(towards.test(lead) || hosted.test(lead) || (isHigh && loose.test(lead)));
  }
  // `org.example:lib:1.2.3.4`: a package of a repository.
  if (before === 58) return artifact.test(text.slice(Math.max(0, at - 96), at));
  if (before !== 32) return false;
  shipped.lastIndex = close;
  if (joins(further) && shipped.test(text)) return true;
  if (further !== 58 && !joins(further)) return false;
  // What `renewed` ends with, by its last letter.
  const mayBeRenewed = !isHigh && 'mnoaefh>'.includes(text[at - 2]!);
  const lead = mayBeRenewed ? text.slice(Math.max(0, at - 64), at) : '';
  return (
    (mayBeRenewed && isRenewed(lead, renewed) && !(supplied.test(lead) && !isRenewal(text, close))) ||
    isAgent(text, at, floor) ||
    firmware.test(text.slice(Math.max(0, at - 48), close))
  );
}

/** `versions 1.2.3.4, 1.2.3.5, 1.2.3.6 and …`: how many of a row are asked for the sake of the next. */
const mostPaired = 4;

/** `Cache 3.0.0.0`: the first version of what has a name. Nobody has an address that ends so, but networks do. */
const called = /(?:^|[\s"'(])[A-Z][A-Za-z]{2,20} $/;
const networks = /(?:net(?:work|mask)?|subnet|range|prefix|routes?|mask|host|server|address|ip|from|to) $/i;
const further = / (?:\d|-)|\//y;
function isFirst(text: string, at: number, close: number): boolean {
  const lead = text.slice(Math.max(0, at - 24), at);
  further.lastIndex = close;
  return called.test(lead) && !networks.test(lead) && !further.test(text);
}

/** ` *~192.0.2.1   .INIT.`: a clock that IOS asks for the time, and whom that one asks. */
const clock = /(?:^|\n)[ *#+.x-]{0,4}~$/;
const asks = / {1,16}(?:\.[A-Z]{3,5}\.|\d{1,3}\.\d{1,3}\.\d)/y;
function isPeer(text: string, at: number, close: number): boolean {
  asks.lastIndex = close;
  return asks.test(text) && clock.test(text.slice(Math.max(0, at - 6), at));
}

/** `required >= 2.28.23.6`, `foo ~> 1.2.3.4`: at least, at most, of what begins as versions do; not of an address in a filter. */
const bound = /(?:[<>]=|~>) $/;
const filtered = /(?:ip|addr|address|src|dst|host|range|net|from|to|ipv4)["'`)]? ?(?:[<>]=|~>) $/i;
function isRequired(text: string, at: number): boolean {
  lowStart.lastIndex = at;
  if (!lowStart.test(text)) return false;
  const lead = text.slice(Math.max(0, at - 24), at);
  return bound.test(lead) && !filtered.test(lead);
}

/** Networks of one's own (RFC 1918 §3, RFC 3927 §2.1): no version begins so. Those that begin with 10 may. */
const local = /192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\./y;

/** The word right before, and what may stand between. */
const nearest = /(?:^|[^\w-])([a-z][\w-]{1,47})["']?(?:[:=]? ?["'([{<]{0,2}| {1,16})$/i;

/** `jenkins-agent-3 192.0.2.1`, `edge-paris (192.0.2.1)`, `fw01`, `updateLocation=`: a word of versions in the name of something else. */
function isMachine(word: string): boolean {
  const name = word.replace(/[-_]?\d+$/, '');
  const hasDigits = /\d/.test(word);
  const parts = splitName(name);
  const tail = parts.at(-1) ?? '';
  if ((!hasDigits && parts.length < 2) || /^user[-_]?agent$/i.test(word)) return false;
  // `macOS`
  if (topicOf(word.toLowerCase()) === 'version' && !/[-_\d]/.test(word)) return false;
  if (parts.length > 1 && numbered.has(tail)) return false;
  if (hasDigits) return parts.length > 1 || word[name.length] === '-' || !languages.has(tail);
  if (versioned.has(tail) || (!/[-_]/.test(word) && sold.has(tail))) return false;
  return !(counted.has(tail) && (numbered.has(parts[0]!) || versioned.has(parts[0]!)));
}

const numbered = new Set('version versions ver v rev revision firmware'.split(' '));
const versioned = new Set(
  'rv edition build release releases fw assembly sdk oid kernel patch bios schema driver plugin package'.split(
    ' ',
  ),
);
const counted = new Set('number no nr id code name string info tag'.split(' '));
const languages = new Set('v erlang elixir python ruby perl php java jdk jre golang dotnet gcc'.split(' '));

const browserNames =
  'chrome chromium edge safari firefox opera webview webview2 webkit applewebkit msedge vivaldi'.split(' ');
const sold = new Set([...browserNames, 'android', 'ios', 'macos']);
const browsers = new RegExp(`\\b(?:${browserNames.join('|')})["']?[:=]? ?["'(]?$`, 'i');
/** Few versions have three digits first, and then another than 0: `120.0.22.91`. */
const early = /^\d{3}\.0\./;

/** `CEF:0|vendor|product|1.2.3.4|`, `LEEF:2.0|…`: the third field of the header of an event is the version of what tells of it. */
export const eventProduct = /(?:CEF:\d|LEEF:\d\.\d)\|[^|\n]{0,63}\|[^|\n]{0,63}\|$/;

const artifact = /(?:^|[\s"'(:])(?:com|org|net|io|dev|de|fr|ch)(?:\.[a-z][\w-]*)+:[a-z][\w.-]*:$/i;

/** What stands before a version speaks of an update of it, and of nothing that has an address. */
function isRenewed(lead: string, renewed: RegExp): boolean {
  const said = renewed.exec(lead);
  return (
    said !== null &&
    !located.test(lead.slice(Math.max(0, said.index - 24))) &&
    (!moved.test(lead) || kept.test(lead))
  );
}

function isRenewal(text: string, close: number): boolean {
  renewal.lastIndex = close;
  return renewal.test(text);
}

/** `BP-1347369012-192.0.2.1-1444972147527`: a block pool of HDFS has the address of its name node. */
function isPooled(text: string, at: number, close: number): boolean {
  created.lastIndex = close;
  return /\d{6}-$/.test(text.slice(Math.max(0, at - 7), at)) && created.test(text);
}
const created = /-\d{10,13}(?!\d)/y;

/** Three digits first: few versions have them, and most addresses. */
const isFar = (text: string, at: number): boolean =>
  isDigit(text.charCodeAt(at + 1)) && isDigit(text.charCodeAt(at + 2)) && text.charCodeAt(at + 3) === 46;

/** More than most versions begin with. */
const isLate = (text: string, at: number): boolean => Number.parseInt(text.slice(at, at + 3), 10) > 29;

/** What stands before a slash is the name of a product, and no host or protocol. */
function isProduct(text: string, at: number, close: number): boolean {
  let start = at - 2;
  while (start > 0 && at - start < 48 && /[\w.-]/.test(text[start - 1]!)) start--;
  const product = text.slice(start, at - 1);
  if (product === 'localhost' || product.includes('.') || text.charCodeAt(start - 1) === 47) return false;
  // `192.0.2.7:5060/192.0.2.8`: what stands before is a port.
  if (/^\d+$/.test(product) && text.charCodeAt(start - 1) === 58) return false;
  if (
    hierarchy.test(product) ||
    protocols.has(product.toLowerCase()) ||
    machines.has(product.toLowerCase()) ||
    topicOf(product) === 'address'
  )
    return false;
  // `worker-4/10.0.0.7`: a machine in a private network.
  if (
    /[a-z][-_]?\d{1,4}$/i.test(product) &&
    text.startsWith('10.', at) &&
    !isTelephone(product, text.slice(Math.max(0, start - 24), start))
  )
    return false;
  // Java writes a host and its address so: `from web-1/192.0.2.1 to …`
  if (text.startsWith('127.0.0.1', at) || sided.test(text.slice(Math.max(0, start - 24), start)))
    return false;
  return !(isFar(text, at) && !/^\d{3}\.0\./.test(text.slice(at, close)));
}
/** `snomD785/10.1.54.13`, `User-Agent: HT802/10.0.1.2`: a telephone, and the firmware that it has. */
const isTelephone = (product: string, lead: string): boolean => makers.test(product) || named.test(lead);
const makers =
  /^(?:snom|yealink|grandstream|poly(?:com)?|cisco|mitel|aastra|gigaset|panasonic|fanvil|htek|sangoma|akuvox|avaya|alcatel|unify|auerswald|innovaphone|audiocodes|algo|vtech|escene|fritz)/i;
const named = /(?<![a-z])(?:user[-_ ]?agent|ua)["']?\s?[:=]\s?["'[(]{0,2}$/i;
/** `Node:         worker-4/192.0.2.1`, in columns. */
const sided =
  /(?:^|[^\w])(?:(?:from|to|at|on|by|host|node|peer|with)(?: {1,16}|[:=] {0,16})|(?:\w{1,16}[_.-])?(?:host|node|peer|server|client|endpoint|broker)["']?[:=] ?["'])$/i;
/** No program is called so, and what runs one is. */
const machines = new Set(
  'worker node broker backend frontend router switch firewall pod vm machine replica master slave leader follower endpoint target outside inside dmz untrust trust mgmt'.split(
    ' ',
  ),
);
const protocols = new Set('tcp udp tls sctp ws wss sip rtp http https icmp quic dns net'.split(' '));

/** `Yealink SIP-T46S 66.86.0.15`, `Grandstream GXP2170 1.0.11.48`: behind a maker and a model, and by the form that this maker's versions have. */
const firmware =
  /(?<![\w.-])(?:Yealink (?:SIP[- ])?[A-Z]{1,3}-?\d{2,3}[A-Z]?(?:_E\d)? (?!10\.|127\.)\d{2,3}\.8\d\.0\.\d{1,3}|Grandstream (?:Model )?(?:HW )?[A-Z]{2,4}-?\d{3,4}[A-Z\d]{0,3}(?: SW)? 1\.0\.\d{1,3}\.\d{1,3}|Akuvox [A-Z]{1,2}-?(\d{2,3})[A-Z]? \1\.30\.\d{1,3}\.\d{1,3})$/;

/** `T46S[66.86.0.15]: …`: who writes a line of a log, as Yealink's telephones do. */
const bracketed =
  /(?<![\w.-])(?:SIP-)?(?:T|W|CP|VP|AX|DECT)\d{2,3}[A-Z]{0,2}\[(?!10\.|127\.)\d{2,3}\.8\d\.0\.\d{1,3}$/;
const isBracketed = (text: string, at: number, close: number): boolean =>
  text.startsWith(']', close) && bracketed.test(text.slice(Math.max(0, at - 24), close));

/** `User-Agent: Phone X-1 92.86.0.75`: the firmware behind the product. */
function isAgent(text: string, at: number, floor: number): boolean {
  // The product has a digit in its name mostly, and the words before an address have none.
  let product = at - 1;
  while (product > floor && at - product < 16 && !isDigit(text.charCodeAt(product))) {
    if (product < at - 1 && text.charCodeAt(product) === 32) return false;
    product--;
  }
  if (product === floor) return false;
  const before = text.slice(Math.max(floor, at - 48), at);
  return agent.test(before) && !/\b(?:from|at|by|ip|client|to|for|via) $/i.test(before);
}
