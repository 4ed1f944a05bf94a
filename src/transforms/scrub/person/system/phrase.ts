/**
 * @module
 * Accounts in the phrases of logins: `for user alice`, `Accepted password for alice from …`.
 */
import { findEmail } from '../../address/email.js';
import { joins } from '../../scan/character.js';
import type { Cursor } from '../../scan/cursor.js';
import { isCommon } from '../part.js';
import { isMail, takeName } from '../take.js';
import { things } from '../thing.js';

const called =
  /[uU](?:ser|SER)(?:[nN]ame|NAME)? {1,2}(?:(?<quote>\\?["'`])([^"'`\n]{2,64}?)\k<quote>|<([^<>\n]{2,64})>|(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){1,3}(?=[\r\n.,;)]|$)|[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.+$-]{0,63}))/uy;
const introduced =
  /(?:^|[^\p{L}])(?:for|invalid|illegal|unknown|authenticating|from|of|by|as|to|nonexistent|non-existent|deleted|new|add|added|removed?|created?|locked|switched to|root to|impersonat(?:ed?|ing)|logged[ -]in|such|disconnect(?:ed|ing)|logo(?:ut|ff)|kicked|banned|(?:un)?blocked|unlocked|authenticated|provisioned|registered|suspended|enabled|disabled|connect(?:ed|ing)) (?:(?:invalid|illegal|the|local|remote) )?$/iu;
const follows =
  /(?: (?:from|by|on|at|port|via|because|due|has|was|logged|is (?:not|now)|does|failed|authenticated|not found|in group|with uid|for (?:service|host)|->|uid|\(|\[|ssh2|\d|device (?:token|id)|in (?:channel|room|group|queue) |over (?:sms|push|email))|[.,;:)\](>'"](?![\w-])|[(@/]|\.?\s*$|\n)/iy;
/** `session closed for user alice,E22,…`: in a cell, of which the comma is the end. */
const session = /\bsession (?:opened|closed) for $/;
const acts =
  / (?:logged|has logged|failed (?:(?:to|a|the) )?(?:log|sign|auth|password|\d)|signed|connected|disconnected|authenticated|not found|does(?:n't| not) exist|is (?:not (?:allowed|in)|(?:now )?(?:locked|blocked|disabled|unable|online|offline|banned))|cannot|can't|could not (?:auth|log|sign|be (?:auth|verif|found))|did not (?:auth|log|provide|supply|enter)|session \d|(?:has )?changed (?:(?:the|their|his|her|its) )?(?:password|e-?mail|role|(?:call )?forwarding)|client ip |(?:has )?(?:exceeded (?:the |max|number|login|\d)|requested (?:a )?(?:password|access|login))|entered (?:an? |the )?(?:wrong|incorrect|invalid)|failed(?=\s*$|\n|[.,;:]| [\w-]{2,8} auth)|via LDAP|\([^()\n]{3,48}\) (?:has )?(?:logged|signed|(?:dis)?connected|authenticated|joined|left)|reports|has been (?:locked|created|deleted|disabled)|was (?:created|deleted|locked|added)|joined|left|(?:locked|disabled|suspended|banned|blocked)(?=[,.;)]|\s*$|\n)|failed to (?:provide|log|sign|auth|enter)|registered|unregistered|not known|from \d)|,? \(?(?:(?:client|source|remote|src) )?ip(?:v[46])?(?: ?addr(?:ess)?)?(?: is)? ?[:=]? ?[[(]?[\da-f:]{2}|: (?:auth\w*|password|login|access|not found|no such|unknown|denied)/iy;

/** `for user X`, `Invalid user X from …`, `User X logged in`, `user 'X'`. */
export function findAtUser(cursor: Cursor, at: number): void {
  const { text } = cursor;
  if (joins(text.charCodeAt(at - 1)) || (text.charCodeAt(at + 1) | 32) !== 115) return;
  called.lastIndex = at;
  const match = called.exec(text);
  if (match === null) return;
  const [all, , quoted, angled, bare = ''] = match;
  const inner = quoted ?? angled;
  if (inner !== undefined) {
    const start = at + all.lastIndexOf(inner);
    if (isMail(cursor, inner, start)) return;
    // `username "Auth" alice`: what OpenVPN asks for.
    if (/^(?:Auth|Private Key|HTTP Proxy|SOCKS Proxy)$/.test(inner)) return;
    if (!/^[\w.$@\\+-]+$|^\p{Lu}/u.test(inner)) return;
    const domain = inner.lastIndexOf('\\');
    takeName(cursor, start + domain + 1, start + inner.length);
    return;
  }
  let end = at + all.length;
  const start = end - bare.length;
  while (end > start && /[.,-]/.test(text[end - 1]!)) end--;
  const name = text.slice(start, end);
  const lower = name.toLowerCase();
  // `FROM user u0_`: by what a statement calls a table.
  if (/^[a-z]\d{1,2}_?$/.test(name) && table.test(text.slice(Math.max(0, at - 8), at))) return;
  if (isCommon(lower) || lower.split(' ').some((each) => things.has(each))) return;
  if (text.charCodeAt(end) === 64 && findEmail(text, end, cursor.floor)) return;
  acts.lastIndex = follows.lastIndex = end;
  const lead = text.slice(Math.max(0, at - 32), at);
  const isIntroduced =
    introduced.test(lead) && (follows.test(text) || (text.charCodeAt(end) === 44 && session.test(lead)));
  if (isIntroduced || acts.test(text)) takeName(cursor, start, end);
}

const accepted =
  /(?:MSK established|EAP\S* \w+) $|(?:^|[^\w])bad credentials $|(?:^|[^\w])(?:Accepted|Failed|Postponed|Partial|Invalid|Rejected) (?!(?:value|input|argument|parameter|option|type|format|syntax|key|setting|header|name|default|configuration|data|checks?|tests?) )[\w/-]{2,40} $|(?:authentication|login|password|logon|auth)\s?(?:failure|failed|succeeded|successful|success|accepted|rejected|denied|attempt|error) $|\((?:to|from) \w+\) $/i;
const from =
  /for ['"]?([\p{L}\p{N}_][\p{L}\p{M}\p{N}_.+\\$-]{0,63})(?=['"]| from | \(| port | ssh2?|@|[,;:](?:\s|$)|\s*$| on )/iuy;

const table = /\b(?:FROM|JOIN|UPDATE) $/i;

/** `Accepted password for X from …` */
export function findAtFor(cursor: Cursor, at: number): void {
  const { text } = cursor;
  if (text.charCodeAt(at - 1) !== 32 || !text.startsWith('for ', at)) return;
  if (!accepted.test(text.slice(Math.max(0, at - 56), at))) return;
  from.lastIndex = at;
  const name = from.exec(text)?.[1];
  if (name === undefined || isCommon(name.toLowerCase()) || things.has(name.toLowerCase())) return;
  const domain = name.lastIndexOf('\\');
  const end = from.lastIndex;
  if (text.charCodeAt(end) === 64 && findEmail(text, end, cursor.floor)) return;
  takeName(cursor, end - name.length + domain + 1, end);
}
