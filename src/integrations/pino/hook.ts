/**
 * @module
 * A `streamWrite` hook for pino: it rewrites the serialised line before any destination sees it.
 */
import { checkOptions } from '../../options.js';
import { createWarn } from '../../warning.js';
import { openSource, type Source, sourceOptions } from './source.js';

/**
 * Makes a hook for loggers that must keep their destination. It is slower than `pseudonymize`, since it converts every
 * single line from text to bytes and back.
 *
 * @returns the hook; for a quarantined line it returns the empty string
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
      // Shows neither the line nor what was thrown, which might hold it, and does not throw into `logger.info()`.
      warn(
        'WARN_FAULT',
        'rewriting a log line threw; the line is lost, and this is a fault of nymline to be reported',
      );
      return '';
    }
  };
}
