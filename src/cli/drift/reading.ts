/**
 * @module
 * Reads the numbers that it is sent, in a process of its own. It is built without libphonenumber-js: each process finds another
 * release (`reader.ts`).
 */
import type { Hints, IdentifierName } from '../../identifiers/identifier.js';
import { createIdentifier } from '../../identifiers/index.js';
import type { Question, Reading } from './reader.js';

/** What is hashed, or a class of values, by its kind; of a container, of all its parts. */
function canonicalOf(name: IdentifierName, value: string, hints: Hints): string {
  const reading = createIdentifier(name, hints).read(value);
  switch (reading?.is) {
    case undefined:
      return `unread ${value}`;
    case 'found':
      return `${reading.kind} ${reading.canonical}`;
    case 'special':
      return reading.word;
    case 'container':
      return reading.parts
        .map((part) =>
          typeof part === 'string'
            ? part
            : canonicalOf(part.identifier, part.value, { ...hints, ...part.hints }),
        )
        .join('');
  }
}

process.on('message', (questions: Question[]) => {
  const readings = questions.map(({ region, text }): Reading => {
    const canonical = canonicalOf('phone', text, { region });
    return { canonical, isRead: canonical.startsWith('tel ') };
  });
  process.send!(readings);
});
