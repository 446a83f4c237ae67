import { describe, expect, test } from 'vitest';
import { getAudience } from '../../../../src/digest/subscribers/audience.ts';
import { formatRegistry } from '../../../../src/digest/subscribers/registry.ts';
import {
  addSubscription,
  eraseSubscriber,
  type SubscriberState,
} from '../../../../src/digest/subscribers/subscribe.ts';
import { CONTEXT, createState, KEY, readOn, writeMail } from '../../../fixtures/inbox.ts';

const NORA = 'nora@example.org';
const OUT_OF_OFFICE = { headers: { 'Auto-Submitted': 'auto-replied' } };

function listAddresses(state: SubscriberState, list = 'willow-en'): string[] {
  return getAudience(state, list, KEY).map(({ address }) => address);
}

/** A family that asked on 14 May, and the subject that it was sent. */
async function askFor(...lists: string[]) {
  const mails = lists.map((list) => writeMail(`subscribe ${list}`));
  const asked = await readOn(createState(), '2026-05-14', mails);
  return { ...asked, subject: asked.outgoing[0]!.subject };
}

/** A family that confirmed on 14 May. */
async function join(list = 'willow-en') {
  const asked = await askFor(list);
  return readOn(asked, '2026-05-14', [writeMail(`Re: ${asked.subject}`)]);
}

describe('a family that writes to get the news', () => {
  test('is asked to confirm in the language of the list, and gets nothing until it does', async () => {
    const { outgoing, outcomes, ...state } = await askFor('willow-es');
    expect(outcomes).toEqual(['asked']);
    expect(outgoing).toMatchObject([
      {
        to: NORA,
        lang: 'es',
        subject: expect.stringMatching(/^confirm willow-es \d{8}-[\da-f]{24}$/) as string,
      },
    ]);
    expect(outgoing[0]!.text).toContain('Fixture School');
    expect(outgoing[0]!.text).toContain('La escuela guarda mi dirección');
    expect(listAddresses(state, 'willow-es')).toEqual([]);
  });

  test('gets the news once it has answered, and the consent is on record', async () => {
    const request = { headers: { 'Message-ID': '<request@example.org>' } };
    const confirmation = { headers: { 'Message-ID': '<confirmation@example.org>' } };
    const asked = await readOn(createState(), '2026-05-14', [
      writeMail('subscribe willow-en', request),
    ]);
    const state = await readOn(asked, '2026-05-16', [
      writeMail(`AW: Re: ${asked.outgoing[0]!.subject}`, confirmation),
    ]);
    expect(state.outcomes).toEqual(['confirmed']);
    expect(listAddresses(state)).toEqual([NORA]);
    expect(state.registry.subscribers.get(NORA)?.lists).toEqual([
      {
        list: 'willow-en',
        state: 'active',
        at: '2026-05-16T08:00',
        consent: {
          at: '2026-05-16T08:00',
          how: 'mail',
          wording: '1',
          request: '<request@example.org>',
          confirmation: '<confirmation@example.org>',
        },
      },
    ]);
    expect(state.outgoing).toMatchObject([{ to: NORA, inReplyTo: '<confirmation@example.org>' }]);
  });

  test('that asks for two lists gets one question for both', async () => {
    const { outgoing, subject, ...state } = await askFor('willow-en', 'heron-ar');
    expect(outgoing).toHaveLength(1);
    const joined = await readOn(state, '2026-05-15', [writeMail(`RE: ${subject}`)]);
    expect(listAddresses(joined)).toEqual([NORA]);
    expect(listAddresses(joined, 'heron-ar')).toEqual([NORA]);
  });

  test('gets one question a day, however often it asks; a wish of later waits for the next day', async () => {
    const first = await askFor('willow-en');
    const again = await readOn(first, '2026-05-14', [
      writeMail('subscribe willow-en'),
      writeMail('subscribe heron-ar'),
    ]);
    expect(again.outgoing).toEqual([]);
    const next = await readOn(again, '2026-05-15', []);
    expect(next.outgoing).toMatchObject([
      { subject: expect.stringMatching(/^confirm heron-ar /) as string },
    ]);
    expect((await readOn(next, '2026-05-16', [])).outgoing).toEqual([]);
  });

  test('may answer for 14 days; on the day after it is asked again', async () => {
    const { subject, ...asked } = await askFor('willow-en');
    const inTime = await readOn(asked, '2026-05-28', [writeMail(`Re: ${subject}`)]);
    expect(listAddresses(inTime)).toEqual([NORA]);
    const late = await readOn(asked, '2026-05-29', [writeMail(`Re: ${subject}`)]);
    expect(listAddresses(late)).toEqual([]);
    expect(late.outgoing).toMatchObject([
      { subject: expect.stringMatching(/^confirm willow-en 20260529-/) as string },
    ]);
  });

  test('is forgotten when it never answers', async () => {
    const asked = await askFor('willow-en');
    expect((await readOn(asked, '2026-06-14', [])).registry.subscribers.size).toBe(0);
  });
});

