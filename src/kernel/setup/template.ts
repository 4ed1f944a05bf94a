/**
 * @module
 * The key for the digests by which a kernel recognises texts. It is random for each kernel, so that nobody can make two
 * texts with the same digest.
 */
import { fillRandom } from '../../crypto/random.js';
import type { Kernel } from '../kernel.js';
import * as shared from '../wasm.js';

/** Writes it into a kernel that has been laid out. */
export function plantTemplates(kernel: Kernel): void {
  fillRandom(new Uint8Array(kernel.memory.buffer, kernel.templateKey.value, shared.TEMPLATE_KEY));
}
