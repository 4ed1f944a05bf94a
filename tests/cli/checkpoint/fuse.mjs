// A disk that fails where it is told to: a file system of its own in memory, which this process serves to the kernel (FUSE), so
// that errors come the way that a real disk's do. Making a folder called `.fail.N.ERRNO` has the N-th change from then on fail,
// and `.fail.N.ERRNO.once` that one alone; `.mend` has none fail. The size of `.changes` is how many there were since.
import { spawnSync } from 'node:child_process';
import { openSync, readSync, writeSync } from 'node:fs';
import { constants } from 'node:os';

const place = process.argv[2];
const device = openSync('/dev/fuse', 'r+');
const options = 'fd=3,rootmode=40000,user_id=0,group_id=0,default_permissions,allow_other';
const mounted = spawnSync('mount', ['-i', '-t', 'fuse.nymline', '-o', options, 'nymline', place], {
  stdio: ['ignore', 'ignore', 'inherit', device],
});
if (mounted.status !== 0) process.exit(1);

const { ENOENT, ENOSYS, EEXIST, ENOTEMPTY } = constants.errno;
const [FOLDER, FILE] = [0o040000, 0o100000];
const noBytes = Buffer.alloc(0);
const nodes = new Map();
let last = 0n;
const add = (mode) => {
  const node = {
    id: ++last,
    mode,
    links: 1,
    time: Date.now(),
    bytes: Buffer.alloc(1024),
    size: 0,
    names: new Map(),
  };
  nodes.set(node.id, node);
  return node;
};
add(FOLDER | 0o755);
const counter = add(FILE | 0o444);

/** The changes so far, and which of them fail. */
let [changes, from, to, errno] = [0, Infinity, Infinity, 0];

function command(name) {
  const [, stop, code, once] = /^\.fail\.(\d+)\.([A-Z]+)(\.once)?$/.exec(name) ?? [];
  if (stop === undefined && name !== '.mend') return false;
  changes = 0;
  from = stop === undefined ? Infinity : Number(stop);
  to = once ? from : Infinity;
  errno = constants.errno[code] ?? 0;
  return true;
}

class Failure extends Error {
  constructor(code) {
    super();
    this.code = code;
  }
}
const fail = (code) => {
  throw new Failure(code);
};

/** Counts one, and fails where it is the time. */
function change() {
  changes++;
  if (changes >= from && changes <= to) fail(errno);
}

const u64 = (...numbers) => {
  const bytes = Buffer.alloc(8 * numbers.length);
  for (const [i, each] of numbers.entries()) bytes.writeBigUInt64LE(BigInt(each), 8 * i);
  return bytes;
};
const u32 = (...numbers) => Buffer.from(Uint32Array.from(numbers).buffer);

function attributes({ id, size, time, mode, links }) {
  const [seconds, nanoseconds] = [Math.floor(time / 1000), (time % 1000) * 1e6];
  return Buffer.concat([
    u64(id, size, Math.ceil(size / 512), seconds, seconds, seconds),
    u32(nanoseconds, nanoseconds, nanoseconds, mode, links, 0, 0, 0, 4096, 0),
  ]);
}
// Nothing is remembered by the kernel: what is asked is answered here.
const entry = (node) => Buffer.concat([u64(node.id, 1, 0, 0), u32(0, 0), attributes(node)]);
const opened = () => Buffer.concat([u64(0), u32(0, 0)]);
const names = (bytes) => bytes.toString('latin1').split('\0');
const find = (folder, name) => folder.names.get(name) ?? fail(ENOENT);

function unlink(folder, name) {
  find(folder, name).links--;
  folder.names.delete(name);
}

function make(folder, name, mode) {
  if (folder.names.has(name)) fail(EEXIST);
  const node = add(mode);
  folder.names.set(name, node);
  return node;
}

function resize(node, size) {
  if (size > node.bytes.length) {
    const wider = Buffer.alloc(2 * size);
    node.bytes.copy(wider, 0, 0, node.size);
    node.bytes = wider;
  }
  if (size < node.size) node.bytes.fill(0, size, node.size);
  node.size = size;
  node.time = Date.now();
}

function rename(folder, target, [name, other]) {
  change();
  const node = find(folder, name);
  if (target.names.has(other)) unlink(target, other);
  folder.names.delete(name);
  target.names.set(other, node);
}

