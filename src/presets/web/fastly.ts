/**
 * @module
 * Fastly's real-time log streaming of requests in JSON. The operator chooses the names; these are from the default
 * format, from the template that Fastly shows for every variable worth logging, and from its request and debug logs of a firewall.
 */
import type { Preset } from '../preset.js';
import { drop, host, keep, majorVersion, minute, opaque, origin, truncateIp, urlTemplate } from '../row.js';

export const fastly: Preset = {
  name: 'fastly',
  title: 'Fastly request logs of real-time log streaming, JSON of the default format or of the full template',
  version:
    'log format 2, "Useful variables to log" (www.fastly.com/documentation/guides/integrations/streaming-logs)',
  fields: [
    truncateIp('quasi: IP address', 'client_ip request_x_forwarded_for socket_nexthop'),
    // An address and a port, or whatever a proxy calls itself.
    drop('quasi: IP address', 'request_forwarded request_via'),
    urlTemplate('quasi: page viewed', 'url'),
    origin('quasi: referring page', 'request_referer'),
    majorVersion('quasi: browser', 'request_user_agent'),
    // How a client speaks: one build of one browser.
    opaque('device: browser', 'tls_client_cipher_sha tls_client_tlsexts_sha'),
    keep(
      'quasi: browser',
      'request_accept_content request_accept_language request_accept_encoding request_accept_charset request_dnt',
    ),
    keep('location: location', 'geo_country geo_country_code geo_continent_code geo_region'),
    drop('location: location', 'geo_city'),
    opaque('correlation: clickstream', 'request_id'),
    // What a rule of the firewall found in a request.
    drop('content: page viewed', 'waf_logdata'),
    minute('time: time stamp', 'timestamp time_start time_end'),
    host('none: page viewed', 'host origin_host tls_client_servername'),
    keep(
      'none: clickstream',
      'request request_method request_protocol protocol status response_status response_reason response_state',
      'response_body_size cache_status is_cacheable content_type is_ipv6 is_tls is_h2 is_h2_push h2_stream_id',
      'tls_client_protocol tls_client_cipher request_connection request_cache_control request_x_requested_with',
      'response_age response_cache_control response_expires response_last_modified response_tsv time_elapsed',
      'req_header_size req_body_size resp_header_size resp_body_size',
    ),
    keep(
      'none: system',
      'service_id service_version type fastly_server fastly_is_edge geo_datacenter socket_cwnd socket_tcpi_rcv_mss',
      'socket_tcpi_snd_mss socket_tcpi_rtt socket_tcpi_rttvar socket_tcpi_rcv_rtt socket_tcpi_rcv_space',
      'socket_tcpi_last_data_sent socket_tcpi_total_retrans socket_tcpi_delta_retrans socket_ploss waf_logged',
      'waf_block waf_failures waf_rule_id waf_severity waf_passed waf_executed waf_anomaly_score waf_sql_score',
      'waf_rfi_score waf_lfi_score waf_xss_score waf_http_score waf_php_score waf_rce_score',
      'waf_session_fixation_score waf_message',
    ),
  ],
};
