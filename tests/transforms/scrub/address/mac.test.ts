import { describeMarked } from '../marked.js';

describeMarked({
  'in words of four, and in halves': [
    'MAC ⟦0000-5e00-53af⟧ learned on port 7',
    '⟦0000-5e00-53af⟧ moved from port 7',
    'station ⟦00005e-0053af⟧ joined',
    'client ⟦00e0-5e00-53af⟧ and ⟦ac00-5e00-53a1⟧',
  ],
  'bare, behind who asks': [
    'RADIUS.Acct-Calling-Station-Id=⟦00005e0053af⟧,Common.Enforcement=[Allow]',
    'Calling-Station-Id = "⟦02005e0053af⟧"',
    'endpoint ⟦00005e0053af⟧ profiled',
    'User-Agent: Yealink SIP-T46S 66.84.0.15 ⟦00005e005312⟧',
    'Grandstream GXP2170 ⟦00005e0053af⟧',
  ],
  'the name of a file of a telephone': [
    'GET /cfg/⟦00005e0053af⟧.xml',
    'GET /⟦00005e005312⟧.boot HTTP/1.1" 200 17',
    'RRQ filename ⟦00005e0053af⟧-phone.cfg',
    'GET /cfg⟦00005e0053af⟧.xml',
    'gs_⟦00005e0053af⟧.cfg',
    '/org/bluez/hci0/dev_⟦00_00_5E_00_53_AF⟧/service',
  ],
  'the identifier of a client': ['client-identifier 01⟦00.005e.0053.af⟧ hardware'],
  none: [
    'container 4f5e6d7c8b9a started',
    'commit a1b2c3d4e5f6 merged',
    '4f5e6d7c8b9a.json written',
    'order 12ab-34cd-56zz',
    'ids a1b2c3-d4e5f6',
    'GET /015e00530012.cfg',
    'gift card ABCD-12EF-34AB',
  ],
});
