/**
 * @module
 * IPv4 addresses in the labels of hosts and the names of machines: with dashes in place of dots, or behind the letters of a word.
 */

import { parseDotted } from '../../../identifiers/ip/address.js';
import { bodyLength } from '../../../identifiers/written.js';
import { isDigit, isLetter } from '../scan/character.js';
import { isFileEnding } from './file.js';
import { findDotted, isHostTail, isLate, type Span, spelledOut } from './ipv4.js';

/**
 * `203-0-113-9.dyn.example.net`, `203-0-113-9_s-192-0-2-1_ts-17….example.net`, `ip-203-0-113-9`, `dsl-203-000-113-009.example.net`,
 * `customer-203-0-113-9-sta.example.net`
 */
const dashed =
  /\d{1,3}-\d{1,3}-\d{1,3}-\d{1,3}(?:(?!\w|-(?!>))|(?=-[a-z][a-z\d]{1,15}(?:-[a-z\d]{1,12}){0,2}\.[a-z])|(?=_[a-z]{1,3}-\d{1,3}(?:-\d{1,3}){3}_[\w-]{1,80}\.[a-z])|(?<=\d-\d{1,3}_[a-z]{1,3}-[\d-]{7,15})(?=_[\w-]{1,80}\.[a-z]))/iy;
const hostTail = /\.([a-z][a-z0-9-]*)(\.?)/iy;
const hostFront =
  /(?:^|[^a-z\d])(?:ip|ec2|host|dyn|dhcp|client|pool|static|cpe|adsl|dsl|ppp|cable|node|vps|static-ip|[a-z]{3,}visitor)-$|(?:^|[^a-z])(?:(?:client|remote|source|src|dest|dst|peer|host)[_-]?)?ip(?:[_-]?addr(?:ess)?)?["']?\s?[:=]\s?["']?$/i;

const day = /(?:19|20)\d\d-(?:0[1-9]|1[0-2])-$/;

export function findDashed(text: string, start: number): Span | undefined {
  dashed.lastIndex = start;
  if (!dashed.test(text)) return undefined;
  const end = dashed.lastIndex;
  const value = spelledOut(text.slice(start, end));
  // `sctp0_2026-11-24-10-20-30.pcap.gz`: a day and an hour.
  if (parseDotted(value) < 0 || day.test(text.slice(Math.max(0, start - 8), start))) return undefined;
  // `198-51-100-9_s-192-0-2-1_ts-….example.net`, `198-51-100-9-sta.example.net`: the label goes on.
  const mark = text.charCodeAt(end);
  hostTail.lastIndex = mark === 95 || (mark === 45 && text[end + 1] !== '>') ? text.indexOf('.', end) : end;
  const [, label, more] = hostTail.exec(text) ?? [];
  // `26-10-20-30.log`
  const isHost = label !== undefined && (more !== '' || !isFileEnding(label.toLowerCase()));
  return isHost || hostFront.test(text.slice(Math.max(0, start - 24), start)) ? { end, value } : undefined;
}

/** `host192.0.2.17.example.com`, `node_192.0.2.17`: an address behind the letters of a word. */
export function findGlued(text: string, word: number, end: number): (Span & { start: number }) | undefined {
  const octet = behindPseudonym(text, word, end);
  let start = octet ?? end;
  if (octet === undefined)
    while (start > word && end - start < 3 && isDigit(text.charCodeAt(start - 1))) start--;
  const before = text.charCodeAt(start - 1);
  if ((isDigit(before) && octet === undefined) || start === end || start === word) return undefined;
  const span = findDotted(text, start);
  if (span === undefined) return undefined;
  const isHost =
    text.charCodeAt(span.end) === 46 &&
    isHostTail(text, span.end) &&
    // `MIUI/V6.4.3.0.KXDMICB`
    (isLate(text, start) || !versionName.test(text.slice(Math.max(word, start - 16), start)));
  if (
    octet !== undefined ||
    isHost ||
    (before === 95 && (span.value.indexOf('.') === 3 || isWide(span.value)))
  )
    return { start, ...span };
  opened.lastIndex = span.end;
  const isOpen =
    opened.test(text) ||
    isBehindLetters(text, word, start) ||
    isOfRoute(text, word, start, span.end) ||
    (before === 95 &&
      (hostFor.test(text.slice(Math.max(word, start - 16), start)) ||
        another.test(text.slice(Math.max(0, start - 16), start))));
  return isOpen ? { start, ...span } : undefined;
}
/** `MGLNDD_54.0.2.207_22` may be a version, `MGLNDD_51.198.100.207_22` is none: two parts and more of three digits. */
const isWide = (value: string): boolean => /^[3-9]/.test(value) && (value.match(/\d{3}/g)?.length ?? 0) > 1;
/** `alice192.0.2.17:54912`: a port behind. */
const opened = /:\d{4,5}(?!\d|[.:]\S)/y;
/** `TEST192.0.2.1`, `srv10.0.0.1`: no version begins so, or what stands before is a machine. */
function isBehindLetters(text: string, word: number, start: number): boolean {
  if (!isLetter(text.charCodeAt(start - 1))) return false;
  const name = text.slice(Math.max(word, start - 16), start);
  return machineName.test(name) || (isLate(text, start) && !versionName.test(name));
}
/** `*>i10.9.5.0/24`, ` a10.84.0.0/8`, `[r192.168.0.6]`: how a route came, in a letter or two, and how long its prefix is. */
function isOfRoute(text: string, word: number, start: number, end: number): boolean {
  if (!route.test(text.slice(Math.max(0, word - 1), start))) return false;
  prefix.lastIndex = end;
  return text.charCodeAt(word - 1) === 91 ? text.charCodeAt(end) === 93 : prefix.test(text);
}
const route = /^(?:[*>|][a-uw-z]{1,2}|[\s[]?[a-uw-z])$/;
const prefix = /\/(?:[89]|[12]\d|3[0-2])(?![\w.])/y;

const machineName =
  /(?:^|[^a-z])(?:ip|ipv4|addr|address|host|from|to|at|by|server|srv|client|peer|node|gw|gateway|src|dst|dns|ntp|vip|lan|wan|nh)$/i;
const versionName = /(?:^|[^a-z])(?:v|ver|version|rev|r|rc|release|build|chrome|firefox|edge|safari|opera)$/i;

/** `gw_10.0.0.1`, `WEB01_10.0.0.1`: what stands before is a machine. */
const hostFor =
  /(?:^|_)(?:gw|gateway|host|node|ip|ipv4|server|srv|addr|address|client|peer|user|login|conn|connection|sess|session|from|visitor|caller|scan|ep|endpoint|nh|nexthop|nbr|neighbor|ce|pe|cpe|rtr|lo|loopback|src|dst|proxy|router|result|tcp|udp|tls|h|nw|net|network|subnet|vip|nat|(?:web|db|app|dc|fw|sw|vm)\d{0,3})_$/i;

/** `10.0.0.1_10.0.0.2` */
const another = /\d{1,3}(?:\.\d{1,3}){3}_$/;

/** `tel_k1_…192.0.2.17`: behind a pseudonym, whose last characters are digits, too. @returns where its first octet begins */
function behindPseudonym(text: string, word: number, end: number): number | undefined {
  // Long enough for a kind, a key id, a body, and an octet of up to three digits.
  if (end - word < bodyLength + 6) return undefined;
  const from = end - bodyLength - 4;
  const [all] = tied.exec(text.slice(from, end)) ?? [];
  return all === undefined ? undefined : end - all.length + bodyLength + 1;
}
const tied = /_[a-z2-7]{26}\d{1,3}$/;
