#!/usr/bin/env node
/**
 * @module
 * The executable: hands the ends of the process to the command.
 */
import module from 'node:module';

// Compiled code is kept between runs where this Node can do that (22.8).
(module as { enableCompileCache?: () => unknown }).enableCompileCache?.();
const { main } = await import('./command.js');

const interrupt = new AbortController();
// Once: who presses Ctrl-C again wants out at once.
process.once('SIGINT', () => interrupt.abort());

// A reader that goes away (`| head`) raises EPIPE on the stream. The next write sees it; here it must not throw.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

process.exitCode = await main(process.argv.slice(2), {
  get input() {
    return process.stdin;
  },
  output: process.stdout,
  errors: process.stderr,
  signal: interrupt.signal,
  worker: new URL('./worker.js', import.meta.url),
  vectors: new URL('../../spec/vectors/', import.meta.url),
});
