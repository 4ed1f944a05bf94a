/**
 * @module
 * Records of calls as a cloud telephone company logs them, 650 bytes each.
 */
import { createNumbers, createRandom, drawZipf } from './data.js';

/** @returns the records of a log of calls: ids, times, addresses and IMEIs never come twice, numbers by Zipf */
export function createRecords(count: number): object[] {
  const random = createRandom(11);
  const below = (limit: number): number => Math.floor(random() * limit);
  const numbers = createNumbers(50_000);
  const [from, to] = [0, 1].map(() => drawZipf(count, numbers.length, random));
  const createRecord = (i: number) => ({
    uri: `https://platform.example.org/restapi/v1.0/account/37439510/extension/${below(1e6)}/call-log/c${i}?view=Detailed`,
    id: `c${i.toString(36).padStart(13, '0')}`,
    sessionId: String(1e10 + below(8e10)),
    startTime: new Date(1_795_000_000_000 + 997 * i).toISOString(),
    duration: below(3600),
    type: 'Voice',
    direction: below(2) === 0 ? 'Inbound' : 'Outbound',
    action: 'Phone Call',
    result: below(5) > 0 ? 'Accepted' : 'Missed',
    reasonDescription: 'The call connected to and was accepted by this number.',
    from: { phoneNumber: numbers[from![i]!]!, name: 'Alice Example', location: 'Washington, DC' },
    to: { phoneNumber: numbers[to![i]!]!, name: 'Bob Example', location: 'Reno, NV' },
    // 198.18.0.0/15 is for benches (RFC 2544).
    client: { ip: `198.${18 + (i >> 16)}.${(i >> 8) & 255}.${i & 255}` },
    device: { imei: withCheckDigit(`490154${String(20_000_000 + 7 * i).padStart(8, '0')}`), model: 'X1' },
    transport: 'PSTN',
    billing: { costIncluded: 0, costPurchased: 0.05 },
  });
  return Array.from({ length: count }, (_, i) => createRecord(i));
}

/** ISO/IEC 7812-1, annex B. */
function withCheckDigit(digits: string): string {
  const sum = [...digits].reduceRight((total, digit, at) => {
    const value = Number(digit) * ((digits.length - at) % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}
