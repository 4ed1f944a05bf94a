/**
 * @module
 * A log record as the processors behind ours see it.
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

/** What of a log record a policy sees. */
const outline: Outline = {
  members: ['timeUnixNano', 'body', 'eventName', 'severityText'],
  pairs: 'attributes',
};

/** @returns the record as it may leave, but for what it shares with others; undefined where it is quarantined */
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
  /** What it was taken up by, where that is known. */
  readonly by: object | undefined;
}

/** Most have both texts, and are written down as one: an object that grows afterwards is slow to make and to copy. */
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

/** May be read and changed, as the SDK's own. */
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

  /** @param record - as it came: what is taken of it is not rewritten yet */
  constructor(record: SdkLogRecord) {
    this.hrTime = record.hrTime;
    this.hrTimeObserved = record.hrTimeObserved;
    // The trace state is no part of a log record in OTLP: no rule could reach it.
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

  /** As OTLP has it. */
  get timeUnixNano(): string {
    return nanosecondsOf(this.hrTime);
  }
  set timeUnixNano(text: string | undefined) {
    this.hrTime = timeOf(text) ?? this.hrTime;
    // When it was seen tells as much as when it was: neither is finer than the policy allows.
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
