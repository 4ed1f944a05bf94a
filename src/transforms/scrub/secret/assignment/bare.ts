/**
 * @module
 * Names that much else has, told by what stands around or behind: `key = "…"`, `session_id=…`, `matching id: …`, `inline:…`, and clauses of SQL.
 */
import { isQuote } from '../../scan/character.js';
import { isIssued } from '../key/issued.js';
import type { Kind } from '../name/name.js';
import { isStreamKey } from '../protocol/stream.js';
import { isLikely, isPlainlyRandom } from '../value/likely.js';
import { isSessionId } from '../value/session.js';

/** `key = "…"`: the name of many things, which only what stands behind them can tell: letters and digits in no order, and no path. */
const bare = /^s?key$/i;
/** `pagerduty_key`, `datadogKey`: of whoever, but none of a table, a cache, a message. */
const owned = /^(?=.{5})(?:[\w.-]*[_.-]key|[\w.-]*[a-z\d]Key|[A-Z\d_]*KEY)$/i;
const harmlessKey =
  /(?:cache|primary|foreign|sort|partition|idempot\w*|public|pub|row|object|host|group|lookup|translation|i18n|message|routing|hot|mon|tur|don|shard|range|hash|index|unique|websocket|item|record|entity|data|map|dedup\w*|distribution|cluster\w*|composite|surrogate|natural|candidate|column|field|storage_?object|s3|file|path|bucket|blob|image|asset|template|page|next|prev\w*|last|start|end|config|feature|experiment|event|trace|correlation|lock|queue|job|task|etag|content|checksum|digest|fingerprint|aggregat\w*|merge(?:[_.-]?by)?|log|rollup)[_.-]?key$/i;
