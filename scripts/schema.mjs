// Writes the JSON Schemas beside the bundle, for editors and for those who read what the command prints: of a policy, of
// a file of tests, and of each --json.
import { mkdirSync, writeFileSync } from 'node:fs';
import { jsonSchemas } from '../dist/cli/schemas.mjs';
import { policyJsonSchema } from '../dist/index.js';

const dist = new URL('../dist/', import.meta.url);
const write = (name, schema) => writeFileSync(new URL(name, dist), `${JSON.stringify(schema, null, 2)}\n`);

write('policy.schema.json', policyJsonSchema());
mkdirSync(new URL('schemas/', dist), { recursive: true });
for (const [name, schema] of Object.entries(jsonSchemas())) write(`schemas/${name}.json`, schema);
