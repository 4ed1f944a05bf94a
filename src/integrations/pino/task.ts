/**
 * @module
 * What a worker of pino's can be told while it runs, over the port that its thread has with the one that logs.
 */
import type { EventEmitter } from 'node:events';
import { parentPort } from 'node:worker_threads';
import { checkGiven, type Expect, withMethods } from '../../options.js';

/** `reopen`: the file was renamed. `reload`: policy and keyring are read again. */
export type Task = 'reopen' | 'reload';

const aTask: Expect = (value) => (value === 'reopen' || value === 'reload' ? undefined : 'reopen or reload');

/** Of the messages and answers, among others that cross. */
const mark = 'nymline';

/** By it, an answer finds the question. */
let asked = 0;

/**
 * Has the worker of a transport open its file anew, or read policy and keyring again. Lines that were logged before may
 * still be on their way, and go to either file, or by either policy; none is lost.
 *
 * @param transport - what `pino.transport` gave
 * @throws (rejects) OptionError for what is no transport, and no task
 * @returns whether it was done: of several targets, by the first that answered. false where the worker ends before
 * @example
 * process.on('SIGHUP', () => tellTransport(transport, 'reopen'))
 */
export async function tellTransport(transport: EventEmitter, task: Task): Promise<boolean> {
  checkGiven('transport', transport, withMethods('what pino.transport gave', 'on', 'off', 'emit'));
  checkGiven('task', task, aTask);
  const question = ++asked;
  return new Promise((resolve) => {
    const end = (isDone: boolean): void => {
      transport.off(mark, hear);
      transport.off('close', close);
      resolve(isDone);
    };
    const hear = (answer: number, isDone: boolean): void => {
      if (answer === question) end(isDone);
    };
    const close = (): void => end(false);
    transport.on(mark, hear);
    transport.on('close', close);
    transport.emit('message', { [mark]: task, question });
  });
}

/** In the worker. @returns stops it */
export function hearTasks(tasks: Readonly<Record<Task, () => Promise<boolean>>>): () => void {
  const hear = async (message: unknown): Promise<void> => {
    if (typeof message !== 'object' || message === null || !(mark in message)) return;
    const { [mark]: task, question } = message as { readonly nymline: Task; readonly question: number };
    if (!Object.hasOwn(tasks, task)) return;
    const isDone = await tasks[task]().catch(() => false);
    // As thread-stream wants an event for the stream on the other side.
    parentPort?.postMessage({ code: 'EVENT', name: mark, args: [question, isDone] });
  };
  parentPort?.on('message', hear);
  return () => parentPort?.off('message', hear);
}
