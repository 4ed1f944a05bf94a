/**
 * @module
 * Parameters of a query that say how to show or send what was asked for, and not what was asked for or by whom: their names, and
 * the form that the value of each must have. A name alone is not believed: `page=alice7@…` is no page.
 */
import { splitName } from '../number/word/name.js';

const longestValue = 160;
const longestName = 64;

/** Words, small numbers, times and versions, under the names that have had them from the beginning. */
const plain =
  /^(?:[a-z][a-z_.-]{0,23}(?:\d{1,4}[a-z_.-]{0,8}){0,2}|(?:\/|%2F)(?:[a-z][a-z-]{0,15}(?:\/|%2F)?){0,3}|\d{1,4}(?:m?s|m|h)?|\d{4}-\d\d-\d\d(?:T[\d:.]+Z?)?|v?\d+(?:\.\d+){1,2}|\d{10}|\d{13})?$/i;
const usual =
  'length per_page perpage limit offset size dir direction lang language locale hl format fmt v ver ' +
  'version view tab mode type fields include expand embed pretty callback utm_source utm_medium utm_campaign utm_term ' +
  'utm_content cb cachebust _ t start end z since until before after count skip take top width height w h q_lang ' +
  'charset encoding theme debug verbose dry_run api-version api_version status step depth level max min bbox zoom next timeout ttl interval action _action task _task';

const small = '\\d{1,6}';
const escaped = (mark: string): string => `(?:${mark}|%${mark.charCodeAt(0).toString(16)})`;
const comma = escaped(',');
/** Between the words of a list: a blank, as forms write it, or a comma. */
const between = `(?:\\+|%20|${comma})`;
const listOf = (word: string): string => `${word}(?:${between}${word}){0,11}`;
const clock = `\\d\\d${escaped(':')}\\d\\d(?:${escaped(':')}\\d\\d(?:[.,]\\d{1,9})?)?`;
/** A day, and mostly the time of it (RFC 3339 §5.6, ISO 8601 in short). */
const instant = `\\d{4}-\\d\\d-\\d\\d(?:(?:T|\\+|%20)${clock}(?:Z|(?:[+-]|%2B)\\d\\d(?:${escaped(':')})?\\d\\d)?)?|\\d{8}T\\d{6}Z`;
const epoch = '1\\d{9}|1\\d{12}';
const field = `(?:[-+!]|%2B)?[a-z][a-z_.]{0,31}`;
const ordered = `${field}(?:(?:[.:,+]|%20|%3A|%2C)(?:asc|desc)(?:ending)?)?`;
const headers =
  '(?:host|date|range|expect|accept|content-(?:type|length|md5|encoding)|if-(?:match|none-match|modified-since)|x-(?:amz|goog|oss|ms)-[a-z\\d-]{1,40})';
const product = '(?:AWS4|GOOG4)-(?:HMAC|RSA|ECDSA-P256)-SHA256';

/**
 * What else stays: names without case, and the form of the value. RFC 6749 and OpenID Connect; signed URLs of AWS, Google and
 * Azure; connection strings of PostgreSQL, MySQL, SQL Server, MongoDB and Redis; gateways of short messages; analytics.
 */
