/**
 * @module
 * What speaks for the logs of Zeek: their header, or the keys of their JSON.
 */
import type { Look } from './look.js';
import type { Sign } from './sign.js';

/**
 * Keys that distinguish the logs if the stream does not name them: any of these, and none of those after `!`. JSON leaves
 * out fields that are not set: an interrupted mail transaction has no sender.
 */
const zeekLogs: Readonly<Record<string, string>> = {
  conn: 'conn_state',
  sip: 'request_from',
  dns: 'qtype_name',
  smtp: 'mailfrom rcptto helo last_reply !request_from',
  http: 'trans_depth !mailfrom !rcptto !helo !last_reply !request_from',
  ssl: 'ssl_history established !security_protocol',
  rdp: 'security_protocol',
  kerberos: 'request_type',
  ntlm: 'server_nb_computer_name server_dns_computer_name domainname',
  radius: 'framed_addr connect_info tunnel_client',
};

const endpoints = ['id.orig_h', 'id_orig_h', 'orig_h'];

function isLog({ hasKeys }: Look, keys: string): boolean {
  const [some, others] = [/^[^!]/, /^!/].map((sort) => keys.split(' ').filter((key) => sort.test(key)));
  return some!.some((key) => hasKeys(key)) && !others!.some((key) => hasKeys(key.slice(1)));
}

const byHeader = (log: string): Sign => ({
  name: `zeek-${log}`,
  why: `Zeek's header, and its #path is ${log}`,
  shows: ({ text }) => /^#separator /m.test(text) && new RegExp(`^#path[\\t ]${log}\\r?$`, 'm').test(text),
});

export const zeek: readonly Sign[] = [
  ...Object.entries(zeekLogs).flatMap(([log, keys]): Sign[] => [
    byHeader(log),
    {
      name: `zeek-${log}`,
      why: `JSON with Zeek's uid and endpoints, and what only its ${log}.log has`,
      format: 'ndjson',
      shows: (look) => endpoints.some((endpoint) => look.hasKeys('uid', endpoint)) && isLog(look, keys),
    },
  ]),
  {
    name: 'zeek-radius',
    why: "JSON with Zeek's uid, and the user name and MAC address of its radius.log",
    format: 'ndjson',
    shows: ({ hasKeys }) => hasKeys('uid', 'username', 'mac', 'result'),
  },
  byHeader('dhcp'),
  {
    name: 'zeek-dhcp',
    why: "JSON with Zeek's uids and msg_types",
    format: 'ndjson',
    shows: ({ hasKeys }) => hasKeys('uids', 'msg_types'),
  },
  byHeader('files'),
  {
    name: 'zeek-files',
    why: "JSON with Zeek's fuid and seen_bytes",
    format: 'ndjson',
    shows: ({ hasKeys }) => hasKeys('fuid', 'seen_bytes'),
  },
];
