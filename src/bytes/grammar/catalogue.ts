/**
 * @module
 * Patterns of access logs, by name. If a format has several, a line is read by the first that fits. Also the columns of
 * rows that depend on the kind of the row.
 */
import type { Expression } from './expression.js';
import type { Kinds } from './kinds.js';
import { stamp } from './stamp.js';

const request = '"method url protocol"';

/**
 * Apache's `%v` or nginx's `$host` may come first. A user with a space in the name must not move the client
 * to another place: there, the answer of identd is `-`, and the client is not. After a proxy the client is the list of
 * `X-Forwarded-For`, or this list comes before the client, quoted or not.
 */
const withHost = (rest: string): string[] => [
  `host* ident user [time] ${rest}`,
  `vhost host!* - user [time] ${rest}`,
  `"x_forwarded_for" host! - user [time] ${rest}`,
  `vhost "x_forwarded_for" host! - user [time] ${rest}`,
  `x_forwarded_for* host! - user [time] ${rest}`,
  `vhost x_forwarded_for* host! - user [time] ${rest}`,
];

export const patterns = {
  common: withHost(`${request} status bytes`),
  combined: [
    ...withHost(`${request} status bytes "referer"? "user_agent"? *`),
    // Apache's ssl_request_log, as in httpd-ssl.conf.
    `[time] host ssl_protocol ssl_cipher ${request} bytes`,
  ],
  /** AWS, "Access logs for your Application Load Balancer"; fields have been added at the end over the years. */
  alb: [
    `type time elb client target request_processing_time target_processing_time response_processing_time elb_status target_status received_bytes sent_bytes ${request} "user_agent" ssl_cipher ssl_protocol target_group "trace_id"? "domain_name"? "chosen_cert"? matched_rule_priority? request_creation_time? "actions_executed"? "redirect_url"? "error_reason"? "target_list"? "target_status_list"? "classification"? "classification_reason"? conn_trace_id? *`,
  ],
  elb: [
    `time elb client backend request_processing_time backend_processing_time response_processing_time elb_status backend_status received_bytes sent_bytes ${request} "user_agent"? ssl_cipher? ssl_protocol?`,
  ],
  /** Istio's default first, then Envoy's own, which Ambassador puts a word in front of. */
  envoy: [
    `[start_time] ${request} response_code response_flags response_code_details connection_termination_details "upstream_transport_failure_reason" bytes_received bytes_sent duration upstream_service_time "x_forwarded_for" "user_agent" "request_id" "authority" "upstream_host" upstream_cluster upstream_local_address downstream_local_address downstream_remote_address requested_server_name route_name *`,
    `[start_time] ${request} response_code response_flags bytes_received bytes_sent duration upstream_service_time "x_forwarded_for" "user_agent" "request_id" "authority" "upstream_host" *`,
    `log [start_time] ${request} response_code response_flags bytes_received bytes_sent duration upstream_service_time "x_forwarded_for" "user_agent" "request_id" "authority" "upstream_host" *`,
  ],
  /** HAProxy, "HTTP log format" (configuration manual, 8.2.3); captures only if configured. The TLS fields of 8.2.4 come at the end. */
  haproxy: [
    `client [time] frontend server timers status bytes captured_request_cookie captured_response_cookie termination_state connections queues {request_headers}? {response_headers}? ${request} tls_errors? tls?`,
    // "TCP log format", 8.2.2.
    'client [time] frontend server timers bytes termination_state connections queues',
  ],
} as const;

const ended = ['holdtime', 'calltime', 'origposition'];
const left = ['position', 'origposition', 'waittime'];
const moved = ['extension', 'context', ...ended];

/** Asterisk, "Queue Logs" (docs.asterisk.org), and app_queue.c of 1.4 to 22. */
export const queueLog: Kinds = {
  delimiter: '|',
  head: ['time', 'callid', 'queue', 'agent', 'event'],
  kinds: {
    ABANDON: left,
    AGENTCALLBACKLOGIN: ['login'],
    AGENTCALLBACKLOGOFF: ['login', 'logintime', 'reason'],
    AGENTLOGIN: ['channel'],
    AGENTLOGOFF: ['channel', 'logintime'],
    ATTENDEDTRANSFER: ['method', 'method_data', ...ended],
    BLINDTRANSFER: moved,
    COMPLETEAGENT: ended,
    COMPLETECALLER: ended,
    CONNECT: ['holdtime', 'uniqueid', 'ringtime'],
    DID: ['did'],
    ENTERQUEUE: ['url', 'callerid', 'position'],
    EXITEMPTY: left,
    EXITWITHKEY: ['key', ...left],
    EXITWITHTIMEOUT: left,
    PAUSE: ['reason'],
    PAUSEALL: ['reason'],
    PENALTY: ['penalty'],
    RINGCANCELED: ['ringtime'],
    RINGNOANSWER: ['ringtime'],
    TRANSFER: moved,
    UNPAUSE: ['reason'],
    UNPAUSEALL: ['reason'],
  },
};

