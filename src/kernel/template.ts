/**
 * @module
 * The key under which a kernel takes digests of the texts that it knows again: random for each, so that nobody can write two that have one.
 */
import { fillRandom } from '../crypto/random.js';
import type { Kernel } from './kernel.js';
import * as shared from './wasm.js';

/** Writes it into a kernel that has been laid out. */
export function plantTemplates(kernel: Kernel): void {
  fillRandom(new Uint8Array(kernel.memory.buffer, kernel.templateKey.value, shared.TEMPLATE_KEY));
}
