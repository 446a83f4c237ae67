import { describe, expect, test } from 'vitest';
import { readAddress } from '../../../src/digest/address.ts';

describe('an address', () => {
  test.each([
    ['nora@example.org', 'nora@example.org'],
    ["  Nora.O'Neil@Example.ORG ", "Nora.O'Neil@example.org"],
    ['nora+heron@mail.example.co', 'nora+heron@mail.example.co'],
    ['nora@schüle.example', 'nora@xn--schle-mva.example'],
    ['\u2066nora@example.org\u2069', 'nora@example.org'],
    [`${'n'.repeat(64)}@example.org`, `${'n'.repeat(64)}@example.org`],
  ])('%j is %s', (written, address) => {
    expect(readAddress(written)).toEqual({ address });
  });

  test.each([
    'nora@example.org\r\nBcc: all@example.org',
    'nora@example.org\n',
    'nora@example.org,sam@example.org',
    'nora@example.org;sam@example.org',
    'Nora <nora@example.org>',
    '<nora@example.org>',
    'nora example@example.org',
    '"nora sam"@example.org',
    'nora@sam@example.org',
    'nörä@example.org',
    'nora@example',
    'nora@192.168.0.1',
    'nora@[127.0.0.1]',
    'nora@-example.org',
    'nora@example..org',
    '.nora@example.org',
    'nora..sam@example.org',
    'nora\u0000@example.org',
    '@example.org',
    'nora@',
    'nora',
    '',
    `${'n'.repeat(65)}@example.org`,
    `nora@${'a.'.repeat(130)}org`,
    'نورا@example.org',
    '👩‍👧@example.org',
  ])('%j is refused with what to do', (written) => {
    const read = readAddress(written);
    expect(read).toEqual({
      problem: expect.any(String) as string,
      fix: expect.any(String) as string,
    });
    // What is printed can't act in a terminal.
    expect(JSON.stringify(read)).not.toMatch(/[\u0000-\u001f]/);
  });
});