describe('an answer confirms nothing', () => {
  test('from another address', async () => {
    const { subject, ...asked } = await askFor('willow-en');
    const state = await readOn(asked, '2026-05-15', [
      writeMail(subject, { from: 'mallory@example.org' }),
    ]);
    expect(listAddresses(state)).toEqual([]);
    expect(state.outgoing).toMatchObject([
      { to: 'mallory@example.org', subject: expect.not.stringContaining(subject) as string },
    ]);
  });

  test('with the token of another family', async () => {
    const { subject, ...asked } = await askFor('willow-en');
    const both = await readOn(asked, '2026-05-14', [
      writeMail('subscribe willow-en', { from: 'mallory@example.org' }),
    ]);
    const state = await readOn(both, '2026-05-14', [
      writeMail(subject, { from: 'mallory@example.org' }),
    ]);
    expect(listAddresses(state)).toEqual([]);
  });

  test('for another list', async () => {
    const { subject, ...asked } = await askFor('willow-en');
    const both = await readOn(asked, '2026-05-14', [writeMail('subscribe heron-ar')]);
    const forged = writeMail(subject.replace('willow-en', 'heron-ar'));
    const state = await readOn(both, '2026-05-14', [forged]);
    expect([...listAddresses(state), ...listAddresses(state, 'heron-ar')]).toEqual([]);
  });

  test('with a token of a day to come, or one that was changed', async () => {
    const { subject, ...asked } = await askFor('willow-en');
    for (const forged of [
      subject.replace('20260514', '20260601'),
      subject.replace(/.$/, 'x'),
      subject.replace(/[\da-f]$/, (last) => (last === '0' ? '1' : '0')),
    ]) {
      const state = await readOn(asked, '2026-05-15', [writeMail(forged)]);
      expect(listAddresses(state)).toEqual([]);
    }
  });

  test.each([
    ['an out-of-office note', OUT_OF_OFFICE],
    ['a list', { headers: { Precedence: 'list' } }],
    ['a program of Microsoft', { headers: { 'X-Auto-Response-Suppress': 'All' } }],
    [
      'a report of a mail server',
      { headers: { 'Content-Type': 'multipart/report; report-type=delivery-status' } },
    ],
    ['nobody', { headers: { 'Return-Path': '<>' } }],
    ['a mail server', { from: 'MAILER-DAEMON@example.org' }],
  ])('when it is from %s, which is not answered either', async (_, mail) => {
    const { subject, ...asked } = await askFor('willow-en');
    const state = await readOn(asked, '2026-05-15', [
      writeMail(`Re: ${subject}`, mail),
      writeMail('subscribe heron-ar', mail),
    ]);
    expect(state.outcomes).toEqual(['automatic', 'automatic']);
    expect(state.outgoing).toEqual([]);
    expect(listAddresses(state)).toEqual([]);
  });

  test('when a program has put words of its own before it', async () => {
    const { subject, ...asked } = await askFor('willow-en');
    const state = await readOn(asked, '2026-05-15', [writeMail(`Automatic reply: ${subject}`)]);
    expect(state.outcomes).toEqual(['person']);
  });

  test('when it is an old one that comes again after the family has left', async () => {
    const { subject, ...asked } = await askFor('willow-en');
    const answer = writeMail(`Re: ${subject}`);
    const joined = await readOn(asked, '2026-05-14', [answer]);
    const left = await readOn(joined, '2026-05-15', [writeMail('unsubscribe willow-en')]);
    const again = await readOn(left, '2026-05-16', [answer, writeMail(`Re: ${subject}`)]);
    expect(again.outcomes).toEqual(['seen', 'asked']);
    expect(listAddresses(again)).toEqual([]);
  });
});

