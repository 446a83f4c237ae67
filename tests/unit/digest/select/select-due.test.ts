import { describe, expect, test } from 'vitest';
import { toHash, type Candidate, type Covered } from '../../../../src/digest/select/candidate.ts';
import { selectDue } from '../../../../src/digest/select/select-due.ts';
import { addDays } from '../../../../src/lib/dates/calendar.ts';
import { createRandom } from '../../../bench/random.ts';

const CUTOFF = '2026-05-14T07:00';

function entry(name: string, { title = name, date = '2026-05-13' } = {}): Candidate {
  return { key: `newsletters/${name}`, title, date, hash: toHash({ title, date }) };
}

function correct(of: Candidate, name: string, date = '2026-05-13'): Candidate {
  return { ...of, key: `${of.key}#${name}`, date, of: of.key };
}

function cover(...candidates: Candidate[]): Covered[] {
  return candidates.map(({ key, hash }) => ({ key, hash, cutoff: '2026-05-07T07:00' }));
}

function select(
  candidates: readonly Candidate[],
  {
    covered = [] as readonly Covered[],
    existing = candidates.map(({ key }) => key),
    cutoff = CUTOFF,
  } = {},
) {
  const { due, held, moved, reused } = selectDue(candidates, {
    ...{ covered, cutoff, existing: new Set(existing), maxAgeDays: 60 },
  });
  const toKeys = (list: readonly Candidate[]) => list.map(({ key }) => key);
  return {
    due: toKeys(due),
    held: toKeys(held),
    moved: moved.map(({ candidate, from, first }) => [candidate.key, from, first].join(' ')),
    reused: toKeys(reused),
  };
}

const NOTHING = { due: [], held: [], moved: [], reused: [] };

describe('what is published and not covered is due', () => {
  test('however late it was written, oldest first', () => {
    const late = entry('late', { date: '2026-04-02' });
    expect(select([entry('new'), late])).toEqual({
      ...NOTHING,
      due: ['newsletters/late', 'newsletters/new'],
    });
  });

  test('what has been mailed is not mailed again, whatever was changed in it', () => {
    const mailed = entry('mailed', { title: 'A slip' });
    const mended = entry('mailed', { title: 'The slip is mended' });
    expect(select([mended], { covered: cover(mailed) }).due).toEqual([]);
  });

  test('what comes after the moment of the digest waits', () => {
    expect(select([entry('later', { date: '2026-05-14T07:01' })])).toEqual(NOTHING);
    expect(select([entry('then', { date: '2026-05-14T07:00' })]).due).toHaveLength(1);
  });

  test('what was old when it first appeared is listed, not mailed and not lost', () => {
    const old = entry('old', { date: '2026-03-14' });
    const edge = entry('edge', { date: '2026-03-15' });
    const { due, held } = select([old, edge, correct(old, '1')]);
    expect({ due, held }).toEqual({ due: ['newsletters/edge'], held: ['newsletters/old'] });
  });
});

describe('a renamed file', () => {
  const old = entry('old-name', { title: 'Beans' });
  const renamed = entry('new-name', { title: 'Beans' });

  test('is known again and not mailed twice', () => {
    expect(select([renamed], { covered: cover(old) })).toEqual({
      ...NOTHING,
      moved: ['newsletters/new-name newsletters/old-name newsletters/old-name'],
    });
  });

  test('keeps its corrections, under the name that was mailed', () => {
    const covered = cover(old, correct(old, '1'));
    const candidates = [renamed, correct(renamed, '1'), correct(renamed, '2')];
    expect(select(candidates, { covered }).due).toEqual(['newsletters/old-name#2']);
  });

  test('is known again after its title was changed', () => {
    const date = '2026-05-01';
    const first = entry('old-name', { title: 'Beans', date });
    const mended = entry('old-name', { title: 'Beans!', date });
    const { edited } = selectDue([mended], {
      ...{ covered: cover(first), existing: new Set([old.key]), cutoff: CUTOFF, maxAgeDays: 60 },
    });
    const later = entry('new-name', { title: 'Beans!', date });
    expect(select([later], { covered: [...cover(first), ...cover(...edited)] }).due).toEqual([]);
  });

  test('renamed once more is still the same', () => {
    const again = entry('third-name', { title: 'Beans' });
    const [mailed] = cover(old);
    const covered = [mailed!, { ...cover(renamed)[0]!, first: old.key }];
    expect(select([again], { covered }).moved).toEqual([
      'newsletters/third-name newsletters/new-name newsletters/old-name',
    ]);
  });

  test('is not thought of while the first file is there: two classes may share a headline', () => {
    const existing = [old.key, renamed.key];
    const { due, moved } = select([old, renamed], { covered: cover(old), existing });
    expect({ due, moved }).toEqual({ due: ['newsletters/new-name'], moved: [] });
  });

  test('answers for one new file only', () => {
    const other = entry('other-name', { title: 'Beans' });
    const { due, moved } = select([renamed, other], { covered: cover(old) });
    expect([due.length, moved.length]).toEqual([1, 1]);
  });
});

