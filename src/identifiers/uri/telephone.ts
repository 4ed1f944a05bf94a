/**
 * @module
 * The telephone-subscriber of RFC 3966 §3, which follows `tel:` and is the user part of a SIP
 * URI (RFC 3261 §19.1.6): a number or a name, and parameters, some with a second number in them.
 */
import { tenantOf } from '../ext.js';
import { readHostValue } from '../host.js';
import type { Hints, Part } from '../identifier.js';
import { isNumber, readDial } from '../phone/dial.js';
import { digitsOf, readNumber } from '../phone/number.js';
import { readSpecial } from '../phone/special.js';
import { partOf } from './part.js';

/** Parameters that stay with these values: the category of the caller (Q.763 §3.11), and the result of a verification. */
const harmless = new Map([
  [
    'cpc',
    /^(?:ordinary|priority|data|test|operator|payphone|unknown|prison|police|hotel|hospital|cellular(?:-roaming)?|mobile-[hv]plmn|emergency|ieps)$/i,
  ],
  [
    'verstat',
    /^(?:TN-Validation-(?:Passed|Failed)|No-TN-Validation)(?:-[A-C])?(?:-(?:Passed|Failed)(?:-DIV)?)?$/i,
  ],
]);

const extension = /^\d{2,6}$/;

/** Every name that may follow a number (IANA, tel URI Parameters), and what switches add. */
const names = new Set([
  ...[
    'cic',
    'cic-context',
    'enumdi',
    'ext',
    'isub',
    'isub-encoding',
    'npdi',
    'phone-context',
    'premium-rate',
  ],
  ...['rn', 'rn-context', 'sub', 'tgrp', 'trunk-context', 'verstat', 'cpc', 'oli', 'user'],
]);

/** Where the number is in an address of a messaging system (3GPP TS 23.140 §7.2.1.4). */
const network = /^(.+?)(\/TYPE=PLMN)$/i;

/**
 * Reads a number with the parameters of a tel URI, but without a scheme: `+12025550123;npdi`.
 *
 * @returns undefined for anything else: all parameters must be known, since otherwise it may not be a number
 */
export function readSubscriber(text: string, hints: Hints): readonly Part[] | undefined {
  const [base = '', ...fields] = text.split(';');
  if (fields.length === 0) return network.test(text) ? readNetwork(text, hints) : undefined;
  const isKnown = fields.every((field) => names.has(field.split('=', 1)[0]!.toLowerCase()));
  return isKnown && isNumber(base.trimEnd(), 1) ? readTelephone(text, hints) : undefined;
}

function readNetwork(text: string, hints: Hints): readonly Part[] | undefined {
  const [, number = '', type = ''] = network.exec(text) ?? [];
  return isNumber(number, 1) ? [partOf('phone', number, hints), type] : undefined;
}

/**
 * Reads who is called or calling.
 *
 * @param text - percent-decoded
 * @param hints - how numbers are written here
 * @param realm - a host name that says whose extensions these are if the hints do not
 * @returns the pieces; a text that is not a number is one opaque piece
 */
export function readTelephone(text: string, hints: Hints, realm?: string): readonly Part[] {
  const dialled = readDial(text, hints) ?? readNetwork(text, hints);
  if (dialled !== undefined) return dialled;
  const [base = '', ...fields] = text.split(';');
  const parameters = fields.map((field): [name: string, value: string] => {
    const at = field.indexOf('=');
    return at < 0 ? [field, ''] : [field.slice(0, at), field.slice(at + 1)];
  });
  const context = parameters.find(([name]) => name.toLowerCase() === 'phone-context')?.[1];
  const number = context?.startsWith('+') ? inContext(base, context, hints) : base;
  const pieces: Part[] = [...readParty(number, hints, context ?? realm)];
  for (const [name, value] of parameters) pieces.push(...readParameter(name, value, number, hints));
  return pieces;
}

/**
 * A local number is written out by the global digits of its context (RFC 3966 §5.1.5). Where that makes no
 * number, a few digits are an extension there; more are hashed with their context, as one text.
 */
function inContext(base: string, context: string, hints: Hints): string {
  if (base.startsWith('+') || readSpecial(base, hints.region) !== undefined) return base;
  return readNumber(context + base, hints) ?? (extension.test(base) ? base : context + base);
}

function readParameter(name: string, value: string, base: string, hints: Hints): readonly Part[] {
  const key = name.toLowerCase();
  if (key === 'npdi' && value === '') return [`;${name}`];
  if (key === 'rn' || key === 'cic')
    return isNumber(value, 1) ? [`;${name}=`, partOf('phone', value, hints)] : [];
  if (key === 'ext') {
    const tenant = readNumber(base, hints) ?? digitsOf(base) ?? base;
    return [`;${name}=`, partOf('ext', value, { tenant })];
  }
  if (key === 'isub') return [`;${name}=`, partOf('opaque', value)];
  if (key === 'phone-context' && !value.startsWith('+')) {
    const host = readHostValue(value);
    return host === undefined ? [] : [`;${name}=`, ...host];
  }
  return harmless.get(key)?.test(value) ? [`;${name}=${value}`] : [];
}

/**
 * Tells a number from an extension from a name.
 *
 * @param text - one party, without parameters
 * @param hints - how numbers are written here; a tenant outdoes the realm
 * @param realm - the tenant of a short extension otherwise
 * @returns the pieces
 * @example
 * readParty('101', {}, 'example.org')
 * // [{ identifier: 'ext', value: '101', hints: { tenant: 'example.org' } }]
 */
function readParty(text: string, hints: Hints, realm?: string): readonly Part[] {
  if (readSpecial(text, hints.region) !== undefined) return [partOf('phone', text, hints)];
  if (extension.test(text)) {
    const tenant = tenantOf(hints) ?? realm;
    return [tenant === undefined ? partOf('phone', text, hints) : partOf('ext', text, { tenant })];
  }
  if (digitsOf(text) !== undefined) return [partOf('phone', text, hints)];
  return readDial(text, hints) ?? [partOf('opaque', text)];
}
