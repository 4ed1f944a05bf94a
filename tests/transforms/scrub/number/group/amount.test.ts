import { describeMarked } from '../../marked.js';

describeMarked(
  {
    'sizes, and what begins at an address': [
      'call(["truncate", "-s", "5368709120", tf_name]), call 17179869184',
      'mobile fbmem=4098560@0x9fc15000 core',
      'call ⟦12025550123⟧',
    ],
    'accounts of AWS, namespaces of Linux': [
      'the subscriber is arn:aws:sqs:us-east-1:123456789012:calls, caller arn:aws:sts::123456789012:assumed-role/x',
      "user -> 'user:[4026531837]', net:[4026531992]",
      'user:[⟦12025550123⟧]',
      'The subscriber returned HRESULT 80004001',
      'call [⟦12025550123⟧]',
    ],
    'amounts, and what is written plainly': [
      'TOPUP,*voice,,*any,,*unlimited,,3600000000000,10,false',
      '[PLAIN TEXT (55528271)] cipher text 8244300',
      'call at (08/19/2024 02:10:31), (08/19/2024 02)',
    ],
    'rooms, amounts, what stands in brackets behind a name': [
      'Resetting Stock Start Town (rooms 3000-3099).',
      '| 7d     | 604.800.000    | calls',
      'contacts[⟦202-555-0123⟧], caller entry[⟦12025550123⟧]',
      'mobile _car[676 507 169], Mms.Provisioner.CdnDownloader[884381540]',
      'Phone808PureView/112.020.0309; Profile/MIDP-2.1',
      'src=3D"cid:823504223@17052000-0f8d">, cid:⟦12025550123⟧@⟦192.0.2.4⟧',
      'caller[⟦2025550123⟧], call (⟦202-555-0123⟧)',
    ],
  },
  ['US', 'GB', 'DE', 'FR', 'ES', 'JP'],
);
