/**
 * @module
 * A log record as the processors behind ours see it.
 */
import type { HrTime } from '@opentelemetry/api';
import type { AnyValueMap } from '@opentelemetry/api-logs';
import type { Resource } from '@opentelemetry/resources';
import type { SdkLogRecord } from '@opentelemetry/sdk-logs';
import type { Sharing } from './resource.js';
import { mapOf, timeOf, type Written, withState } from './written.js';

/** May be read and changed, as the SDK's own. */
export class RewrittenLog {
  hrTime: HrTime;
  hrTimeObserved: HrTime;
  spanContext: SdkLogRecord['spanContext'];
  severityText: SdkLogRecord['severityText'];
  severityNumber: SdkLogRecord['severityNumber'];
  body: SdkLogRecord['body'];
  eventName: SdkLogRecord['eventName'];
  droppedAttributesCount: number;
  readonly attributes: AnyValueMap;
  readonly resource: Resource;
  readonly instrumentationScope: SdkLogRecord['instrumentationScope'];

  /** @param time - of the record, as it was written before the policy saw it */
  constructor(record: SdkLogRecord, time: string, written: Written, { resource, scope }: Sharing) {
    const isSame = written.timeUnixNano === time;
    this.hrTime = isSame ? record.hrTime : (timeOf(written.timeUnixNano) ?? record.hrTime);
    // When it was seen tells as much as when it was: neither is finer than the policy allows.
    this.hrTimeObserved = isSame ? record.hrTimeObserved : this.hrTime;
    // The trace state is no part of a log record in OTLP: no rule could reach it.
    this.spanContext = record.spanContext && withState(record.spanContext, undefined);
    this.severityText = written.severityText;
    this.severityNumber = record.severityNumber;
    this.body = written.body as SdkLogRecord['body'];
    this.eventName = written.eventName;
    this.droppedAttributesCount = record.droppedAttributesCount;
    this.attributes = mapOf(written.attributes) as AnyValueMap;
    this.resource = resource;
    this.instrumentationScope = scope;
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
