import { describe, expect, test } from 'vitest';
import { CONTENT, readSchool, toEntry } from '../fixtures/content-folder.ts';

/** What the one event of a school with these fields says; its faults as `line problem → fix`. */
async function readEvent(fields: Record<string, string>) {
  const { library, faults } = await readSchool({ 'events/a.mdx': toEntry('events', fields) });
  expect(faults.every(({ file }) => file === `${CONTENT}/events/a.mdx`)).toBe(true);
  return {
    event: library.events[0]?.data,
    faults: faults.map(({ line, problem, fix }) => `${line} ${problem} → ${fix}`),
  };
}

function toVolunteers(signUp: string): Record<string, string> {
  return { volunteers: `{ needed: 2, roles: [dig], signUp: ${signUp} }` };
}

describe('how helpers sign up can be written', () => {
  test('as a sentence', async () => {
    const { event, faults } = await readEvent(toVolunteers('Tell us.'));
    expect(faults).toEqual([]);
    expect(event?.volunteers?.signUp).toEqual({ how: 'Tell us.', slip: false });
  });

  test('as a sentence with everywhere that it leads', async () => {
    const { event, faults } = await readEvent(
      toVolunteers('{ how: Tell us., link: "https://a.example/f", email: a@b.example, slip: Yes }'),
    );
    expect(faults).toEqual([]);
    expect(event?.volunteers?.signUp).toEqual({
      how: 'Tell us.',
      link: 'https://a.example/f',
      email: 'a@b.example',
      slip: true,
    });
  });

  test('for an answer too, beside the day by which it is due', async () => {
    expect((await readEvent({ rsvp: 'No answer needed.' })).event?.rsvp).toEqual({
      how: 'No answer needed.',
      slip: false,
    });
    const { event } = await readEvent({ rsvp: '{ how: Call., by: 2026-05-18, slip: yes }' });
    expect(event?.rsvp).toEqual({ how: 'Call.', by: '2026-05-18', slip: true });
  });
});

// One case a line.
// prettier-ignore
describe('what is wrong with it is told in the words of a teacher', () => {
  test.each<[string, Record<string, string>, string]>([
    ['a misspelt field', toVolunteers('{ how: Tell us., mail: a@b.example }'), '7 "mail" is not a field of "volunteers, signUp". → Did you mean "email"?'],
    ['no sentence', toVolunteers('{ slip: yes }'), '7 "volunteers, signUp, how" is missing (How to sign up, in one sentence). → Add the line how: …'],
    ['half an address', toVolunteers('{ how: x, link: a.example/form }'), '7 volunteers, signUp, link: This is not a full web address. → Copy it whole from the browser; it begins with https://'],
    ['a script for an address', toVolunteers('{ how: x, link: "javascript:alert(1)" }'), '7 volunteers, signUp, link: This is not a full web address. → Copy it whole from the browser; it begins with https://'],
    ['no mail address', toVolunteers('{ how: x, email: Ms. Boudreau }'), '7 volunteers, signUp, email: "Ms. Boudreau" does not fit. This is not an email address. → Write email: office@school.org'],
    ['two mail addresses in one', toVolunteers('{ how: x, email: "a@b.example?bcc=c@d.example" }'), '7 volunteers, signUp, email: "a@b.example?bcc=c@d.example" does not fit. This is not an email address. → Write email: office@school.org'],
    ['neither yes nor no', { rsvp: '{ how: x, slip: maybe }' }, '7 rsvp, slip: "maybe" is neither yes nor no. → Write yes or no.'],
    ['too long a sentence', { rsvp: 'x'.repeat(201) }, '7 "rsvp" is too long: 201 characters. → Shorten it to at most 200 characters.'],
  ])('%s', async (_, fields, fault) => {
    expect((await readEvent(fields)).faults).toEqual([fault]);
  });
});
