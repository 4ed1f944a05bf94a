/**
 * @module
 * The log record that the next processor sees.
 */
import type { HrTime } from '@opentelemetry/api';
import type { AnyValueMap } from '@opentelemetry/api-logs';
import type { Resource } from '@opentelemetry/resources';
import type { SdkLogRecord } from '@opentelemetry/sdk-logs';
import { outlinedOf } from '../../doors.js';
import type { Pseudonymizer } from '../../pseudonymizer.js';
import type { Outline } from '../../walk/outline.js';
import type { Pairs } from '../../walk/pairs.js';
import { listOf, mapOf, nanosecondsOf, timeOf, type Written, withState } from './written.js';

/** The parts of a log record that a policy sees. */
const outline: Outline = {
  members: ['timeUnixNano', 'body', 'eventName', 'severityText'],
  pairs: 'attributes',
};

/**
 * @returns the record's own parts as they may leave, without resource and scope, which it shares with others; undefined
 *   if it is quarantined
 */
export function logRewriter(calls: Pseudonymizer): (record: SdkLogRecord) => Rewritten | undefined {
  const rewrite = outlinedOf(calls, outline);
  return (record) => {
    const log = new RewrittenLog(record);
    const by = rewrite?.(log);
    if (by !== undefined) return { log, by };
    const attributes = listOf(log.attributes);
    const written = calls.record<Written>(writtenOf(log, attributes)) as Written | undefined;
    if (written === undefined) return undefined;
    log.take(written);
    return { log, by: attributes.by };
  };
}

interface Rewritten {
  readonly log: RewrittenLog;
  /** The resource and scope that it was rewritten for, if known. */
  readonly by: object | undefined;
}

/**
 * Most records have both texts, so they are made as one object literal: an object that grows later is slow to make and
 * to copy.
 */
function writtenOf(
  { timeUnixNano, body, eventName, severityText }: RewrittenLog,
  attributes: Pairs,
): Written {
  if (eventName === undefined && body !== undefined && severityText !== undefined)
    return { timeUnixNano, body, severityText, attributes };
  return {
    timeUnixNano,
    ...(body === undefined ? {} : { body }),
    ...(eventName === undefined ? {} : { eventName }),
    ...(severityText === undefined ? {} : { severityText }),
    attributes,
  };
}

/** Like the SDK's own record, it may be read and changed. */
class RewrittenLog {
  hrTime: HrTime;
  hrTimeObserved: HrTime;
  spanContext: SdkLogRecord['spanContext'];
  severityText: SdkLogRecord['severityText'];
  severityNumber: SdkLogRecord['severityNumber'];
  body: SdkLogRecord['body'];
  eventName: SdkLogRecord['eventName'];
  droppedAttributesCount: number;
  attributes: AnyValueMap;
  resource: Resource | undefined;
  instrumentationScope: SdkLogRecord['instrumentationScope'] | undefined;

  /** @param record - the raw record */
  constructor(record: SdkLogRecord) {
    this.hrTime = record.hrTime;
    this.hrTimeObserved = record.hrTimeObserved;
    // In OTLP a log record has no trace state, so no rule could reach it. It is left out.
    this.spanContext = record.spanContext && withState(record.spanContext, undefined);
    this.severityText = record.severityText;
    this.severityNumber = record.severityNumber;
    this.body = record.body;
    this.eventName = record.eventName;
    this.droppedAttributesCount = record.droppedAttributesCount;
    this.attributes = record.attributes;
    this.resource = undefined;
    this.instrumentationScope = undefined;
  }

  /** As in OTLP. */
  get timeUnixNano(): string {
    return nanosecondsOf(this.hrTime);
  }
  set timeUnixNano(text: string | undefined) {
    this.hrTime = timeOf(text) ?? this.hrTime;
    // The observed time tells as much as the time itself, so it must not be finer than the policy allows.
    this.hrTimeObserved = this.hrTime;
  }

  take(written: Written): void {
    if (written.timeUnixNano !== this.timeUnixNano) this.timeUnixNano = written.timeUnixNano;
    this.body = written.body as SdkLogRecord['body'];
    this.eventName = written.eventName;
    this.severityText = written.severityText;
    this.attributes = mapOf(written.attributes) as AnyValueMap;
  }

  setAttribute(key: string, value?: AnyValueMap[string]): this {
    this.attributes[key] = value;
    return this;
  }
  setAttributes(attributes: AnyValueMap): this {
    Object.assign(this.attributes, attributes);
    return this;
  }
  setBody(body: SdkLogRecord['body']): this {
    this.body = body;
    return this;
  }
  setEventName(name: string): this {
    this.eventName = name;
    return this;
  }
  setSeverityNumber(number: SdkLogRecord['severityNumber']): this {
    this.severityNumber = number;
    return this;
  }
  setSeverityText(text: string): this {
    this.severityText = text;
    return this;
  }
}
