/**
 * @module
 * Versions: four numbers with dots between them, and no address. What stands around them tells.
 */

import { topicBefore } from '../number/word/topic.js';
import { isDigit, isLetter, joins } from '../scan/character.js';
import { isHostTail, isReversed } from './ipv4.js';
import { isBuilt, isPackaged, lowStart } from './version/built.js';
import { isCompared } from './version/compared.js';
import { browsers, isMachine, nearest } from './version/machine.js';
import { firmware, isAgent, isBracketed, isFar, isProduct } from './version/product.js';
import { isOfDevice, isRelease } from './version/release.js';
import { isOfPair, isSoftware } from './version/software.js';
import { isRenewal, isRenewed, renewed, renewedTwice, supplied } from './version/update.js';

/** A port, or the length of a prefix, or a mask. */
const reached =
  /:\d{2,5}(?![\d.]|:\S)|\/(?:[89]|\d{2,5})(?![\w.])|\(\d{2,5}\)| {1,16}255\.\d{1,3}\.\d|\+\d{3,5}(?![\w.])/y;
/** `update from …`, `agent at …` */
const towards = /(?:^|\W)(?:from|at|by|via|to|of|on|with|host|for|peer|client|von|de|da|des?)\s[[(<]?$/i;
/** A firewall's own address. */
const firewall = /\bfw=["']?$/i;
/** `openssl 1.1.1.1 released`, `requires 1.2.3.4 or later` */
const shipped =
  / (?:(?:is )?(?:released|deprecated)|(?:or|and) (?:later|newer|above|older|earlier|higher))\b/iy;
/** Right behind what was found: where that was an address, so is this. */
const between = /^ (?:to|from|auf|von|à|a|nach|=>|->) $/i;
/** `nginx (1.22.1.3) stable` */
const staged =
  / (?:stable|unstable|testing|experimental|beta|alpha|nightly|installed|released|latest|focal|jammy|noble|bookworm|bullseye|trixie)\b| (?:lib|app|ext|src)\/\w/iy;
/** `app 5.1.7.9 installed` */
const settled = / (?:installed|uninstalled)\b/iy;
/** `host 'edge-1 (192.0.2.1)'`: a word of its name is that of a product. */
const hosted = /\bhost(?:name)?:? ["']?[\w.-]{1,40} [([]$/i;
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

/** `WW_epad-9.2.1.27-20120615`: for which part of the world, for which model, and of which day a firmware is. */
const ofFirmware =
  /(?:^|[^A-Za-z\d])[A-Z]{2}_(?!(?:client|host|vpn|server|node|user|pc|laptop|gw|gateway|router|peer|site|lan|wan|net|dc|fw|firewall|switch|proxy|web|db|backup)-)[a-z]{2,12}-$/;
const dated = /-20\d\d[01]\d[0-3]\d(?!\d)/y;

/** `/gems/rake-0.9.2.2/lib/…`: of a package of Ruby. */
const gem = /\/gems\/[a-z][\w.-]{0,48}-$/i;

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
  // After two dots or more, this is the end of a range.
  if (before === 46 && further !== 46) {
    const lead = text.slice(Math.max(0, at - 96), at);
    return !(machine.test(lead) || (assigned.test(lead) && isHostTail(text, close)));
  }
  local.lastIndex = at;
  if (local.test(text) || isReversed(text, close)) return false;
  // `x7Fq2@192.0.2.1`: the Call-ID of SIP; `edge (192.0.2.1[192.0.2.1])`: a host, as ProFTPD writes it.
  if (before === 64 && text.charCodeAt(close) === 47 && modular.test(text.slice(Math.max(0, at - 48), at)))
    return true;
  if (before === 64 || (text.charCodeAt(close) === 91 && isDigit(text.charCodeAt(close + 1)))) return false;
  if (isPackaged(text, at, close)) return true;
  // `[pool-0.9.5.2.jar:0.9.5.2]`: what Logback tells of the archive of a class.
  if (before === 58 && text.startsWith(`-${text.slice(at, close)}.jar:`, at - (close - at) - 6)) return true;
  if (
    (before === 94 && !isFar(text, at)) ||
    (before === 126 &&
      !isFar(text, at) &&
      !text.startsWith('10.', at) &&
      !isPeer(text, at, close) &&
      !isReached(text, close)) ||
    before === 167
  )
    return true;
  if (before === 124 && text.charCodeAt(close) === 124)
    return eventProduct.test(text.slice(Math.max(0, at - 160), at));
  if (before === 32 && further === 167) return true;
  if (isKept(text, at, close)) return true;
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
  if (before === 45 && !isFar(text, at) && gem.test(text.slice(Math.max(0, at - 64), at))) return true;
  platform.lastIndex = close;
  if (before === 45 && isLetter(further) && platform.test(text)) return true;
  if (before === 45 && ofFirmware.test(text.slice(Math.max(0, at - 20), at))) {
    dated.lastIndex = close;
    if (dated.test(text)) return true;
  }
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
    // `Vulnerable_Version<tab>192.0.2.4 is running …`: the address begins a sentence in a cell of its own.
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
  // The letters that a match of `renewed` may end with.
  const mayBeRenewed = !isHigh && 'mnoaefh>'.includes(text[at - 2]!);
  const lead = mayBeRenewed ? text.slice(Math.max(0, at - 64), at) : '';
  return (
    (mayBeRenewed && isRenewed(lead, renewed) && !(supplied.test(lead) && !isRenewal(text, close))) ||
    isAgent(text, at, floor) ||
    firmware.test(text.slice(Math.max(0, at - 48), close)) ||
    isMadeBy(text, at)
  );
}

/** `github.com/example/web/blob/1.2.3.4/README.md`, `?ref=1.2.3.4`: what is kept of a release; `jdk-21.0.11.10`; `web: 2.20.5.1 (Release Date: …`. */
const kept =
  /(?:github|gitlab)(?:usercontent)?\.com\/[\w.-]{1,64}\/[\w.-]{1,64}\/(?:(?:blob|tree|raw|archive|releases\/(?:tag|download)|-\/(?:blob|tree|raw))\/)?v?$|\/contents\/[\w./-]{1,96}\?ref=v?$|(?:^|[^a-z])(?:open)?(?:jdk|jre)[-/]$|(?:^|[^a-z])version["']?\s?[:=]\s?\[$/i;
const releasedOn = / \(Release Date\b/y;
function isKept(text: string, at: number, close: number): boolean {
  releasedOn.lastIndex = close;
  if (text.charCodeAt(close) === 32 && releasedOn.test(text)) return true;
  const before = text.charCodeAt(at - 1);
  const isMarked = before === 47 || before === 61 || before === 45 || before === 91 || before === 118;
  return isMarked && kept.test(text.slice(Math.max(0, at - 160), at));
}

/** `versions 1.2.3.4, 1.2.3.5, 1.2.3.6 and …`: how many of a row are asked for the sake of the next. */
const mostPaired = 4;

/** `Cache 3.0.0.0`: the first version of what has a name. Nobody has an address that ends so, but networks do. */
const called = /(?:^|[\s"'(])[A-Z][A-Za-z]{2,20} $/;
const networks = /(?:net(?:work|mask)?|subnet|range|prefix|routes?|mask|host|server|address|ip|from|to) $/i;
const further = / (?:\d|-\s?\d)|\//y;
function isFirst(text: string, at: number, close: number): boolean {
  const lead = text.slice(Math.max(0, at - 24), at);
  further.lastIndex = close;
  return called.test(lead) && !networks.test(lead) && !further.test(text);
}

/** `<!-- Page cached by Example Cache 6.0.0.1 on 2024-…`: a program has made it. */
const made =
  /(?:^|\W)(?:cached|generated|optimi[sz]ed|minified|compiled|exported|powered|created) (?:by|with|using) (?:[A-Z][A-Za-z]{2,20} ){1,3}$/;
const isMadeBy = (text: string, at: number): boolean => {
  lowStart.lastIndex = at;
  if (!lowStart.test(text)) return false;
  const lead = text.slice(Math.max(0, at - 80), at);
  return made.test(lead) && !networks.test(lead) && !madeOn.test(lead);
};
const madeOn =
  /(?:user|client|peer|admin|agent|node|gateway|proxy|machine|device|remote|router|firewall|switch|laptop|phone|desktop|pc|workstation|tablet|computer) $/i;

/** ` *~192.0.2.1   .INIT.`: a clock that IOS asks for the time, and whom that one asks. */
const clock = /(?:^|\n)[ *#+.x-]{0,4}~$/;
const asks = / {1,16}(?:\.[A-Z]{3,5}\.|\d{1,3}\.\d{1,3}\.\d)/y;
function isPeer(text: string, at: number, close: number): boolean {
  asks.lastIndex = close;
  return asks.test(text) && clock.test(text.slice(Math.max(0, at - 6), at));
}

/** `~203.0.113.9:80~…`: a cell, with its port. */
const port = /:\d{2,5}(?=~|\s|$)/y;
function isReached(text: string, close: number): boolean {
  port.lastIndex = close;
  return port.test(text);
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

/** Few versions have three digits first, and then another than 0: `120.0.22.91`. */
const early = /^\d{3}\.0\./;

/** `CEF:0|vendor|product|1.2.3.4|`, `LEEF:2.0|…`: the third field of the header of an event is the version of what tells of it. */
export const eventProduct = /(?:CEF:\d|LEEF:\d\.\d)\|[^|\n]{0,63}\|[^|\n]{0,63}\|$/;

const artifact = /(?:^|[\s"'(:])(?:com|org|net|io|dev|de|fr|ch)(?:\.[a-z][\w-]*)+:[a-z][\w.-]*:$/i;

/** `BP-1347369012-192.0.2.1-1444972147527`: a block pool of HDFS has the address of its name node. */
function isPooled(text: string, at: number, close: number): boolean {
  created.lastIndex = close;
  return /\d{6}-$/.test(text.slice(Math.max(0, at - 7), at)) && created.test(text);
}
const created = /-\d{10,13}(?!\d)/y;

/** More than most versions begin with. */
const isLate = (text: string, at: number): boolean => Number.parseInt(text.slice(at, at + 3), 10) > 29;
