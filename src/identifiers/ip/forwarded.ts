/**
 * @module
 * The addresses a request came through: `X-Forwarded-For`, a comma-separated list, and `Forwarded`
 * (RFC 7239 §4), a list of `for=…;by=…;host=…;proto=…`. Separators and known names stay as they are;
 * everything else is an address, or is treated as one that cannot be read.
 */
import type { Container, Part } from '../identifier.js';
import { longestList } from '../uri/part.js';

const separator = /\s*[,;]\s*/y;
const item = /[^,;]+/y;
/** RFC 7239 §4; a parameter of any other name may hold anything and is not kept. */
const parameter = /^(for|by|host|proto)=("?)([^"]*)\2$/i;
const scheme = /^(?:https?|wss?)$/i;
const bracketed = /^\[([^\]]*)\](?::\d{1,5})?$/;

/**
 * Words that stand for "some host" (RFC 7239 §6.2, §6.3). Any other obfuscated name, `_gazonk`, may be the same
 * from request to request and is treated as an address.
 */
const nobody = new Set(['', '-', 'unknown', '_hidden']);

/** Whether the text is written as a list of hops, whatever the list contains. */
export function isForwarded(text: string): boolean {
  return text.includes(',') || text.includes(';') || parameter.test(text);
}

/**
 * @returns undefined for a list of more hops than any request comes through
 * @example
 * readForwarded('192.0.2.1, unknown').parts // [{ identifier: 'ip', value: '192.0.2.1' }, ', ', 'unknown']
 */
export function readForwarded(text: string): Container | undefined {
  const parts: Part[] = [];
  let at = 0;
  let hops = 0;
  while (at < text.length) {
    separator.lastIndex = at;
    const between = separator.exec(text);
    if (between !== null) {
      parts.push(between[0]);
      at = separator.lastIndex;
      continue;
    }
    if (++hops > longestList) return undefined;
    item.lastIndex = at;
    const hop = item.exec(text)?.[0] ?? text.slice(at);
    parts.push(...readHop(hop.trim()));
    at += hop.length;
  }
  return { is: 'container', parts };
}

function readHop(hop: string): Part[] {
  const [, name = '', quote = '', value = hop] = parameter.exec(hop) ?? [];
  if (name === '') return readNode(hop);
  const open = `${name}=${quote}`;
  switch (name.toLowerCase()) {
    case 'proto':
      return [open, scheme.test(value) ? value : { identifier: 'opaque', value }, quote];
    case 'host':
      return [open, { identifier: 'opaque', value }, quote];
    default:
      return [open, ...readNode(value), quote];
  }
}

/** An IPv6 address keeps its brackets (RFC 7239 §6), so that a list remains one; a port is removed. */
function readNode(node: string): Part[] {
  if (nobody.has(node)) return [node];
  const inner = bracketed.exec(node)?.[1];
  return inner === undefined
    ? [{ identifier: 'ip', value: node }]
    : ['[', { identifier: 'ip', value: inner }, ']'];
}
