/**
 * @module
 * pino's `streamWrite` hook: the serialised line, rewritten before any destination sees it.
 */
import { openSource, type Source } from './source.js';

/**
 * For those who must keep their destination. Slower than `pseudonymize`: every line by itself, from text to
 * bytes and back.
 *
 * @returns the hook; a line that is quarantined becomes the empty string
 * @throws PolicyError, SecretError
 * @example
 * pino({ hooks: { streamWrite: rewriteLine({ policy, keyring }) } }, pino.destination('app.log'))
 */
export function rewriteLine(source: Source): (line: string) => string {
  const calls = openSource(source);
  return (line) => {
    try {
      return calls.line(line) ?? '';
    } catch {
      // Neither the line nor what was thrown, which might hold it; and nothing into `logger.info()`.
      process.emitWarning('rewriting a log line threw; the line is lost', 'NymlineWarning');
      return '';
    }
  };
}
