/**
 * @module
 * Where somebody is, precisely.
 */
import type { Format } from '../formats.js';
import type { Random } from '../random.js';
import { ms, name, stamp, uuid } from './filler.js';
import { format, type Text } from './kind.js';
import { latitude, longitude } from './values.js';

const place = (name: string, value: (r: Random) => string, texts: readonly Text[]): Format =>
  format('coordinates', `coordinates: ${name}`, value, texts);

const pair = (r: Random): string => `${latitude(r)}${r.pick([', ', ','])}${longitude(r)}`;
const swapped = (r: Random): string => `${longitude(r)},${latitude(r)}`;
/** Each number of a named pair is a mark of its own, since names and structure stay. */
const named = (r: Random, text: string): string =>
  text.replace('LAT', `⟦${latitude(r)}⟧`).replace('LON', `⟦${longitude(r)}⟧`);
const fields = (...texts: readonly string[]): Text[] => texts.map((text) => (r) => named(r, text));

const two = (r: Random, limit: number): string => String(10 + r.below(limit - 10));
const dms = (r: Random): string =>
  r.pick([
    `${two(r, 60)}°${two(r, 60)}'${two(r, 60)}"N ${two(r, 99)}°${two(r, 60)}'${two(r, 60)}"${r.pick(['E', 'W'])}`,
    `${two(r, 60)}° ${two(r, 60)}′ ${two(r, 60)}.${r.digits(1)}″ N, ${two(r, 99)}° ${two(r, 60)}′ ${two(r, 60)}.${r.digits(1)}″ W`,
  ]);
/** Degrees with minutes in decimals, as handsets of sailors show them. */
const minutes = (r: Random): string =>
  `${r.pick(['N', 'S'])} ${two(r, 60)}° ${two(r, 60)}.${r.digits(3)} ${r.pick(['E', 'W'])} 0${two(r, 99)}° ${two(r, 60)}.${r.digits(3)}`;
const winds = (r: Random): string =>
  r.pick([
    `${two(r, 60)}.${r.digits(4)}° N, ${two(r, 99)}.${r.digits(4)}° ${r.pick(['E', 'W'])}`,
    `${two(r, 60)}.${r.digits(5)}N ${two(r, 99)}.${r.digits(5)}W`,
    `N${two(r, 60)}.${r.digits(4)} E${two(r, 99)}.${r.digits(4)}`,
  ]);

export const places: readonly Format[] = [
  place('a pair in words', pair, [
    'I’m at ⟦⟧',
    'meet me here: ⟦⟧ at 7',
    (r) => `${name(r)} shared a location (⟦⟧)`,
    'Position: ⟦⟧',
    'Driver last seen at ⟦⟧, 4 min ago',
    'Mein Standort: ⟦⟧',
    'Ma position : ⟦⟧.',
    'Estoy en ⟦⟧',
    '我的位置：⟦⟧',
  ]),
  place(
    'named numbers',
    pair,
    fields(
      'lat: LAT, lng: LON',
      'lat=LAT lon=LON acc=12',
      'latitude LAT, longitude LON',
      'Latitude: LAT\nLongitude: LON\nAccuracy: 8 m',
    ),
  ),
  place(
    'JSON',
    pair,
    fields(
      '{"lat":LAT,"lng":LON}',
      '{"coords":{"latitude":LAT,"longitude":LON,"accuracy":5}}',
      String.raw`{"body":"{\"lat\":LAT,\"lon\":LON}"}`,
      '{ latitude: LAT, longitude: LON, heading: 90 }',
      'variables: {"near":{"lat":"LAT","lng":"LON"},"km":5}',
    ),
  ),
  place('GeoJSON and WKT', swapped, [
    '{"type":"Point","coordinates":[⟦⟧]}',
    (r) => `POINT(⟦${swapped(r).replace(',', ' ')}⟧)`,
    `SELECT ST_SetSRID(ST_MakePoint(⟦⟧), 4326)`,
  ]),
  place('degrees, minutes, seconds', dms, [
    'Found it: ⟦⟧',
    'GPS ⟦⟧',
    'the cabin is at ⟦⟧',
    'Photo taken at ⟦⟧ (EXIF)',
  ]),
  place('minutes in decimals', minutes, ['Cache at ⟦⟧', 'GPS: ⟦⟧', 'anchored at ⟦⟧ since 7']),
  place('degrees and winds', winds, ['Found it: ⟦⟧', 'our boat: ⟦⟧', 'GPS position ⟦⟧']),
  place('links to maps', (r) => `${latitude(r)},${longitude(r)}`, [
    'https://maps.example.com/@⟦⟧,15z',
    'https://maps.example.com/?q=⟦⟧',
    'https://maps.example.org/maps?ll=⟦⟧&z=17',
    'open ⟦⟧ in Maps',
  ]),
  place('applications', (r) => `${latitude(r, 6)},${longitude(r, 6)}`, [
    (r) => `${stamp(r)} D/Gps: Location[fused ⟦⟧ hAcc=${r.digits(2)}.${r.digits(1)} et=+3d]`,
    (r) => `geocode(⟦⟧) took ${ms(r)}`,
    (r) => `trip ${uuid(r)} start=⟦⟧ end=⟦⟧`,
    'CLLocation <⟦⟧> +/- 5.00m (speed -1.00 mps)',
  ]),
];
