import { describeMarked } from '../marked.js';

describeMarked({
  'glued to a word': [
    'identifier "MGLNDD_⟦51.198.100.7⟧_22", tool_51.0.2.7_22',
    'user_⟦10.1.2.3⟧_22, session_⟦10.0.0.7⟧_443, conn_⟦9.8.7.6⟧_80',
    'E:/logs/sctp0_2026-11-24-10-20-30.pcap.gz, host-⟦24-10-20-30⟧.example.net',
    'ping TEST⟦192.0.2.1⟧ ok, srv⟦10.0.0.5⟧ down, IP⟦10.2.3.44⟧ blocked',
    '*>i⟦192.168.3.0⟧/24 ⟦192.0.2.9⟧ 0 100, * e⟦198.51.100.128⟧/27',
    '⟦192.0.2.44⟧is blocked',
    'xr-6.2.2.14I version=6.2.2.14I, FontCache3.0.0.0, chrome120.0.22.91, v192.0.2.44, DNS⟦8.8.8.8⟧ x 1.2.3.4t',
    'route srte_c_30_ep_⟦10.0.0.14⟧, nh_⟦10.1.2.3⟧, vrf_blue_10.1.2.3',
  ],
  'behind the letter that says how a route came': [
    '*>i⟦10.9.5.0⟧/24  ⟦192.0.2.9⟧  100, *>e⟦10.10.0.201⟧/32, *|e⟦10.1.41.0⟧/24, *bi⟦10.9.9.9⟧/32',
    ' * i⟦10.16.0.0⟧/16 ⟦192.0.2.9⟧\n a⟦10.84.0.0⟧/8 0.0.0.0\n*>l⟦10.34.34.0⟧/24',
    '[N[c0][b0.0.0.0][r⟦192.168.0.6⟧]][L[i⟦99.1.2.2⟧][n⟦99.1.2.1⟧]]',
    'build b1.2.3.4, [v1.2.3.4], v1.2.3.4/8, r1.2.3.4/5, x1.2.3.4/64 and ab1.2.3.4/16',
  ],
  'in the name of a host, before an arrow': ['cs2=ip-⟦172-30-2-212⟧->/var/log/auth.log, ip-1-2-3-4-beta'],
  'an address in the name of a host, a network or what a firewall calls them': [
    'srcaddr[Nw-⟦10.0.3.0⟧-Office]dstaddr[Host-⟦10.0.2.2⟧-VIP_PROD]schedule[always]',
    'Add firewall.address H_⟦10.0.0.3⟧',
    'connection error tcp_⟦10.0.0.45⟧ code 110',
    'x-appliance-name="⟦10.0.0.6⟧-sample_logs"',
    'no state for NFS volume ⟦10.0.0.4⟧-Backup',
    'image base-10.0.0.6-jammy, name="base" tag=10.0.0.6-jammy',
  ],
  'both addresses of a host as its key': [
    'trigger on ⟦192.0.2.1⟧.⟦00:00:5e:00:53:01⟧.ab1cd (action:QUARANTINE)',
    'x 1.2.3.4.5',
  ],
  'a word of the label behind the address': [
    'getaddrinfo for customer-⟦192-0-2-17⟧-sta.example.com. [⟦192.0.2.17⟧] failed',
    'rhost=⟦198-51-100-81⟧-cable.example.org  user=alice, connect from ⟦203-0-113-9⟧-adsl-b2.example.net',
    'backup-10-20-30-40-full.tar, 192-0-2-17-sta.log, host-192-0-2-17-sta, image-1-2-3-4-beta',
  ],
  'a version behind its letter, with a tag that looks like a domain': [
    'Dalvik/1.6.0 (Linux; U; Android 4.4.4; MI 3W MIUI/V6.4.3.0.KXDMICB)',
    'host⟦8.4.3.9⟧.example.com, node⟦8.4.3.9⟧.example.com, v⟦198.51.100.9⟧.example.com',
  ],
  'behind a name for an address': [
    'ip=⟦192-0-2-17⟧, "client_ip":"⟦198-51-100-7⟧", src-ip: ⟦203-0-113-9⟧',
    'zip=10-0-2-17, version=1-2-3-4, skip: 10-0-2-17',
  ],
  'two addresses in one label of a host': [
    'CONNECT ⟦198-51-100-102⟧_s-⟦192-0-2-11⟧_ts-1587042-clienttons-s.example.net:443',
    'backup-26-11-24-10_a-b.tar.gz, 198-51-100-102_s-1.example.net',
  ],
});
