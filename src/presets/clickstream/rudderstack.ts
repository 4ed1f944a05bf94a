/**
 * @module
 * RudderStack's own events: those that Segment has as well, with the context of its SDKs, sessions, consent, and fields
 * that its servers and sources add. One person has the same pseudonyms under both presets. In a batch, fields that only RudderStack
 * has are removed, since they would make the automaton large.
 */
import type { Preset } from '../preset.js';
import { account, drop, keep, opaque, truncateIp, urlTemplate } from '../row.js';
import { segment } from './segment.js';

export const rudderstack: Preset = {
  name: 'rudderstack',
  title: 'RudderStack events with the context of its SDKs and sources, bare, in batches or on their way',
  version:
    'rudder-sdk-js 3 (github.com/rudderlabs/rudder-sdk-js, eecb517, types/Event.ts), www.rudderstack.com/docs/event-spec',
  isUnordered: true,
  fields: [
    account('direct: user name', 'context.externalId[*].id'),
    opaque(
      'correlation: clickstream',
      'recordId context.autoTrack.page.pageViewId context.sources.job_run_id context.sources.task_run_id',
    ),
    truncateIp('quasi: IP address', 'context.request_ip'),
    urlTemplate('quasi: page viewed', 'context.page.tab_url'),
    keep('quasi: browser', 'context.ua-ch.brands context.ua-ch.mobile context.ua-ch.platform'),
    // Versions to the last digit, and what else tells one machine from another.
    drop(
      'quasi: browser',
      'context.ua-ch.fullVersionList context.ua-ch.uaFullVersion context.ua-ch.platformVersion context.ua-ch.architecture',
      'context.ua-ch.bitness context.ua-ch.model',
    ),
    keep(
      'none: system',
      'context.externalId[*].type context.sources.version context.trulyAnonymousTracking context.consentManagement',
      'context.mappedToDestination context.device.attTrackingStatus context.library.snippetVersion',
    ),
    ...segment.fields,
  ],
};
