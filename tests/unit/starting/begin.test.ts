import { describe, expect, it } from 'vitest';
import { beginDrafts } from '../../../src/starting/begin.ts';
import type { ClassStart } from '../../../src/starting/class-start.ts';

const willow: ClassStart = {
  classId: 'willow',
  lang: 'es',
  date: '2026-05-15',
  rhythm: { every: 'weekly', day: 'friday' },
  grades: { from: 'K', to: 'K' },
  promises: [{ id: 'bench', text: 'The bench is mended.', due: '2026-05-10' }],
  eventIds: ['garden-morning'],
  tipId: 'weather-watch',
  teacher: 'Ana Lima',
};

const school: ClassStart = {
  ...{ classId: 'all', lang: 'en', date: '2026-05-14', promises: [], eventIds: [] },
  grades: { from: 'K', to: '6' },
};

function begin(today: string, start = willow) {
  const drafts = beginDrafts(start, { school, today });
  return (name: keyof typeof drafts) =>
    Object.fromEntries(
      drafts[name].fields
        .filter(({ value }) => value !== undefined)
        .map((field) => [field.name, field.value]),
    );
}

describe('what is begun in the editor', () => {
  it('is the newsletter of the class’s next day, with what is known of it', () => {
    expect(begin('2026-05-14')('newsletters')).toMatchObject({
      date: '2026-05-15',
      class: 'willow',
      draft: 'yes',
      kept: [{ promise: 'bench', date: '2026-05-15' }],
    });
  });

  it.each([
    ['on the day itself', '2026-05-15', '2026-05-15'],
    ['when the site has not been built since', '2026-05-16', '2026-05-22'],
  ])('has a day that is not past %s', (_, today, date) => {
    expect(begin(today)('newsletters')).toMatchObject({ date });
  });

  it('is for today where the whole school is written to', () => {
    expect(begin('2026-05-16', school)('newsletters')).toMatchObject({
      date: '2026-05-16',
      class: 'all',
    });
  });

  it('leaves to the teacher what only a teacher can choose', () => {
    const read = begin('2026-05-14');
    expect(read('celebrations')).not.toHaveProperty('kind');
    expect(read('home-learning')).not.toHaveProperty('subjects');
    expect(read('events')).not.toHaveProperty('start');
    expect(read('goals')).not.toHaveProperty('area');
    expect(read('guides')).not.toHaveProperty('topic');
  });

  it('is the class’s where a class celebrates, and everybody’s otherwise', () => {
    const read = begin('2026-05-14');
    expect(read('celebrations')).toMatchObject({
      class: 'willow',
      who: ['✎ Nombre de pila, o toda la clase'],
    });
    expect(read('home-learning')).toMatchObject({ class: 'all', grades: { from: 'K', to: '6' } });
  });
});
