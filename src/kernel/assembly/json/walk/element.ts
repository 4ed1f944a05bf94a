/**
 * @module
 * Elements of arrays whose paths name them by their index.
 */
import { NODE_TARGET, STATE_OTHER, region } from '../../memory/layout';
import { find } from '../key';

/** Where an index is written. */
let decimals: usize = 0;

export function setupElements(): bool {
  decimals = region(16);
  return decimals != 0;
}

/** The state of an element where elements have names. */
export function element(state: usize, index: u32): usize {
  let at = decimals + 16;
  do {
    store<u8>(--at, <u8>(0x30 + (index % 10)));
    index /= 10;
  } while (index != 0);
  const node = find(state, at, decimals + 16 - at);
  return node != 0 ? load<u32>(node, NODE_TARGET) : load<u32>(state, STATE_OTHER);
}
