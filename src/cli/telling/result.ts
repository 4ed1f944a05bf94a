/**
 * @module
 * How the document of `--json` is printed. Apart from its schemas, which a run has no need of.
 */

/** One document, to be read by a person as well. */
export const writeResult = (result: object): string => `${JSON.stringify(result, null, 2)}\n`;