const forms: readonly (readonly [names: string, form: string])[] = [
  ['sort sortby sort_by order orderby order_by ordering', `${ordered}(?:${comma}${ordered}){0,3}`],
  [
    'page[size] page[number] page[limit] page[offset] partnumber part-number max-keys list-type eio protover dlr-mask dlr_mask mclass coding priority',
    small,
  ],
  // OAuth and OpenID Connect.
  [
    'scope',
    listOf(
      '(?:openid|profile|email|phone|address|offline_access|(?:read|write|admin|user|users|repo|org|orgs|group|groups|roles|role|api|basic|all|account|accounts|mail|calendar|contacts|files|sms|voice|calls)(?:(?:[:._-]|%3A)(?:read|write|all|readonly|read_user|manage|email|public|private))?|https(?::|%3A)(?:\\/|%2F){2}www\\.googleapis\\.com(?:\\/|%2F)auth(?:\\/|%2F)[a-z._]{1,40})',
    ),
  ],
  ['response_type', listOf('(?:code|token|id_token|none)')],
  ['response_mode', '(?:query|fragment|form_post)(?:\\.jwt)?|jwt|web_message'],
  [
    'grant_type',
    'authorization_code|refresh_token|client_credentials|password|implicit|device_code|urn(?::|%3A)(?:ietf|openid)(?::|%3A)params(?::|%3A)(?:[a-z]{2,8}(?::|%3A)){0,2}grant-type(?::|%3A)[a-z\\d-]{2,24}',
  ],
  ['code_challenge_method', 'S256|plain'],
  ['prompt', listOf('(?:none|login|consent|select_account|create)')],
  ['access_type', 'online|offline'],
  ['token_type', 'bearer|mac|dpop'],
  ['display', 'page|popup|touch|wap'],
  // Signed URLs.
  ['x-amz-algorithm x-goog-algorithm', product],
  ['x-amz-expires x-goog-expires', small],
  ['x-amz-date x-goog-date', '\\d{8}T\\d{6}Z'],
  ['x-amz-signedheaders x-goog-signedheaders', `${headers}(?:${escaped(';')}${headers}){0,15}`],
  ['x-amz-content-sha256', 'UNSIGNED-PAYLOAD'],
  [
    'x-id',
    '(?:Get|Put|List|Head|Delete|Copy|Create|Complete|Abort|Upload)(?:Object|Part|Bucket|Multipart)[A-Za-z\\d]{0,16}',
  ],
  ['expires exp', `${epoch}|${small}`],
  ['sv skv', '20\\d\\d-\\d\\d-\\d\\d'],
  ['ss', 'b?q?t?f?|b?f?q?t?'],
  ['srt', 's?c?o?'],
  ['sp', 'r?a?c?w?d?x?y?l?t?f?m?e?o?p?u?i?|r?w?d?x?y?l?a?c?u?p?t?f?i?'],
  ['se st ske skt', instant],
  ['spr', `https(?:${comma}http)?`],
  ['sks', '[bqtf]'],
  ['sr', '[bcdfqst]|bs|bv|\\d{2,5}x\\d{2,5}'],
  ['restype', 'container|share|directory|service|account'],
  ['comp', 'list|block|blocklist|metadata|lease|properties|acl|page|range|copy|tier|batch|append|stats'],
  // Connections.
  [
    'sslmode ssl-mode ssl_mode gssencmode channel_binding sslnegotiation encrypt',
    'disabled?|allow|prefer(?:red)?|required?|verify[-_](?:ca|full|identity)|strict|mandatory|optional|postgres|direct',
  ],
  [
    'target_session_attrs targetservertype',
    'any|read-write|read-only|(?:prefer-?)?(?:primary|standby|secondary|master|slave)',
  ],
  ['applicationintent', 'Read(?:Only|Write)'],
  ['driver', 'ODBC(?:\\+|%20)Driver(?:\\+|%20)\\d\\d(?:\\+|%20)for(?:\\+|%20)SQL(?:\\+|%20)Server'],
  ['authsource', 'admin|config|local|test|(?:\\$|%24)external'],
  ['authmechanism', '(?:SCRAM-SHA-(?:1|256)|MONGODB-(?:X509|AWS|CR|OIDC)|PLAIN|GSSAPI|DEFAULT)'],
  [
    'replicaset',
    'rs[A-Za-z\\d-]{0,12}|(?:replica-?set|rep|repl|shard|cluster|atlas|prod|main)[a-z\\d-]{0,16}',
  ],
  ['readpreference', '(?:primary|secondary)(?:Preferred)?|nearest'],
  ['readconcernlevel', 'local|majority|linearizable|available|snapshot'],
  ['compressors', listOf('(?:snappy|zlib|zstd)')],
  ['db protocol', '\\d{1,2}'],
  ['schema currentschema search_path', 'public'],
  [
    'characterencoding connectioncollation collation',
    '(?:utf-?\\d{1,2}(?:mb[34])?|latin\\d|iso-8859-\\d{1,2}|windows-\\d{3,4}|cp\\d{3,4}|(?:us-)?ascii|binary|gbk|gb2312|big5|s(?:hift_)?jis|euc-?(?:jp|kr))(?:_[a-z\\d]{2,8}){0,4}',
  ],
  ['zerodatetimebehavior', 'round|exception|convert_?to_?null'],
  [
    'servertimezone connectiontimezone timezone time_zone tz',
    '(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific|Etc)(?:\\/|%2F)[A-Z][A-Za-z_+-]{1,30}\\d{0,2}|UTC|GMT|local|(?:[+-]|%2B)\\d\\d(?::|%3A)?\\d\\d',
  ],
  ['loc', 'UTC|Local'],
  // Short messages: words that every network handles itself.
  ['keyword', 'STOP|STOPALL|START|UNSTOP|UNSUBSCRIBE|SUBSCRIBE|CANCEL|END|QUIT|HELP|INFO|YES|NO|JOIN'],
  // Short messages and calls: callbacks of Vonage and Twilio. Neither a price nor one of their ids identifies anybody.
  [
    'err-code error-code errorcode err_code callduration duration nummedia numsegments numparts concat-ref concat-total concat-part',
    small,
  ],
  ['price rate', '-?\\d{1,3}\\.\\d{2,8}'],
  ['network-code network mccmnc', '\\d{5,6}'],
  ['scts', '\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?:[01]\\d|2[0-3])[0-5]\\d(?:[0-5]\\d)?'],
  [
    'messageid message-id messagesid smssid smsmessagesid callsid',
    '(?:SM|MM|CA)[\\da-f]{32}|(?=\\d{0,15}[A-F])[\\dA-F]{16}',
  ],
  [
    'callstatus smsstatus messagestatus',
    'queued|initiated|ringing|in-progress|completed|busy|failed|no-answer|canceled|accepted|sending|sent|delivered|undelivered|receiving|received|read|scheduled',
  ],
  ['answeredby', 'human|fax|unknown|machine_(?:start|end_(?:beep|silence|other))'],
  ['apiversion', '20\\d\\d-\\d\\d-\\d\\d'],
  ['fromcountry tocountry callercountry calledcountry', '[A-Z]{2}'],
  // SAML, HTTP redirect binding (§3.4.4.1), with the algorithm of the signature.
  [
    'sigalg',
    '(?:https?(?::|%3A)(?:\\/|%2F){2}www\\.w3\\.org(?:\\/|%2F)\\d{4}(?:\\/|%2F)\\d\\d(?:\\/|%2F)xmldsig(?:-more)?(?:#|%23))?(?:rsa|dsa|ecdsa|hmac)-sha(?:1|224|256|384|512)',
  ],
  // Analytics: Matomo's Tracking HTTP API, Google's collect, Meta's pixel.
  ['idsite rec apiv rand r gt_ms search_count _idvc idgoal', small],
  ['m s', '\\d{1,2}'],
  ['_idts _viewts _refts _ects', '\\d{10}|0'],
  ['pf_net pf_srv pf_tfr pf_dm1 pf_dm2 pf_onl', small],
  ['fla java dir qt realp pdf wma gears ag cookie send_image ca bots ping new_visit _idn', '[01]'],
  ['pv_id', '[A-Za-z\\d]{6}'],
  ['e_c e_a', '[a-z][a-z_-]{1,23}'],
  [
    'en',
    'page_view|scroll|click|session_start|first_visit|user_engagement|view_(?:item|item_list|cart|promotion|search_results)|select_(?:item|content|promotion)|(?:add_to|remove_from)_cart|add_to_wishlist|begin_checkout|add_(?:payment|shipping)_info|purchase|refund|login|sign_up|search|share|generate_lead|file_download|form_(?:start|submit)|video_(?:start|progress|complete)',
  ],
  ['tid', '(?:G|GT|AW|DC)-[A-Z\\d]{6,12}|UA-\\d{4,10}-\\d{1,4}'],
  ['gtm', '\\d\\d[a-z][a-z\\d]{2,5}(?:[a-z]\\d[a-z\\d]{0,24})?'],
  ['_s _et sct tfd ngs sw sh', small],
  ['seg _fv _ss _nsi _c npa frm are dma uam uamb uaw', '[01]'],
  ['uaa', '(?:x86|arm)'],
  ['uab', '32|64'],
  ['uap', 'Windows|macOS|Linux|Android|iOS|Chrome(?:\\+|%20)OS'],
  ['uapv', '\\d{1,2}(?:\\.\\d{1,3}){0,3}'],
  ['pscdl', 'noapi|denied|error|label_[a-z\\d_]{1,16}'],
  ['gcs', 'G1[01-]{2}[01-]?'],
  [
    'ev',
    'PageView|ViewContent|AddToCart|AddToWishlist|AddPaymentInfo|InitiateCheckout|Purchase|Lead|Search|Subscribe|StartTrial|CompleteRegistration|Contact|Schedule|SubmitApplication|CustomizeProduct|FindLocation|Donate|Microdata|SubscribedButtonClick',
  ],
  ['rqm', 'GET|POST|SVPOST|FGET|formPOST|sendBeacon'],
  ['ts it', epoch],
  [
    'source src_medium medium channel quelle kanal origem origen origine fuente canal bron kilde',
    'newsletter|e?mail|web|web-?site|app|mobile|desktop|sms|push|qr|organic|direct|referral|social|search|banner|ads?|cpc|ppc|google|bing|facebook|instagram|linkedin|youtube|tiktok|whatsapp',
  ],
  // Pages.
  ['campaign utm_id utm_source_platform', '[a-z][a-z_-]{1,23}\\d{0,4}'],
  [
    'vp res resolution screen screensize screen_size screen_resolution viewport viewport_size dimensions',
    '\\d{2,5}x\\d{2,5}',
  ],
  ['sd', '\\d{1,2}(?:-bits?)?'],
  ['ul', '[a-z]{2}(?:[-_][a-z]{2})?'],
  ['de', 'utf-8|iso-8859-\\d{1,2}|windows-\\d{3,4}'],
  ['dl dp', '(?:\\/|%2F)(?:[a-z][a-z-]{0,23}(?:\\/|%2F)?)?'],
  ['country gl market', '[A-Z]{2}'],
  ['currency', '[A-Z]{3}'],
  [
    'output alt response_format accept',
    '(?:json|jsonp|xml|csv|tsv|html|txt|text|yaml|pdf|rss|atom|media|sse|geojson|ndjson)',
  ],
  ['transport', 'polling|websocket|webtransport'],
  ['method', 'GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS'],
];

