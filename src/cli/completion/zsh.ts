/**
 * @module
 * Completion for zsh.
 */
import { allOf, type Branch, type Flag, type Values } from './tree.js';

export function writeZsh(name: string, tree: Branch): string {
  const functions = allOf(tree).map((branch) => {
    const flags = branch.flags.map((flag) => `    ${specOf(flag)} \\`);
    const called = ['', name, ...branch.path].join('_');
    if (branch.branches.length === 0) {
      const rest = branch.values === undefined ? [] : [`    ${quote(`*:${what(branch.values)}`)} \\`];
      return [`${called}() {`, '  _arguments -s -S \\', ...flags, ...rest, '    && return', '}'].join('\n');
    }
    const words = branch.branches.map(({ path, about }) => `    ${quote(`${path.at(-1)}:${plain(about)}`)}`);
    const turns = branch.branches.map(({ path }) => `        ${path.at(-1)}) ${called}_${path.at(-1)} ;;`);
    return [
      `${called}() {`,
      '  local curcontext="$curcontext" state line',
      '  local -a commands',
      '  commands=(',
      ...words,
      '  )',
      '  _arguments -C \\',
      ...flags,
      "    '1: :->command' \\",
      "    '*:: :->rest' && return",
      '  case $state in',
      "    command) _describe 'command' commands ;;",
      '    rest)',
      '      case $line[1] in',
      ...turns,
      '      esac ;;',
      '  esac',
      '}',
    ].join('\n');
  });
  return `#compdef ${name}
# Completion of ${name} for zsh. In ~/.zshrc, behind compinit: source <(${name} completion zsh)
${functions.join('\n')}
if [ "$funcstack[1]" = _${name} ]; then _${name} "$@"; else compdef _${name} ${name}; fi
`;
}

const quote = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** What means something to `_arguments`, and to `_describe`. */
const plain = (text: string): string => text.replace(/[\\[\]:]/g, '\\$&');

function what(values: Values): string {
  if (values === 'file') return 'file:_files';
  if (values === 'any') return 'value:';
  return `value:(${values.join(' ')})`;
}

function specOf({ long, short, about, values }: Flag): string {
  const rest = `[${plain(about)}]${values === undefined ? '' : `:${what(values)}`}`;
  const eq = values === undefined ? '' : '=';
  if (short === undefined) return quote(`${long}${eq}${rest}`);
  return `'(${short} ${long})'{${short}${values === undefined ? '' : '+'},${long}${eq}}${quote(rest)}`;
}
