/**
 * @module
 * For the build: the schemas of what the command reads and prints, which ship beside that of a policy.
 */
export { jsonSchemas } from './telling/results.js';
