import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createScrub } from '../../../../src/transforms/scrub.js';
import { settingOf } from '../../setting.js';
import { describeMarked } from '../marked.js';

describeMarked({
  'no lines of a drawing': [
    '<path d="M 15.89086,20.348724 C 12.398179,20.375944 9.5517088,17.665937 9.5,14.2" pos="⟦52.520008,13.404954⟧"/>',
    'c1.6384 0-42.0352-7.1168-133.632-98.7136, l18.944-64.512-56.7296-102.0928',
  ],
  'as APRS has them': [
    'X0XX-1>APRS,WIDE2-2:!⟦4903.50N/07201.75W⟧#PHG, :;X0XX-4 *111111z⟦4903.50NH07201.75W⟧#',
    '=⟦4903.50N/07201.75W⟧-Test, @040415z⟦4903.50S\\\\07201.75E⟧_, 1234.56N, 111111z1234.56 x'.replace(
      '\\\\',
      '\\',
    ),
  ],
  'no seconds': [
    "Job 'closePosition' executed in 0.00031 seconds, position 4.12345 hours",
    'location 2026-01-01 09:55:32.325636706, location ⟦32.325636706⟧',
  ],
  'two numbers with their signs': [
    '⟦+48.8577+002.2950⟧/',
    'pos=⟦-33.86880+151.20930⟧, sat=7',
    'ET;1;R;0;⟦+37.20593-120.47891⟧+0.00+63',
  ],
  'in two cells, each half of a place': [
    '"00501","⟦+40.922326⟧","⟦-072.637078⟧","HOLTSVILLE","NY"',
    "'x'; '⟦43.448720⟧'; '⟦-72.063675⟧'; 'y'",
    '"40.92","-72.63","12.345678","9.5"',
  ],
  'with three decimals, behind a word for a place': [
    'monteur onderweg, locatie ⟦51.831, 5.298⟧, om 18:59',
    'Punto de recogida: ⟦39.759, -4.117⟧ (preguntar por Ana), ruta R-22',
    'Standort: ⟦51.831, 5.298⟧',
    'lokalizacja ⟦51.831, 15.298⟧',
    'posizione ⟦41.831, 12.298⟧',
  ],
  none: [
    'recogida: 39.759 kg',
    'x 12.34567+23.45678',
    '+1.2345+2.3456',
    'sum=+0.12345-0.23456',
    'sum=12.34567+0.23456',
  ],
});

const scrub = createScrub({}, settingOf('phone'));

it('is told by its signs wherever on earth it is', () => {
  const degrees = (most: number) =>
    fc.tuple(
      fc.constantFrom('+', '-'),
      fc.integer({ min: 10, max: most }),
      fc.integer({ min: 10_001, max: 99_999 }),
    );
  fc.assert(
    fc.property(degrees(89), degrees(179), ([a, b, c], [d, e, f]) => {
      expect(scrub(`at ${a}${b}.${c}${d}${e}.${f}/`)).toBe('at [coordinates]/');
    }),
  );
});

describeMarked({
  'a number as a double has it, and a whole one beside a small one': [
    '"latitude": ⟦48.7805000066757202⟧, "longitude": ⟦-0.5805000066757202⟧',
    '4\t4\t2\t64.000000\t0.000008\t0.042236',
    '⟦40.740002, -74.000001⟧ and 40.000000,-74.000001',
  ],
});

describeMarked({
  'a number that a program printed with six decimals has as many as it needs': [
    'ClockPos before Y -1.700000, lat=52.500000, pos 4.600000',
    'lat=⟦52.513000⟧, Position: ⟦-1.734000⟧',
  ],
  'whole numbers are of a machine, or of half a country': [
    'SET_KINEMATIC_POSITION pos=15.000,0.000,4.000',
    'lat ⟦52.520, 13.400⟧',
  ],
  'two that hardly differ are measures of one thing': [
    'Sent 1 13.244209 13.244209 9: seq: 10',
    'Receive: 0 13.244553 13.244479 49: seq: 12',
    'at ⟦13.244553 13.354479⟧ and position ⟦13.244553, 13.244479⟧',
  ],
});
