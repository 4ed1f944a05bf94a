/**
 * @module
 * `nymline/pino`: a destination that rewrites each serialised line on its way out, a hook that does the same for other
 * destinations, a worker transport, and options for `redact`. Only the function that opens a file is imported from pino
 * itself.
 */

export type { PolicySource } from '../policy/load.js';
export { type DestinationOptions, PinoDestination, pseudonymize } from './pino/destination.js';
export { rewriteLine } from './pino/hook.js';
export type { OutletOptions, Target } from './pino/outlet.js';
export { type RedactOptions, redactOptions } from './pino/redact.js';
export type { Source } from './pino/source.js';
export { type Task, tellTransport } from './pino/task.js';
export { default, type TransportOptions } from './pino/transport.js';
