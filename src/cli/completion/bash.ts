/**
 * @module
 * Completion for bash, from 3.2 on.
 */
import { allOf, type Branch, type Flag, type Values } from './tree.js';

export function writeBash(name: string, tree: Branch): string {
  const all = allOf(tree);
  const paths = all.slice(1).map(({ path }) => quote(['', ...path].join(' ')));
  const flags = all.flatMap((branch) =>
    branch.flags.flatMap((flag) =>
      flag.values === undefined ? [] : `    ${patternOf(branch, flag)}) ${fill(flag.values)}; return ;;`,
    ),
  );
  const rest = all.map(({ path, branches, flags, values }) => {
    const words = flags.flatMap(({ long, short }) => (short === undefined ? [long] : [short, long]));
    const others = branches.map((each) => each.path.at(-1)!);
    return [
      `    ${quote(['', ...path].join(' '))})`,
      `      if [[ $cur == -* ]]; then ${fill(words)}; else ${fill(others.length > 0 ? others : (values ?? []))}; fi ;;`,
    ].join('\n');
  });
  return `# Completion of ${name} for bash. In ~/.bashrc: source <(${name} completion bash)
_${name}() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} path= i IFS=$' \\t\\n'
  # --format=csv comes as three words.
  if [[ $cur == = ]]; then cur=; elif [[ $prev == = ]]; then prev=\${COMP_WORDS[COMP_CWORD-2]}; fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "$path \${COMP_WORDS[i]}" in
      ${paths.join('|')}) path="$path \${COMP_WORDS[i]}" ;;
    esac
  done
  COMPREPLY=()
  case "$path $prev" in
${flags.join('\n')}
  esac
  case "$path" in
${rest.join('\n')}
  esac
}
_${name}_files() {
  local IFS=$'\\n'
  compopt -o filenames 2>/dev/null
  COMPREPLY=($(compgen -f -- "$1"))
}
complete -F _${name} ${name}
`;

  function fill(values: Values): string {
    if (values === 'file') return `_${name}_files "$cur"`;
    if (values === 'any' || values.length === 0) return ':';
    return `COMPREPLY=($(compgen -W ${quote(values.join(' '))} -- "$cur"))`;
  }
}

const quote = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

const patternOf = ({ path }: Branch, { long, short }: Flag): string =>
  [long, ...(short === undefined ? [] : [short])]
    .map((flag) => quote(['', ...path, flag].join(' ')))
    .join('|');
