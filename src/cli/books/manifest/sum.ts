/**
 * @module
 * Adds up numbers as they are written, without rounding: money and bytes must agree to the last digit.
 */
import type { Totals } from '../../../books/manifest/document.js';

export type Sum = Totals['fields'][number]['read'];

const digits = 9;
const form = /^(-?)(\d{1,18})(?:\.(\d{1,9}))?$/;

/** Small ones are added as numbers, which is a tenth of the work, until they might no longer be exact. */
const most = 2 ** 52;

export function createSum(): { add(text: string): void; sum(): Sum } {
  let values = 0;
  let others = 0;
  let small = 0;
  let large = 0n;
  const scale = 10n ** BigInt(digits);
  return {
    add(text) {
      const [whole, sign, integer, fraction = ''] = form.exec(text) ?? [];
      if (whole === undefined) {
        others++;
        return;
      }
      values++;
      if (fraction === '' && integer!.length < 15) {
        small += Number(whole);
        if (Math.abs(small) < most) return;
        large += BigInt(small) * scale;
        small = 0;
        return;
      }
      const nano = BigInt(integer!) * scale + BigInt(fraction.padEnd(digits, '0'));
      large += sign === '-' ? -nano : nano;
    },
    sum: () => ({ values, others, sum: spell(large + BigInt(small) * scale, scale) }),
  };
}

function spell(nano: bigint, scale: bigint): string {
  const size = nano < 0n ? -nano : nano;
  const fraction = String(size % scale)
    .padStart(digits, '0')
    .replace(/0+$/, '');
  return `${nano < 0n ? '-' : ''}${size / scale}${fraction === '' ? '' : `.${fraction}`}`;
}
