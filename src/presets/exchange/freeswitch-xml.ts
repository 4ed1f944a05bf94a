/**
 * @module
 * FreeSWITCH's mod_xml_cdr: a document for each call leg, or many in one file. Its variables are those of mod_json_cdr, and always
 * percent-encoded; its lists are elements of one name, and the arguments of applications are in attributes.
 */

import type { Field, Preset } from '../preset.js';
import { drop, duration, hour, keep, opaque, pseudonym } from '../row.js';
import { freeswitchJson } from './freeswitch-json.js';

/** Both modules write the variables of a channel and the profiles of its callers by the same names. */
const shared = freeswitchJson.fields.flatMap((field): Field[] => {
  const path = [field.path].flat().filter((each) => /^(?:variables\.|callflow\.\*\*\.)/.test(each));
  return path.length === 0 ? [] : [{ ...field, path }];
});

const tenant = { field: 'variables.domain_name', otherwise: 'freeswitch' };

export const freeswitchXml: Preset = {
  name: 'freeswitch-xml',
  title: 'FreeSWITCH call detail records of mod_xml_cdr, one document a file or many',
  version:
    'FreeSWITCH 1.6 to 1.10, switch_ivr_generate_xml_cdr of src/switch_ivr.c (github.com/signalwire/freeswitch)',
  format: { type: 'xml', records: 'cdr' },
  unlisted: 'drop',
  fields: [
    // What was typed, in a session of text.
    drop('content: message content', 'channel_data.textlog'),
    drop(
      'content: message content',
      'app_log.application.@app_data callflow.extension.application.@app_data callflow.extension.@name',
      'callflow.extension.sub_extensions.extension.application.@app_data',
      'callflow.extension.sub_extensions.extension.@name',
    ),
    pseudonym('party', { tenant })(
      'direct: call number',
      'callflow.extension.@number callflow.extension.sub_extensions.extension.@number',
    ),
    opaque(
      'correlation: call metadata',
      '@core-uuid callflow.@unique-id callflow.@clone-of hold-record.hold.@bridged-to',
    ),
    hour(
      'time: time stamp',
      'app_log.application.@app_stamp hold-record.hold.@on hold-record.hold.@off',
      'callflow.times.created_time callflow.times.profile_created_time callflow.times.progress_time',
      'callflow.times.progress_media_time callflow.times.answered_time callflow.times.bridged_time',
      'callflow.times.last_hold_time callflow.times.hangup_time callflow.times.resurrect_time',
      'callflow.times.transfer_time call-stats.*.error-log.error-period.start',
      'call-stats.*.error-log.error-period.stop',
    ),
    duration(1_000_000)('quasi: call duration', 'callflow.times.hold_accum_time'),
    drop('none: system', '@switchname'),
    ...shared,
    // A blind transfer names its target, a bridge both legs.
    drop('content: call metadata', 'callflow.**.transfer_source'),
    keep(
      'none: call metadata',
      'channel_data.state channel_data.direction channel_data.state_number channel_data.flags',
      'channel_data.caps app_log.application.@app_name callflow.@dialplan callflow.@profile_index',
      'callflow.extension.@current_app callflow.extension.application.@app_name',
      'callflow.extension.application.@last_executed',
      'callflow.extension.sub_extensions.extension.application.@app_name',
      'callflow.extension.sub_extensions.extension.application.@last_executed',
      'callflow.extension.sub_extensions.extension.@dialplan',
      'callflow.extension.sub_extensions.extension.@current_app',
    ),
    // Quality of service.
    keep(
      'none: call metadata',
      'call-stats.*.inbound.raw_bytes call-stats.*.inbound.media_bytes call-stats.*.inbound.packet_count',
      'call-stats.*.inbound.media_packet_count call-stats.*.inbound.skip_packet_count',
      'call-stats.*.inbound.jitter_packet_count call-stats.*.inbound.dtmf_packet_count',
      'call-stats.*.inbound.cng_packet_count call-stats.*.inbound.flush_packet_count',
      'call-stats.*.inbound.largest_jb_size call-stats.*.inbound.jitter_min_variance',
      'call-stats.*.inbound.jitter_max_variance call-stats.*.inbound.jitter_loss_rate',
      'call-stats.*.inbound.jitter_burst_rate call-stats.*.inbound.mean_interval',
      'call-stats.*.inbound.flaw_total call-stats.*.inbound.quality_percentage call-stats.*.inbound.mos',
      'call-stats.*.outbound.raw_bytes call-stats.*.outbound.media_bytes call-stats.*.outbound.packet_count',
      'call-stats.*.outbound.media_packet_count call-stats.*.outbound.skip_packet_count',
      'call-stats.*.outbound.dtmf_packet_count call-stats.*.outbound.cng_packet_count',
      'call-stats.*.outbound.rtcp_packet_count call-stats.*.outbound.rtcp_octet_count',
      'call-stats.*.error-log.error-period.flaws call-stats.*.error-log.error-period.consecutive-flaws',
      'call-stats.*.error-log.error-period.duration-msec',
    ),
  ],
};
