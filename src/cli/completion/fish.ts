/**
 * @module
 * Completion for fish.
 */
import { allOf, type Branch, type Flag } from './tree.js';

export function writeFish(name: string, tree: Branch): string {
  const lines = allOf(tree).flatMap((branch) => {
    const { path, branches, flags, values } = branch;
    const start = `complete -c ${name} -n ${quote(conditionOf(branch))}`;
    return [
      ...branches.map((each) => `${start} -f -a ${each.path.at(-1)} -d ${quote(each.about)}`),
      ...flags.map((flag) => `${path.length === 0 ? `complete -c ${name}` : start} ${specOf(flag)}`),
      ...(branches.length > 0 || values === 'file' ? [] : [`${start} -f${wordsOf(values)}`]),
    ];
  });
  return `# Completion of ${name} for fish: ${name} completion fish > ~/.config/fish/completions/${name}.fish
${lines.join('\n')}
`;
}

const quote = (text: string): string => `'${text.replace(/['\\]/g, '\\$&')}'`;

function conditionOf({ path, branches }: Branch): string {
  const own = branches.map((each) => each.path.at(-1)!);
  const seen = path.map((word) => `__fish_seen_subcommand_from ${word}`);
  if (own.length > 0) seen.push(`not __fish_seen_subcommand_from ${own.join(' ')}`);
  return seen.join('; and ');
}

const wordsOf = (values: Flag['values']): string =>
  values === undefined || typeof values === 'string' ? '' : ` -a ${quote(values.join(' '))}`;

function specOf({ long, short, about, values }: Flag): string {
  const parts = [...(short === undefined ? [] : [`-s ${short.slice(1)}`]), `-l ${long.slice(2)}`];
  if (values !== undefined) parts.push(values === 'file' ? '-r -F' : `-x${wordsOf(values)}`);
  return `${parts.join(' ')} -d ${quote(about)}`;
}
