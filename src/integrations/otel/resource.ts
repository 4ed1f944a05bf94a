/**
 * @module
 * Resources and scopes, rewritten once for all the records that share them.
 */
import type { Attributes } from '@opentelemetry/api';
import type { Resource } from '@opentelemetry/resources';
import type { ReadableSpan } from '@opentelemetry/sdk-trace-base';
import type { Pseudonymizer } from '../../pseudonymizer.js';
import { listOf, mapOf, type Written } from './written.js';

export type Scope = ReadableSpan['instrumentationScope'] & { readonly attributes?: Attributes };

export interface Shared {
  resourceOf(resource: Resource): Resource;
  scopeOf(scope: Scope): Scope;
}

/** Resources and scopes are one object for many records, by which exporters group: so are their rewritten forms. */
export function createShared(calls: Pseudonymizer): Shared {
  const resources = new WeakMap<Resource, Resource>();
  const scopes = new WeakMap<Scope, Scope>();
  const rewrite = (attributes: Attributes): Attributes =>
    mapOf((calls.record<Written>({ attributes: listOf(attributes) }) as Written | undefined)?.attributes);

  const wrap = (resource: Resource): Resource => {
    let settled: Attributes | undefined;
    const attributes = (): Attributes => {
      if (settled !== undefined) return settled;
      const rewritten = rewrite(resource.attributes);
      // While detectors still add to a resource, it is read anew each time.
      if (!resource.asyncAttributesPending) settled = rewritten;
      return rewritten;
    };
    return {
      get asyncAttributesPending() {
        return resource.asyncAttributesPending ?? false;
      },
      get attributes() {
        return attributes();
      },
      ...(resource.schemaUrl === undefined ? {} : { schemaUrl: resource.schemaUrl }),
      waitForAsyncAttributes: async () => resource.waitForAsyncAttributes?.(),
      merge: (other) => wrap(resource.merge(other)),
      getRawAttributes: () => Object.entries(attributes()),
    };
  };

  return {
    resourceOf(resource) {
      const known = resources.get(resource) ?? wrap(resource);
      resources.set(resource, known);
      return known;
    },
    scopeOf(scope) {
      if (scope.attributes === undefined) return scope;
      const known = scopes.get(scope) ?? { ...scope, attributes: rewrite(scope.attributes) };
      scopes.set(scope, known);
      return known;
    },
  };
}
