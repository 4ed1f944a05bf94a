/**
 * @module
 * Sends tasks to a running worker of pino, over the port between its thread and the thread that logs.
 */
import type { EventEmitter } from 'node:events';
import { parentPort } from 'node:worker_threads';
import { checkGiven, type Expect, withMethods } from '../../options.js';

/** `reopen`: the file was renamed. `reload`: policy and keyring are read again. */
export type Task = 'reopen' | 'reload';

const aTask: Expect = (value) => (value === 'reopen' || value === 'reload' ? undefined : 'reopen or reload');

/** Marks our messages and answers among others on the port. */
const mark = 'nymline';

/** Milliseconds after which nobody is there who could answer: another transport does not know the question. */
const patience = 30_000;

/** Numbers the questions, so that each answer can be matched. */
let asked = 0;

/**
 * Tells the worker of a transport to open its file again, or to read policy and keyring again. Lines that were logged
 * before may still be on their way. They go to either file, or under either policy; none is lost.
 *
 * @param transport - what `pino.transport` returned
 * @returns whether it was done; of several targets, whether the first that answered did it; false if the worker has ended or ends
 *   before, and if none answers within half a minute, as a transport of something else
 * @throws (rejects) OptionError if an argument is not a transport or not a task
 * @example
 * process.on('SIGHUP', () => tellTransport(transport, 'reopen'))
 */
export async function tellTransport(transport: EventEmitter, task: Task): Promise<boolean> {
  checkGiven('transport', transport, withMethods('what pino.transport gave', 'on', 'off', 'emit'));
  checkGiven('task', task, aTask);
  const question = ++asked;
  if ('destroyed' in transport && transport.destroyed === true) return false;
  return new Promise((resolve) => {
    const end = (isDone: boolean): void => {
      clearTimeout(timer);
      transport.off(mark, hear);
      transport.off('close', close);
      resolve(isDone);
    };
    const hear = (answer: number, isDone: boolean): void => {
      if (answer === question) end(isDone);
    };
    const close = (): void => end(false);
    const timer = setTimeout(close, patience);
    transport.on(mark, hear);
    transport.on('close', close);
    transport.emit('message', { [mark]: task, question });
  });
}

/** Listens for tasks in the worker. @returns a function that stops listening */
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
