import { describe, expect, it } from 'vitest';
import {
  createSigningKey,
  formatVerifier,
  isKeyName,
  openNote,
  parseSigner,
  parseVerifier,
  signNote,
} from '../../src/books/note.js';

/** https://c2sp.org/signed-note, its example. */
const published = {
  key: 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k',
  text: 'This is an example message.\n',
  note: 'This is an example message.\n\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n',
};

/** golang.org/x/mod v0.43.0, sumdb/note/note_test.go: a pair of keys, and texts that they signed. */
const neumann = {
  signs: 'PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz',
  verifies: 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
};

describe('a signed note', () => {
  it('opens with the published key, and with no byte of it changed', () => {
    const key = parseVerifier(published.key)!;
    expect(formatVerifier(key)).toBe(published.key);
    expect(openNote(published.note, key)).toBe(published.text);
    for (let at = 0; at < published.note.length; at++) {
      const changed = `${published.note.slice(0, at)}${published.note[at] === 'x' ? 'y' : 'x'}${published.note.slice(at + 1)}`;
      expect([at, openNote(changed, key)]).toEqual([at, undefined]);
      if (at > 0) expect(openNote(published.note.slice(0, at), key)).toBeUndefined();
    }
  });

  it('is what Go signs: Ed25519 is deterministic', () => {
    const signer = parseSigner(neumann.signs)!;
    expect(formatVerifier(signer.verifier)).toBe(neumann.verifies);
    const text =
      'If you think cryptography is the answer to your problem,\n' +
      "then you don't know what your problem is.\n";
    const note = `${text}
— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
`;
    expect(signNote(text, signer)).toBe(note);
    expect(openNote(note, parseVerifier(neumann.verifies)!)).toBe(text);
  });

  it('may bear signatures of others, which say nothing', () => {
    const [mine, other] = ['example.org/a', 'example.org/b'].map(
      (name) => parseSigner(createSigningKey(name))!,
    );
    const note = signNote('head\n', mine!);
    const line = signNote('head\n', other!).split('\n\n')[1]!;
    expect(openNote(note + line, mine!.verifier)).toBe('head\n');
    expect(openNote(note + line, other!.verifier)).toBe('head\n');
    expect(openNote(note, other!.verifier)).toBeUndefined();
    const wrong = signNote('other\n', mine!).split('\n\n')[1]!;
    expect(openNote(note + wrong, mine!.verifier)).toBeUndefined();
  });

  it('takes no key with a byte changed or lost', () => {
    for (const [key, parse] of [
      [neumann.verifies, parseVerifier],
      [neumann.signs, parseSigner],
    ] as const) {
      expect(parse(key)).toBeDefined();
      for (let at = 0; at < key.length; at++) {
        const next = String.fromCharCode(key.charCodeAt(at) + 1);
        expect([at, parse(key.slice(0, at) + next + key.slice(at + 1))]).toEqual([at, undefined]);
        expect([at, parse(key.slice(0, at))]).toEqual([at, undefined]);
      }
    }
    // Of another length, and of an algorithm that is unknown, with the ids that they would have.
    expect(
      parseVerifier('PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY=='),
    ).toBeUndefined();
    expect(
      parseVerifier('PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'),
    ).toBeUndefined();
  });

  it.each(['', 'a b', 'a+b', 'a\u00a0b', 'a\nb', '\u001b[m'])('is signed by no key called %j', (name) => {
    expect(isKeyName(name)).toBe(false);
  });
});
