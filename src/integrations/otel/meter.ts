/**
 * @module
 * Metrics for operators: the report of a pseudonymizer as OpenTelemetry metrics, read when they are collected. Names
 * and attributes hold outcomes, codes and the paths of the policy, but no value of a record and no byte of a secret.
 */
import type { Attributes, BatchObservableResult, Meter } from '@opentelemetry/api';
import { checkPseudonymizer } from '../../doors.js';
import { checkGiven, withMethods } from '../../options.js';
import type { Report } from '../../program/report.js';
import type { Pseudonymizer } from '../../pseudonymizer.js';
import type { Reloading } from '../../reload.js';
import { veil } from '../../veil.js';

/** Boundaries in seconds. A line takes microseconds, a chunk of a megabyte milliseconds. */
const boundaries = [1e-6, 5e-6, 1e-5, 5e-5, 1e-4, 5e-4, 1e-3, 5e-3, 0.01, 0.05, 0.1, 0.5, 1, 5];

const aMeter = withMethods(
  'a meter of OpenTelemetry',
  'createHistogram',
  'createObservableCounter',
  'createObservableGauge',
  'addBatchObservableCallback',
  'removeBatchObservableCallback',
);

/** The methods whose calls are timed. */
const doors = ['record', 'line', 'text', 'chunk', 'messages'] as const;

/**
 * Returns the same pseudonymizer, and publishes its counts and times as metrics: `nymline.records{outcome}`,
 * `nymline.values{rule,result}`, `nymline.quarantined{code}`, `nymline.keyring{digest}`, `nymline.duration{door}`, and
 * of one that reads its policy and keyring again `nymline.reloads{result}`. `close` unregisters them.
 *
 * @param attributes - added to every metric, to tell several pseudonymizers apart
 * @throws OptionError if an argument is not a pseudonymizer or a meter
 * @example
 * const calls = createMeasured(createPseudonymizer(policy, keyring), metrics.getMeter('calls'))
 */
export function createMeasured<Calls extends Pseudonymizer>(
  calls: Calls,
  meter: Meter,
  attributes: Attributes = {},
): Calls {
  checkPseudonymizer(calls);
  checkGiven('meter', meter, aMeter);
  const unobserve = observe(calls, meter, attributes);
  const duration = meter.createHistogram('nymline.duration', {
    unit: 's',
    description: 'how long a call took, by the door it came by',
    advice: { explicitBucketBoundaries: boundaries },
  });
  const timed = <Given, Taken>(door: string, run: (given: Given) => Taken): ((given: Given) => Taken) => {
    const by = { ...attributes, door };
    return (given) => {
      const start = performance.now();
      try {
        return run(given);
      } finally {
        duration.record((performance.now() - start) / 1000, by);
      }
    };
  };
  const close = (): void => {
    unobserve();
    calls.close();
  };
  return {
    ...calls,
    ...Object.fromEntries(
      doors.map((door) => [door, timed(door, calls[door] as (given: unknown) => unknown)]),
    ),
    input() {
      const input = calls.input();
      const rewrite = timed('input', (given: Parameters<typeof input.rewrite>) => input.rewrite(...given));
      return {
        get records() {
          return input.records;
        },
        get fault() {
          return input.fault;
        },
        rewrite: (...given: Parameters<typeof input.rewrite>) => rewrite(given),
        wipe: () => input.wipe(),
      };
    },
    close,
    [Symbol.dispose]: close,
  };
}

/** @returns a function that unregisters them */
function observe(
  calls: Pseudonymizer & Partial<Pick<Reloading, 'reloads'>>,
  meter: Meter,
  attributes: Attributes,
): () => void {
  const counter = (name: string, unit: string, description: string) =>
    meter.createObservableCounter(`nymline.${name}`, { unit, description });
  const records = counter('records', '{record}', 'records that left, were quarantined or dropped');
  const values = counter(
    'values',
    '{value}',
    'values that a rule applied to, and those of them that could not be read; values that no rule names',
  );
  const quarantined = counter('quarantined', '{record}', 'records that were quarantined, by why');
  const reloads = counter('reloads', '{reload}', 'policies and keyrings that were read again');
  const keyring = meter.createObservableGauge('nymline.keyring', {
    description:
      'always 1: its attribute tells the keyring, the same in all services that work with the same one',
  });
  const all = [records, values, quarantined, reloads, keyring];

  const tell = (result: BatchObservableResult): void => {
    const report = calls.report();
    for (const outcome of ['out', 'quarantined', 'dropped'] as const)
      result.observe(records, report[outcome], { ...attributes, outcome });
    for (const [code, count] of Object.entries(report.codes))
      result.observe(quarantined, count, { ...attributes, code });
    for (const [rule, { applied, unread }] of countRules(report)) {
      result.observe(values, applied, { ...attributes, rule, result: 'applied' });
      result.observe(values, unread, { ...attributes, rule, result: 'unread' });
    }
    for (const [name, count] of Object.entries(report.unlisted))
      result.observe(values, count, { ...attributes, rule: 'unlisted', result: name });
    result.observe(keyring, 1, { ...attributes, digest: report.keyring.digest });
    for (const [name, count] of Object.entries(calls.reloads ?? {}))
      result.observe(reloads, count, { ...attributes, result: name });
  };
  meter.addBatchObservableCallback(tell, all);
  return () => meter.removeBatchObservableCallback(tell, all);
}

/** Longer lists of paths are cut, so that labels stay short. */
const longest = 120;

/**
 * Rules are named by paths and transform, since the place of a rule may change when the policy is read again. Equal
 * rules count as one.
 */
function countRules({ rules }: Report): Map<string, { applied: number; unread: number }> {
  const counts = new Map<string, { applied: number; unread: number }>();
  for (const { paths, transform, values, unread } of rules) {
    const text = paths.join(' ');
    const name = veil(`${text.length > longest ? `${text.slice(0, longest)}…` : text} ${transform}`);
    const known = counts.get(name) ?? { applied: 0, unread: 0 };
    known.applied += values;
    known.unread += unread;
    counts.set(name, known);
  }
  return counts;
}
