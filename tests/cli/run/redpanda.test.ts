// The configuration of docs/hosts/rsyslog.md, in the engine of Redpanda Connect, which Go has as a module.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, keyring, root } from '../terminal.js';

const module = 'github.com/redpanda-data/benthos/v4';
const program = `package main

import (
	"context"

	_ "${module}/public/components/io"
	_ "${module}/public/components/pure"
	"${module}/public/service"
)

func main() { service.RunCLI(context.Background()) }
`;

import { isDeep } from '../../deep.js';

/** @returns undefined where there is no Go, or it does not get the module */
function buildEngine(): string | undefined {
  const at = join(root, 'node_modules', '.redpanda');
  const built = join(at, 'engine');
  if (existsSync(built)) return built;
  mkdirSync(at, { recursive: true });
  writeFileSync(join(at, 'main.go'), program);
  writeFileSync(join(at, 'go.mod'), 'module engine\n\ngo 1.22\n');
  const go = (...args: string[]): boolean => spawnSync('go', args, { cwd: at, stdio: 'ignore' }).status === 0;
  const isBuilt =
    go('get', `${module}/public/service@v4.60.0`) && go('mod', 'tidy') && go('build', '-o', built, '.');
  return isBuilt ? built : undefined;
}

describe.runIf(isDeep)('Redpanda Connect, by subprocess', () => {
  it('gets one answer for each message, and drops what nymline has not answered', { timeout: 900_000 }, ({
    skip,
  }) => {
    const engine = buildEngine() ?? skip('there is no Go here that gets the module');
    const policy = `version: 1
region: US
unlisted: keep
rules:
  - { path: from, identifier: phone, transform: pseudonym }
`;
    const at = folder({ 'keyring.json': keyring, 'policy.yaml': policy });
    const command = join(at, 'nymline');
    writeFileSync(command, `#!/bin/sh\nexec ${process.execPath} ${root}dist/cli/main.js "$@"\n`);
    chmodSync(command, 0o755);
    const page = readFileSync(`${root}docs/hosts/rsyslog.md`, 'utf8');
    const pipeline = page.split('```yaml redpanda\n')[1]!.split('```')[0]!;
    writeFileSync(
      join(at, 'engine.yaml'),
      `input: { file: { paths: [in.ndjson], scanner: { lines: {} } } }
output: { file: { path: out.ndjson, codec: lines } }
${pipeline.replace('name: nymline', `name: ${command}`)}`,
    );
    const lines = Array.from({ length: 500 }, (_, i) =>
      i % 50 === 7 ? '{"from":' : `{"from":"+1202555${String(100 + (i % 100)).padStart(4, '0')}","i":${i}}`,
    );
    writeFileSync(join(at, 'in.ndjson'), `${lines.join('\n')}\n`);
    const { status } = spawnSync(engine, ['run', 'engine.yaml'], { cwd: at, timeout: 120_000 });
    expect(status).toBe(0);
    const answers = readFileSync(join(at, 'out.ndjson'), 'utf8').trimEnd().split('\n');
    const parsed = answers.map((line) => JSON.parse(line) as { from: string; i: number });
    // Its processors run side by side.
    expect(parsed.map(({ i }) => i).sort((a, b) => a - b)).toEqual(
      lines.flatMap((line, i) => (line === '{"from":' ? [] : [i])),
    );
    expect(parsed.every(({ from }) => /^tel_[a-z0-9]+_[a-z2-7]{26}$/.test(from))).toBe(true);
  });
});
