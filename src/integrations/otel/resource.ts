/**
 * @module
 * Rewrites resources and scopes once for all records that share them.
 */
import type { Attributes, HrTime } from '@opentelemetry/api';
import type { Resource } from '@opentelemetry/resources';
import type { ReadableSpan } from '@opentelemetry/sdk-trace-base';
import type { Pseudonymizer } from '../../pseudonymizer.js';
import { listOf, mapOf, nanosecondsOf, textOf, type Written } from './written.js';

export type Scope = ReadableSpan['instrumentationScope'] & { readonly attributes?: Attributes };

/** @param time - of the record that it belongs to, which also picks its secret */
export interface Shared {
  /**
   * Both as they are written for one record.
   *
   * @param by - what it was taken up by, if known: of two that are answered alike, both are the same
   */
  of(resource: Resource, scope: Scope, time: HrTime, by?: object): Sharing;
  resourceOf(resource: Resource, time: HrTime): Resource;
  scopeOf(scope: Scope, time: HrTime): Scope;
}

export interface Sharing {
  readonly resource: Resource;
  readonly scope: Scope;
}

/** How many rewritten forms of one resource are kept: there is one for each secret. */
const mostForms = 16;

/**
 * Many records share one resource object, and exporters group by it. So the rewritten form is shared, too, one for each
 * secret. Which secret applies is found out again in each millisecond, of the clock and of the records.
 */
export function createShared(calls: Pseudonymizer): Shared {
  const rewrite = (time: HrTime, record: Written): Written =>
    (calls.record<Written>({ timeUnixNano: nanosecondsOf(time), ...record }) as Written | undefined) ?? {};
  const attributesOf = (resource: Resource, time: HrTime): Attributes =>
    mapOf(rewrite(time, { attributes: listOf(resource.attributes) }).attributes);

  /** While detectors still add to a resource, it is read again each time. */
  const wait = (resource: Resource, time: HrTime): Resource => {
    let settled: Attributes | undefined;
    return wrap(resource, time, () => {
      const attributes = settled ?? attributesOf(resource, time);
      if (!resource.asyncAttributesPending) settled = attributes;
      return attributes;
    });
  };
  const wrap = (resource: Resource, time: HrTime, attributes: () => Attributes): Resource => ({
    get asyncAttributesPending() {
      return resource.asyncAttributesPending ?? false;
    },
    get attributes() {
      return attributes();
    },
    ...(resource.schemaUrl === undefined ? {} : { schemaUrl: resource.schemaUrl }),
    waitForAsyncAttributes: async () => resource.waitForAsyncAttributes?.(),
    merge: (other) => wait(resource.merge(other), time),
    getRawAttributes: () => Object.entries(attributes()),
  });

  const pending = new WeakMap<Resource, Resource>();
  const resources = createForms<Resource, Resource>((resource, time) => {
    const attributes = attributesOf(resource, time);
    return [JSON.stringify(attributes), () => wrap(resource, time, () => attributes)];
  });
  const scopes = createForms<Scope, Scope>((scope, time) => {
    const { name, version, attributes } = scope;
    const written = rewrite(time, {
      scope: { name, ...(version === undefined ? {} : { version }) },
      ...(attributes === undefined ? {} : { attributes: listOf(attributes) }),
    });
    const said = written.scope ?? {};
    const form = {
      ...scope,
      name: textOf(said.name),
      ...(version === undefined ? {} : { version: textOf(said.version) }),
      ...(attributes === undefined ? {} : { attributes: mapOf(written.attributes) }),
    };
    return [JSON.stringify(form), () => form];
  });

  const resourceOf = (resource: Resource, time: Moment): Resource => {
    if (!resource.asyncAttributesPending) return resources(resource, time);
    const known = pending.get(resource) ?? wait(resource, time.of);
    pending.set(resource, known);
    return known;
  };

  /** Those of the previous record. */
  let last: (Sharing & { readonly from: Sharing; readonly by: object | undefined }) | undefined;
  return {
    resourceOf: (resource, time) => resourceOf(resource, momentOf(time)),
    scopeOf: (scope, time) => scopes(scope, momentOf(time)),
    of(resource, scope, time, by) {
      const isLast = by !== undefined && last?.by === by;
      const { from } = last ?? {};
      if (isLast && from?.resource === resource && from.scope === scope && !resource.asyncAttributesPending)
        return last!;
      const moment = momentOf(time);
      last = {
        by,
        from: { resource, scope },
        resource: resourceOf(resource, moment),
        scope: scopes(scope, moment),
      };
      return last;
    },
  };
}

/** The time of a record, the same in milliseconds, and the clock's time. */
interface Moment {
  readonly of: HrTime;
  readonly milliseconds: number;
  readonly clock: number;
}

const momentOf = (time: HrTime): Moment => ({
  of: time,
  milliseconds: time[0] * 1000 + Math.floor(time[1] / 1e6),
  clock: Date.now(),
});

/** @param rewrite - gives the name of the form that applies at a time, and makes the form if the name is new */
function createForms<Given extends object, Form>(
  rewrite: (given: Given, time: HrTime) => readonly [name: string, make: () => Form],
): (given: Given, moment: Moment) => Form {
  interface Entry {
    readonly milliseconds: number;
    readonly clock: number;
    readonly form: Form;
    readonly known: Map<string, Form>;
  }
  const all = new WeakMap<Given, Entry>();
  return (given, { of, milliseconds, clock }) => {
    const entry = all.get(given);
    if (entry?.milliseconds === milliseconds && entry.clock === clock) return entry.form;
    const known = entry?.known ?? new Map<string, Form>();
    const [name, make] = rewrite(given, of);
    const form = known.get(name) ?? make();
    if (known.size >= mostForms) known.clear();
    known.set(name, form);
    all.set(given, { milliseconds, clock, form, known });
    return form;
  };
}
