/**
 * @module
 * For the build: the schemas of what the command reads and prints. They ship beside the schema of a policy.
 */
export { jsonSchemas } from './telling/results.js';
