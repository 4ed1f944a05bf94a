/**
 * @module
 * Publishes what a worker does as OpenTelemetry metrics. Names and attributes hold fates, codes, partition numbers and
 * answers of the broker, but no value of a record.
 */
import type { Commit, Fault } from './event.js';

/** The attributes of a figure. */
type Attributes = Readonly<Record<string, string | number>>;

/** What describes an instrument. */
interface InstrumentOptions {
  description?: string;
  unit?: string;
  advice?: { explicitBucketBoundaries?: number[] };
}

/** Reads the gauge. */
type Observe = (result: { observe(value: number, attributes?: Attributes): void }) => void;

/**
 * What a worker uses of an OpenTelemetry meter. It is written down here, so that a program that gives none compiles
 * without `@opentelemetry/api`.
 */
export interface Meter {
  /** Makes a counter. */
  createCounter(
    name: string,
    options?: InstrumentOptions,
  ): { add(value: number, attributes?: Attributes): void };
  /** Makes a histogram. */
  createHistogram(
    name: string,
    options?: InstrumentOptions,
  ): { record(value: number, attributes?: Attributes): void };
  /** Makes a gauge that is read when its figures are collected. */
  createObservableGauge(
    name: string,
    options?: InstrumentOptions,
  ): { addCallback(callback: Observe): void; removeCallback(callback: Observe): void };
}

export interface WorkerMeter {
  commit(commit: Commit): void;
  fault(fault: Fault): void;
  /** Unregisters the gauge. */
  close(): void;
}

/**
 * Boundaries in seconds. A transaction of few records takes milliseconds; the broker aborts one after 15 seconds by
 * default.
 */
const boundaries = [0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 15];

/**
 * `nymline.kafka.records{fate}`, `nymline.kafka.quarantined{code}`, `nymline.kafka.unsealed`, `nymline.kafka.transactions`
 * (a histogram of seconds), `nymline.kafka.lag{partition}`, `nymline.kafka.faults{word}`.
 *
 * @param partitions - the partitions of this worker; other workers report the lag of theirs
 */
export function createWorkerMeter(
  meter: Meter,
  partitions: () => readonly number[],
  attributes: Attributes = {},
): WorkerMeter {
  const records = meter.createCounter('nymline.kafka.records', {
    description: 'records read, by what became of them',
  });
  const quarantined = meter.createCounter('nymline.kafka.quarantined', {
    description: 'records quarantined, by code',
  });
  const unsealed = meter.createCounter('nymline.kafka.unsealed', {
    description: 'records quarantined whose message was too long to be kept, sealed',
  });
  const transactions = meter.createHistogram('nymline.kafka.transactions', {
    unit: 's',
    description: 'from the first record that is rewritten to the commit',
    advice: { explicitBucketBoundaries: boundaries },
  });
  const faults = meter.createCounter('nymline.kafka.faults', {
    description: 'what went wrong and was tried again, by the word of the broker or the client',
  });
  const gauge = meter.createObservableGauge('nymline.kafka.lag', {
    description: 'committed records of the input that are not read yet',
  });
  const lags = new Map<number, number>();
  const observe: Observe = (result) => {
    for (const partition of partitions()) {
      const lag = lags.get(partition);
      if (lag !== undefined) result.observe(lag, { ...attributes, partition });
    }
  };
  gauge.addCallback(observe);
  return {
    commit(commit) {
      records.add(commit.out, { ...attributes, fate: 'out' });
      const left = commit.in - commit.out;
      if (left > 0) records.add(left, { ...attributes, fate: 'quarantined' });
      for (const [code, count] of Object.entries(commit.quarantined))
        quarantined.add(count, { ...attributes, code });
      if (commit.unsealed > 0) unsealed.add(commit.unsealed, attributes);
      transactions.record(commit.milliseconds / 1000, attributes);
      lags.set(commit.partition, commit.lag);
    },
    fault: ({ word }) => faults.add(1, { ...attributes, word }),
    close: () => gauge.removeCallback(observe),
  };
}
