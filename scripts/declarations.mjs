// Finishes the declarations: a file's own note is for those who read the sources, they are indented as those are, and
// `Symbol.dispose` is in no library that a program asks for before ES2026.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const folder = new URL('../dist/', import.meta.url);
for (const name of readdirSync(folder).filter((each) => /\.d\.c?ts$/.test(each))) {
  const file = new URL(name, folder);
  const text = readFileSync(file, 'utf8')
    .replaceAll(/\/\*\*\n \* @module\n(?: \*.*\n)*? \*\/\n/g, '')
    .replaceAll(/^(?: {4})+/gm, (indent) => indent.slice(indent.length / 2));
  const reference = text.includes('Symbol.dispose') ? '/// <reference lib="esnext.disposable" />\n' : '';
  writeFileSync(file, reference + text);
}
