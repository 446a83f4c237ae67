/**
 * Measures sending against a mail server on this machine: speed beside nodemailer’s own pool, memory
 * for a large list, and how many get two or none when the sender is killed again and again.
 * docs/performance.md explains it.
 */
import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import type { Fault } from '../../fixtures/mail-server.ts';
import { soak, type SoakOptions } from '../../fixtures/soak.ts';
import type { Sending, Sent } from './sending-process.ts';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '1000' },
    rounds: { type: 'string', default: '3' },
    recipients: { type: 'string', default: '3000' },
    kills: { type: 'string', default: '20' },
    large: { type: 'string', default: '10000' },
    /** speed, memory or kills; left out, all. */
    only: { type: 'string' },
  },
});

const folder = mkdtempSync(join(tmpdir(), 'homeward-bench-'));
const SINK = fileURLToPath(new URL('./mail-sink.ts', import.meta.url));
const SENDER = fileURLToPath(new URL('./sending-process.ts', import.meta.url));
const BYTES = 10_000;
let ledgers = 0;

async function measure(task: Omit<Sending, 'port' | 'ledger' | 'bytes'>): Promise<Sent> {
  const sink = spawn(process.execPath, [SINK], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const port = await new Promise<number>((done) =>
    sink.stdout.once('data', (text: Buffer) => done(Number(text.toString()))),
  );
  const ledger = join(folder, `speed-${++ledgers}.db`);
  const sending: Sending = { ...task, port, ledger, bytes: BYTES };
  const run = promisify(execFile);
  const { stdout } = await run(process.execPath, [...[SENDER, JSON.stringify(sending)]]);
  sink.stdin.end();
  return JSON.parse(stdout) as Sent;
}

function getMedian(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
}

/** Ours and the pool in turns, so that other load on the machine falls on both alike. */
async function compareSpeed(): Promise<void> {
  const count = Number(values.count);
  console.log(
    `${count} messages of ${BYTES / 1000} kB, messages a second, median of ${values.rounds}`,
  );
  for (const connections of [1, 4, 16]) {
    const rates: Record<Sending['kind'], number[]> = { ours: [], pool: [] };
    for (let round = 0; round < Number(values.rounds); round++) {
      for (const kind of ['ours', 'pool'] as const) {
        const { milliseconds } = await measure({ kind, count, connections });
        rates[kind].push((count * 1000) / milliseconds);
      }
    }
    const [ours, pool] = [getMedian(rates.ours), getMedian(rates.pool)];
    console.log(
      `  ${String(connections).padStart(2)} connections: ours ${ours.toFixed(0)}, nodemailer’s pool ${pool.toFixed(0)}, ratio ${(ours / pool).toFixed(2)}`,
    );
  }
}

async function measureMemory(): Promise<void> {
  const count = Number(values.large);
  for (const kind of ['ours', 'pool'] as const) {
    const { milliseconds, peak } = await measure({ kind, count, connections: 4 });
    console.log(
      `  ${kind}, ${count} recipients, 4 connections: ${(peak / 1e6).toFixed(0)} MB at most, ${(milliseconds / 1000).toFixed(1)} s`,
    );
  }
}

/** A fifth greylisted, 3 of a hundred unknown, 1 of a hundred connections broken on either side. */
function chooseFault(): Fault | undefined {
  const chance = Math.random();
  if (chance < 0.2) return 'grey';
  if (chance < 0.23) return 'unknown';
  if (chance < 0.24) return 'drop-early';
  return chance < 0.25 ? 'drop-after' : undefined;
}

async function countDamage(name: string, options: Partial<SoakOptions>): Promise<void> {
  const [recipients, kills] = [Number(values.recipients), Number(values.kills)];
  // Spread over the run: two kills close together are one, as a sender takes a while to start.
  const part = (recipients * 0.9) / kills;
  const killAt = Array.from({ length: kills }, (_, index) =>
    Math.ceil((index + 0.5 + Math.random() * 0.5) * part),
  );
  const result = await soak({
    ...{ recipients, killAt, delay: () => Math.random() * 10 },
    ...{ ledger: { sqlite: join(folder, `soak-${++ledgers}.db`) }, temporary: folder, ...options },
  });
  console.log(`  ${name}: ${JSON.stringify(result)}`);
}

console.log(`${availableParallelism()} cores, Node ${process.version}`);
const isAsked = (part: string) => values.only === undefined || values.only === part;
if (isAsked('speed')) await compareSpeed();
if (isAsked('memory')) await measureMemory();
if (isAsked('kills')) {
  console.log(`${values.recipients} recipients, ${values.kills} kills`);
  await countDamage('held, server without faults', {});
  await countDamage('held, server with faults', { chooseFault });
  await countDamage('sent again when in doubt, for comparison', { onUncertain: 'resend' });
}
rmSync(folder, { recursive: true });
