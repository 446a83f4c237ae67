import { createHmac, timingSafeEqual } from 'node:crypto';
import type { NameFacts } from './name-facts.ts';

/** First line of the file, by which it is known. */
const HEAD = 'homeward hashed roster 1';

/** Bytes of a hash by which a name is found, and one more that hides what it says. */
const HASH_BYTES = 16;

/** 256 bits, in hexadecimal. */
const KEY = /^[0-9a-f]{64}$/i;

const LINE = /^[0-9a-f]{34}$/;

/** Hashed under a key that never changes its meaning, so that a wrong key is noticed. */
const PROOF = '\u0000this key fits';

/** Whether a text is a hashed roster, which may lie in the repository. */
export function isHashedRoster(text: string): boolean {
  return text.startsWith(HEAD);
}

/** Whether a text can be the key of a hashed roster. */
export function isRosterKey(text: string): boolean {
  return KEY.test(text);
}

/**
 * A roster as hashes (HMAC-SHA-256 under a key of 32 bytes that lies elsewhere), one line a name,
 * in the order of the hashes. What a name says is hidden under the last byte of its own hash, so
 * without the key the file tells how many names there are, and with it only who guesses a name.
 */
export function writeHashedRoster(names: ReadonlyMap<string, NameFacts>, key: string): string {
  const lines = [...names].map(([name, facts]) => {
    const hash = hashName(name, key);
    const hidden = Buffer.from([hash[HASH_BYTES]! ^ facts]);
    return hash.toString('hex', 0, HASH_BYTES) + hidden.toString('hex');
  });
  return `${[HEAD, hashName(PROOF, key).toString('hex'), ...lines.sort()].join('\n')}\n`;
}

/** Looks names up in a hashed roster; undefined when the key is another, or the file is damaged. */
export function readHashedRoster(
  text: string,
  key: string,
): ((name: string) => NameFacts) | undefined {
  const [head, proof = '', ...lines] = text.trim().split(/\r?\n/);
  const expected = hashName(PROOF, key);
  const found = Buffer.from(proof, 'hex');
  if (head !== HEAD || found.length !== expected.length || !timingSafeEqual(found, expected)) {
    return undefined;
  }
  if (!lines.every((line) => LINE.test(line))) return undefined;
  const hidden = new Map(
    lines.map((line) => [line.slice(0, -2), Number.parseInt(line.slice(-2), 16)]),
  );
  const known = new Map<string, NameFacts>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const hash = hashName(name, key);
    const byte = hidden.get(hash.toString('hex', 0, HASH_BYTES));
    const facts = byte === undefined ? 0 : byte ^ hash[HASH_BYTES]!;
    known.set(name, facts);
    return facts;
  };
}

function hashName(name: string, key: string): Buffer {
  return createHmac('sha256', Buffer.from(key, 'hex')).update(name).digest();
}
