// Refuses a release whose tag, package.json and changelog do not say the same, or whose pseudonyms are not kept for those after it.
// node scripts/release.mjs v1.2.3
import { existsSync, readFileSync } from 'node:fs';

const root = new URL('../', import.meta.url);
const read = (file) => readFileSync(new URL(file, root), 'utf8');
const [tag = ''] = process.argv.slice(2);
const { version, devDependencies } = JSON.parse(read('package.json'));
const golden = `spec/generate/topics/golden/${version}.json`;
const faults = [
  [/^\d+\.\d+\.\d+$/.test(version), 'package.json expected a version of three numbers'],
  [tag === `v${version}`, `expected the tag v${version}`],
  [read('CHANGELOG.md').includes(`\n## ${version}\n`), `CHANGELOG.md expected a section ${version}`],
  [
    /^\d+\.\d+\.\d+$/.test(devDependencies['libphonenumber-js']),
    'libphonenumber-js expected one version, pinned',
  ],
  [existsSync(new URL(golden, root)), `expected ${golden}: cp tests/golden.json ${golden}`],
  [
    existsSync(new URL(`tests/upgrade/${version}`, root)),
    `expected tests/upgrade/${version}: what this release writes`,
  ],
].flatMap(([holds, fault]) => (holds ? [] : [fault]));

for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
