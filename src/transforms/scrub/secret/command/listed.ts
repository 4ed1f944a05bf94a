/**
 * @module
 * Command lines as lists: `["mysql", "-p", "…"]` of JSON, Python and Dockerfiles, `[mysql, -p, …]` of Java and Go.
 */

/** Between two arguments. */
const quoted = /\\{0,3}["'],\s{0,24}\\{0,3}["']/g;
const opening = /\[\s{0,24}\\{0,3}["']/g;
const closing = /\\{0,3}["']$/;
const bare = /\[[^[\]\r\n]*$/;

/** @param lead - what stands before an argument @returns the same as a command line has it */
export function asLine(lead: string): string {
  const last = lead.charCodeAt(lead.length - 1);
  if (last === 34 || last === 39)
    return lead.replaceAll(quoted, ' ').replaceAll(opening, ' ').replace(closing, '');
  const [list = ''] = bare.exec(lead) ?? [];
  return list.includes(', ') ? `${lead.slice(0, -list.length)} ${list.slice(1).replaceAll(', ', ' ')}` : lead;
}

const separator = /\\{0,3}["'],\s{0,24}(?=\\{0,3}["'][^"'\\\s-])|, (?=[^\s"',[\]-])/y;
const isInList = /\[(?:[^\s,[\]]{1,64}, )*$/;

/**
 * Where the next argument of a list begins; -1 where none does.
 *
 * @param at - behind an option
 * @param start - of the option
 */
export function nextArgument(text: string, at: number, start: number): number {
  separator.lastIndex = at;
  if (!separator.test(text)) return -1;
  const next = separator.lastIndex;
  // `the options -a, -b`: of words alone, brackets make a list.
  if (text.charCodeAt(at) === 44 && !isInList.test(text.slice(Math.max(0, start - 160), start))) return -1;
  return next;
}
