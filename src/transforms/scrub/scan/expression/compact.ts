/**
 * @module
 * Keeps the machine code of an expression small. V8 writes what follows a choice anew for up to ten of its branches, and so on for the
 * choices in it: 1.8 MB for one expression of 4,700 characters. Once a process has 16 MB of code, V8 optimizes no further expressions,
 * and these take three to six times as long; where there is no more room for code, the process ends. An empty lookahead is where all branches go on together.
 * Of expressions for the end of a text the code takes 9 MB in place of 30, and is as fast (Node 20.20).
 */
const together = '(?=)';
/** What follows fewer branches may as well be there for each. */
const fewest = 3;

const token =
  /\\(?:[pPu]\{[^}]*\}|.)|\[(?:[^\]\\]|\\.)*\]|(?<open>\((?:\?(?:[:=!]|<[=!]|<[^>]+>))?)|(?<close>\)(?:(?:[*+?]|\{\d+(?:,\d*)?\})\??)?)|./gsu;

interface Group {
  readonly start: number;
  /** Lookarounds are left as they are. */
  readonly isLook: boolean;
  /** A search looks for the first group: the branches must be seen. */
  readonly isFirst: boolean;
  branches: number;
}

/** @returns the source of an expression that matches the same */
export function compact(source: string): string {
  let written = '';
  let isFirst = true;
  let looks = 0;
  const groups: Group[] = [];
  for (const { 0: text, groups: named } of source.matchAll(token)) {
    if (named!.open !== undefined) {
      const isLook = /[=!]$/.test(text);
      if (isLook) looks++;
      groups.push({ start: written.length, isLook, isFirst, branches: 1 });
      written += text;
    } else if (named!.close !== undefined) {
      const group = groups.pop()!;
      written += text;
      if (group.isLook) looks--;
      else if (group.branches >= fewest)
        written = `${written.slice(0, group.start)}${group.isFirst ? '' : together}${written.slice(group.start)}${together}`;
    } else {
      written += text;
      if (text !== '|') isFirst &&= looks > 0 || text === '^';
      else if (groups.length > 0) groups.at(-1)!.branches++;
    }
  }
  return written;
}
