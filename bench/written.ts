/**
 * @module
 * The tables in bench/README.md: a section for each group, so that one can be timed anew while the others stay.
 */

const between = /(<!-- bench -->\n)([\s\S]*?)(<!-- \/bench -->)/;

/**
 * @param sections - what was measured, by the name of its group
 * @param order - of all groups that there are; what is written of another is left out
 */
export function writeSections(
  text: string,
  sections: ReadonlyMap<string, string>,
  order: readonly string[],
): string {
  return text.replace(between, (_, begin: string, written: string, end: string) => {
    const all = new Map([...readSections(written), ...sections]);
    const known = order.filter((name) => all.has(name));
    const parts = known.map((name) => `### ${name}\n\n${all.get(name)!.trim()}\n\n`);
    return `${begin}\n${parts.join('')}${end}`;
  });
}

function readSections(written: string): Map<string, string> {
  const [, ...parts] = written.split(/^### (\w+)$/m);
  return new Map(parts.flatMap((name, i) => (i % 2 === 0 ? [[name, parts[i + 1]!] as const] : [])));
}
