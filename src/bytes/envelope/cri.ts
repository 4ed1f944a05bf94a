/**
 * @module
 * Lines of containerd and CRI-O: `<time> <stream> <tags> <text>`, a long one in parts, each with P and the last with F
 * (kubernetes/design-proposals-archive, node/kubelet-cri-logging.md; pkg/kubelet/kuberuntime/logs of Kubernetes).
 */
import { octets } from '../../octets.js';
import { createFront, type Floor, type Opened, type Wrapper } from './wrapper.js';

const head =
  /^(\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)) (stdout|stderr) ([FP])((?::[A-Za-z]{1,16})*)(?: |$)/;
/** Longer than any. */
const longestHead = 128;

export function createCri(floor: Floor): Wrapper {
  const writeBehind = createFront();
  return {
    endsOpen: false,
    open(line): Opened | undefined {
      const start = octets.latin1(line, 0, Math.min(line.length, longestHead));
      const [all, time, stream, tag, more] = head.exec(start) ?? [];
      const floored = time === undefined ? undefined : floor(time);
      if (all === undefined || floored === undefined) return undefined;
      const front = `${floored} ${stream} F${more}${all.endsWith(' ') ? ' ' : ''}`;
      return {
        content: line.subarray(all.length),
        isPart: tag === 'P',
        stream: stream!,
        close: (content, write) => writeBehind(front, content, write),
      };
    },
  };
}
