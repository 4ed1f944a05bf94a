/**
 * @module
 * pino's `streamWrite` hook: the serialised line, rewritten before any destination sees it.
 */
import { checkOptions } from '../../options.js';
import { createWarn } from '../../warning.js';
import { openSource, type Source, sourceOptions } from './source.js';

/**
 * For those who must keep their destination. Slower than `pseudonymize`: every line by itself, from text to
 * bytes and back.
 *
 * @returns the hook; a line that is quarantined becomes the empty string
 * @throws OptionError, PolicyError, SecretError
 * @example
 * pino({ hooks: { streamWrite: rewriteLine({ policy, keyring }) } }, pino.destination('app.log'))
 */
export function rewriteLine(source: Source): (line: string) => string {
  checkOptions(source, sourceOptions);
  const { calls } = openSource(source);
  const warn = createWarn(source);
  return (line) => {
    try {
      return calls.line(line) ?? '';
    } catch {
      // Neither the line nor what was thrown, which might hold it; and nothing into `logger.info()`.
      warn(
        'WARN_FAULT',
        'rewriting a log line threw; the line is lost, and this is a fault of nymline to be reported',
      );
      return '';
    }
  };
}