describe('corrections', () => {
  const mailed = entry('mailed', { date: '2026-05-01' });

  test('of what was mailed are due by themselves, once', () => {
    const covered = cover(mailed, correct(mailed, '1'));
    const candidates = [mailed, correct(mailed, '1'), correct(mailed, '2')];
    expect(select(candidates, { covered }).due).toEqual(['newsletters/mailed#2']);
  });

  test('of what goes now go with it, and are covered with it', () => {
    const now = entry('now');
    expect(select([now, correct(now, '1')]).due).toEqual(['newsletters/now', 'newsletters/now#1']);
  });
});

test('a file that holds something else since it was mailed is told of', () => {
  const first = entry('this-week', { title: 'One', date: '2026-05-06' });
  const second = entry('this-week', { title: 'Two', date: '2026-05-13' });
  expect(select([second], { covered: cover(first) })).toEqual({
    ...NOTHING,
    reused: ['newsletters/this-week'],
  });
});

/** An entry of a simulated school; what happened to it is kept for the reckoning. */
interface Post {
  name: string;
  title: string;
  date: string;
  isDraft: boolean;
  corrections: string[];
  mailed: number;
  mailedCorrections: Map<string, number>;
}

/** A year of a class at random; how often each post and each correction was mailed. */
function simulate(seed: number, weeks: number) {
  const random = createRandom(String(seed));
  const chance = (share: number) => random() < share;
  const pick = (count: number) => Math.floor(random() * count);
  const posts: Post[] = [];
  const covered: Covered[] = [];
  const heldOnce = new Set<Post>();
  let names = 0;
  let day = '2025-09-03';
  for (let week = 0; week < weeks; week += 1, day = addDays(day, 7)) {
    for (let count = pick(3); count > 0; count -= 1) {
      const back = chance(0.25) ? -pick(80) : 0;
      const shift = chance(0.15) ? pick(20) : back;
      const name = `post-${(names += 1)}`;
      const date = addDays(day, shift - pick(6));
      posts.push({
        ...{ name, date, title: `Title ${name}`, isDraft: chance(0.15), corrections: [] },
        ...{ mailed: 0, mailedCorrections: new Map() },
      });
    }
    for (const post of posts) {
      if (chance(0.02)) post.name = `post-${(names += 1)}`;
      else if (chance(0.03)) post.title += ' (mended)';
      if (post.isDraft && chance(0.3)) post.isDraft = false;
      if (chance(0.03)) post.corrections.push(addDays(day, -pick(6)));
    }
    const cutoff = `${day}T16:00`;
    const byKey = new Map(posts.map((post) => [`newsletters/${post.name}`, post]));
    const candidates = [...byKey].flatMap(([key, { title, date, isDraft, corrections }]) => {
      const own: Candidate = { key, title, date, hash: toHash({ title, date }) };
      const parts = corrections.map((on, index) => correct(own, String(index), on));
      return isDraft ? [] : [own, ...parts];
    });
    const existing = new Set(byKey.keys());
    const selection = selectDue(candidates, { covered, existing, cutoff, maxAgeDays: 60 });
    for (const { key, hash, of } of selection.due) {
      const post = of === undefined ? byKey.get(key)! : byKey.get(of)!;
      const part = key.split('#')[1];
      if (part === undefined) post.mailed += 1;
      else post.mailedCorrections.set(part, (post.mailedCorrections.get(part) ?? 0) + 1);
      covered.push({ key, hash, cutoff });
    }
    for (const { candidate, first } of selection.moved)
      covered.push({ key: candidate.key, hash: candidate.hash, first, cutoff });
    for (const { key, hash } of selection.edited) {
      const { first } = covered.find((each) => each.key === key)!;
      covered.push({ key, hash, first, cutoff });
    }
    for (const { key } of selection.held) if (!key.includes('#')) heldOnce.add(byKey.get(key)!);
  }
  const last = `${addDays(day, -7)}T16:00`;
  return posts.map((post) => ({
    post,
    isOut: !post.isDraft && post.date <= last.slice(0, 10),
    isHeld: heldOnce.has(post),
  }));
}

test('in 400 random years nothing is lost, nothing comes twice, and no correction is lost', () => {
  const years = Array.from({ length: 400 }, (_, seed) => simulate(seed + 1, 30));
  const all = years.flat();
  const out = all.filter(({ isOut }) => isOut);
  const corrections = out
    .filter(({ post, isHeld }) => post.mailed > 0 && !isHeld)
    .flatMap(({ post }) =>
      post.corrections.map((_, index) => post.mailedCorrections.get(String(index)) ?? 0),
    );
  expect(out.length).toBeGreaterThan(9_000);
  expect(corrections.length).toBeGreaterThan(2_000);
  expect(all.filter(({ isHeld }) => isHeld).length).toBeGreaterThan(50);
  expect({
    lost: out.filter(({ post, isHeld }) => post.mailed === 0 && !isHeld).length,
    repeated: all.filter(({ post }) => post.mailed > 1).length,
    early: all.filter(({ post, isOut }) => post.mailed > 0 && !isOut).length,
    correctionsLost: corrections.filter((count) => count === 0).length,
    correctionsRepeated: corrections.filter((count) => count > 1).length,
  }).toEqual({ lost: 0, repeated: 0, early: 0, correctionsLost: 0, correctionsRepeated: 0 });
});
