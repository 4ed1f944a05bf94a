/**
 * @module
 * Whether a key of an object may be shown: where it is a word, by its form.
 */
export { isWord } from '../program/word.js';
