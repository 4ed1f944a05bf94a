/**
 * @module
 * Finds which identifiers are in a text: everything that a scrub would find, without what a scrub has put there.
 */
import { isPlainHost } from '../../../identifiers/host.js';
import { classWordSource, pseudonymSource } from '../../../identifiers/written.js';
import { createCandidates } from '../../../kernel/candidates.js';
import { createScan, type Scan, type ScanOptions } from '../../../transforms/scrub/scan/scan.js';
import { constants } from '../../../transforms/scrub.js';

export const pseudonyms = new RegExp(`${pseudonymSource}(?![a-z\\d])|${classWordSource}`, 'g');
const marks = new Set(Object.values(constants));

/**
 * A scan that leaves alone whatever a scrub has put there.
 *
 * @returns the kinds of what is found, each once
 */
export function createFinder(
  options: Omit<ScanOptions, 'inside' | 'candidates'>,
): (text: string) => readonly string[] {
  let names: string[] = [];
  let text = '';
  const note = (start: number, end: number, name: string): void => {
    if (name === 'coded' || names.includes(name)) return;
    const found = text.slice(start, end);
    if (marks.has(found)) return;
    // A URI of pseudonyms is still a URI.
    if (found.includes('_') && !/[\p{L}\p{N}]/u.test(bare(found))) return;
    // FreeSWITCH writes a cause as the status of a response (RFC 3261 §21): sip:487.
    if (found === text && /^sip:[1-6]\d\d$/.test(found)) return;
    names.push(name);
  };
  const open = (): Scan => {
    const inner = createScan(options);
    return createScan({
      ...options,
      candidates: createCandidates().open(),
      inside(decoded) {
        const around = text;
        text = decoded;
        inner(decoded, note);
        text = around;
        return undefined;
      },
    });
  };
  let scan: Scan | undefined;
  return (value) => {
    names = [];
    text = value;
    scan ??= open();
    scan(value, note);
    text = '';
    return names;
  };
}

/** What is left of a URI without its scheme, hosts' names and pseudonyms. */
const bare = (text: string): string =>
  text
    .replace(pseudonyms, '')
    .replace(/^[a-z]{2,12}:/i, '')
    .replace(/@(\[\]|[a-z\d.-]*)(?::\d{1,5})?/gi, (all, host) => (staysAsHost(host) ? '' : all))
    .replace(/[;?].*$/, '');

/** Without the pseudonym that was one, or a name that tells nothing. */
const staysAsHost = (host: string): boolean => host === '' || host === '[]' || isPlainHost(host);