/** `from=2025550123`: of a call; a second of this century begins with a one. */
const dialled = /^[2-9](?:\d{9}|\d{12})$/;

const table = new Map<string, RegExp>();
for (const name of usual.split(' ')) table.set(name, plain);
for (const name of ['from', 'to']) table.set(name, plain);
for (const [names, form] of forms) {
  const whole = new RegExp(`^(?:${form})$`, 'i');
  // The names of pages and sort orders may be any of the words above, too.
  for (const name of names.split(' '))
    table.set(
      name,
      /^(?:sort|order)/.test(name) ? new RegExp(`${whole.source}|${plain.source}`, 'i') : whole,
    );
}
// A page is a number, or a word.
table.set('page', plain);
table.set('p', /^(?:\d*|[a-z_-]*|[a-z]+\d{1,3})$/);
// As good as a key in OAuth (RFC 6749 §10.12), a word elsewhere.
table.set('state', /^(?:[a-z_-]{0,16}|[A-Z_-]{2,16}|[A-Z][a-z_-]{0,15})$/);

/** Under these a word stays, and a number of a few digits. */
export const usualNames: readonly string[] = usual.split(' ').filter((name) => table.get(name) === plain);

/** One of two, or all and none of what is asked for: under whatever name, nobody is told by it. */
const closed = /^(?:true|false|yes|no|on|off|all|any|none|null|undefined)$/i;

