import { get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { PrometheusExporter } from '@opentelemetry/exporter-prometheus';
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics';
import { describe, expect, it } from 'vitest';
import { createPseudonymizer, type PolicyDocument } from '../../../src/index.js';
import { createMeasured } from '../../../src/integrations/otel.js';
import { createReloading } from '../../../src/reload.js';
import { keyring, leftIn, secrets } from '../hosts.js';

const policy: PolicyDocument = {
  version: 1,
  region: 'US',
  rules: [
    { path: ['**.phone', '**.to'], identifier: 'phone', transform: 'pseudonym' },
    { path: 'msg', transform: 'replace', with: 'gone' },
  ],
};

function collected() {
  const exporter = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
  const reader = new PeriodicExportingMetricReader({ exporter, exportIntervalMillis: 1e6 });
  const provider = new MeterProvider({ readers: [reader] });
  const read = async (): Promise<Record<string, unknown>> => {
    exporter.reset();
    await provider.forceFlush();
    const metrics =
      exporter
        .getMetrics()
        .at(-1)
        ?.scopeMetrics.flatMap((scope) => scope.metrics) ?? [];
    return Object.fromEntries(
      metrics.flatMap(({ descriptor, dataPoints }) =>
        dataPoints.map(({ attributes, value }) => [
          `${descriptor.name}${JSON.stringify(attributes)}`,
          typeof value === 'object' ? (value as { count: number }).count : value,
        ]),
      ),
    );
  };
  return { meter: provider.getMeter('test'), read, provider };
}

/** By every door, with records that hold the secrets of the tests. */
function use(calls: ReturnType<typeof createPseudonymizer>): void {
  const record = { phone: '(202) 555-0123', msg: secrets.join(' '), mail: 'alice@example.org' };
  calls.record(record);
  calls.line(JSON.stringify(record));
  calls.line(`{"phone":"${secrets.join(' ')}"`);
  calls.record({ to: `no number of ${secrets[1]}` });
  calls.chunk(Buffer.from(`${JSON.stringify(record)}\n`));
  calls.messages([Buffer.from(JSON.stringify(record))]);
  calls.text(secrets.join(' '));
  calls.input().rewrite(Buffer.from(JSON.stringify(record)), true, () => {});
}

describe('a pseudonymizer that is counted', () => {
  it('has its books, rules and times in metrics, as its report has them', async () => {
    const { meter, read, provider } = collected();
    const options = { onWarning() {}, countUnlisted: true };
    const calls = createMeasured(createPseudonymizer(policy, keyring, options), meter, { name: 'calls' });
    use(calls);
    const { in: all, out, quarantined, keyring: ring, rules } = calls.report();
    expect([all, out, quarantined]).toEqual([8, 7, 1]);
    const got = await read();
    const of = (name: string, attributes: object): unknown =>
      got[`nymline.${name}${JSON.stringify({ name: 'calls', ...attributes })}`];
    expect(of('records', { outcome: 'out' })).toBe(7);
    expect(of('records', { outcome: 'quarantined' })).toBe(1);
    expect(of('records', { outcome: 'dropped' })).toBe(0);
    expect(of('quarantined', { code: 'ERR_RECORD_SYNTAX' })).toBe(1);
    expect(of('values', { rule: 'unlisted', result: 'kept' })).toBe(5);
    const rule = '**.phone **.to pseudonym';
    expect(of('values', { rule, result: 'applied' })).toBe(rules[0]!.values);
    expect(of('values', { rule, result: 'unread' })).toBe(1);
    expect(rules[0]!.values).toBe(6);
    expect(of('values', { rule: 'msg replace', result: 'applied' })).toBe(5);
    expect(of('keyring', { digest: ring.digest })).toBe(1);
    const times = ['record', 'line', 'text', 'chunk', 'messages', 'input'].map((door) =>
      of('duration', { door }),
    );
    expect(times).toEqual([2, 2, 1, 1, 1, 1]);
    expect(leftIn(JSON.stringify(got))).toEqual([]);
    calls.close();
    // What comes behind is not observed any more.
    use(calls);
    expect((await read())['nymline.records{"name":"calls","outcome":"quarantined"}']).toBe(1);
    await provider.shutdown();
  });

  it('never counts down, and goes on, where policy and keyring are read again', async () => {
    const { meter, read } = collected();
    let turn = 0;
    const inner = await createReloading({
      policy: () => ({ ...policy, rules: turn % 2 === 0 ? policy.rules : policy.rules.toReversed() }),
      keyring: () => (turn === 3 ? 'hex:00' : keyring),
      onWarning() {},
      onRefused() {},
    });
    const calls = createMeasured(inner, meter);
    let before: Record<string, unknown> = {};
    for (; turn < 5; turn++) {
      use(calls);
      await calls.reload();
      const now = await read();
      for (const [name, value] of Object.entries(before))
        expect(now[name]).toBeGreaterThanOrEqual(value as number);
      before = now;
    }
    expect(before['nymline.records{"outcome":"out"}']).toBe(35);
    expect(before['nymline.values{"rule":"msg replace","result":"applied"}']).toBe(25);
    expect(before['nymline.reloads{"result":"taken"}']).toBe(2);
    expect(before['nymline.reloads{"result":"unchanged"}']).toBe(2);
    expect(before['nymline.reloads{"result":"refused"}']).toBe(1);
    calls.close();
  });

  it('is scraped by Prometheus', async () => {
    const exporter = new PrometheusExporter({ host: '127.0.0.1', port: 0 });
    await new Promise((resolve) => setTimeout(resolve, 50));
    const provider = new MeterProvider({ readers: [exporter as never] });
    const calls = createMeasured(
      createPseudonymizer(policy, keyring, { onWarning() {} }),
      provider.getMeter('test'),
    );
    use(calls);
    const { port } = (exporter as unknown as { _server: { address(): AddressInfo } })._server.address();
    const page = await new Promise<string>((resolve, reject) => {
      get({ host: '127.0.0.1', port, path: '/metrics' }, (response) =>
        text(response).then(resolve, reject),
      ).on('error', reject);
    });
    expect(page).toMatch(/^nymline_records_total\{outcome="out"[^}]*\} 7/m);
    expect(page).toMatch(/^nymline_quarantined_total\{code="ERR_RECORD_SYNTAX"[^}]*\} 1/m);
    expect(page).toMatch(
      /^nymline_values_total\{rule="\*\*\.phone \*\*\.to pseudonym",result="applied"[^}]*\} 6/m,
    );
    expect(page).toMatch(/^nymline_duration_(?:seconds_)?count\{door="line"[^}]*\} 2/m);
    expect(leftIn(page)).toEqual([]);
    calls.close();
    await provider.shutdown();
  });
});
