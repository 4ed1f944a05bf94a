/**
 * @module
 * Subscribers and their equipment, as cores, modems and access servers write them.
 */
import { line, type OperationsFormat } from './format.js';
import { app, clock, date, port, stamp, syslog, uuid } from './surroundings.js';
import { between, iccid, imei, imeisv, imsi, inside, ip4, mac, macDigits, mark, msisdn } from './values.js';

export const subscribers: readonly OperationsFormat[] = [
  line(
    'imsi',
    'IMSI pair',
    (r) =>
      `${app(r, 'mme')}${r.pick(['imsi=', 'IMSI=', 'imsi: ', 'IMSI: ', 'IMSI ', 'imsi:'])}${mark(imsi(r))} attach ${r.pick(['accepted', 'rejected cause=8', 'rejected cause=15'])} ebi=5`,
  ),
  line(
    'imsi',
    'permanent identifier of 5G',
    (r) =>
      `${date(r).slice(5).replace('-', '/')} ${clock(r)}.${r.digits(3)}: [${r.pick(['amf', 'smf', 'pcf'])}] ${r.pick(['INFO', 'WARNING', 'ERROR'])}: [imsi-${mark(imsi(r))}:${between(r, 1, 9)}:${between(r, 1, 9)}] Release SM context [${r.pick([204, 404, 504])}]`,
  ),
  line(
    'imsi',
    'Osmocom subscriber',
    (r) =>
      `${date(r)} ${clock(r)} DMM NOTICE msc_a(IMSI-${mark(imsi(r))}:MSISDN-${mark(msisdn(r))}:TMSI-0x${r.hex(8)}:GERAN-A-${between(r, 1, 900)}:LU) MM Update rejected`,
    ['imsi', 'phone'],
  ),
  line(
    'imsi',
    'Diameter subscription',
    (r) =>
      `${app(r, 'pcrf')}CCR-I Subscription-Id={ Subscription-Id-Type=END_USER_IMSI(1) Subscription-Id-Data=${mark(imsi(r))} } Result-Code=${r.pick(['2001', '5030', '5012'])}`,
  ),
  line(
    'imsi',
    'network access identifier',
    (r) =>
      `(${between(r, 1, 9000)}) eap_aka: ${r.pick(['Identity', 'User-Name =', 'identity'])} "${mark(`0${imsi(r)}@nai.epc.mnc001.mcc001.3gppnetwork.org`)}" step ${between(r, 1, 6)}`,
  ),
  line('imsi', 'home subscriber prose', (r) =>
    r.pick([
      `HSS: no subscription for IMSI ${mark(imsi(r))} in partition ${r.below(64)}`,
      `Purged subscriber with IMSI ${mark(imsi(r))} from VLR after ${between(r, 2, 90)} days`,
      `S6a ULR imsi="${mark(imsi(r))}" visited-plmn=001-01 rat=1004`,
      `{"level":"warn","imsi":"${mark(imsi(r))}","msg":"authentication vectors exhausted","left":${r.below(3)}}`,
    ]),
  ),
  line(
    'imei',
    'IMEI pair',
    (r) =>
      `${app(r, 'eir')}check ${r.pick(['imei=', 'IMEI=', 'IMEI: ', 'imei: ', 'IMEI '])}${mark(imei(r))} ${r.pick(['list=white', 'list=grey', 'result=blacklisted'])} took ${r.below(40)}ms`,
  ),
  line('imei', 'IMEI in groups', (r) => {
    const digits = imei(r);
    const groups = r
      .pick([/^(..)(......)(......)(.)$/, /^(........)(......)(.)()$/])
      .exec(digits)!
      .slice(1)
      .filter((group) => group !== '');
    return `Handset returned by warehouse, IMEI ${mark(groups.join(r.pick(['-', ' '])))}, firmware 4.19.${r.below(99)}`;
  }),
  line(
    'imei',
    'IMEI with software version',
    (r) =>
      `${stamp(r)} NAS Security mode complete: ${r.pick(['IMEISV', 'imeisv'])}${r.pick(['=', ': ', ' '])}${mark(imeisv(r))} EEA2 EIA2`,
  ),
  line(
    'imei',
    'SIP instance',
    (r) =>
      `Contact: <sip:${mark(`${r.hex(12)}@${inside(r)}`)}:${port(r)}>;+sip.instance="<urn:gsma:imei:${mark(imei(r).replace(/^(.{8})(.{6}).$/, '$1-$2-0'))}>";+g.3gpp.smsip;q=1.0`,
    ['uri', 'imei'],
  ),
  line(
    'imei',
    'modem manager',
    (r) =>
      `${syslog(r, 'ModemManager')}<info> [modem${r.below(9)}] ${r.pick([`equipment identifier (IMEI): ${mark(imei(r))}`, `imei: '${mark(imei(r))}' state: registered`])}`,
  ),
  line(
    'iccid',
    'ICCID pair',
    (r) =>
      `${app(r, 'sim-inventory')}${r.pick(['iccid=', 'ICCID: ', 'iccid: ', 'ICCID '])}${mark(iccid(r))} state=${r.pick(['ACTIVE', 'SUSPENDED', 'TEST_READY'])} plan=iot-${between(r, 1, 9)}`,
  ),
  line('iccid', 'modem answer', (r) =>
    r.pick([
      `+CCID: "${mark(iccid(r))}"`,
      `+QCCID: ${mark(iccid(r))} OK`,
      `AT+ICCID +ICCID: ${mark(iccid(r))}`,
      `[modem${r.below(9)}] SIM card ICCID ${mark(iccid(r))} inserted, slot ${between(r, 1, 2)}`,
    ]),
  ),
  line(
    'iccid',
    'profile of an embedded SIM',
    (r) =>
      `${app(r, 'lpa')}eUICC: profile ${mark(iccid(r))} enabled, ${between(r, 1, 5)} profiles installed, notification seq ${r.below(99)}`,
  ),
  line(
    'mac',
    'DHCP lease',
    (r) =>
      `${syslog(r, 'dhcpd')}DHCP${r.pick(['ACK on', 'OFFER on', 'REQUEST for'])} ${mark(inside(r))} ${r.pick(['to', 'from'])} ${mark(mac(r, ':'))} via ${r.pick(['eth0', 'br-lan', 'ens192', 'bond0.120'])}`,
    ['ip', 'mac'],
  ),
  line(
    'mac',
    'no free lease',
    (r) =>
      `${syslog(r, 'dnsmasq-dhcp')}DHCPDISCOVER(${r.pick(['br0', 'eth1.20'])}) ${mark(mac(r, ':'))} no address available`,
  ),
  line('mac', 'Cisco dots', (r) => {
    const station = mark(macDigits(r).replace(/^(....)(....)/, '$1.$2.'));
    return r.pick([
      `%SW_MATM-4-MACFLAP_NOTIF: Host ${station} in vlan 120 is flapping between port Gi1/0/1 and port Po2`,
      `%MAB-5-FAIL: Authentication failed for client (${station}) on Interface Gi1/0/14`,
      `%DOT1X-5-SUCCESS: Authentication successful for client (${station}) on Interface Te2/0/3`,
    ]);
  }),
  line(
    'mac',
    'calling station with dashes',
    (r) =>
      `(${between(r, 1, 900)}) Calling-Station-Id = "${mark(mac(r, '-').toUpperCase())}" NAS-Port-Type = Wireless-802.11 Service-Type = Framed-User`,
  ),
  line(
    'mac',
    'phone named after it',
    (r) =>
      `%UC_CALLMANAGER-3-${r.pick(['DeviceUnregistered', 'EndPointUnregistered', 'DeviceTransientConnection'])}: %[DeviceName=SEP${mark(macDigits(r).toUpperCase())}][Protocol=SIP][Reason=${between(r, 1, 29)}][ClusterID=StandAloneCluster][NodeID=cucm-${between(r, 1, 4)}]: device transient connection`,
  ),
  line(
    'mac',
    'bare where named',
    (r) =>
      `GET /provisioning/phone.cfg ${r.pick(['mac=', 'mac: ', 'MAC=', 'mac_address='])}${mark(r.pick([macDigits(r), macDigits(r).toUpperCase()]))} model=T46U ${r.pick([200, 403])}`,
  ),
  line(
    'mac',
    'access point',
    (r) =>
      `${syslog(r, 'hostapd')}wlan0: STA ${mark(mac(r, ':'))} ${r.pick(['IEEE 802.11: associated (aid 3)', 'WPA: pairwise key handshake completed (RSN)', 'RADIUS: starting accounting session'])}`,
  ),
  line(
    'mac',
    'neighbour table',
    (r) =>
      `${mark(ip4(r))} dev ${r.pick(['eth0', 'ens3', 'vlan40'])} lladdr ${mark(mac(r, ':'))} ${r.pick(['REACHABLE', 'STALE', 'DELAY'])}`,
    ['ip', 'mac'],
  ),
  line(
    'mac',
    'session with a station',
    (r) =>
      `${app(r, 'wlc')}client ${mark(mac(r, ':'))} roamed ap-${between(r, 1, 90)} -> ap-${between(r, 1, 90)} rssi=-${between(r, 40, 88)} session=${uuid(r)}`,
  ),
];
