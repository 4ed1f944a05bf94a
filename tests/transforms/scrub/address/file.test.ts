import { describeMarked } from '../marked.js';

describeMarked({
  'what a file is of': [
    '/var/log/hosts/⟦192.0.2.55⟧.log.1 rotated, see /dnsdb/ip/A/⟦192.168.0.1⟧.json and "⟦10.20.3.4⟧.pcap.gz"',
    's3://x/⟦10.137.165.187⟧_app.log, /var/log/⟦192.0.2.5⟧_access.log.1',
    'backup-⟦198.51.100.23⟧.tar.gz, access-⟦203.0.113.4⟧.log-20261124',
    '/opt/lib-1.2.3.4.tar.gz, pkg 1.2.3.4.json, chrome-120.0.22.91.deb',
  ],
});
