// Writes the JSON Schema of a policy beside the bundle, for editors.
import { writeFileSync } from 'node:fs';
import { policyJsonSchema } from '../dist/index.js';

writeFileSync(
  new URL('../dist/policy.schema.json', import.meta.url),
  `${JSON.stringify(policyJsonSchema(), null, 2)}\n`,
);
