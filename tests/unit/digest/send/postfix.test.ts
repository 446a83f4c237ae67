import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isUncertain } from '../../../../src/digest/ledger/delivery.ts';
import { readPostfixLog } from '../../../../src/digest/ledger/postfix-log.ts';
import { reconcile } from '../../../../src/digest/ledger/reconcile.ts';
import { openSqliteLedger } from '../../../../src/digest/ledger/sqlite-ledger.ts';
import { DIGEST, makeRecipients } from '../../../fixtures/digest.ts';
import { findPostfixObstacle, startPostfix, type Postfix } from '../../../fixtures/postfix.ts';
import type { SenderTask } from '../../../fixtures/sender.ts';
import { runSender } from '../../../fixtures/soak.ts';

const obstacle = findPostfixObstacle();
if (obstacle) console.warn(`Real Postfix is not tried: ${obstacle}.`);

const RECIPIENTS = 150;
/** Queue ids of mails that Postfix has taken and not yet delivered. */
function listUnfinished(log: string): string[] {
  const taken = [...log.matchAll(/qmgr\[\d+\]: (\w+): from=.*\(queue active\)/g)];
  return taken.map(([, id]) => id!).filter((id) => !log.includes(`${id}: removed`));
}

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

function countAccepted(postfix: Postfix): number {
  return postfix.readLog().split('(queue active)').length - 1;
}

/** Runs a sender, and kills it when Postfix has so many messages more. */
async function runKilled(postfix: Postfix, task: SenderTask, after: number, temporary: string) {
  const goal = countAccepted(postfix) + after;
  let isOver = false;
  const run = runSender(task, temporary, (kill) => {
    void (async () => {
      while (!isOver && countAccepted(postfix) < goal) await pause(2);
      kill();
    })();
  });
  const isDone = await run;
  isOver = true;
  return isDone;
}

async function runToItsEnd(task: SenderTask, temporary: string): Promise<void> {
  expect(await runSender(task, temporary, () => undefined)).toBe(true);
}

async function startWithLedger() {
  const temporary = mkdtempSync(join(tmpdir(), 'homeward-postfix-'));
  const addresses = makeRecipients(RECIPIENTS).map(({ address }) => address);
  const own = mkdtempSync(join(tmpdir(), 'homeward-postfix-'));
  const postfix = await startPostfix(own, addresses);
  const sqlite = join(temporary, 'ledger.db');
  const task: SenderTask = {
    ...{ port: postfix.port, ledger: { sqlite }, recipients: RECIPIENTS, connections: 4 },
    ...{ onUncertain: 'hold', clock: { speed: 1, begin: Date.now() } },
  };
  const end = () => {
    postfix.stop();
    rmSync(temporary, { recursive: true });
  };
  return { postfix, temporary, sqlite, task, end };
}

test.skipIf(obstacle)(
  'with a real Postfix, killed again and again, its log settles every doubt and nobody gets two',
  async () => {
    const { postfix, temporary, sqlite, task, end } = await startWithLedger();
    try {
      let kills = 0;
      for (const after of [9, 31, 22]) {
        if (!(await runKilled(postfix, task, after, temporary))) kills += 1;
      }
      expect(kills).toBeGreaterThan(1);
      await runToItsEnd(task, temporary);

      // Postfix finishes what it was given before it is asked.
      await expect.poll(() => listUnfinished(postfix.readLog()), { timeout: 20_000 }).toEqual([]);
      const ledger = openSqliteLedger(sqlite);
      const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
      const log = readPostfixLog(postfix.readLog(), { now: Date.now(), timeZone });
      const before = await ledger.read(DIGEST.id);
      const doubts = [...before.values()].filter(isUncertain).length;
      const { settled } = reconcile(before.values(), log, { now: Date.now(), quiet: 0 });
      expect(settled).toHaveLength(doubts);
      for (const delivery of settled) ledger.settle(DIGEST.id, delivery);
      await ledger.close();
      await runToItsEnd(task, temporary);

      await expect.poll(() => postfix.countMail().size, { timeout: 20_000 }).toBe(RECIPIENTS);
      expect([...postfix.countMail().values()].filter((count) => count !== 1)).toEqual([]);
    } finally {
      end();
    }
  },
  120_000,
);
