/**
 * @module
 * People whom daemons name before and behind a colon: who tried to log in, asked for a page, ran a command.
 */
import type { Cursor } from '../../scan/cursor.js';
import { findTried } from '../../secret/row/account.js';
import { takeName } from '../take.js';

const attempted = / \[([^\s[\]/]{2,64})(?:\/[^\]\n]{0,96})?\]/y;
/** `Login incorrect (…): [alice/…]`, `Login OK: [alice]` */
export function findAttempted(cursor: Cursor, colon: number): boolean {
  const { text } = cursor;
  if (
    !/\b(?:log(?:in|on) (?:ok|incorrect|failed|invalid)\b|(?:invalid|unknown) user\b)[^[\n]{0,112}$/i.test(
      text.slice(Math.max(0, colon - 128), colon),
    )
  )
    return false;
  attempted.lastIndex = colon + 1;
  const name = attempted.exec(text)?.[1];
  if (name === undefined || !takeName(cursor, colon + 3, colon + 3 + name.length)) return false;
  // What was tried stands behind the name.
  findTried(cursor, colon);
  return true;
}

const requester = /(?:^|\s)(?![\da-f]{64} )\S{1,64} ([^\s"'[\]]{2,64}) \[\d\d\/[A-Z][a-z]{2}\/\d{4}$/;
/** `192.0.2.1 - alice [12/Feb/2026:…`: who was logged in, in the common format of web servers. Behind the owner's canonical id S3 writes the bucket. */
export function findRequester(cursor: Cursor, colon: number): void {
  const { text } = cursor;
  const name = requester.exec(text.slice(Math.max(0, colon - 160), colon))?.[1];
  if (name === undefined || name.includes('@')) return;
  const start = colon - 13 - name.length;
  takeName(cursor, start, start + name.length);
}

const sudo = /(?:^|[^\w])sudo(?:\[\d+\])?$/;
const cron = /(?:^|[^\w])(?:CRON|cron|crond|CROND|crontab)\[\d+\]$/;
const sudoer = /\s{1,12}(\S{2,64}) : /y;
/** `(CRON) INFO (…)` is of the daemon itself. */
const crontab = /\s{1,3}\((?!CROND?\))([^()\s]{2,64})\) [A-Z]/y;
/** `alice/192.0.2.1:1194 SENT CONTROL [alice]: …`, as OpenVPN has it. */
const peer = /CONTROL \[([^\]\s]{2,64})\]$/;

/** `sudo: alice : TTY=…`, `CRON[7]: (alice) CMD …` */
export function findCommander(cursor: Cursor, colon: number): boolean {
  const { text } = cursor;
  if (text.charCodeAt(colon) !== 58) return false;
  if (text.charCodeAt(colon - 1) === 93) {
    const name = peer.exec(text.slice(Math.max(0, colon - 76), colon))?.[1];
    if (name !== undefined) return takeName(cursor, colon - 1 - name.length, colon - 1);
  }
  const before = text.slice(Math.max(0, colon - 24), colon);
  const shape = sudo.test(before) ? sudoer : cron.test(before) ? crontab : undefined;
  if (shape === undefined) return false;
  shape.lastIndex = colon + 1;
  const match = shape.exec(text);
  if (match === null) return false;
  const start = text.indexOf(match[1]!, colon + 1);
  return takeName(cursor, start, start + match[1]!.length);
}
