import { describe, expect, test } from 'vitest';
import { listSignUps } from '../../../src/lib/sign-ups.ts';
import { digestSettingsSchema } from '../../../src/schemas/digest-settings.ts';
import { parseMailRequest } from '../../../src/digest/subscribers/mail-request.ts';

const direct = digestSettingsSchema.parse({ from: 'news@fixture.example', target: 'direct' });
const group = digestSettingsSchema.parse({ from: 'news@fixture.example' });
const PAGE = { lang: 'en', signUp: 'https://lists.fixture.example/willow' };
const GROUP = { lang: 'ar', signUpMail: 'willow+subscribe@groups.fixture.example' };

describe('how families get on a list', () => {
  test('is its page, else the mail to its group, in whichever way the school sends', () => {
    for (const digest of [undefined, group, direct]) {
      expect(listSignUps({ id: 'willow', lists: [PAGE, GROUP] }, digest)).toMatchObject([
        { lang: 'en', by: 'page', href: PAGE.signUp, to: 'lists.fixture.example' },
        {
          lang: 'ar',
          by: 'group',
          href: 'mailto:willow+subscribe@groups.fixture.example?subject=subscribe',
        },
      ]);
    }
  });

  test('is a mail to the school where it keeps its list itself, which its command understands', () => {
    const [signUp] = listSignUps(
      { id: 'willow', lists: [{ lang: 'es' }] },
      { ...direct, inbox: 'lists@fixture.example' },
    );
    expect(signUp).toMatchObject({ by: 'school', to: 'lists@fixture.example' });
    const subject = new URL(signUp!.href).searchParams.get('subject');
    expect(subject).toBe(signUp!.subject);
    expect(parseMailRequest(subject!)).toEqual({ verb: 'subscribe', list: 'willow-es' });
  });

  test('is not offered where only the office adds families: its group address stays private', () => {
    const lists = [{ lang: 'en', address: 'willow@fixture.example' }];
    expect(listSignUps({ id: 'willow', lists }, group)).toEqual([]);
    expect(listSignUps({ id: 'willow', lists }, undefined)).toEqual([]);
  });

  test('says how often mail comes only where this site makes it', () => {
    expect(listSignUps({ id: 'willow', lists: [PAGE] }, undefined)[0]).not.toHaveProperty('often');
    expect(
      listSignUps({ id: 'willow', lists: [{ ...PAGE, mode: 'immediate' }] }, group),
    ).toMatchObject([{ often: 'immediate' }]);
  });
});
