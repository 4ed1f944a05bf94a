/**
 * @module
 * Numbers that were set aside for drama by Ofcom and ARCEP: possible, and not valid to the library.
 */
import type { National } from './region.js';

/** By calling code, the national number. */
export const reserved: Readonly<Record<string, string>> = {
  44: String.raw`(?:7700900|1632960)\d{3}`,
  33: String.raw`(?:19900|26191|35301|46571|53649|63998)\d{4}`,
};

const patterns = new Map(
  Object.entries(reserved).map(([callingCode, pattern]) => [callingCode, new RegExp(`^(?:${pattern})$`)]),
);

export const isReserved = ({ callingCode, national }: National): boolean =>
  patterns.get(callingCode)?.test(national) === true;
