/**
 * @module
 * Access logs of Envoy and Istio, in the text that each writes by default, or with `format: ndjson` in the JSON
 * of Istio's mesh configuration. Any header may be logged besides; what is not named here goes.
 */
import type { Preset } from './preset.js';

export const envoy: Preset = {
  name: 'envoy',
  title: 'Access logs of Envoy and Istio, as default text or JSON',
  version: 'Envoy 1.20 to 1.32 default format string, Istio 1.9 to 1.24 default text and JSON',
  format: 'envoy',
  time: 'start_time',
  unlisted: 'drop',
  fields: [
    {
      // The services' own as well: which of them a client is, is a matter of the mesh.
      path: [
        ...['downstream_remote_address', 'downstream_direct_remote_address', 'x_forwarded_for'],
        ...['downstream_local_address', 'upstream_host', 'upstream_local_address'],
      ],
      class: 'quasi',
      category: 'IP address',
      identifier: 'ip',
      transform: 'truncate',
    },
    {
      path: ['url', 'path'],
      class: 'quasi',
      category: 'page viewed',
      transform: 'url',
      segments: 'template',
    },
    {
      path: ['referer', 'referrer'],
      class: 'quasi',
      category: 'referring page',
      transform: 'url',
      segments: 'drop',
    },
    { path: 'user_agent', class: 'quasi', category: 'browser', transform: 'generalize', to: 'major' },
    {
      path: ['request_id', 'trace_id', 'x_request_id'],
      class: 'correlation',
      category: 'clickstream',
      identifier: 'opaque',
      transform: 'pseudonym',
    },
    {
      // A name of the mesh, or the address that the client called, with the port.
      path: 'authority',
      class: 'quasi',
      category: 'page viewed',
      identifier: 'opaque',
      transform: 'pseudonym',
    },
    // `spiffe://…`, and the subject of the certificate a client showed.
    {
      path: ['downstream_peer_subject', 'downstream_peer_uri_san', 'x_forwarded_client_cert'],
      class: 'direct',
      category: 'name',
      transform: 'drop',
    },
    {
      path: ['authorization', 'cookie', 'set_cookie'],
      class: 'secret',
      category: 'credential',
      transform: 'drop',
    },
    { path: 'start_time', class: 'time', category: 'time stamp', transform: 'generalize', to: 'hour' },
    {
      path: ['bytes_received', 'bytes_sent', 'duration', 'upstream_service_time'],
      class: 'quasi',
      category: 'page viewed',
      transform: 'keep',
    },
    // Free text of the transport: names, addresses, certificates.
    {
      path: ['upstream_transport_failure_reason', 'connection_termination_details'],
      class: 'content',
      category: 'system',
      transform: 'drop',
    },
    {
      path: [
        ...['method', 'protocol', 'response_code', 'response_code_details', 'response_flags', 'route_name'],
        ...['upstream_cluster', 'requested_server_name'],
      ],
      class: 'none',
      category: 'system',
      transform: 'keep',
    },
  ],
};
