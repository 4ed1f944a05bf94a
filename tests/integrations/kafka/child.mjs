/** A worker in a process of its own, that can be killed and stopped. What it is told to be stands in its first argument. */
import { createKafkaWorker } from '../../../dist/kafka.js';

const { kill, ...options } = JSON.parse(process.argv[2]);
let reached = 0;
/** Ends like a machine that loses its power, at the n-th time that it comes to a step. */
const watch = (step) => {
  if (kill?.step === step && ++reached === kill.times) process.kill(process.pid, 'SIGKILL');
  if (kill?.stop === step && ++reached === kill.times) process.kill(process.pid, 'SIGSTOP');
};
const worker = createKafkaWorker(
  {
    ...options,
    onCommit: (commit) => console.log(JSON.stringify({ commit })),
    onFault: (fault) => console.log(JSON.stringify({ fault })),
  },
  watch,
);
process.on('SIGTERM', () => worker.stop().then(() => process.exit(0)));
await worker.start();
