/**
 * @module
 * Inputs that were done before, whatever they are called: known by their digests.
 */

import { existsSync } from 'node:fs';
import type { Digest } from '../../../books/digest.js';
import type { Manifest } from '../../../books/manifest/document.js';
import { spellName } from '../../../veil.js';
import { isRedriven } from '../../run/quarantine.js';
import type { ManifestFolder } from './folder.js';
import { digestOfFile } from './meter.js';

export interface Known {
  /** The output of an input with the same content; undefined if it is new. Of two equal files, the second is known. */
  outputOf(file: string): Promise<KnownOutput | undefined>;
}

interface KnownOutput {
  readonly name: string;
  /** Records of the input that are not in it. */
  readonly quarantined: number;
}

export function knownFrom(folder: ManifestFolder): Known {
  const outputs = new Map<Digest, KnownOutput>();
  for (const { manifest } of folder.backwards()) {
    // An input is known only if its output still exists. Otherwise it is rewritten again.
    const isThere = (name: string): boolean => name === 'standard output' || existsSync(name);
    if (manifest.input !== undefined && manifest.output !== undefined && isThere(manifest.output.name))
      outputs.set(manifest.input.digest, { name: manifest.output.name, quarantined: leftOf(manifest) });
  }
  return {
    async outputOf(file) {
      const digest = await digestOfFile(file);
      const known = outputs.get(digest);
      if (known === undefined) outputs.set(digest, { name: file, quarantined: 0 });
      return known;
    },
  };
}

const leftOf = ({ books, quarantine }: Manifest): number =>
  quarantine !== undefined && quarantine.lost === 0 && isRedriven(quarantine) ? 0 : books.quarantined;

export const formatKnown = (name: string, output: string): string =>
  `nymline: ${spellName(name)} was done before, and is in ${spellName(output)}; nothing is written`;
