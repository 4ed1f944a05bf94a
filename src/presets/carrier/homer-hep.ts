/**
 * @module
 * Packets of HEP as Homer's servers keep them, with the SIP message whole: rows of Homer 7 (`hep_proto_1_call`), of its
 * table or its API, and documents of heplify-server's Elasticsearch.
 */
import type { Preset } from '../preset.js';
import { alsoIn, drop, hour, keep, majorVersion, opaque, pseudonym, treat, truncateIp } from '../row.js';

const listed = alsoIn('data[*]');
/** What heplify-server reads out of the URI of each party. */
const ofUri = (names: string): string =>
  ['From', 'To', 'Contact'].map((side) => names.replaceAll(/\w+/g, `SIP.${side}.URI.$&`)).join(' ');
/** A user has a domain beside it, but not in each of these. */
const party = pseudonym('party', { tenant: 'sip' });

export const homerHep: Preset = {
  name: 'homer-hep',
  title: 'Homer and heplify-server: captured packets (HEP) in JSON, with the SIP message in them',
  version:
    'heplify-server 1.60 and Homer 7: decoder/decoder.go, database/header.go and sipparser of github.com/sipcapture/heplify-server',
  unlisted: 'drop',
  fields: [
    treat({ transform: 'sip', tenant: 'sip' })('direct: call number', listed('raw'), 'Payload SIP.Msg'),
    party(
      'direct: call number',
      listed('data_header.ruri_user data_header.from_user data_header.to_user data_header.contact_user'),
      listed('data_header.pid_user data_header.auth_user data_header.diversion'),
      listed('data_header.called_number data_header.calling_number'),
      'SIP.FromUser SIP.ToUser SIP.ContactUser SIP.PaiUser SIP.AuthUser SIP.URIUser SIP.URIRaw',
      'SIP.ContactVal SIP.RemotePartyIdVal SIP.DiversionVal SIP.PAssertedIdVal SIP.From.Val SIP.To.Val',
      'SIP.Contact.Val SIP.CallingParty.Number',
      ofUri('User'),
    ),
    drop('direct: name', 'SIP.From.Name SIP.To.Name SIP.Contact.Name SIP.CallingParty.Name SIP.Organization'),
    drop('secret: credential', listed('protocol_header.capturePass'), 'NodePW SIP.AuthVal SIP.Authorization'),
    // Values that the message also contains, and its body.
    drop(
      'content: message content',
      'SIP.Body SIP.XHeader SIP.CHeader SIP.CustomHeader SIP.RemotePartyId SIP.PAssertedId',
      'SIP.RTPStatVal CustomLokiLabels SIP.Error',
      ofUri('Raw UserInfo HostInfo Host Port PortInt Error'),
      'SIP.From.Error SIP.To.Error SIP.Contact.Error',
    ),
    truncateIp(
      'quasi: IP address',
      listed('protocol_header.srcIp protocol_header.dstIp srcIp dstIp'),
      'SrcIP DstIP',
    ),
    drop('quasi: IP address', listed('protocol_header.srcPort protocol_header.dstPort srcPort dstPort')),
    drop('quasi: IP address', 'SrcPort DstPort SIP.ViaOne SIP.ViaOneBranch SIP.ContactPort'),
    drop('quasi: IP address', listed('data_header.via')),
    // Domains, or addresses if there is none.
    opaque(
      'quasi: profile',
      listed('data_header.ruri_domain data_header.from_domain data_header.to_domain'),
      listed('data_header.contact_domain'),
      'SIP.FromHost SIP.ToHost SIP.ContactHost SIP.PaiHost SIP.URIHost',
    ),
    opaque(
      'correlation: call metadata',
      listed('sid data_header.callid data_header.callid_aleg protocol_header.correlation_id'),
      listed('data_header.from_tag data_header.to_tag'),
      'CID SID SIP.CallID SIP.XCallID SIP.FromTag SIP.ToTag SIP.From.Tag SIP.To.Tag SIP.Contact.Tag',
    ),
    hour('time: time stamp', listed('create_date protocol_header.timeSeconds'), 'Tsec Timestamp'),
    drop('time: time stamp', listed('protocol_header.timeUseconds'), 'Tmsec'),
    majorVersion('device: device', listed('data_header.user_agent data_header.server')),
    majorVersion('device: device', 'SIP.UserAgent SIP.Server'),
    // Whose probe it was.
    opaque('none: system', listed('protocol_header.captureId data_header.node'), 'NodeName TargetName'),
    keep(
      'none: call metadata',
      listed('id protocol_header.protocolFamily protocol_header.protocol protocol_header.payloadType'),
      listed('data_header.method data_header.cseq data_header.content_type data_header.reason'),
      listed('data_header.expires data_header.proto data_header.msg_name data_header.cic'),
      listed('data_header.dpc data_header.opc'),
      'Version Protocol ProtoType ProtoString NodeID Vlan SIP.State SIP.ContentLength SIP.ContentType',
      'SIP.MaxForwards SIP.Expires SIP.CseqMethod SIP.CseqVal SIP.Cseq.Val SIP.Cseq.Method',
      'SIP.Cseq.Digit SIP.ReasonVal SIP.Privacy SIP.FirstMethod SIP.FirstResp SIP.FirstRespText',
      'SIP.Profile SIP.CallingParty.Anonymous',
      ofUri('Scheme Secure'),
    ),
  ],
};
