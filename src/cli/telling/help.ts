/**
 * @module
 * How a command says how it ended, and how the end of its help looks.
 */
import { styleText } from 'node:util';

/** To be told how a command ended. */
export type End = (code: number) => void;

/**
 * The end of a command's help: lines to copy, and the meaning of its exit codes. It is made only when help is asked for, since
 * styling a text opens standard output, which takes 4 ms (Node 20.20).
 */
export const epilogue =
  (examples: readonly string[], codes: readonly string[] = []) =>
  (): string => {
    const indent = (line: string): string => `  ${line}`;
    const lines = [title('Examples:'), ...examples.map(indent)];
    if (codes.length > 0) lines.push('', title('Exit codes:'), ...codes.map(indent));
    return `\n${lines.join('\n')}`;
  };

/** Commander removes the style if there is no terminal. */
export function title(text: string): string {
  return styleText('bold', text, { validateStream: false });
}
