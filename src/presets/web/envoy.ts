/**
 * @module
 * Access logs of Envoy and Istio, in the default text of each, or with `format: ndjson` in the JSON
 * of Istio's mesh configuration and of Envoy Gateway. Any other header may be logged; fields not named here are removed.
 */
import type { Preset } from '../preset.js';
import { drop, hour, keep, keepAs, majorVersion, opaque, origin, truncateIp, urlTemplate } from '../row.js';

export const envoy: Preset = {
  name: 'envoy',
  title: 'Access logs of Envoy and Istio, as default text or JSON',
  version:
    'Envoy 1.20 to 1.32 default format string, Istio 1.9 to 1.24 default text and JSON, Envoy Gateway 1.1 to 1.4 JSON',
  format: 'envoy',
  time: 'start_time',
  unlisted: 'drop',
  fields: [
    // The services' own as well: which of them a client is, is a matter of the mesh.
    truncateIp(
      'quasi: IP address',
      'downstream_remote_address downstream_direct_remote_address x_forwarded_for x-forwarded-for',
      'downstream_local_address upstream_host upstream_local_address',
    ),
    urlTemplate('quasi: page viewed', 'url path x-envoy-origin-path'),
    origin('quasi: referring page', 'referer referrer'),
    majorVersion('quasi: browser', 'user_agent user-agent'),
    opaque('correlation: clickstream', 'request_id trace_id x_request_id x-request-id'),
    // A name of the mesh, or the address that the client called, with the port.
    opaque('quasi: page viewed', 'authority :authority'),
    // `spiffe://…`, and the subject of the certificate a client showed.
    drop('direct: name', 'downstream_peer_subject downstream_peer_uri_san x_forwarded_client_cert'),
    drop('secret: credential', 'authorization cookie set_cookie'),
    hour('time: time stamp', 'start_time'),
    keepAs('number')('quasi: page viewed', 'bytes_received bytes_sent'),
    // In milliseconds, and a connection of TCP stays open for weeks.
    keepAs('number')('quasi: page viewed', 'duration'),
    keepAs('count')('quasi: page viewed', 'upstream_service_time x-envoy-upstream-service-time'),
    // Free text of the transport: names, addresses, certificates.
    drop('content: system', 'upstream_transport_failure_reason connection_termination_details'),
    keepAs('word')('none: system', 'method protocol log'),
    // 0 if there was no response.
    keepAs('count')('none: system', 'response_code'),
    keepAs('host')('none: system', 'requested_server_name'),
    keep('none: system', 'response_code_details response_flags route_name upstream_cluster'),
  ],
};