/** `public key: …`, `Cache restored from key: …` */
const isHarmless = (text: string, start: number): boolean => {
  const lead = text.slice(Math.max(0, start - 48), start);
  return harmlessKey.test(`${lead.trimEnd()}_key`) || /\bcache\b[^\n]{0,32} $|\brestored from $/i.test(lead);
};
const behind = /^(?:> ?)? {0,2}(?:=> ?)?\\?["']?([^\s"'`,;&<>(){}[\]|\\:]{10,88})(?=[\s"'`,;&}\]\\]|$)/;
/** Of Ceph, whose keys are 28 bytes and begin with their type. */
const keyring = /^AQ[a-z\d+/]{36}==$/i;
/** `session_id=4f…`: as web servers give one that logs in, of 128 bits or more; those of calls and of accounting are written otherwise. */
const session =
  /^(?:(?:user|web|http|login|auth|php|express)[_.-]?)?session(?:[_.-]?id)?$|^(?:id[_.-]?(?:d[eai][_.-]?)?)?(?:session|sess[aã]o|sesi[oó]n|sessione|sessie|sesja|sitzung(?:s[_.-]?(?:id|kennung|nummer))?)$|^(?:セッション|会话|會話|세션|сесси[яи]|сеанса?)[_.-]?id$/i;
/** In capitals, as Java's servers make them, where the text says who is logged in. */
const principal =
  /WebAuthenticationDetails|JSESSIONID|principal|granted authorities|remote_?(?:ip_?)?address|\blog-?(?:ged|in)|\buser(?:name)?\\?["']?\s?[:=]/i;
/** Hexadecimal digits are a hash of anything, but where the text speaks of who may come in. */
const asked = /\b(?:api|auth\w{0,12}|quota|secret|token|credentials?)/i;
/** `session=<li1f5aobFSjfa2QX>` of Dovecot: the time, the port and the address of the client, 12 bytes of IPv4 and 24 of IPv6. */
const angled = /^<(?=[^>]{0,15}[a-z])(?=[^>]{0,15}[A-Z])(?:[A-Za-z\d+/]{16}){1,2}(?=[>:])/;
/** `encrypt = "…"`: the key by which the agents of Consul and Nomad talk, of 16 or 32 bytes in Base64. */
const gossiped = /^ {0,2}\\?["']?(?:[A-Za-z\d+/]{22}==|[A-Za-z\d+/]{43}=)(?![\w+/=])/;
/** `community = x7Tq91`, of SNMP. */
const shared = /^ {0,2}["']?([\w!#$%*@^~+-]{6,32})(?=$|[\s"',;)\]])/;
const isMixedUp = (value: string): boolean => /\d/.test(value) && /[a-z]/i.test(value);

/** `"routing_key": "…"` of PagerDuty: 32 hexadecimal digits, by which an alert gets in; that of a queue is words. */
const integration = /^ {0,2}["']?(?=[\da-f]{0,15}[a-f])(?=[\da-f]{0,15}\d)[\da-f]{32}(?![\w-])/;
const isIntegration = (text: string, mark: number, name: string): boolean =>
  /^routing_?key$/i.test(name) && integration.test(text.slice(mark + 1, mark + 40));

export function kindOfBare(text: string, mark: number, name: string): Kind | undefined {
  // `{ refresh: '…' }`, next to an access token.
  if (name.length === 7 && /^refresh$/i.test(name)) {
    const [, value = ''] = behind.exec(text.slice(mark + 1, mark + 104)) ?? [];
    return value.length >= 24 && (isPlainlyRandom(value) || /^[\da-f]{32,88}$/.test(value))
      ? 'key'
      : undefined;
  }
  if (session.test(name)) {
    if (angled.test(text.slice(mark + 1, mark + 64))) return 'key';
    const [, value = ''] = behind.exec(text.slice(mark + 1, mark + 104)) ?? [];
    return isSessionId(value) ||
      (/^[\dA-F]{32,64}$/.test(value) && principal.test(text.slice(Math.max(0, mark - 128), mark + 128)))
      ? 'key'
      : undefined;
  }
  if (/^encrypt$/i.test(name)) return gossiped.test(text.slice(mark + 1, mark + 52)) ? 'key' : undefined;
  if (/^community$/i.test(name)) {
    const [, value = ''] = shared.exec(text.slice(mark + 1, mark + 40)) ?? [];
    return isMixedUp(value) && /snmp|\btraps?\b/i.test(text.slice(Math.max(0, mark - 240), mark))
      ? 'password'
      : undefined;
  }
  const isOwned = !bare.test(name);
  if (!isOwned && isHarmless(text, text.lastIndexOf(name, mark))) return undefined;
  if (!isOwned && isOfPair(text.slice(mark + 1, mark + 160))) return undefined;
  if (
    isOwned &&
    !(/key$/i.test(name) && owned.test(name) && (!harmlessKey.test(name) || isIntegration(text, mark, name)))
  )
    return undefined;
  const [, value = ''] = behind.exec(text.slice(mark + 1, mark + 104)) ?? [];
  if (
    value === '' ||
    value.startsWith('/') ||
    (/[_.-].*[_.-]/.test(value) && !isLikely(value) && !isIssued(value))
  )
    return undefined;
  if (keyring.test(value)) return 'key';
  if (isOwned)
    return isIssued(value) ||
      /^[\da-f]{32,88}$/i.test(value) ||
      (value.length >= 20 && isPlainlyRandom(value))
      ? 'key'
      : undefined;
  if (/^(?:[\da-f]{32}|[\da-f]{40}|[\da-f]{64})$/i.test(value))
    return asked.test(text.slice(Math.max(0, mark - 96), mark)) ? 'key' : undefined;
  return isLikely(value) && !referred.test(value) ? 'key' : undefined;
}

/** `{"key": "hwType.23", "value": "1"}`: of a pair it is the name, written as names are, and what it says stands behind. */
const pair = /^ ?\\?["']([A-Za-z_][\w.:/ -]{0,63})\\?["'], ?\\?["']value\\?["'] ?:/i;
function isOfPair(behind: string): boolean {
  const name = pair.exec(behind)?.[1];
  return name !== undefined && /^(?=.*[a-z]{3})(?!.*\d{3})(?!(?:.*\d){4})/.test(name);
}

/** `key=DvsPortset-2`: a kind of thing, and which of them. */
const referred = /^(?:[A-Za-z]+-){1,3}\d{1,5}$/;

/** `matching id: …`, which downloads the profile of a SIM card, in a text that speaks of one (SGP.22 §4.1). */
const matched = /^\s{0,2}["']?(?=[A-Z\d-]{0,32}[A-Z])[A-Z\d][A-Z\d-]{4,63}(?![\w-])/;
const ofSim = /\be-?sim|sm-?dp|smdp|\blpa\b|iccid|\beid\b|activation code|profile/i;
export const kindOfMatching = (text: string, mark: number, name: string): Kind | undefined =>
  name.length === 2 &&
  /^id$/i.test(name) &&
  /(?:^|[^\w])matching[ _-]$/i.test(text.slice(Math.max(0, mark - 12), mark - 2)) &&
  matched.test(text.slice(mark + 1, mark + 72)) &&
  ofSim.test(text.slice(Math.max(0, mark - 160), mark + 160))
    ? 'password'
    : undefined;

/** `IDENTIFIED WITH caching_sha2_password BY '…'`, `IDENTIFIED VIA ed25519 USING '…'`, as SQL has it. */
export const kindOfClause = (text: string, mark: number): Kind | undefined =>
  text.charCodeAt(mark) === 32 &&
  /\bidentified (?:(?:with|via) [\w'"]{1,48} )?(?:by|using|as)$/i.test(
    text.slice(Math.max(0, mark - 72), mark),
  )
    ? 'password'
    : undefined;

/** `SET PASSWORD FOR 'alice'@'%' = '…'`, as MySQL has it. */
export const kindOfSet = (text: string, mark: number): Kind | undefined =>
  text.charCodeAt(mark) === 61 &&
  (text.charCodeAt(mark - 1) === 32 || isQuote(text.charCodeAt(mark - 1))) &&
  /\bset password for \S{1,128} ?$/i.test(text.slice(Math.max(0, mark - 152), mark))
    ? 'password'
    : undefined;

/** `a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:…`: the key of a stream (RFC 4568 §6.1); anywhere, where it has the length of one. */
export const kindOfStream = (text: string, mark: number, name: string): Kind | undefined =>
  name === 'inline' &&
  text.charCodeAt(mark - 1) === 101 &&
  (isStreamKey(text, mark + 1) ||
    /crypto:\d{1,3} \w{1,40} $/.test(text.slice(Math.max(0, mark - 64), mark - 6)))
    ? 'key'
    : undefined;