/** HAProxy, "Error log format" (8.2.6): `client [time] frontend/bind: SSL handshake failure`. */
export const haproxyError: Expression = {
  line: new RegExp(
    String.raw`^(?:(?:<\d{1,3}>)?(?<syslog_time>${stamp}) (?<syslog_host>\S+) (?!\S*\d{7})[\w.-]+(?:\[\d{1,7}\])?: )?(?<client>\S+) \[(?<time>[^\]]{10,40})\] (?<bind>[^\s:]\S*): (?<error>.+)$`,
    'd',
  ),
  fields: {
    syslog_time: 'stamp',
    syslog_host: 'bare',
    client: 'bare',
    time: 'stamp',
    bind: 'bare',
    error: 'text',
  },
};

/** AWS, "Access logs for your Network Load Balancer", which tells of TLS alone; version 2.0, and 1.0 without the last two. */
export const nlb: Expression = {
  line: /^(?<type>tls) (?<version>\d+\.\d+) (?<time>\S+) (?<elb>\S+) (?<listener>\S+) (?<client>\S+) (?<destination>\S+) (?<connection_time>\S+) (?<tls_handshake_time>\S+) (?<received_bytes>\S+) (?<sent_bytes>\S+) (?<incoming_tls_alert>\S+) (?<chosen_cert_arn>\S+) (?<chosen_cert_serial>\S+) (?<tls_cipher>\S+) (?<tls_protocol_version>\S+) (?<tls_named_group>\S+) (?<domain_name>\S+) (?<alpn_fe_protocol>\S+) (?<alpn_be_protocol>\S+)(?: (?<alpn_client_preference_list>\S+) (?<tls_connection_creation_time>\S+))?$/d,
  fields: {
    type: 'bare',
    version: 'bare',
    time: 'bare',
    elb: 'bare',
    listener: 'bare',
    client: 'bare',
    destination: 'bare',
    connection_time: 'bare',
    tls_handshake_time: 'bare',
    received_bytes: 'bare',
    sent_bytes: 'bare',
    incoming_tls_alert: 'bare',
    chosen_cert_arn: 'bare',
    chosen_cert_serial: 'bare',
    tls_cipher: 'bare',
    tls_protocol_version: 'bare',
    tls_named_group: 'bare',
    domain_name: 'bare',
    alpn_fe_protocol: 'bare',
    alpn_be_protocol: 'bare',
    alpn_client_preference_list: 'bare',
    tls_connection_creation_time: 'bare',
  },
};

/** Squid's own format, "%ts.%03tu %6tr %>a %Ss/%03>Hs %<st %rm %ru %[un %Sh/%<a %mt" (logformat), and what log_mime_hdrs adds. */
export const squid: Expression = {
  line: /^(?<time>\d{9,10}\.\d{3}) +(?<duration>-?\d+) (?<client>\S+) (?<result>[A-Z_]+)\/(?<status>\d{3}) (?<bytes>-?\d+) (?<method>\S+) (?<url>\S+) (?<user>\S+) (?<hierarchy>[A-Z_]+)\/(?<server>\S+) (?<type>\S+)(?: \[(?<request_headers>[^\]]*)\] \[(?<response_headers>[^\]]*)\])?(?: (?<more>"[^\r\n]*))?$/d,
  fields: {
    time: 'bare',
    duration: 'bare',
    client: 'bare',
    result: 'bare',
    status: 'bare',
    bytes: 'bare',
    method: 'bare',
    url: 'bare',
    user: 'bare',
    hierarchy: 'bare',
    server: 'bare',
    type: 'bare',
    request_headers: 'bracketed',
    response_headers: 'bracketed',
    // Words that an administrator added at the end, often Referer and User-Agent in quotes.
    more: 'text',
  },
};

/** The lines of its proxies, with what the cache and the upstream server said; and those of its other hosts, without. */
export const nginxProxyManager: Expression = {
  line: /^\[(?<time>[^\]]*)\] (?:(?<cache_status>[A-Z]+|-) (?<upstream_status>\d{3}(?:(?:, | : )\d{3})*|-) )?(?<status>\d{3}) - (?<method>\S+) (?<scheme>https?) (?<host>\S+) "(?<url>(?:[^"\\]|\\.)*)" \[Client (?<client>[^\]]*)\] \[Length (?<bytes>\d+)\] \[Gzip (?<gzip>[^\]]*)\] (?:\[Sent-to (?<server>[^\]]*)\] )?"(?<user_agent>(?:[^"\\]|\\.)*)" "(?<referer>(?:[^"\\]|\\.)*)"$/d,
  fields: {
    time: 'bracketed',
    cache_status: 'bare',
    upstream_status: 'text',
    status: 'bare',
    method: 'bare',
    scheme: 'bare',
    host: 'bare',
    url: 'quoted',
    client: 'bracketed',
    bytes: 'bare',
    gzip: 'bracketed',
    server: 'bracketed',
    user_agent: 'quoted',
    referer: 'quoted',
  },
};
