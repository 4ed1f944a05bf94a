/**
 * @module
 * The signs of each preset, in the order in which presets are suggested: signs that only one of them has come
 * before those that several share.
 */
import { amaflags, disposition } from '../exchange/asterisk/asterisk-cdr.js';
import { aws } from './aws.js';
import { json } from './json.js';
import { dumps, header, keys, line, rows, type Sign, types } from './sign.js';
import { zeek } from './zeek.js';

const dispositions = new Set(disposition.values);
const flags = new Set(amaflags.values);
const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
const stamp = /^\d{4}[-/]\d\d?[-/]\d\d? \d\d?:\d\d/;

/** Over syslog or bare: HTTP with five timers, TCP with three, or an error after a colon. */
const haproxyLine =
  /^(?:.{10,80} haproxy\[\d+\]: )?\S+:\d+ \[\d\d\/[A-Z][a-z]{2}\/\d{4}:[\d:]{8}\.\d{3}\] (?:\S+ \S+ (?:-?\d+\/){2,4}\+?-?\d+ |\S+: )/;

export const signs: readonly Sign[] = [
  {
    name: 'cucm-cmr',
    why: 'the first row names cdrRecordType and varVQMetrics',
    shows: header('cdrRecordType', 'varVQMetrics'),
  },
  {
    name: 'cucm-cdr',
    why: 'the first row names cdrRecordType and origCause_value',
    shows: header('cdrRecordType', 'origCause_value'),
  },
  {
    name: 'cucm-cdr',
    why: 'the first row gives the SQL types of 129 or 133 columns',
    shows: types([129, 133]),
  },
  {
    name: 'cucm-cmr',
    why: 'the first row gives the SQL types of 44 to 48 columns',
    shows: types([44, 46, 48]),
  },
  ...zeek,
  {
    name: 'cloudfront',
    why: 'a #Fields line with x-edge-location',
    shows: ({ text }) => /^#Fields:.*\bx-edge-location\b/m.test(text),
  },
  {
    name: 'cloudfront',
    why: '33 columns parted by tabs: a date, a time, the code of an edge in the third and a method in the sixth',
    shows: rows(
      '\t',
      33,
      33,
      ([date = '', time = '', edge = '', , , method = '']) =>
        /^\d{4}-\d\d-\d\d$/.test(date) &&
        /^\d\d:\d\d:\d\d$/.test(time) &&
        /^[A-Z]{3}\d/.test(edge) &&
        /^[A-Z]+$/.test(method),
    ),
  },
  {
    name: 'cloudfront',
    why: 'JSON with x-edge-location and x-edge-request-id',
    format: 'ndjson',
    shows: keys('x-edge-location', 'x-edge-request-id'),
  },
  {
    name: 'w3c',
    why: 'a date, a time, an address, a method and a path, as IIS writes them',
    shows: rows(
      ' ',
      15,
      16,
      ([date = '', time = '', ip = '', method = '', path = '', , port = '']) =>
        /^\d{4}-\d\d-\d\d$/.test(date) &&
        /^\d\d:\d\d:\d\d$/.test(time) &&
        /^[\da-f.:]{3,45}$/i.test(ip) &&
        /^[A-Z]+$/.test(method) &&
        path.startsWith('/') &&
        /^\d+$/.test(port),
    ),
  },
  { name: 'w3c', why: 'a #Fields line', shows: ({ text }) => /^#Fields:[ \t]/m.test(text) },
  {
    name: 'webex-calling',
    why: 'the first row names Correlation ID, Calling number and Called number',
    format: 'csv',
    shows: header('Correlation ID', 'Calling number', 'Called number'),
  },
  {
    name: '3cx-cdr',
    why: 'the first row names historyid, time-start, from-no and to-no',
    format: 'csv',
    shows: header('historyid', 'time-start', 'from-no', 'to-no'),
  },
  {
    name: '3cx-cdr',
    why: '20 to 27 columns: a duration in the third, times with slashes, a reason that ends or fails in the seventh',
    shows: rows(
      ',',
      20,
      27,
      (cells) =>
        /^(?:\d\d:\d\d:\d\d)?$/.test(cells[2]!) &&
        /^\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d$/.test(cells[3]!) &&
        /^[A-Z][A-Za-z]+$/.test(cells[6]!),
    ),
  },
  {
    name: 'nfdump',
    why: 'the first row names ts, te, td, sa and da',
    shows: header('ts', 'te', 'td', 'sa', 'da'),
  },
  {
    name: 'nfdump',
    why: 'the first row names firstSeen, proto, srcAddr and dstAddr',
    shows: header('firstSeen', 'proto', 'srcAddr', 'dstAddr'),
  },
  {
    name: 'asterisk-cdr-db',
    why: 'the first row names calldate, clid and dst',
    shows: header('calldate', 'clid', 'dst'),
  },
  {
    name: 'asterisk-dump',
    why: 'an SQL dump with the table cdr or cel',
    shows: dumps('cdr', 'cel'),
  },
  {
    name: 'kamailio-dump',
    why: 'an SQL dump with the table acc, missed_calls or cdrs',
    shows: dumps('acc', 'missed_calls', 'cdrs', 'acc_cdrs'),
  },
  {
    name: 'asterisk-cdr-no-userfield',
    why: '20 columns, with a disposition in the 15th, an AMA flag in the 16th and ids in the 17th and 19th',
    shows: rows(
      ',',
      20,
      20,
      (cells) =>
        dispositions.has(cells[14]!) &&
        flags.has(cells[15]!) &&
        [cells[16]!, cells[18]!].every((cell) => /^(?:[\w-]+-)?\d+\.\d+$/.test(cell)),
    ),
  },
  {
    name: 'asterisk-cdr',
    why: '16 to 21 columns, with a disposition in the 15th and an AMA flag in the 16th',
    shows: rows(',', 16, 21, (cells) => dispositions.has(cells[14]!) && flags.has(cells[15]!)),
  },
  {
    name: 'asterisk-cdr-custom',
    why: '19 columns, with a disposition in the 14th and an AMA flag in the 15th',
    shows: rows(',', 19, 19, (cells) => dispositions.has(cells[13]!) && flags.has(cells[14]!)),
  },
  {
    name: 'asterisk-cel',
    why: '20 columns, with a channel event in the first',
    shows: rows(',', 20, 20, ([event]) =>
      /^(?:(?:CHAN|APP|BRIDGE|CONF|PARK|LINKEDID|USER|TRANSFER)_\w+|ANSWER|HANGUP|BLINDTRANSFER|ATTENDEDTRANSFER|PICKUP|FORWARD|LOCAL_OPTIMIZE\w*|USER_DEFINED)$/.test(
        event!,
      ),
    ),
  },
  {
    name: 'asterisk-queue-log',
    why: 'seconds, a call, a queue, an agent and an event in capitals, with bars between them',
    shows: line(/^\d{9,10}\|[^|]+\|[^|]*\|[^|]*\|[A-Z]+(?:\||$)/),
  },
  {
    name: 'freeswitch-csv',
    why: '15 columns, with a hangup cause in the tenth and a UUID in the eleventh',
    shows: rows(',', 15, 15, (cells) => /^[A-Z][A-Z_\d]+$/.test(cells[9]!) && uuid.test(cells[10]!)),
  },
  {
    name: 'asterisk-cdr-simple',
    why: '3 columns, with seconds since 1970 in the first',
    shows: rows(
      ',',
      3,
      3,
      ([epoch, ...parties]) => /^1\d{9}$/.test(epoch!) && parties.every((one) => one.length < 80),
    ),
  },
  {
    name: 'ribbon-act',
    why: 'rows that begin with START, STOP or ATTEMPT, a gateway and an accounting id',
    shows: line(
      /^(?:(?:START|STOP|ATTEMPT|INTERMEDIATE),[\w.-]{1,23},(?:0x)?[\dA-Fa-f]{6,18},|Sonus Networks|Ribbon Communications)/,
    ),
  },
  {
    name: 'broadworks-cdr',
    why: 'rows with a record id that ends in a time and a zone, and Normal, Start or End in the third column',
    shows: rows(
      ',',
      3,
      512,
      (cells) => /\d{14}\.\d{3,4}[01][+-]\d{6}$/.test(cells[0]!) && /^[A-Z][A-Za-z ]+$/.test(cells[2] ?? ''),
    ),
  },
  {
    name: 'oracle-sbc',
    why: '60 columns and more: 1, 2 or 3, an address, and the ids of a session',
    shows: rows(
      ',',
      60,
      300,
      (cells) => /^[1237]$/.test(cells[0]!) && /^[\d.]{7,15}$|:/.test(cells[1]!) && /^\d*$/.test(cells[2]!),
    ),
  },
  {
    name: 'kamailio-acc-syslog',
    why: 'lines with ACC: and pairs that begin with a time',
    shows: line(/(?:\bACC: [a-z ]{4,40}: (?:timestamp|created)=|\bstart_time=[^;]{1,40}; end_time=)/),
  },
  {
    name: 'freeswitch-xml',
    why: 'an element cdr with a core-uuid, or with channel_data in it',
    shows: ({ text }) => /<cdr(?:\s+core-uuid=|[^<>]{0,300}>\s*<channel_data>)/.test(text),
  },
  {
    name: 'avaya-smdr',
    why: '17 to 36 columns, beginning with a time, a talk time and, in the fifth, I or O',
    shows: rows(
      ',',
      17,
      36,
      (cells) => stamp.test(cells[0]!) && /^\d\d:\d\d:\d\d$/.test(cells[1]!) && /^[IO]$/.test(cells[4]!),
    ),
  },
  { name: 'snowplow-enriched', why: '131 columns parted by tabs', shows: rows('\t', 131, 131, () => true) },
  {
    name: 'snowplow-enriched',
    why: 'the first row names collector_tstamp and domain_userid',
    format: 'csv',
    shows: header('collector_tstamp', 'domain_userid'),
  },
  {
    name: 'kamailio-acc',
    why: 'the first row names from_tag, to_tag and sip_code',
    shows: header('from_tag', 'to_tag', 'sip_code'),
  },
  {
    name: 'homer-hep',
    why: 'the keys protocol_header and data_header',
    shows: keys('protocol_header', 'data_header'),
  },
  { name: 'homer-hep', why: 'the keys SrcIP, DstIP and Payload', shows: keys('SrcIP', 'DstIP', 'Payload') },
  {
    name: 'sip-message',
    why: 'the start line of a SIP request or response',
    shows: ({ lines }) =>
      lines.some((each) => /^(?:[A-Z]{3,20} \S+ SIP\/2\.0|SIP\/2\.0 [1-6]\d\d\b.*)$/.test(each)),
  },
  ...aws,
  {
    name: 'haproxy',
    why: 'lines with a client and its port, a time with milliseconds in brackets, and timers or an error',
    shows: line(haproxyLine),
  },
  {
    name: 'envoy',
    why: 'lines beginning with a time in brackets and a quoted request',
    shows: line(/^(?:[A-Z]{3,8} )?\[\d{4}-\d\d-\d\dT[\d:.]+Z\] "/),
  },
  {
    name: 'nginx-proxy-manager',
    why: 'lines beginning with a time in brackets, and a client in brackets behind the URL',
    shows: line(
      /^\[\d\d\/[A-Z][a-z]{2}\/\d{4}:[\d:]{8} [+-]\d{4}\] .{3,80} https? \S+ "[^"]*" \[Client [^\]]*\] /,
    ),
  },
  {
    name: 'combined',
    why: 'lines with host, user, a time in brackets and a quoted request',
    // Hops of a request may come first.
    shows: line(
      /^(?:(?:\S+ )?(?:"[^"]*" |(?:[^\s,]+, ){1,16}))?(?:\S+ ){3,4}\[\d\d\/[A-Z][a-z]{2}\/\d{4}:[\d:]{8} [+-]\d{4}\] "/,
    ),
  },
  {
    name: 'combined',
    why: 'lines with a time in brackets, a client, a version of TLS and a cipher',
    shows: line(/^\[\d\d\/[A-Z][a-z]{2}\/\d{4}:[\d:]{8} [+-]\d{4}\] \S+ (?:TLS|SSL)v[\d.]+ \S+ "/),
  },
  {
    name: 'squid',
    why: 'lines with seconds and milliseconds, a client, and what the cache made of it: TCP_MISS/200',
    shows: line(/^\d{9,10}\.\d{3} +-?\d+ \S+ (?:TCP|UDP|NONE|NAT|TAG)[A-Z_]*\/\d{3} -?\d+ [A-Z]+ /),
  },
  {
    name: 'meraki',
    why: 'lines with seconds and nine decimals, a device, and flows, urls, events or an alert',
    shows: line(
      /^(?:<\d{1,3}>)?(?:[A-Z][a-z]{2} [ \d]\d [\d:.,]{8,18} \S+ |\d{4}-\d\d-\d\dT\S+ \S+ )?(?:\d )?\d{9,10}\.\d{1,9} \S+ (?:flows|urls|events|security_event|ids-alerts|airmarshal_events|\w*firewall) /,
    ),
  },
  {
    name: 'radius-detail',
    why: 'a time by itself, and attributes indented below it, Acct-Status-Type among them',
    shows: ({ text }) =>
      /^[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d [\d:]{8} \d{4}\r?\n[ \t]+[A-Z][\w-]* = /m.test(text) &&
      /^[ \t]+(?:Acct-Status-Type|Packet-Type|NAS-IP-Address) = /m.test(text),
  },
  {
    name: 'syslog',
    why: 'lines beginning with a priority and a version, a time without a year, or one with a host and a program behind it',
    // Meraki writes a count of seconds after the version, which is not RFC 5424.
    // If the messages have their own format, the preset for that format reads them.
    shows: (look) =>
      !line(haproxyLine)(look) &&
      line(
        /^(?:\d+ )?(?:<\d{1,3}>1 (?:-|\d{4}-\d\d-\d\dT\S+) |(?:<\d{1,3}>)?[A-Z][a-z]{2} [ \d]?\d (?:\d{4} )?\d\d:\d\d:\d\d(?:[.,]\d{1,9})? |\d{4}-\d\d-\d\dT[\d:.,]+(?:Z|[+-]\d\d:?\d\d)? [\w.-]+ [\w./-]+(?:\[\d+\])?: )/,
      )(look),
  },
  ...json,
];
