import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { startMailServer, type Fault } from '../../../fixtures/mail-server.ts';
import type { SenderTask } from '../../../fixtures/sender.ts';
import { readLedger, runSender, soak } from '../../../fixtures/soak.ts';

const temporary = mkdtempSync(join(tmpdir(), 'homeward-crash-'));
let count = 0;

afterAll(() => rmSync(temporary, { recursive: true }));

const createFile = () => ({ sqlite: join(temporary, `${++count}.db`) });

function createRepository(batch: number) {
  const git = join(temporary, `${++count}.git`);
  execFileSync('git', ['init', '--quiet', '--bare', git]);
  return { git, batch };
}

const ONE_CRASH = { ...{ kills: 1, duplicates: 0, missed: 0 } };

test.each(['before intent', 'after intent', 'before outcome'] as const)(
  'killed %s, nobody gets two, nobody is forgotten, and one at most is in doubt',
  async (point) => {
    const result = await soak({
      ...{ recipients: 6, connections: 1, ledger: createFile(), temporary },
      crash: { point, call: 3 },
    });
    expect(result).toMatchObject(ONE_CRASH);
    const { uncertain, uncertainAccepted, accepted } = result;
    expect(uncertain).toBeLessThanOrEqual(1);
    expect(accepted + uncertain - uncertainAccepted).toBe(6);
  },
  60_000,
);

test('killed between the end of a message and its answer, nobody gets two', async () => {
  const result = await soak({
    ...{ recipients: 6, connections: 1, ledger: createFile(), temporary },
    killAt: [3],
  });
  expect(result).toMatchObject({ ...ONE_CRASH, uncertain: 1, uncertainAccepted: 1 });
}, 60_000);

test('who sends again what is in doubt sends some twice, so these counts can see it', async () => {
  const result = await soak({
    ...{ recipients: 6, connections: 1, ledger: createFile(), temporary },
    ...{ killAt: [3], onUncertain: 'resend' },
  });
  expect(result).toMatchObject({ kills: 1, duplicates: 1, missed: 0, uncertain: 0, accepted: 7 });
}, 60_000);

test('a machine that is lost with its clone of the ledger leaves a batch and what was under way in doubt', async () => {
  const result = await soak({
    ...{ recipients: 12, connections: 2, ledger: createRepository(4), temporary },
    killAt: [6],
  });
  expect(result).toMatchObject(ONE_CRASH);
  expect(result.uncertain).toBeLessThanOrEqual(4 + 1);
}, 60_000);

test('three machines at once share the work over a ledger in git, and nobody gets two', async () => {
  const server = await startMailServer();
  const ledger = createRepository(5);
  const task: SenderTask = {
    ...{ port: server.port, ledger, recipients: 40, connections: 2, onUncertain: 'hold' },
    clock: { speed: 1, begin: Date.now() },
  };
  const run = () => runSender(task, temporary, () => undefined);
  expect(await Promise.all([run(), run(), run()])).toEqual([true, true, true]);
  const names = server.accepted.map(({ to }) => to);
  await server.stop();
  expect(new Set(names).size).toBe(40);
  expect(names).toHaveLength(40);
  const states = new Set([...(await readLedger(ledger)).values()].map(({ state }) => state));
  expect(states).toEqual(new Set(['sent']));
}, 60_000);

/** One of the faults for some of the addresses, by their numbers. */
function chooseFault(to: string): Fault | undefined {
  const number = Number(/\d+/.exec(to)?.[0]);
  if (number % 5 === 0) return 'grey';
  if (number % 33 === 0) return 'unknown';
  if (number % 50 === 1) return 'drop-early';
  return number % 50 === 2 ? 'drop-after' : undefined;
}

test('killed again and again, among servers that fail, nobody gets two and nobody is forgotten', async () => {
  const result = await soak({
    ...{ recipients: 120, ledger: createFile(), chooseFault, temporary },
    killAt: [11, 37, 52, 90],
    delay: () => Math.random() * 5,
  });
  expect(result).toMatchObject({ duplicates: 0, missed: 0 });
  expect(result.kills).toBeGreaterThan(1);
}, 120_000);