describe('a family that writes to stop', () => {
  test('gets nothing more, and hears of a way back', async () => {
    const joined = await join();
    const left = await readOn(joined, '2026-05-20', [writeMail('Unsubscribe  Willow-EN')]);
    expect(left.outcomes).toEqual(['left']);
    expect(listAddresses(left)).toEqual([]);
    expect(left.outgoing).toMatchObject([
      { to: NORA, text: expect.stringContaining('subscribe willow-en') as string },
    ]);
    // What shows that the news until then was wanted is still there.
    expect(left.registry.subscribers.get(NORA)?.lists[0]).toMatchObject({
      state: 'left',
      consent: { how: 'mail' },
    });
  });

  test('leaves all lists when it names none', async () => {
    const { subject, ...asked } = await askFor('willow-en', 'heron-ar');
    const joined = await readOn(asked, '2026-05-14', [writeMail(subject)]);
    const left = await readOn(joined, '2026-05-15', [writeMail('unsubscribe')]);
    expect([...listAddresses(left), ...listAddresses(left, 'heron-ar')]).toEqual([]);
  });

  test('is let go by the button of its mail program, which is not answered', async () => {
    const left = await readOn(await join(), '2026-05-15', [
      writeMail('unsubscribe willow-en', OUT_OF_OFFICE),
    ]);
    expect(left.outcomes).toEqual(['left']);
    expect(left.outgoing).toEqual([]);
    expect(listAddresses(left)).toEqual([]);
  });

  test('can come back the same day with a new confirmation', async () => {
    const left = await readOn(await join(), '2026-05-15', [writeMail('unsubscribe willow-en')]);
    const asked = await readOn(left, '2026-05-15', [writeMail('subscribe willow-en')]);
    const back = await readOn(asked, '2026-05-15', [writeMail(asked.outgoing[0]!.subject)]);
    expect(listAddresses(back)).toEqual([NORA]);
  });

  test('can leave a list whose class has gone', async () => {
    const state = createState();
    const consent = { at: '2026-01-01', how: 'office' } as const;
    addSubscription(state, { address: NORA, list: 'gone-en', consent }, CONTEXT);
    const left = await readOn(state, '2026-05-15', [writeMail('unsubscribe gone-en')]);
    expect(listAddresses(left, 'gone-en')).toEqual([]);
    expect(left.outgoing[0]!.text).toContain('gone-en');
  });

  test('from an address that is on no list is passed on to a person', async () => {
    const state = await readOn(createState(), '2026-05-15', [writeMail('unsubscribe willow-en')]);
    expect(state.outcomes).toEqual(['person']);
    expect(state.outgoing).toEqual([]);
  });
});

