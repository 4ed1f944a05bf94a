/**
 * @module
 * Access logs that nginx writes by `log_format … escape=json`. The operator chooses all names in such a line:
 * here are those of nginx's variables, of examples in its documentation, and common short ones.
 */
import type { Preset } from '../preset.js';
import { drop, host, keep, majorVersion, minute, opaque, truncateIp, urlTemplate } from '../row.js';

export const nginxJson: Preset = {
  name: 'nginx-json',
  title: 'nginx access logs in JSON, under the names of its variables or common short ones',
  version: 'nginx 1.26, log_format with escape=json (nginx.org, ngx_http_log_module)',
  fields: [
    drop(
      'secret: cookie',
      'http_authorization authorization http_cookie cookie cookies sent_http_set_cookie http_x_api_key',
      'http_x_auth_token',
    ),
    drop('content: message content', 'request_body body postdata'),
    truncateIp(
      'quasi: IP address',
      'remote_addr remote_ip client client_ip clientip client_addr ip realip_remote_addr',
      'proxy_protocol_addr http_x_forwarded_for x_forwarded_for xff proxy_add_x_forwarded_for',
      'http_x_real_ip http_forwarded http_cf_connecting_ip http_true_client_ip',
    ),
    drop('quasi: IP address', 'remote_port realip_remote_port proxy_protocol_port'),
    opaque('direct: user name', 'remote_user user username'),
    // The line, its URI, and its path again after rewriting: one visit in four fields.
    urlTemplate('quasi: page viewed', 'request request_uri uri document_uri url path request_path'),
    // The query alone contains little but values.
    drop('content: page viewed', 'args query_string query request_args'),
    urlTemplate('quasi: referring page', 'http_referer http_referrer referer referrer http_origin'),
    majorVersion('quasi: browser', 'http_user_agent user_agent agent useragent'),
    opaque(
      'correlation: clickstream',
      'request_id http_x_request_id trace_id http_traceparent connection ssl_session_id',
    ),
    opaque('direct: user name', 'ssl_client_s_dn ssl_client_i_dn ssl_client_serial ssl_client_fingerprint'),
    drop(
      'location: location',
      'geoip_city geoip_postal_code geoip_latitude geoip_longitude geoip2_data_city_name',
    ),
    keep(
      'location: location',
      'geoip_country_code geoip_country_name geoip_region geoip2_data_country_code country',
    ),
    keep('quasi: ISP', 'geoip_org asn'),
    minute('time: time stamp', 'time_local time_iso8601 msec time timestamp ["@timestamp"] date'),
    host('none: page viewed', 'host http_host server_name vhost domain'),
    keep('none: system', 'hostname server_addr server_port upstream_addr upstream proxy_host idsite'),
    keep(
      'none: clickstream',
      'status request_method method server_protocol protocol scheme https request_completion',
      'ssl_protocol ssl_cipher upstream_status upstream_cache_status content_type',
      'sent_http_content_type gzip_ratio pipe connection_requests',
    ),
    keep(
      'none: clickstream',
      'body_bytes_sent bytes_sent bytes length size request_length content_length request_time',
      'generation_time_milli upstream_response_time upstream_connect_time upstream_header_time',
      'upstream_response_length',
    ),
  ],
};