/** `connectTimeout`, `max_pool_size`, `statement-timeout`: the last part of the name says that it is counted. */
const counted = new Set(
  'timeout limit count size page pages retries attempts interval ttl width height depth offset expires threshold'.split(
    ' ',
  ),
);
const amount = /^\d{1,6}(?:ms|s|m|h|kb|mb)?$/i;

/** `message-timestamp`, `updated_since`: a time, and never of a birth. */
const timed = new Set('timestamp updated created modified expiry sent received delivered'.split(' '));
const births = new Set('birth born dob bday birthday'.split(' '));
const when = new Set('at since after before until'.split(' '));
const atInstant = new RegExp(`^(?:${instant}|${epoch})$`, 'i');

/**
 * Whether a parameter says how, and its value has the form that its name asks for.
 *
 * @example
 * isHarmless('sslmode', 'require') // true
 * isHarmless('sslmode', 'alice') // false
 */
export function isHarmless(name: string, value: string): boolean {
  if (value === '') return true;
  if (value.length > longestValue || name.length > longestName) return false;
  if (closed.test(value)) return true;
  const lower = name.toLowerCase().replaceAll('%5b', '[').replaceAll('%5d', ']');
  const form = table.get(lower);
  if (form?.test(value)) return !((lower === 'from' || lower === 'to') && dialled.test(value));
  // If the table has the name, the value must have the form given there.
  return (form === undefined || form === plain) && isMeasured(name, value);
}

function isMeasured(name: string, value: string): boolean {
  const first = value.charCodeAt(0);
  if (first < 48 || first > 57) return false;
  const parts = splitName(name);
  const last = parts.at(-1) ?? '';
  if (counted.has(last)) return amount.test(value);
  if (parts.some((part) => births.has(part))) return false;
  return (timed.has(last) || (when.has(last) && timed.has(parts.at(-2) ?? ''))) && atInstant.test(value);
}
