import { closeSync, openSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { foldDeliveries, type Delivery } from './delivery.ts';
import { LedgerBusy, LedgerProblem, toListId, type Ledger } from './ledger.ts';

/** Taking is free here, as nobody else is let in, so this only bounds what waits in memory. */
const CLAIM_SIZE = 500;

/** Result codes of SQLite (sqlite.org/rescode.html), without their extended part. */
const BUSY = 5;
const LOCKED = 6;

/**
 * WAL with FULL: a commit is on the disk when it returns. EXCLUSIVE keeps a second sender out for as
 * long as the first one lives, and the system frees the lock when it dies, however it dies.
 */
const SCHEMA = `
  PRAGMA locking_mode = EXCLUSIVE;
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  CREATE TABLE IF NOT EXISTS delivery (
    seq INTEGER PRIMARY KEY,
    digest TEXT NOT NULL,
    list TEXT NOT NULL,
    rid TEXT NOT NULL,
    is_unknown INTEGER NOT NULL,
    line TEXT NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS delivery_digest ON delivery (digest, rid, seq);
  CREATE INDEX IF NOT EXISTS delivery_unknown ON delivery (list) WHERE is_unknown = 1;
`;

/**
 * How long an outcome waits for an intent with which it can be written, in milliseconds. On a fast line
 * that halves the commits; on a slow one it is nothing beside the time that a message takes.
 */
const PATIENCE = 5;

interface Line {
  digest: string;
  delivery: Delivery;
}

interface Intent {
  line: Line;
  done: () => void;
  fail: (error: unknown) => void;
}

/**
 * A ledger in one file. Throws {@link LedgerBusy} when another sender has it, and
 * {@link LedgerProblem} when the file can't be used.
 */
export function openSqliteLedger(path: string): Ledger {
  const database = attempt(path, () => openDatabase(path));
  const insert = database.prepare(
    'INSERT INTO delivery (digest, list, rid, is_unknown, line) VALUES (?, ?, ?, ?, ?)',
  );
  let waiting: Line[] = [];
  let intents: Intent[] = [];
  let timer: NodeJS.Timeout | undefined;
  let gather: (act: () => void) => unknown = setImmediate;

  function write(lines: readonly Line[]): void {
    attempt(path, () => {
      database.exec('BEGIN');
      try {
        for (const { digest, delivery } of lines) {
          const isUnknown = delivery.isUnknownAddress ? 1 : 0;
          insert.run(digest, toListId(digest), delivery.rid, isUnknown, JSON.stringify(delivery));
        }
        database.exec('COMMIT');
      } catch (error) {
        // A full disk has rolled the transaction back by itself.
        if (database.isTransaction) database.exec('ROLLBACK');
        throw error;
      }
    });
  }

  /** One commit for the outcomes that wait, with these lines. What can’t be written goes on waiting. */
  function commit(lines: readonly Line[] = []): void {
    clearTimeout(timer);
    timer = undefined;
    if (waiting.length + lines.length === 0) return;
    write([...waiting, ...lines]);
    waiting = [];
  }

  /** One commit for the intents of one turn of the loop. */
  function commitIntents(): void {
    const asking = intents;
    intents = [];
    // Where several connections wait for one commit, a moment’s patience brings in more of them.
    gather = asking.length > 1 ? (act) => setTimeout(act, 1) : setImmediate;
    try {
      commit(asking.map(({ line }) => line));
    } catch (error) {
      for (const { fail } of asking) fail(error);
      return;
    }
    for (const { done } of asking) done();
  }

  function settle(digest: string, delivery: Delivery): void {
    waiting.push({ digest, delivery });
    timer ??= setTimeout(() => {
      try {
        commit();
      } catch {
        // Whoever writes or flushes next is told.
      }
    }, PATIENCE);
  }

  function readLines(digest: string): ReadonlyMap<string, Delivery> {
    const rows = attempt(path, () =>
      database.prepare('SELECT line FROM delivery WHERE digest = ? ORDER BY seq').all(digest),
    );
    return foldDeliveries(rows.map(({ line }) => JSON.parse(String(line)) as Delivery));
  }

  return {
    claimSize: CLAIM_SIZE,
    read: (digest) => Promise.resolve().then(() => readLines(digest)),
    listUnknown: (list) =>
      Promise.resolve(new Set(attempt(path, () => selectUnknown(database, list)))),
    plan: (digest, deliveries) =>
      Promise.resolve().then(() => {
        const known = readLines(digest);
        const fresh = deliveries.filter(({ rid }) => !known.has(rid));
        commit(fresh.map((delivery) => ({ digest, delivery })));
      }),
    claim: (_, deliveries) => Promise.resolve([...deliveries]),
    release: () => undefined,
    intend: (digest, delivery) =>
      new Promise((done, fail) => {
        if (intents.length === 0) gather(commitIntents);
        intents.push({ line: { digest, delivery }, done, fail });
      }),
    settle,
    flush: () => Promise.resolve().then(() => commit()),
    close: () =>
      Promise.resolve()
        .then(() => commit())
        .finally(() => database.close()),
  };
}

function openDatabase(path: string): DatabaseSync {
  createPrivately(path);
  const database = new DatabaseSync(path);
  try {
    database.exec(SCHEMA);
    // The lock is taken with the first write, and kept from then on.
    database.exec('BEGIN IMMEDIATE; COMMIT');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Makes the file for its owner alone; SQLite gives the files beside it the same rights. */
function createPrivately(path: string): void {
  try {
    closeSync(openSync(path, 'a', 0o600));
  } catch {
    // SQLite tries the same next, and its complaint is the one that is told.
  }
}

/** Rids of which the last word in some digest of the list is that there is no such address. */
function selectUnknown(database: DatabaseSync, list: string): string[] {
  const rows = database
    .prepare(
      `SELECT DISTINCT rid FROM delivery AS told WHERE list = ? AND is_unknown = 1 AND seq =
         (SELECT max(seq) FROM delivery WHERE digest = told.digest AND rid = told.rid)`,
    )
    .all(list);
  return rows.map(({ rid }) => String(rid));
}

/** Turns what SQLite throws into what a person can act on. */
function attempt<Result>(path: string, act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    const code = (error as { errcode?: number }).errcode;
    if (code === undefined) throw error;
    const kind = code & 0xff;
    if (kind === BUSY || kind === LOCKED) {
      throw new LedgerBusy(`Another sender is at work with the ledger ${path}.`, { cause: error });
    }
    throw new LedgerProblem(
      `The ledger ${path} can’t be used: ${(error as Error).message}.
Is the disk full, or the file not one of ours? Nothing in it was lost.`,
      { cause: error },
    );
  }
}
