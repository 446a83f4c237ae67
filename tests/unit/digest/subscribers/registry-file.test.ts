import { Decrypter, generateIdentity } from 'age-encryption';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  changeState,
  readState,
  type RegistryProblem,
  type RegistryPlace,
} from '../../../../src/digest/subscribers/registry-file.ts';
import {
  copyState,
  addSubscription,
  removeSubscription,
} from '../../../../src/digest/subscribers/subscribe.ts';
import { CONTEXT, createState } from '../../../fixtures/inbox.ts';

const CONSENT = { at: '2026-05-01', how: 'office' } as const;
let folder: string;
let place: RegistryPlace;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'homeward-families-'));
  place = { path: join(folder, 'kept/subscribers.jsonl.age'), identity: await generateIdentity() };
});
afterEach(() => rmSync(folder, { recursive: true }));

function add(address: string) {
  return changeState(place, (state) => {
    const next = copyState(state);
    return {
      state: next,
      result: addSubscription(next, { address, list: 'willow-en', consent: CONSENT }, CONTEXT),
    };
  });
}

describe('the list of families', () => {
  test('is read back as it was written, and no byte of it names anybody', async () => {
    await add('nora@example.org');
    await add('sam@example.org');
    const { registry } = await readState(place);
    expect([...registry.subscribers.keys()]).toEqual(['nora@example.org', 'sam@example.org']);
    for (const file of readdirSync(join(folder, 'kept'))) {
      expect(readFileSync(join(folder, 'kept', file), 'latin1')).not.toContain('example.org');
    }
  });

  test('opens with any program for age', async () => {
    await add('nora@example.org');
    const decrypter = new Decrypter();
    decrypter.addIdentity(place.identity);
    expect(await decrypter.decrypt(readFileSync(place.path), 'text')).toContain('nora@example.org');
  });

  test('does not open with another key, and says so without the key', async () => {
    await add('nora@example.org');
    const other = { ...place, identity: await generateIdentity() };
    const fault = await readState(other).then(
      () => undefined,
      (error: unknown) => error as RegistryProblem,
    );
    expect(fault?.code).toBe(78);
    expect(fault?.message).toContain('does not open with this key');
    expect(fault?.message).not.toContain(other.identity);
  });

  test('that was damaged is not taken for an empty one', async () => {
    await add('nora@example.org');
    writeFileSync(place.path, readFileSync(place.path).subarray(0, -5));
    await expect(readState(place)).rejects.toMatchObject({ code: 78 });
    await expect(add('sam@example.org')).rejects.toMatchObject({ code: 78 });
  });

  test('is changed by one command at a time', async () => {
    await changeState(place, async () => {
      await expect(add('nora@example.org')).rejects.toMatchObject({ code: 75 });
      return { result: undefined };
    });
    await expect(add('nora@example.org')).resolves.toBe('added');
  });

  test('is as it was when a change fails half-way', async () => {
    await add('nora@example.org');
    const failing = changeState(place, (state) => {
      const next = copyState(state);
      removeSubscription(next, { address: 'nora@example.org' }, CONTEXT);
      throw new Error('The power went.');
    });
    await expect(failing).rejects.toThrow('The power went.');
    expect(
      (await readState(place)).registry.subscribers.get('nora@example.org')?.lists,
    ).toMatchObject([{ state: 'active' }]);
  });

  test('reads marks whose last line was cut off', async () => {
    await add('nora@example.org');
    const whole = JSON.stringify({ rid: 'a', list: '*', why: 'erased', at: '2026-05-01T08:00' });
    writeFileSync(join(folder, 'kept/suppressions.jsonl'), `${whole}\n${whole.slice(0, 20)}`);
    expect((await readState(place)).suppressions.size).toBe(1);
  });

  test('is empty where there is none', async () => {
    expect(await readState(place)).toEqual(createState());
  });
});
