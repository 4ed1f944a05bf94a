/**
 * @module
 * A run that follows a file may go on for months: at SIGHUP its policy and keyring are read again. At a terminal SIGHUP means
 * that the terminal was closed, and ends the run like any other run.
 */
import type { Keyring } from '../../crypto/keyring.js';
import { PolicyError } from '../../errors.js';
import type { Policy } from '../../policy/document.js';
import { expandFormat } from '../../policy/format.js';
import { keyringVariable } from '../../policy/load.js';
import type { Pseudonymizer } from '../../pseudonymizer.js';
import { startReloading } from '../../reload/reloader.js';
import type { Io } from '../command/io.js';
import { explainFault } from '../telling/fault.js';

export interface Reloads {
  /** The one that is at work. */
  readonly policy: Policy;
  stop(): void;
}

/** How a run reads its policy and keyring again, and how it reports that. */
export interface Again {
  readonly policy: () => Policy;
  /** A file; the variable where left out. */
  readonly keyring: string | undefined;
  readonly say: (text: string) => void;
}

export function reloadAtHangUp(
  calls: Pick<Pseudonymizer, 'replace'>,
  began: { readonly policy: Policy; readonly keyring: Keyring },
  { policy: read, keyring: file, say }: Again,
  { onHangUp, input, output, errors }: Io,
): Reloads {
  let { policy } = began;
  let next = policy;
  if (onHangUp === undefined || [input, output, errors].some(({ isTTY }) => isTTY))
    return { policy, stop() {} };
  const reloader = startReloading(
    calls,
    { policy: () => read(), keyring: file === undefined ? { env: keyringVariable } : { file } },
    { policy: began.policy, keyring: began.keyring, isOwn: false },
    {
      signal: false,
      onReload(isChanged) {
        if (isChanged) policy = next;
        say(`nymline: policy and keyring were read again${isChanged ? '' : ', and are as before'}`);
      },
      onRefused(error) {
        const why = explainFault(error)?.text ?? error.message;
        say(
          `nymline: warning: policy and keyring were read again and are refused, those before stay\n${why}`,
        );
      },
    },
    {
      warn: (message) => say(`nymline: warning: ${message}`),
      fits(given) {
        refuseOtherFormats(began.policy, given);
        next = given;
      },
    },
  );
  const unheard = onHangUp(() => void reloader.reload());
  return {
    get policy() {
      return policy;
    },
    stop() {
      unheard();
      reloader.stop();
    },
  };
}

/** What is being read has one format to its end. */
function refuseOtherFormats(began: Policy, given: Policy): void {
  if (JSON.stringify(expandFormat(began.format)) === JSON.stringify(expandFormat(given.format))) return;
  const message = 'expected the format that is being read: another one needs another run';
  throw new PolicyError([{ code: 'ERR_POLICY_OPTION', pointer: '/format', message }]);
}
