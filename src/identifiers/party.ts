/**
 * @module
 * Who is at one end of a call, as the user part of a SIP address names them (RFC 3261 §25.1), and a channel, a
 * caller id or an account of the switch likewise: a number, an extension, or a name. Every field that can hold one is
 * read by the same rule as the inside of a URI, so that `alice`, `sip:alice@example.org` and `PJSIP/alice-0000001f`
 * are one party.
 */
import { toAscii } from './ascii.js';
import { found, type Hints, type Identifier } from './identifier.js';
import { digitsOf } from './phone/number.js';
import { createPhone } from './phone.js';
import { container, longest, partOf } from './uri/part.js';

/** A name may have blanks in it; what holds one of these is a container that could not be read. */
const name = /^[^@<>:"]+$/;

/** How 3CX writes its own extensions; one that has been hashed already stays. */
const own = /^(Ext\.)(\d{1,8}|[a-z]{2,5}_[a-z0-9]{1,12}_[a-z2-7]{26})$/;

/**
 * The `party` identifier: what `phone` reads, and names besides. Digits that make no number are not a name, but
 * unread.
 *
 * @param hints - region, prefixes and tenant, as for `phone`
 * @returns the identifier
 * @example
 * createParty({ tenant: 'acme' }).read('101') // { is: 'found', kind: 'ext', canonical: '101@acme' }
 * createParty({}).read('alice') // { is: 'found', kind: 'id', canonical: 'alice' }
 */
export function createParty(hints: Hints): Identifier {
  const phone = createPhone(hints);
  return {
    name: 'party',
    kind: 'tel',
    read(value) {
      const reading = phone.read(value);
      if (reading !== undefined || value.length > longest) return reading;
      const text = toAscii(value);
      const [, mark = '', extension] = own.exec(text) ?? [];
      if (extension !== undefined) return container([mark, partOf('party', extension, hints)]);
      return digitsOf(text) === undefined && name.test(text) ? found('id', text.normalize('NFC')) : undefined;
    },
  };
}
