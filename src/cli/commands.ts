/**
 * @module
 * All commands there are.
 */

import type { Io } from './command/io.js';
import { type Add, perform } from './command.js';

/** In the order of the help. Each is loaded only when it is needed: most of a short run is loading code. */
const commands: Readonly<Record<string, () => Promise<Add>>> = {
  run: async () => (await import('./run.js')).addRun,
  check: async () => (await import('./policy/check.js')).addCheck,
  test: async () => (await import('./policy/test.js')).addTest,
  explain: async () => (await import('./policy/explain.js')).addExplain,
  scan: async () => (await import('./policy/scan.js')).addScan,
  verify: async () => (await import('./verify.js')).addVerify,
  subject: async () => (await import('./rights/subject.js')).addSubject,
  erase: async () => (await import('./rights/erase.js')).addErase,
  index: async () => (await import('./rights/indexing.js')).addIndex,
  retain: async () => (await import('./retain.js')).addRetain,
  kafka: async () => (await import('./kafka.js')).addKafka,
  presets: async () => (await import('./policy/presets.js')).addPresets,
  detect: async () => (await import('./policy/detect.js')).addDetect,
  bench: async () => (await import('./policy/bench.js')).addBench,
  quarantine: async () => (await import('./books/quarantine.js')).addQuarantine,
  keys: async () => (await import('./keys.js')).addKeys,
  drift: async () => (await import('./drift.js')).addDrift,
  audit: async () => (await import('./books/audit.js')).addAudit,
  manifest: async () => (await import('./books/manifest.js')).addManifest,
  spec: async () => (await import('./spec.js')).addSpec,
  completion: async () => (await import('./completion.js')).addCompletion,
};

/** Does what the arguments ask, whichever command they name. */
export const main = (args: readonly string[], ends: Io): Promise<number> => perform(args, ends, loadCommands);

/** Loads the command that comes first. Loads all of them for help and completion, or if no command has that name. */
function loadCommands([first = '']: readonly string[]): Promise<Add[]> {
  if (first === '-V' || first === '--version') return Promise.resolve([]);
  const isOne = Object.hasOwn(commands, first) && first !== 'completion';
  const asked = isOne ? [commands[first]!] : Object.values(commands);
  return Promise.all(asked.map((load) => load()));
}
