/**
 * @module
 * Harmless lines of switches, proxies, media and cores: full of numbers, none of them anybody's.
 */
import type { Negative } from '../negatives.js';
import { app, clock, date, iso, stamp, syslog, uuid } from './surroundings.js';
import { alphanumeric, between, count } from './values.js';

export const telephonyNegatives: readonly Negative[] = [
  {
    name: 'branch and tag without a host',
    write: (r) =>
      `branch=z9hG4bK${r.hex(10)} ftag=${r.digits(10)} ttag=as${r.hex(8)} cseq=${between(r, 1, 900)} INVITE`,
  },
  {
    name: 'Call-ID without a host',
    write: (r) =>
      r.pick([
        `Call-ID: ${r.hex(32)}`,
        `Call-ID: ${uuid(r)}`,
        `${app(r, 'sip')}dialog ${r.from(alphanumeric, 22)} terminated`,
      ]),
  },
  {
    name: 'numeric call ids',
    write: (r) =>
      `${app(r, 'cti')}${r.pick(['call_id=', 'callId: ', 'globalCallID_callId=', 'call id '])}${count(r, 10)} state=${r.pick(['held', 'connected', 'cleared'])}`,
  },
  {
    name: 'SIP counters',
    write: (r) =>
      `CSeq: ${count(r, between(r, 2, 9))} ${r.pick(['INVITE', 'REGISTER', 'NOTIFY'])} Max-Forwards: ${between(r, 1, 70)} Expires: ${r.pick([60, 3600, 7200])} Content-Length: ${r.below(2000)}`,
  },
  {
    name: 'SIP answers',
    write: (r) =>
      `SIP/2.0 ${r.pick(['486 Busy Here', '503 Service Unavailable', '183 Session Progress', '487 Request Terminated'])} Reason: Q.850;cause=${between(r, 1, 127)};text="Normal call clearing"`,
  },
  {
    name: 'media lines of a session',
    write: (r) =>
      `m=audio ${between(r, 10_000, 40_000)} RTP/AVP 0 8 96 101 a=rtpmap:96 opus/48000/2 a=rtpmap:101 telephone-event/8000 a=fmtp:101 0-16 a=ptime:20`,
  },
  {
    name: 'RTP ports',
    write: (r) =>
      `${app(r, 'rtp')}allocated ports ${between(r, 10_000, 14_000)}-${between(r, 14_001, 20_000)}, rtp=${between(r, 10_000, 20_000)} rtcp=${between(r, 10_000, 20_000)}`,
  },
  {
    name: 'RTCP report',
    write: (r) =>
      `ssrc=0x${r.hex(8)} ssrc: ${count(r, 10)} seq=${r.below(65_536)} ts=${count(r, 10)} lost=${r.below(90)} jitter=${r.below(90)}.${r.digits(4)} rtt=${r.below(300)}.${r.digits(4)}`,
  },
  {
    name: 'codecs',
    write: (r) =>
      `Audio Codec Compare [opus:116:48000:20:0:1]/[PCMU:0:8000:20:${r.pick([64_000, 80_000])}:1] ${r.pick(['PCMU@8000h@20i', 'G722@8000h@30i', 'opus@48000h@20i@2c'])} selected`,
  },
  {
    name: 'quality',
    write: (r) =>
      `MOS 4.${r.digits(4)}, R-factor ${between(r, 50, 93)}.${r.digits(4)}, p50 ${between(r, 1, 40)}.${r.digits(4)}, p99 ${between(r, 1, 90)}.${r.digits(4)} ms`,
  },
  {
    name: 'cause codes',
    write: (r) =>
      `Hangup cause ${between(r, 1, 127)} (${r.pick(['NORMAL_CLEARING', 'USER_BUSY', 'RECOVERY_ON_TIMER_EXPIRE'])}) q850=${between(r, 1, 127)} ${clock(r)}`,
  },
  {
    name: 'Diameter codes',
    write: (r) =>
      `Result-Code(268)=${r.pick([2001, 3002, 5001, 5012])} Vendor-Id=10415 Auth-Application-Id=${r.pick([16_777_251, 16_777_238, 16_777_236])} hop-by-hop=0x${r.hex(8)} end-to-end=${count(r, 10)}`,
  },
  {
    name: 'Diameter session',
    write: (r) =>
      `Session-Id=pgw-${between(r, 1, 9)};${count(r, 10)};${count(r, 9)};${r.hex(8)} CC-Request-Number=${r.below(40)}`,
  },
  {
    name: 'networks and cells alone',
    write: (r) =>
      `PLMN 001/01 MCC=001 MNC=01 TAC ${r.below(65_536)} ECI 0x${r.hex(7)} PCI ${r.below(504)} EARFCN ${between(r, 100, 3799)} RSRP -${between(r, 70, 120)} dBm`,
  },
  {
    name: 'words without their value',
    write: (r) =>
      r.pick([
        `IMSI attach rejected, cause ${between(r, 2, 22)}`,
        `IMEI check queue depth ${r.below(900)}`,
        `ICCID prefix table v${between(r, 1, 9)} loaded, ${count(r, 4)} rows`,
        `imsi_detach_total=${count(r, 5)} msisdn_missing=${r.below(99)}`,
      ]),
  },
  {
    name: 'point codes',
    write: (r) =>
      `M3UA: OPC=${between(r, 1, 7)}-${between(r, 1, 254)}-${between(r, 1, 7)} DPC=${between(r, 1, 7)}-${between(r, 1, 254)}-${between(r, 1, 7)} SLS=${r.below(16)} SI=3 otid=${r.hex(8)} CIC=${r.below(4096)}`,
  },
  {
    name: 'Q.931',
    write: (r) =>
      `Q931: call ref 0x${r.hex(4)} IE 04 03 80 90 a${r.digits(1)} channel ${between(r, 1, 31)} PRI span ${between(r, 1, 4)}`,
  },
  {
    name: 'dialplan patterns',
    write: (r) =>
      r.pick([
        `exten => _1NXXNXXXXXX,1,Goto(out,${between(r, 1, 9)})`,
        `Regex (FAIL) [intl] destination_number =~ /^011(\\d{${between(r, 7, 15)}})$/`,
        `route ^\\+?44(7\\d{9})$ prio=${between(r, 1, 99)} weight=${between(r, 1, 99)}`,
      ]),
  },
  {
    name: 'feature and emergency codes',
    write: (r) =>
      r.pick([
        `Feature code *${between(r, 60, 98)} enabled for tenant ${between(r, 2, 90)}`,
        'Emergency route for 911, 112 and 999 is up',
        `Park slot ${between(r, 701, 720)} is free, hunt group ${between(r, 10, 90)} busy`,
      ]),
  },
  {
    name: 'withheld callers',
    write: (r) =>
      `caller id: ${r.pick(['Restricted', 'anonymous', 'Unavailable', 'unknown', 'withheld'])} queue=${between(r, 1, 99)} wait=${r.below(900)}s`,
  },
  {
    name: 'peer settings',
    write: (r) =>
      `qualify=${r.pick([2000, 5000])} maxload=${between(r, 50, 95)} session-expires=${r.pick([1800, 3600])} minse=90 rtptimeout=${between(r, 20, 90)} dtmfmode=rfc2833`,
  },
  {
    name: 'phones counted',
    write: (r) =>
      r.pick([
        `Phones registered: ${count(r, 5)}, calls active: ${count(r, 4)}, numbers imported: ${count(r, 7)}`,
        `phone profile ${between(r, 1, 99)} pushed to ${count(r, 4)} handsets`,
        `Ported numbers: ${count(r, 6)} of ${count(r, 6)}`,
      ]),
  },
  {
    name: 'from and to of a range',
    write: (r) =>
      r.pick([
        `resequenced from ${count(r, 4)} to ${count(r, 5)}`,
        `window from=${count(r, 6)} to=${count(r, 7)} step=60`,
        `moved users from shard ${between(r, 1, 9)} to shard ${between(r, 10, 99)}`,
      ]),
  },
  {
    name: 'TCAP and GTP identifiers',
    write: (r) =>
      `gtpv2 TEID 0x${r.hex(8)} seq ${r.below(65_536)} EBI ${between(r, 5, 15)} APN ims.mnc001.mcc001.gprs bearer QCI ${between(r, 1, 9)} ARP ${between(r, 1, 15)}`,
  },
  {
    name: 'firmware of phones',
    write: (r) =>
      r.pick([
        `Phone firmware version ${between(r, 66, 120)}.86.0.${between(r, 5, 90)} applied`,
        `SBC version 7.40A.${between(r, 100, 400)}.${between(r, 100, 900)} booted`,
        `User-Agent: Yealink SIP-T46S ${between(r, 66, 99)}.86.0.${between(r, 5, 90)}`,
      ]),
  },
  {
    name: 'dispatcher hashes',
    write: (r) =>
      `${syslog(r, 'kamailio')}INFO: dispatcher [dispatch.c:${between(r, 100, 3000)}]: set ${between(r, 1, 9)} hash ${count(r, 9)} slot ${r.below(64)} w=${r.below(100)}`,
  },
  {
    name: 'RADIUS accounting',
    write: (r) =>
      `Acct-Session-Id = "${r.hex(8).toUpperCase()}-${r.hex(8).toUpperCase()}" Acct-Input-Octets = ${count(r, 10)} Acct-Output-Packets = ${count(r, 8)} Acct-Session-Time = ${count(r, 5)} Event-Timestamp = "${date(r)}"`,
  },
  {
    name: 'message ids of a short message centre',
    write: (r) =>
      `submit_sm_resp sequence_number=${count(r, 8)} command_status=0x${r.hex(8)} esm_class=64 data_coding=8 parts=${between(r, 2, 5)} ${iso(r)}`,
  },
  {
    name: 'recordings',
    write: (r) =>
      `${stamp(r)} recording rec-${date(r).replaceAll('-', '')}-${clock(r).replaceAll(':', '')}-${r.digits(6)}.wav closed, ${count(r, 7)} bytes, ${r.below(900)}.${r.digits(3)} s`,
  },
];