describe('reading a mailbox', () => {
  test.each([
    ['a question of a parent', writeMail('When is the concert?')],
    ['a list that there is not', writeMail('subscribe sunflower-en')],
    [
      'two senders',
      writeMail('subscribe willow-en', { from: 'nora@example.org, sam@example.org' }),
    ],
    [
      'two lines From',
      writeMail('subscribe willow-en', { headers: { 'X-A': '1\r\nFrom: sam@example.org' } }),
    ],
    ['no sender', Buffer.from('Subject: subscribe willow-en\r\n\r\n')],
    [
      'an address that no server should get',
      writeMail('subscribe willow-en', { from: '"a b"@example.org' }),
    ],
    ['our own mailbox', writeMail('subscribe willow-en', { from: CONTEXT.mailbox })],
    ['nothing at all', Buffer.alloc(0)],
    ['what is no mail', Buffer.from([0, 255, 254, 13, 10, 58, 58, 0])],
  ])('leaves %s to a person and answers nothing', async (_, mail) => {
    const state = await readOn(createState(), '2026-05-14', [mail]);
    expect(state.outcomes).toEqual(['person']);
    expect(state.outgoing).toEqual([]);
    expect(state.registry.subscribers.size).toBe(0);
  });

  test('reads a subject that is folded and encoded', async () => {
    const encoded = `=?utf-8?B?${Buffer.from('subscribe').toString('base64')}?=\r\n willow-en`;
    expect((await readOn(createState(), '2026-05-14', [writeMail(encoded)])).outcomes).toEqual([
      'asked',
    ]);
  });

  test('twice changes nothing more, and writes the same letters', async () => {
    const mails = [writeMail('subscribe willow-en')];
    const [first, second] = await Promise.all([
      readOn(createState(), '2026-05-14', mails),
      readOn(createState(), '2026-05-14', mails),
    ]);
    expect(second.outgoing).toEqual(first.outgoing);
    const again = await readOn(first, '2026-05-14', mails);
    expect(again.outcomes).toEqual(['seen']);
    expect(formatRegistry(again.registry)).toBe(formatRegistry(first.registry));
  });

  test('knows a mail that still lies there after any time', async () => {
    const mail = writeMail('subscribe willow-en');
    let state = await readOn(createState(), '2026-05-14', [mail]);
    state = await readOn(state, '2026-08-14', [mail]);
    expect((await readOn(state, '2026-11-14', [mail])).outcomes).toEqual(['seen']);
  });

  test('changes nothing of what it was given', async () => {
    const state = createState();
    await readOn(state, '2026-05-14', [writeMail('subscribe willow-en')]);
    expect(state).toEqual(createState());
  });
});

describe('who was erased or has left', () => {
  const add = (state: SubscriberState, at: string) =>
    addSubscription(
      state,
      { address: NORA, list: 'willow-en', consent: { at, how: 'office' } },
      CONTEXT,
    );

  test('is not brought back by an old table, but by a consent that is younger', async () => {
    const left = await readOn(await join(), '2026-05-20', [writeMail('unsubscribe willow-en')]);
    expect(add(left, '2026-05-20')).toMatchObject({ why: 'left' });
    expect(listAddresses(left)).toEqual([]);
    expect(add(left, '2026-05-21')).toBe('added');
    expect(listAddresses(left)).toEqual([NORA]);
  });

  test('gets nothing, even when the list of families comes back from a backup', async () => {
    const backup = structuredClone((await join()).registry);
    const state = await join();
    eraseSubscriber(state, NORA, CONTEXT);
    expect(listAddresses({ registry: backup, suppressions: state.suppressions })).toEqual([]);
  });

  test('leaves only a mark when it is erased', async () => {
    const state = await join();
    expect(eraseSubscriber(state, 'NORA@example.org', CONTEXT)).toBe(true);
    expect(formatRegistry(state.registry)).not.toContain('nora');
    expect(JSON.stringify([...state.suppressions])).not.toContain('nora');
    expect(state.suppressions.size).toBe(1);
    expect(add(state, '2026-05-14')).toMatchObject({ why: 'erased' });
    expect(add(state, '2026-05-15')).toBe('added');
  });
});
