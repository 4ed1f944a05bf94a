import { describeMarked } from '../marked.js';

describeMarked({
  'four numbers that are a version, and two that are no place': [
    'updated to 8.1.10.53 from 4.6.7.37',
    'Updated 1.2.3.4 to 1.2.3.5',
    'nginx (1.22.1.3) stable, foo (1.22.1.3) unstable; urgency=medium',
    'app ledger 5.1.7.90 installed',
    'db (⟦192.0.2.1⟧) stable, node (⟦10.1.2.3⟧) joined',
    'update from ⟦192.0.2.4⟧ received',
    'CEF:0|Example|Collector|7.15.1.0|agent:030|Heartbeat|Low| src=⟦192.0.2.4⟧',
    'LEEF:2.0|Example|Collector|7.15.1.0|4711|src=⟦192.0.2.4⟧',
    'x|y|⟦192.0.2.4⟧|z',
    'vector: 9.59709,74.974725',
    'mean 12.34567, 11.22334 std',
    'at ⟦52.520008, 13.404954⟧ now, ⟦52.520008,13.404954⟧,34.5',
  ],
});
