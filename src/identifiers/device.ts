/**
 * @module
 * Identifiers of devices: the IMEI of a phone (3GPP TS 23.003 §6) and the MAC address of an interface
 * (IEEE 802), also inside the name of a Cisco device.
 */
import { found, type Hints, type Identifier, isAbsent, special } from './identifier.js';

/** TAC and serial number, then the check or spare digit of an IMEI, or the software version of an IMEISV. */
const imei = /^(?:urn:gsma:imei:|imei(?:sv)?-)?(\d(?:[ \-/.]?\d){13,15})(?:;[\w;=.-]*)?$/i;

const macs = [
  /^[\da-f]{1,2}(?::[\da-f]{1,2}){5}(?:(?::[\da-f]{1,2}){2})?$/i,
  /^[\da-f]{2}(?:-[\da-f]{2}){5}(?:(?:-[\da-f]{2}){2})?$/i,
  /^[\da-f]{4}(?:\.[\da-f]{4}){2,3}$/i,
  /^[\da-f]{4}(?:-[\da-f]{4}){2,3}$/i,
  /^[\da-f]{6}[-:][\da-f]{6}$/i,
  /^[\da-f]{12}(?:[\da-f]{4})?$/i,
];

/**
 * Cisco names a phone and an analogue adapter by its MAC. Gateways (`AN…`, `VG…`) shift the address to make room
 * for a port, and soft phones (`CSF…`) hold a user name: neither is read.
 */
const deviceName = /^(?:SEP|ATA)([\da-f]{12})$/i;

/**
 * Reads IMEIs and IMEISVs. The canonical form is the first 14 digits: the fifteenth is computed from them, or
 * sent as 0 (TS 23.003 §6.2.1), and a software version changes while the phone does not.
 *
 * @example
 * createImei({}).read('00-101500-123456-7') // { is: 'found', kind: 'imei', canonical: '00101500123456' }
 */
export function createImei(_hints: Hints): Identifier {
  return {
    name: 'imei',
    kind: 'imei',
    plain: 'imei',
    read(value) {
      const text = value.trim();
      if (isAbsent(text)) return special(text);
      const digits = imei.exec(text)?.[1]?.replace(/\D/g, '');
      return digits === undefined ? undefined : found('imei', digits.slice(0, 14));
    },
  };
}

/**
 * Reads 48-bit and 64-bit MAC addresses in any notation; the canonical form is lower-case with colons.
 *
 * @example
 * createMac({}).read('SEP0003E3000001') // { is: 'found', kind: 'mac', canonical: '00:03:e3:00:00:01' }
 */
export function createMac(_hints: Hints): Identifier {
  return {
    name: 'mac',
    kind: 'mac',
    read(value) {
      const text = value.trim();
      if (isAbsent(text)) return special(text);
      const address = deviceName.exec(text)?.[1] ?? text;
      return macs.some((notation) => notation.test(address))
        ? found('mac', canonicalMac(address))
        : undefined;
    },
  };
}

/** `0:3:e3:0:0:1`, as BSD tools write it, lacks the zeros in front that make the digits pairs. */
function canonicalMac(address: string): string {
  const digits = address
    .toLowerCase()
    .replace(/(?<=^|:)[\da-f](?=:|$)/g, '0$&')
    .replace(/[^\da-f]/g, '');
  return digits.replace(/..(?!$)/g, '$&:');
}
