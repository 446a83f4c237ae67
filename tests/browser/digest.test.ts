import { beforeAll, describe, expect, test } from 'vitest';
import { lookAtMails } from '../../commands/digest/check/look-at-mail.ts';
import { loadInliner } from '../../src/digest/render/inline-styles.ts';
import { renderDigest } from '../../src/digest/render/render-digest.ts';
import { createFullContent } from '../fixtures/digest-content.ts';

beforeAll(() => loadInliner());

function render(lang: 'en' | 'ar'): string {
  return renderDigest(createFullContent(lang)).html;
}

test('a mail can be read by everybody: light and dark, on a phone and a computer, in both directions', async () => {
  expect(await lookAtMails([render('en'), render('ar')])).toEqual([[], []]);
});

describe('what could not be read is found', () => {
  test('pale words, in light', async () => {
    const pale = render('en').replace('color: #52605c;', 'color: #e8e8e8;');
    const [problems] = await lookAtMails([pale]);
    expect(problems!.join()).toMatch(/contrast.*\(light, 360 px\)/);
    expect(problems!.join()).not.toMatch(/\(dark/);
  });

  test('a box that nobody has made dark', async () => {
    const [problems] = await lookAtMails([
      render('en').replace('.callout { background-color: #4d4221 !important; }', ''),
    ]);
    expect(problems!.join()).toMatch(/contrast.*\(dark, 700 px\)/);
    expect(problems!.join()).not.toMatch(/\(light/);
  });

  test('something that is wider than a phone', async () => {
    const wide = render('ar').replace(
      '</h2>',
      '</h2><table width="900"><tr><td>.</td></tr></table>',
    );
    const [problems] = await lookAtMails([wide]);
    expect(problems!.join()).toMatch(/scrolled sideways by \d+ px \(light, 360 px\)/);
  });
});
