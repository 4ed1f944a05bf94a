import { describe, expect, it } from 'vitest';
import { createHint, hintOf, saysPhone } from '../../../../src/cli/policy/scan/hint.js';

describe('the name of a field', () => {
  it.each(['caller_id', 'called_id', 'subscriber_id', 'sender', 'wa_id', 'tn', 'sourceTn', 'WaId'])(
    '%s says that digits are a phone number',
    (name) => {
      expect(hintOf(name)).toBe('phone');
    },
  );

  it.each(['order_id', 'call_id', 'sender_count', 'caller_type', 'subscriber_index', 'id'])(
    '%s says no such thing',
    (name) => {
      expect(hintOf(name)).toBeUndefined();
    },
  );

  it.each([
    ['peer', 'party'],
    ['num', 'party'],
    ['source_addr', 'party'],
    ['dest_addr', 'party'],
    ['extension', 'party'],
    ['User-Name', 'user'],
  ])('%s says that long digits are of a %s', (name, hint) => {
    expect(hintOf(name)).toBe(hint);
  });

  it.each(['peer', 'User-Name', 'callerNumber', 'order_id', 'city', 'coordinates'])(
    '%s says the same of digits, whatever came before them',
    (name) => {
      const hint = createHint(name);
      hint('Alice Example');
      expect(hint('12025550123')).toBe(hintOf(name));
      expect(hint('12025550123')).toBe(hintOf(name));
    },
  );

  it('says nothing of a party where there are no digits', () => {
    const hint = createHint('peer');
    expect(['Alice Example', '2025', '12025550123x', ''].map(hint)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it.each([
    'caller',
    'callerNumber',
    'caller_id',
    'customer phone',
    'msisdns',
    'fax_no',
    'DID',
    'mobile_e164',
  ])('%s is that of phone numbers, whatever can be read', (name) => {
    expect(saysPhone(name)).toBe(true);
  });

  it.each([
    'called_party_name',
    'phone_model',
    'caller_ip',
    'number',
    'from',
    'cell',
    'phone_id',
    'mobile_app',
    '',
  ])('%s is not', (name) => {
    expect(saysPhone(name)).toBe(false);
  });
});
