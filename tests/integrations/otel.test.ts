import { inspect } from 'node:util';
import { context, createTraceState, type HrTime, SpanStatusCode, trace } from '@opentelemetry/api';
import { SeverityNumber } from '@opentelemetry/api-logs';
import { resourceFromAttributes } from '@opentelemetry/resources';
import {
  BatchLogRecordProcessor,
  InMemoryLogRecordExporter,
  LoggerProvider,
  SimpleLogRecordProcessor,
} from '@opentelemetry/sdk-logs';
import {
  BasicTracerProvider,
  BatchSpanProcessor,
  InMemorySpanExporter,
  type ReadableSpan,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base';
import { describe, expect, it } from 'vitest';
import { createPseudonymizer, type PolicyDocument } from '../../src/index.js';
import { pseudonymizeLogs, pseudonymizeSpans } from '../../src/integrations/otel.js';
import { keyring, leftIn } from './hosts.js';

const policy: PolicyDocument = {
  version: 1,
  region: 'US',
  rules: [
    { path: '**.attributes[key=user.phone].value', identifier: 'phone', transform: 'pseudonym' },
    { path: '**.attributes[key=user.email].value', identifier: 'email', transform: 'pseudonym' },
    { path: '**.attributes[key=client.address].value', identifier: 'ip', transform: 'truncate' },
    { path: '**.attributes[key=url.full].value', transform: 'url' },
    {
      path: ['**.attributes[key=exception.message].value', '**.attributes[key=exception.stacktrace].value'],
      transform: 'drop',
    },
    { path: ['body', 'status.message', 'name'], transform: 'replace', with: 'gone' },
  ],
};
type Keys = Parameters<typeof createPseudonymizer>[1];
const resource = resourceFromAttributes({ 'service.name': 'calls', 'user.email': 'alice@example.org' });
const personal = {
  'user.phone': '(202) 555-0123',
  'client.address': '192.0.2.17',
  'url.full': 'https://alice:hunter2@example.org/?q=hunter2',
  kept: 7,
};
/** What of a record an exporter can reach. */
const shown = (value: unknown): string =>
  JSON.stringify(value, (key, member) => (key.startsWith('_') ? undefined : member));

describe('log records', () => {
  const emit = async (rules: PolicyDocument, batch = false, key: Keys = keyring) => {
    const calls = createPseudonymizer(rules, key);
    const exporter = new InMemoryLogRecordExporter();
    const next = batch
      ? new BatchLogRecordProcessor({ exporter })
      : new SimpleLogRecordProcessor({ exporter });
    const provider = new LoggerProvider({ resource, processors: [pseudonymizeLogs(calls, next)] });
    provider.getLogger('test', '1').emit({
      severityNumber: SeverityNumber.INFO,
      severityText: 'INFO',
      eventName: 'call.ended',
      timestamp: [1_795_000_000, 123_456_789] as HrTime,
      body: 'call from +12025550123',
      attributes: { ...personal, deep: { list: [{ n: 1 }] } },
      exception: new Error('no route to +12025550123'),
    });
    await provider.forceFlush();
    return { calls, records: exporter.getFinishedLogRecords() };
  };

  it.each([false, true])('reach the exporter rewritten, in a batch: %s', async (batch) => {
    const { records } = await emit(policy, batch);
    expect(records).toHaveLength(1);
    const [record] = records as [(typeof records)[number]];
    expect(leftIn(shown(record) + shown(record.attributes) + shown(record.resource.attributes))).toEqual([]);
    expect(record.attributes).toMatchObject({
      'user.phone': expect.stringMatching(/^tel_k1_/),
      'client.address': '192.0.2.0',
      kept: 7,
      deep: { list: [{ n: 1 }] },
    });
    expect(record.attributes).not.toHaveProperty(['exception.message']);
    expect(record).toMatchObject({ body: 'gone', eventName: 'call.ended', severityText: 'INFO' });
    expect(record.hrTime).toEqual([1_795_000_000, 123_456_789]);
    expect(record.resource.attributes['service.name']).toBe('calls');
    expect(record.resource.attributes['user.email']).toMatch(/^mail_k1_/);
    expect(record.instrumentationScope).toMatchObject({ name: 'test', version: '1' });
  });

  it('are known to the preset by the names of the semantic conventions', async () => {
    const { records } = await emit({ version: 1, extends: 'otlp-logs' } as unknown as PolicyDocument);
    const [record] = records as [(typeof records)[number]];
    expect(leftIn(shown(record) + shown(record.resource.attributes))).toEqual([]);
    // The preset coarsens times to the minute.
    expect(record.hrTime).toEqual([1_794_999_960, 0]);
    expect(record.hrTimeObserved).toEqual(record.hrTime);
  });

  it('stay as they are for a processor that stands beside', async () => {
    const [rewritten, raw] = [new InMemoryLogRecordExporter(), new InMemoryLogRecordExporter()];
    const provider = new LoggerProvider({
      resource,
      processors: [
        pseudonymizeLogs(
          createPseudonymizer(policy, keyring),
          new SimpleLogRecordProcessor({ exporter: rewritten }),
        ),
        new SimpleLogRecordProcessor({ exporter: raw }),
      ],
    });
    provider.getLogger('test').emit({ body: 'from +12025550123', attributes: personal });
    await provider.forceFlush();
    expect(leftIn(shown(rewritten.getFinishedLogRecords()[0]!.attributes))).toEqual([]);
    expect(raw.getFinishedLogRecords()[0]).toMatchObject({ body: 'from +12025550123', attributes: personal });
    expect(raw.getFinishedLogRecords()[0]!.resource).toBe(resource);
  });

  it.each([
    ['text', 'call from +12025550123', 'gone'],
    ['a map', { phone: '+12025550123', deep: [{ email: 'alice@example.org' }] }, 'gone'],
    ['a list', ['+12025550123', 7], 'gone'],
  ])('have their body rewritten, be it %s', async (_what, body, now) => {
    const exporter = new InMemoryLogRecordExporter();
    const calls = createPseudonymizer(policy, keyring);
    const provider = new LoggerProvider({
      processors: [pseudonymizeLogs(calls, new SimpleLogRecordProcessor({ exporter }))],
    });
    provider.getLogger('test').emit({ body });
    await provider.forceFlush();
    expect(exporter.getFinishedLogRecords().map((record) => record.body)).toEqual([now]);
  });

  it('have the fields of a body that paths name rewritten', async () => {
    const exporter = new InMemoryLogRecordExporter();
    const rules: PolicyDocument['rules'] = [
      { path: 'body.**.phone', identifier: 'phone', transform: 'pseudonym' },
    ];
    const calls = createPseudonymizer({ version: 1, region: 'US', rules }, keyring);
    const provider = new LoggerProvider({
      processors: [pseudonymizeLogs(calls, new SimpleLogRecordProcessor({ exporter }))],
    });
    provider.getLogger('test').emit({ body: { legs: [{ phone: '+12025550123' }], kept: 7 } });
    await provider.forceFlush();
    expect(exporter.getFinishedLogRecords()[0]!.body).toEqual({
      legs: [{ phone: expect.stringMatching(/^tel_k1_[a-z2-7]{26}$/) }],
      kept: 7,
    });
  });

  it('share one rewritten resource, by which exporters group', async () => {
    const calls = createPseudonymizer(policy, keyring);
    const exporter = new InMemoryLogRecordExporter();
    const provider = new LoggerProvider({
      resource,
      processors: [pseudonymizeLogs(calls, new SimpleLogRecordProcessor({ exporter }))],
    });
    const logger = provider.getLogger('test');
    logger.emit({ body: 'one' });
    logger.emit({ body: 'two' });
    await provider.forceFlush();
    const [one, two] = exporter.getFinishedLogRecords();
    expect(one!.resource).toBe(two!.resource);
  });

  it('do not reach the exporter when they are quarantined', async () => {
    const { calls, records } = await emit(policy, false, {
      version: 1,
      secrets: [{ id: 'k1', secret: keyring, until: '2020-01-01T00:00:00Z' }],
    });
    expect(records).toEqual([]);
    expect(calls.report().quarantined).toBeGreaterThan(0);
  });
});

describe('spans', () => {
  const record = async (batch: boolean, rules = policy) => {
    const calls = createPseudonymizer(rules, keyring);
    const exporter = new InMemorySpanExporter();
    const next = batch ? new BatchSpanProcessor(exporter) : new SimpleSpanProcessor(exporter);
    const provider = new BasicTracerProvider({ resource, spanProcessors: [pseudonymizeSpans(calls, next)] });
    const tracer = provider.getTracer('test');
    const parent = tracer.startSpan('parent');
    const span = tracer.startSpan(
      'GET /calls/+12025550123',
      {
        attributes: personal,
        links: [{ context: parent.spanContext(), attributes: { 'user.email': 'alice@example.org' } }],
      },
      trace.setSpan(context.active(), parent),
    );
    span.addEvent('dialled', { 'user.phone': '+12025550123' });
    span.recordException(new Error('no route to +12025550123'));
    span.setStatus({ code: SpanStatusCode.ERROR, message: 'no route to +12025550123' });
    span.end();
    await provider.forceFlush();
    return {
      live: span as unknown as ReadableSpan,
      parent,
      spans: exporter.getFinishedSpans(),
    };
  };

  it.each([false, true])('reach the exporter rewritten, in a batch: %s', async (batch) => {
    const { parent, spans } = await record(batch);
    const [span] = spans as [(typeof spans)[number]];
    expect(leftIn(shown(span) + shown(span.resource.attributes))).toEqual([]);
    expect(span.name).toBe('gone');
    expect(span.status).toEqual({ code: SpanStatusCode.ERROR, message: 'gone' });
    expect(span.attributes).toMatchObject({ 'client.address': '192.0.2.0', kept: 7 });
    expect(span.links[0]).toMatchObject({ context: parent.spanContext() });
    expect(span.links[0]!.attributes!['user.email']).toMatch(/^mail_k1_/);
    expect(span.events.map(({ attributes }) => attributes)).toMatchObject([
      { 'user.phone': expect.stringMatching(/^tel_k1_/) },
      { 'exception.type': 'Error' },
    ]);
    expect(span.events[1]!.attributes).not.toHaveProperty(['exception.message']);
    expect(span.parentSpanContext?.spanId).toBe(parent.spanContext().spanId);
  });

  it('that the application holds stay as they are', async () => {
    const { live } = await record(false);
    expect(live.attributes).toEqual(personal);
    expect(live.name).toBe('GET /calls/+12025550123');
    expect(live.status.message).toBe('no route to +12025550123');
    expect(live.links[0]!.attributes).toEqual({ 'user.email': 'alice@example.org' });
    expect(live.events[0]!.attributes).toEqual({ 'user.phone': '+12025550123' });
    expect(live.events[1]!.attributes!['exception.message']).toBe('no route to +12025550123');
    expect(live.resource).toBe(resource);
  });

  it('are known to the preset by the names of the semantic conventions', async () => {
    const { spans } = await record(false, { version: 1, extends: 'otlp-logs' } as unknown as PolicyDocument);
    const [span] = spans as [(typeof spans)[number]];
    expect(leftIn(shown(span) + shown(span.resource.attributes))).toEqual([]);
    expect(span.attributes).toHaveProperty(['client.address'], '192.0.2.0');
    expect(span.resource.attributes['service.name']).toBe('calls');
  });
});

describe('the processors', () => {
  it('refuse books whose name is misspelt, which nobody would close', () => {
    const calls = createPseudonymizer(policy, keyring);
    const wrong = { boks: { close() {} } } as object;
    const told = 'boks is no option here (did you mean books?)';
    const logs = new SimpleLogRecordProcessor({ exporter: new InMemoryLogRecordExporter() });
    const spans = new SimpleSpanProcessor(new InMemorySpanExporter());
    expect(() => pseudonymizeLogs(calls, logs, wrong)).toThrow(told);
    expect(() => pseudonymizeSpans(calls, spans, wrong)).toThrow(told);
  });
});

describe('what a policy reaches', () => {
  const taint = 'canary';
  const drop: PolicyDocument = {
    version: 1,
    unlisted: 'drop',
    rules: [{ path: 'timeUnixNano', transform: 'keep' }],
  };

  it('is every text of a log record and its scope', () => {
    const calls = createPseudonymizer(drop, keyring);
    const exporter = new InMemoryLogRecordExporter();
    const next = new SimpleLogRecordProcessor({ exporter });
    const provider = new LoggerProvider({
      resource: resourceFromAttributes({ a: taint }),
      processors: [pseudonymizeLogs(calls, next)],
    });
    const traceState = createTraceState(`a=${taint}`);
    const spanContext = { traceId: '1'.repeat(32), spanId: '2'.repeat(16), traceFlags: 1, traceState };
    provider.getLogger(taint, taint).emit({
      severityText: taint,
      eventName: taint,
      body: taint,
      attributes: { a: taint },
      context: trace.setSpanContext(context.active(), spanContext),
    });
    const [record] = exporter.getFinishedLogRecords();
    expect(inspect(record, { depth: 9, getters: true })).not.toContain(taint);
    expect(record?.spanContext).toMatchObject({ traceId: '1'.repeat(32), spanId: '2'.repeat(16) });
  });

  const spanOf = (rules: PolicyDocument): ReadableSpan => {
    const exporter = new InMemorySpanExporter();
    const processor = pseudonymizeSpans(
      createPseudonymizer(rules, keyring),
      new SimpleSpanProcessor(exporter),
    );
    const provider = new BasicTracerProvider({ spanProcessors: [processor] });
    const spanContext = { traceId: '1'.repeat(32), spanId: '2'.repeat(16), traceFlags: 1 };
    const state = createTraceState(`a=${taint}`);
    const parent = trace.setSpanContext(context.active(), { ...spanContext, traceState: state });
    const span = provider.getTracer(taint, taint).startSpan(
      taint,
      {
        attributes: { a: taint },
        links: [{ context: { ...spanContext, traceState: state }, attributes: { a: taint } }],
      },
      parent,
    );
    span.addEvent(taint, { a: taint }).setStatus({ code: SpanStatusCode.ERROR, message: taint }).end();
    return exporter.getFinishedSpans()[0]!;
  };

  it('is every text of a span, trace states of its own, its parent and its links too', () => {
    const span = spanOf(drop);
    expect(inspect([span, span.spanContext()], { depth: 9, getters: true })).not.toContain(taint);
    const states = [span.spanContext(), span.parentSpanContext, ...span.links.map((link) => link.context)];
    expect(states.map((each) => each?.traceState)).toEqual(states.map(() => undefined));
  });

  it('is left where no rule names it, and what a rule makes of a trace state is exported', () => {
    const { version } = drop;
    const kept = spanOf({ version, rules: [{ path: 'a', transform: 'drop' }] });
    expect(kept.spanContext().traceState?.serialize()).toBe(`a=${taint}`);
    expect(kept.instrumentationScope).toMatchObject({ name: taint, version: taint });
    const changed = spanOf({
      version,
      rules: [{ path: '**.traceState', transform: 'replace', with: 'a=b' }],
    });
    expect(changed.spanContext().traceState?.serialize()).toBe('a=b');
    expect(changed.links[0]?.context.traceState?.serialize()).toBe('a=b');
  });
});

describe('a resource under secrets that change', () => {
  const ring: Keys = {
    version: 1,
    secrets: [
      { id: 'old', secret: new Uint8Array(32).map((_, i) => i * 7 + 3), until: '2026-01-01' },
      { id: 'new', secret: new Uint8Array(32).map((_, i) => i * 5 + 1), from: '2026-01-01' },
    ],
  };

  it('has the secret of the record, and one form for each', () => {
    const calls = createPseudonymizer(
      {
        version: 1,
        time: 'timeUnixNano',
        rules: [{ path: '**.attributes[key=user.email].value', identifier: 'email', transform: 'pseudonym' }],
      },
      ring,
    );
    const exporter = new InMemoryLogRecordExporter();
    const next = new SimpleLogRecordProcessor({ exporter });
    const logger = new LoggerProvider({ resource, processors: [pseudonymizeLogs(calls, next)] }).getLogger(
      'test',
    );
    for (const timestamp of ['2025-06-01', '2026-06-01', '2025-07-01'].map((day) => new Date(day)))
      logger.emit({ body: 'x', timestamp });
    const resources = exporter.getFinishedLogRecords().map((record) => record.resource);
    expect(resources.map(({ attributes }) => String(attributes['user.email']).slice(0, 9))).toEqual([
      'mail_old_',
      'mail_new_',
      'mail_old_',
    ]);
    expect(resources[0]).toBe(resources[2]);
    expect(calls.report().quarantined).toBe(0);
  });
});
