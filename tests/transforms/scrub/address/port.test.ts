import { describeMarked } from '../marked.js';

describeMarked({
  'a side of a flow': [
    'flow src=⟦2001:db8::1⟧.51122 dst=⟦192.0.2.2⟧.443 pkts=9, client_ip: ⟦192.0.2.4⟧.80',
    'from: 1.2.3.4.5 to: 1.2.3.4.6, source=1.3.6.1.4, dst=1.2.3.4.5.6',
  ],
  'ports behind a dot': [
    'udp6 0 0 ⟦2001:db8::1⟧.53 *.*',
    'tcp6 0 0 ⟦2001:db8::1⟧.22 ⟦2001:db8::2⟧.51122 ESTABLISHED',
  ],
  'ports behind a plus or a dot, whatever is called so': [
    'Peer: ⟦192.0.2.24⟧+179 AS 65171 Local: ⟦192.0.2.25⟧+60144 AS 65172',
    'NOTIFICATION sent to ⟦10.37.96.6⟧+44759 (proto)',
    'JDK 11.0.14.1+1-LTS, lib 11.0.14.1+1, kernel 2.6.27.8+',
    'destination ⟦2001:db8:5::1⟧.80, exim -bh ⟦fe80::a00:20ff:fe86:a061⟧.5678',
    'tcp6 0 0 mac-7.62978 ⟦2001:db8:42::132⟧.https ESTABLISHED',
  ],
});
