/**
 * @module
 * `nymline completion`: what a shell needs to complete commands, options and their values.
 */
import { Argument, type Command } from 'commander';
import { exit, type Io } from './command/io.js';
import { writeBash } from './completion/bash.js';
import { writeFish } from './completion/fish.js';
import { readTree } from './completion/tree.js';
import { writeZsh } from './completion/zsh.js';
import { type End, epilogue } from './telling/help.js';

const writers = { bash: writeBash, zsh: writeZsh, fish: writeFish };

export function addCompletion(program: Command, io: Io, end: End): void {
  program
    .command('completion')
    .summary('print completion for a shell')
    .description('Prints a script by which a shell completes commands, options, presets and formats.')
    .addArgument(new Argument('<shell>', 'the shell').choices(Object.keys(writers)))
    .addHelpText(
      'after',
      epilogue(
        [
          'source <(nymline completion bash)     in ~/.bashrc',
          'source <(nymline completion zsh)      in ~/.zshrc, behind compinit',
          'nymline completion fish > ~/.config/fish/completions/nymline.fish',
        ],
        ['0 done', '2 there is no completion for that shell'],
      ),
    )
    .action((shell: keyof typeof writers) => {
      // As bytes, which are printed unchanged: this is our own text.
      io.output.write(Buffer.from(writers[shell](program.name(), readTree(program))));
      end(exit.ok);
    });
}
