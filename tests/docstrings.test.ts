import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = new URL('..', import.meta.url).pathname;

/** By what tsup makes the entry points of. */
const sources = [
  ...readFileSync(`${root}tsup.config.ts`, 'utf8').matchAll(/^ {6}\w+: '(src\/[\w/]+\.ts)',$/gm),
].map(([, file]) => `${root}${file}`);

const program = ts.createProgram(sources, {
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.NodeNext,
  strict: true,
  skipLibCheck: true,
  noEmit: true,
});
const checker = program.getTypeChecker();

/** What is exported, by name and entry point. */
const exported = sources.flatMap((source) => {
  const module = checker.getSymbolAtLocation(program.getSourceFile(source)!)!;
  return checker.getExportsOfModule(module).map((symbol) => {
    const isAlias = (symbol.flags & ts.SymbolFlags.Alias) !== 0;
    const told = isAlias ? checker.getAliasedSymbol(symbol) : symbol;
    return {
      name: `${source.slice(root.length)} ${symbol.name}`,
      declaration: told.declarations![0]!,
      text: ts.displayPartsToString(told.getDocumentationComment(checker)),
      tags: new Set(told.getJsDocTags(checker).map(({ name }) => name)),
    };
  });
});

/** The methods of the interfaces that are exported, where they are declared in this package. */
const methods = () =>
  exported
    .filter(({ declaration }) => ts.isInterfaceDeclaration(declaration))
    .flatMap(({ name, declaration }) =>
      checker
        .getTypeAtLocation(declaration)
        .getProperties()
        .filter(({ declarations }) => declarations?.some((each) => ts.isMethodSignature(each)))
        .filter(({ declarations }) => declarations![0]!.getSourceFile().fileName.includes('/src/'))
        .map((method) => ({
          name: `${name} ${method.name}`,
          of: name.split(' ')[1],
          text: ts.displayPartsToString(method.getDocumentationComment(checker)),
          tags: new Set(method.getJsDocTags(checker).map(({ name: tag }) => tag)),
        })),
    );

/** Cannot be called wrongly, or gives nothing where there is nothing. */
const harmless = ['definePolicy', 'policyJsonSchema', 'presetPolicy'];

describe('what is exported', () => {
  it('says what it is', () => {
    expect(exported.length).toBeGreaterThan(80);
    expect(exported.filter(({ text }) => text === '').map(({ name }) => name)).toEqual([]);
  });

  it('says of every method what it does', () => {
    const silent = methods().filter(({ text }) => text === '');
    expect(silent.map(({ name }) => name)).toEqual([]);
  });

  it('has an example for every method of a pseudonymizer that takes or gives something', () => {
    const lacks = methods()
      .filter(({ of }) => of === 'Pseudonymizer')
      .filter(({ name, tags }) => !tags.has('example') && !/ (?:close|__@dispose.*)$/.test(name));
    expect(methods().filter(({ of }) => of === 'Pseudonymizer').length).toBeGreaterThan(8);
    expect(lacks.map(({ name }) => name)).toEqual([]);
  });

  it('has an example and its errors where it is a function', () => {
    const lacks = exported
      .filter(({ declaration }) => ts.isFunctionDeclaration(declaration))
      .filter(({ name }) => !harmless.some((each) => name.endsWith(` ${each}`)))
      .filter(({ tags }) => !tags.has('example') || !tags.has('throws'));
    expect(lacks.map(({ name }) => name)).toEqual([]);
  });
});
