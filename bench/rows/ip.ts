/** @module Addresses truncated to /24 and /48, beside ipaddr.js. */
import ipaddr from 'ipaddr.js';
import { truncateIp } from '../../src/identifiers/ip.js';
import { createRandom } from '../data.js';
import { check, measure } from '../measure.js';
import type { Row } from '../table.js';

function byLibrary(text: string): string {
  const address = ipaddr.process(text);
  const bits = address.kind() === 'ipv4' ? 24 : 48;
  const network =
    address.kind() === 'ipv4'
      ? ipaddr.IPv4.networkAddressFromCIDR(`${address.toString()}/${bits}`)
      : ipaddr.IPv6.networkAddressFromCIDR(`${address.toString()}/${bits}`);
  return network.toString();
}

export function ipRows(): Row[] {
  const random = createRandom(3);
  const v4 = Array.from(
    { length: 4096 },
    () => `198.51.${Math.floor(random() * 256)}.${Math.floor(random() * 256)}`,
  );
  const v6 = Array.from(
    { length: 1024 },
    () =>
      `2001:db8:${Math.floor(random() * 65536).toString(16)}::${Math.floor(1 + random() * 65535).toString(16)}`,
  );
  const row = (what: string, values: readonly string[]): Row => {
    check(
      values.every((value) => truncateIp(value, 24, 48) === byLibrary(value)),
      'truncated as the library does',
    );
    const over = (name: string, run: (value: string) => unknown) => ({
      name,
      units: values.length,
      run: () => {
        let last: unknown;
        for (const value of values) last = run(value);
        return last;
      },
    });
    const [ours, peer] = measure([
      over('nymline', (value) => truncateIp(value, 24, 48)),
      over('ipaddr.js', byLibrary),
    ]);
    return { what, ours: ours!, peer: peer!, unit: 'values' };
  };
  return [row('IPv4 truncated, no memo', v4), row('IPv6 truncated, no memo', v6)];
}
