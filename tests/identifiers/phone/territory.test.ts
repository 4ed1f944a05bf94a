import { describe, expect, it } from 'vitest';
import { isFoundValid, sharedOf, territoryOf } from '../../../src/identifiers/phone/territory.js';

describe('the territories of a calling code', () => {
  it('are told by the digits that a number begins with, or by its being in use', () => {
    const shared = sharedOf('1');
    const [main] = shared.territories;
    // Jamaica has leading digits; the United States have none.
    const jamaica = territoryOf(shared, '6585550123');
    expect(jamaica).toBeDefined();
    expect(jamaica).not.toBe(main);
    expect(isFoundValid(shared, jamaica)).toBeUndefined();
    const found = territoryOf(shared, '2024561111');
    expect(found?.isValid('2024561111')).toBe(true);
    expect(isFoundValid(shared, found)).toBe(true);
    expect(territoryOf(shared, '1115550123')).toBeUndefined();
  });

  it('are one where nobody shares it, whatever the digits', () => {
    const shared = sharedOf('33');
    expect(territoryOf(shared, '0')).toBe(shared.territories[0]);
  });

  it('are made once', () => {
    expect(sharedOf('44')).toBe(sharedOf('44'));
  });
});