function list(folder, offset, most) {
  const entries = [...folder.names].slice(offset);
  const parts = [];
  let size = 0;
  for (const [i, [name, { id, mode }]] of entries.entries()) {
    const bytes = Buffer.from(name, 'latin1');
    const length = 24 + Math.ceil(bytes.length / 8) * 8;
    size += length;
    if (size > most) break;
    const part = Buffer.alloc(length);
    u64(id, offset + i + 1).copy(part);
    u32(bytes.length, mode >> 12).copy(part, 16);
    bytes.copy(part, 24);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** By the numbers of the protocol (`linux/fuse.h`). */
const calls = {
  1(node, body) {
    const [name] = names(body);
    if (name === '.changes') counter.size = changes;
    return entry(name === '.changes' ? counter : find(node, name));
  },
  3: (node) => Buffer.concat([u64(0), u32(0, 0), attributes(node)]),
  4(node, body) {
    const valid = body.readUInt32LE(0);
    if (valid & 8) {
      change();
      resize(node, Number(body.readBigUInt64LE(16)));
    }
    if (valid & 1) node.mode = (node.mode & 0o170000) | (body.readUInt32LE(68) & 0o7777);
    return calls[3](node);
  },
  9(node, body) {
    const [name] = names(body.subarray(8));
    if (command(name)) fail(EEXIST);
    change();
    return entry(make(node, name, FOLDER | (body.readUInt32LE(0) & 0o777)));
  },
  10(node, body) {
    change();
    unlink(node, names(body)[0]);
    return noBytes;
  },
  11(node, body) {
    change();
    const [name] = names(body);
    if (find(node, name).names.size > 0) fail(ENOTEMPTY);
    unlink(node, name);
    return noBytes;
  },
  12(node, body) {
    rename(node, nodes.get(body.readBigUInt64LE(0)), names(body.subarray(8)));
    return noBytes;
  },
  14: opened,
  15(node, body) {
    const [offset, size] = [Number(body.readBigUInt64LE(8)), body.readUInt32LE(16)];
    return Buffer.from(node.bytes.subarray(Math.min(offset, node.size), Math.min(node.size, offset + size)));
  },
  16(node, body) {
    change();
    const [offset, size] = [Number(body.readBigUInt64LE(8)), body.readUInt32LE(16)];
    resize(node, Math.max(node.size, offset + size));
    body.copy(node.bytes, offset, 40, 40 + size);
    return u32(size, 0);
  },
  17: () => Buffer.concat([u64(1e6, 1e6, 1e6, 1e6, 1e6), u32(4096, 255, 4096, 0, 0, 0, 0, 0, 0, 0)]),
  18: () => noBytes,
  20() {
    change();
    return noBytes;
  },
  25: () => noBytes,
  26(_, body) {
    const bigWrites = 1 << 5;
    return Buffer.concat([
      u32(7, 31, body.readUInt32LE(8), bigWrites, 0, 1 << 17, 1, 0),
      u32(0, 0, 0, 0, 0, 0, 0, 0),
    ]);
  },
  27: opened,
  28: (node, body) => list(node, Number(body.readBigUInt64LE(8)), body.readUInt32LE(16)),
  29: () => noBytes,
  30() {
    change();
    return noBytes;
  },
  34: () => noBytes,
  35(node, body) {
    change();
    const made = make(node, names(body.subarray(16))[0], FILE | (body.readUInt32LE(4) & 0o777));
    return Buffer.concat([entry(made), opened()]);
  },
  45(node, body) {
    rename(node, nodes.get(body.readBigUInt64LE(0)), names(body.subarray(16)));
    return noBytes;
  },
};
/** Forgetting, an interrupt: nothing is said to them. */
const silent = new Set([2, 36, 42]);

const request = Buffer.alloc((1 << 17) + 4096);
console.log('ready');
for (;;) {
  let size;
  try {
    size = readSync(device, request);
  } catch (error) {
    // Unmounted.
    if (error.code === 'ENODEV') process.exit(0);
    if (error.code === 'EINTR' || error.code === 'ENOENT') continue;
    throw error;
  }
  const code = request.readUInt32LE(4);
  if (silent.has(code)) continue;
  let [error, body] = [0, noBytes];
  try {
    const call = calls[code] ?? fail(ENOSYS);
    body = call(nodes.get(request.readBigUInt64LE(16)), request.subarray(40, size));
  } catch (failure) {
    if (!(failure instanceof Failure)) throw failure;
    error = failure.code;
  }
  const head = Buffer.alloc(16);
  head.writeUInt32LE(16 + body.length, 0);
  head.writeInt32LE(-error, 4);
  request.copy(head, 8, 8, 16);
  try {
    writeSync(device, Buffer.concat([head, body]));
  } catch (failed) {
    // Whoever asked is gone.
    if (failed.code !== 'ENOENT') throw failed;
  }
}
