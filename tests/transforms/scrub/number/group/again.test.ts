import { describe, expect, it } from 'vitest';
import { createScan } from '../../../../../src/transforms/scrub/scan/scan.js';
import { describeMarked } from '../../marked.js';

describeMarked(
  {
    'a number that was found before': [
      'from:"⟦12025550123⟧" (⟦12025550123⟧)',
      'call from ⟦+12025550123⟧ ok, ⟦2025550123⟧ x ⟦12025550123⟧',
      'call from ⟦(202) 555-0123⟧ ok, chan n ⟦2025550123⟧',
      'From: <⟦sip:12025550123@192.0.2.1⟧> x ⟦12025550123⟧',
    ],
    'a subscriber, a device, a card, as a whole': [
      'set IMSI on subscriber; IMSI=⟦001010123456789⟧ id=⟦001010123456789⟧',
      'IMEI: ⟦49015420323751⟧, x ⟦49015420323751⟧, x 9015420323751',
      'imsi ⟦001010123456789⟧ open(⟦001010123456789⟧), order ⟦001010123456789⟧',
      'id=001010123456789, x 901010123456789',
    ],
    'nothing else': [
      'call from ⟦2025550123⟧ ok, order 2025550123',
      'x 2025550199, call from ⟦2025550123⟧ ok, x 2025550199',
      `call from ⟦2025550123⟧ ok${' and so on'.repeat(30)} 2025550123`,
    ],
  },
  ['US'],
);

describe('the second mention', () => {
  it('becomes what the first one became', () => {
    const found: string[] = [];
    createScan({ regions: ['US'] })('call +12025550123, x 2025550123', (_, __, ___, value) =>
      found.push(value),
    );
    expect(found).toEqual(['+12025550123', '+12025550123']);
  });
});
