/**
 * @module
 * Lines of the same systems that hold nobody's number.
 */
import type { Negative } from '../negatives.js';
import { asterisk, context, extension, freeswitch, kamailio, peer } from './values.js';

export const negatives: readonly Negative[] = [
  { name: 'channel of an extension', write: (r) => `    -- SIP/${extension(r)}-${r.hex(8)} is ringing` },
  {
    name: 'extension in a step',
    write: (r) =>
      `    -- Executing [${extension(r)}@${context(r)}:1] Answer("SIP/${extension(r)}-${r.hex(8)}", "") in new stack`,
  },
  {
    name: 'channel and number of a step',
    write: (r) => `channel redirect SIP/${extension(r)}-0000${r.digits(4)} ${context(r)},9999,1`,
  },
  { name: 'unique id', write: (r) => `Uniqueid: 17640${r.digits(5)}.${r.digits(3)}` },
  {
    name: 'call id of digits',
    write: (r) =>
      `${asterisk(r, 'NOTICE', 'res_pjsip/pjsip_distributor.c', 'log_failed_request')}No matching endpoint found (callid: 2766${r.digits(5)})`,
  },
  {
    name: 'billing seconds',
    write: (r) => `Duration: ${r.digits(4)} BillableSeconds: ${r.digits(4)} Disposition: ANSWERED`,
  },
  { name: 'span and channel', write: (r) => `    -- Span 1: Channel 0/${r.digits(2)} got hangup, cause 16` },
  {
    name: 'memory of a core',
    write: (r) =>
      `${freeswitch(r, 'DEBUG', 'switch_core_session.c')}Session ${r.digits(6)} (sofia/internal/${extension(r)}@${peer(r)}) Locked, Waiting on external entities`,
  },
  {
    name: 'RTP statistics',
    write: (r) =>
      `RTP-Stat: PS=1${r.digits(6)},OS=2${r.digits(7)},PR=1${r.digits(6)},OR=2${r.digits(7)},PL=0,JI=12`,
  },
  {
    name: 'codec negotiation',
    write: (r) =>
      `${freeswitch(r, 'DEBUG', 'switch_core_media.c')}Audio Codec Compare [PCMA:8:8000:20:64000:1]/[opus:116:48000:20:0:1]`,
  },
  {
    name: 'shared memory',
    write: (r) =>
      `${kamailio(r, 'WARNING')}core [core/mem/q_malloc.c:290]: qm_find_free(0x7f${r.hex(6)}, 4${r.digits(6)}); Free fragment not found!`,
  },
  {
    name: 'epoch of an account',
    write: (r) => `ACC: transaction answered: timestamp=17640${r.digits(5)};method=BYE;code=200;reason=OK`,
  },
  { name: 'SDP origin', write: (r) => `o=- 17640${r.digits(5)} 17640${r.digits(5)} IN IP4 sip.example.org` },
  { name: 'CSeq', write: (r) => `CSeq: 1${r.digits(8)} INVITE` },
  {
    name: 'session timer',
    write: (r) => `Session-Expires: 1800;refresher=uac Min-SE: ${r.digits(5)} Content-Length: ${r.digits(4)}`,
  },
  {
    name: 'user agent of a telephone',
    write: (r) => `User-Agent: Phone X-${r.digits(2)}/8.2.${r.digits(1)}.${r.digits(2)}`,
  },
];
