/**
 * @module
 * Where a contract of Ethereum is, which is called a token and is none: 20 bytes, and those of a private key are 32.
 */
const contract = /^0x[\da-f]{36,44}(?!\w)/i;

/** @returns where the one that a text begins with ends; -1 where it begins with none */
export const contractEnd = (text: string): number => contract.exec(text)?.[0].length ?? -1;
