import { mkdirSync, readFileSync, readdirSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldDeliveries, type Delivery } from './delivery.ts';
import { cloneLedger, type GitFolder } from './git-folder.ts';
import { formatLines, parseLines } from './jsonl.ts';
import { LedgerProblem, toListId, type Ledger } from './ledger.ts';

/** How often a push may come too late before something else must be wrong. */
const MOST_TRIES = 50;

interface Line {
  digest: string;
  delivery: Delivery;
}

export interface GitLedgerOptions {
  url: string;
  /** A name of this run that no other has. */
  run: string;
  /** How many deliveries one push takes. As many, and those under way, may be uncertain when the machine is lost. */
  batch: number;
}

/**
 * A ledger for machines that vanish after each run: lines in a private git repository. A push is
 * what makes a line safe, so deliveries are taken a batch at a time, and the outcomes of one batch
 * go up with the claims of the next. Each push adds one small file `<digest>/<number>.jsonl`.
 */
export async function openGitLedger({ url, run, batch }: GitLedgerOptions): Promise<Ledger> {
  const clone = await cloneLedger(url);
  let settled: Line[] = [];
  let known = new Map<string, Map<string, Delivery>>();
  let turn: Promise<unknown> = Promise.resolve();

  function readKnown(digest: string): Map<string, Delivery> {
    let deliveries = known.get(digest);
    if (!deliveries) {
      deliveries = readDigest(clone.folder, digest);
      known.set(digest, deliveries);
    }
    return deliveries;
  }

  /** Pushes outcomes with whatever `choose` adds, which is asked again when another push was first. */
  async function publish(choose: () => Line[]): Promise<Line[]> {
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const outcomes = [...settled];
      const chosen = choose();
      const lines = [...outcomes, ...chosen];
      if (lines.length === 0) return [];
      writeLines(clone.folder, lines);
      if (await clone.publish(`${lines.length} lines`)) {
        settled = settled.slice(outcomes.length);
        for (const { digest, delivery } of lines) readKnown(digest).set(delivery.rid, delivery);
        return chosen;
      }
      // The outcomes are still waiting in `settled`, so the next turn writes them again.
      await clone.takeTheirs();
      known = new Map();
    }
    throw new LedgerProblem(`Too many senders push to the ledger at once. Let one finish first.`);
  }

  /** One push at a time. */
  function inTurn<Result>(act: () => Promise<Result>): Promise<Result> {
    const result = turn.then(act);
    turn = result.catch(() => undefined);
    return result;
  }

  const listSettled = (digest: string) =>
    settled.filter((line) => line.digest === digest).map(({ delivery }) => delivery);

  const flush = () => inTurn(() => publish(() => [])).then(() => undefined);

  return {
    claimSize: batch,
    read: (digest) => Promise.resolve(new Map(readKnown(digest))),
    listUnknown: (list) => Promise.resolve(listUnknown(clone, list)),
    plan: async (digest, deliveries) => {
      await inTurn(() =>
        publish(() => {
          const there = readKnown(digest);
          const fresh = deliveries.filter(({ rid }) => !there.has(rid));
          return fresh.map((delivery) => ({ digest, delivery }));
        }),
      );
    },
    claim: async (digest, deliveries) => {
      const claims = await inTurn(() =>
        publish(() => {
          const there = foldDeliveries([...readKnown(digest).values(), ...listSettled(digest)]);
          return deliveries
            .filter((delivery) => isSame(there.get(delivery.rid), delivery))
            .map((delivery) => ({ digest, delivery: { ...delivery, state: 'intent', run } }));
        }),
      );
      const taken = new Set(claims.map(({ delivery }) => delivery.rid));
      return deliveries.filter(({ rid }) => taken.has(rid));
    },
    release: (digest, deliveries) => {
      settled.push(...deliveries.map((delivery) => ({ digest, delivery })));
    },
    // The claim was the intent, and it is pushed.
    intend: () => Promise.resolve(),
    settle: (digest, delivery) => {
      settled.push({ digest, delivery });
    },
    flush,
    close: async () => {
      try {
        await flush();
      } finally {
        await clone.remove();
      }
    },
  };
}

/** Whether nobody has touched a delivery since it was read. */
function isSame(there: Delivery | undefined, read: Delivery): boolean {
  return there?.state === read.state && there.at === read.at && there.run === read.run;
}

function listFiles(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}

function readDigest(folder: string, digest: string): Map<string, Delivery> {
  const lines = listFiles(join(folder, digest)).flatMap((name) =>
    parseLines(readFileSync(join(folder, digest, name), 'utf8'), `${digest}/${name}`),
  );
  return foldDeliveries(lines);
}

function listUnknown({ folder }: GitFolder, list: string): Set<string> {
  const digests = listFiles(folder).filter((name) => toListId(name) === list);
  const deliveries = digests.flatMap((digest) => [...readDigest(folder, digest).values()]);
  return new Set(deliveries.filter((each) => each.isUnknownAddress).map(({ rid }) => rid));
}

/** Writes each digest’s lines into a new file. Two runs that choose one name can’t both push it. */
function writeLines(folder: string, lines: readonly Line[]): void {
  for (const digest of new Set(lines.map((line) => line.digest))) {
    const own = lines.filter((line) => line.digest === digest).map(({ delivery }) => delivery);
    const number = String(listFiles(join(folder, digest)).length + 1).padStart(6, '0');
    mkdirSync(join(folder, digest), { recursive: true });
    writeFileSync(join(folder, digest, `${number}.jsonl`), formatLines(own));
  }
}
