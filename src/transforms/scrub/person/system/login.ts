/**
 * @module
 * Accounts where programs take or write them without a word: before an address (`alice@192.0.2.1`, `alice/192.0.2.1:1194`), and
 * behind the option of a command line (`docker login -u alice`).
 */
import type { Cursor } from '../../scan/cursor.js';
import { valueAt } from '../../secret/value/value.js';
import { takeName } from '../take.js';

/** `alice`, `alice.example7`: no id of a call or a message. */
const plain = /(?:^|[\s"'`([<,=~])((?:[a-z]{2,}|[a-z](?=[._-][a-z]{2}))(?:[._-][a-z]+){0,3}\d{0,4})$/i;
const host = /@(?:\d{1,3}\.){3}\d{1,3}(?![\w.]|-\d)/y;
/** What stands before an id. */
const labelled = /(?:id|tag|via|call|branch|ref)["']?\s?[:=]\s?["'<]?[^\s:=]*$/i;

/** `esp.9c1ab9c8@192.0.2.1`, `tun.0@…`: what IPsec has with a peer. */
const associated = /^(?:esp|ah|comp|tun|ipip)\./;

/** `[alice@192.0.2.1]`, `Connect alice@192.0.2.1 on shop` */
export function findAtHost(cursor: Cursor, sign: number): void {
  const { text } = cursor;
  host.lastIndex = sign;
  if (!host.test(text)) return;
  const lead = text.slice(Math.max(0, sign - 80), sign);
  const name = plain.exec(lead)?.[1];
  if (name === undefined || associated.test(name) || labelled.test(lead)) return;
  takeName(cursor, sign - name.length, sign);
}

const client = /(?:^|\s)([\p{L}_][\p{L}\p{N}_.@+-]{1,63})$/u;
/** What OpenVPN says of a client behind its address and port. */
const told =
  /\/(?:\d{1,3}\.){3}\d{1,3}:\d{2,5} (?:MULTI|SENT CONTROL|PUSH|TLS|VERIFY|peer info|Data Channel|Control Channel|Outgoing|Incoming|Connection reset|SIG[A-Z]|\[|Received|NOTE|WARNING|CRL|PLUGIN|OPTIONS|UDPv|TCPv|Closing|Inactivity|Delayed|Bad|Peer)/y;

/** `alice/192.0.2.1:1194 SENT CONTROL …` @param slash - before the address */
export function findClient(cursor: Cursor, slash: number): void {
  const { text } = cursor;
  told.lastIndex = slash;
  if (!told.test(text)) return;
  const name = client.exec(text.slice(Math.max(0, slash - 66), slash))?.[1];
  if (name !== undefined && !name.includes('@')) takeName(cursor, slash - name.length, slash);
}

const option = /-(?:[uU]|-user(?:name)?)[ =]["']?([\p{L}_][\p{L}\p{N}_.+-]{1,63})(?=[\s"',:%]|$)/uy;
const programs =
  /(?:^|[\s;|&(/])(?:(?:docker|podman|nerdctl|buildah|skopeo|oras|helm registry|az(?: acr)?|oc) login|curl|wget|https?|xh|mysql\w*|mariadb[\w-]*|psql|pg_\w+|mongo\w*|cqlsh|clickhouse-client|influx|ipmitool|smbclient|rpcclient|smbmap|lftp|svn|psexec|evil-winrm|crackmapexec|nxc|mosquitto_\w+|rabbitmqadmin|ldap\w+|snmp\w+|sqlcmd|bcp) (?:[^|;\n]{0,120} )?$/i;

const transfers = /(?:^|[\s;|&(/])(?:curl|wget|https?|xh) (?:[^|;\n]{0,120} )?$/i;
/** `lftp -u alice,…` */
const listing = /(?:^|[\s;|&(/])lftp (?:[^|;\n]{0,120} )?$/i;

/** `docker login -u alice`, `curl -u alice:…` @param dash - behind a blank */
export function findAtOption(cursor: Cursor, dash: number): void {
  const { text } = cursor;
  if (text.charCodeAt(dash - 1) !== 32) return;
  option.lastIndex = dash;
  const name = option.exec(text)?.[1];
  if (name === undefined) return;
  const end = option.lastIndex;
  const next = text.charCodeAt(end);
  const hasPassword = next === 58 || next === 44;
  const lead = text.slice(Math.max(0, dash - 144), dash);
  if (
    !(next === 58 ? transfers : next === 44 ? listing : programs).test(lead) ||
    !takeName(cursor, end - name.length, end) ||
    !hasPassword
  )
    return;
  cursor.accept(end + 1, valueAt(text, end + 1, false, 256).end, 'secret', '');
}
