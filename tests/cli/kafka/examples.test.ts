/** The files of `examples/kafka`: no container is made of them here, but what they name is there. */
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readSettings } from '../../../src/cli/kafka/settings.js';
import { folder, nymline, root } from '../terminal.js';

const read = (name: string): string => readFileSync(`${root}examples/kafka/${name}`, 'utf8');
const mount = '/etc/nymline';
const worker = read('nymline/worker.yaml');
const dockerfile = read('Dockerfile');
const lists = [...dockerfile.matchAll(/^(?:ENTRYPOINT|CMD) (.*)$/gm)].map(
  ([, list]) => JSON.parse(list!) as string[],
);
const composed = parse(read('compose.yaml')).services.pseudonymize;
// As Kubernetes reads it: a mode is octal there.
const deployment = parse(read('kubernetes.yaml'), { version: '1.1' });
const pod = deployment.spec.template.spec;
const [container] = pod.containers;

/** As a container has it, with the folder somewhere else. */
function settingsBy(environment: Record<string, string>) {
  const own = folder({ 'ca.pem': 'a certificate' });
  writeFileSync(`${own}/worker.yaml`, worker.replaceAll(mount, own));
  return { own, settings: readSettings({ settings: `${own}/worker.yaml` }, environment) };
}

describe('the settings of the example', () => {
  it('are read, and name files of the folder that is mounted', () => {
    const { own, settings } = settingsBy({ KAFKA_SASL_PASSWORD: 'p' });
    expect(settings).toMatchObject({
      policy: `${own}/policy.yaml`,
      keyring: `${own}/keyring.json`,
      worker: { sasl: { username: 'nymline', password: 'p' }, tls: { ca: Buffer.from('a certificate') } },
    });
  });
});

describe('the image of the example', () => {
  it('installs what the worker is to have, and runs as nobody that may change it', () => {
    const { name, peerDependencies, devDependencies } = JSON.parse(
      readFileSync(`${root}package.json`, 'utf8'),
    );
    const packages = /^RUN npm install --global (.*)$/m.exec(dockerfile)![1]!.split(' ');
    const known = [name, ...Object.keys({ ...peerDependencies, ...devDependencies })];
    expect(
      packages.map((each) => each.replace(/(?<=.)@\d+$/, '')).filter((each) => !known.includes(each)),
    ).toEqual([]);
    expect(dockerfile).toMatch(/^USER node$/m);
  });

  it('runs a command that there is, with options that it has', async () => {
    const [program, command, ...args] = lists.flat();
    expect(program).toBe('nymline');
    const { out } = await nymline([command!, '--help']);
    for (const option of args.filter((each) => each.startsWith('--'))) expect(out).toContain(`  ${option} <`);
    expect(args.at(-1)).toBe(`${mount}/worker.yaml`);
  });
});

describe('what runs the image of the example', () => {
  it.each<[string, string[]]>([
    ['compose.yaml', Object.keys(composed.environment)],
    ['kubernetes.yaml', container.env.map(({ name }: { name: string }) => name)],
  ])('says in %s what the worker hears', (_, names) => {
    const heard = JSON.stringify(
      settingsBy(Object.fromEntries(names.map((name) => [name, `said by ${name}`]))),
    );
    for (const name of names) expect(heard).toContain(`said by ${name}`);
  });

  it('mounts the folder where the worker looks for it', () => {
    expect(composed.volumes).toEqual([`./nymline:${mount}:ro`]);
    expect(container.volumeMounts).toEqual([{ name: pod.volumes[0].name, mountPath: mount, readOnly: true }]);
    // For the group alone, which is that of the pod.
    expect(pod.volumes[0].secret.defaultMode).toBe(0o440);
    expect(pod.securityContext).toMatchObject({ runAsNonRoot: true, runAsUser: 1000, fsGroup: 1000 });
  });

  it('asks at the port that the worker listens on', () => {
    const { listen } = settingsBy({}).settings;
    expect(listen).toEqual({ host: '0.0.0.0', port: container.ports[0].containerPort });
    for (const probe of [container.readinessProbe, container.livenessProbe])
      expect(probe.httpGet).toEqual({ path: '/health', port: listen!.port });
    expect(deployment.spec.template.metadata.annotations['prometheus.io/port']).toBe(String(listen!.port));
    expect(deployment.spec.template.metadata.labels).toMatchObject(deployment.spec.selector.matchLabels);
  });

  it('waits for a transaction to end before it kills', () => {
    // The broker gives one up after fifteen seconds.
    expect(pod.terminationGracePeriodSeconds).toBeGreaterThan(15);
    expect(Number.parseInt(composed.stop_grace_period, 10)).toBeGreaterThan(15);
  });
});
