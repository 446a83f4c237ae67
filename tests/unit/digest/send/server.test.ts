import { expect, test } from 'vitest';
import { readMailServer, ServerSettingsProblem } from '../../../../src/digest/send/server.ts';

const IN_ADDRESS = 'smtp://news%40school.example:right%21@mail.school.example';

test('name and password may stand in the address, with their signs written with %', () => {
  expect(readMailServer({ SMTP_URL: IN_ADDRESS })).toEqual({
    ...{ host: 'mail.school.example', port: 587, isSecure: false },
    ...{ user: 'news@school.example', password: 'right!' },
  });
});

test('an empty variable, as of a secret that a workflow does not have, hides nothing', () => {
  const env = { SMTP_URL: IN_ADDRESS, SMTP_USER: '', SMTP_PASSWORD: '' };
  expect(readMailServer(env)).toMatchObject({ user: 'news@school.example', password: 'right!' });
});

test('a password with a lone % is a fault in words, and is not repeated', () => {
  const read = () => readMailServer({ SMTP_URL: 'smtp://news:100%safe@mail.school.example' });
  expect(read).toThrow(ServerSettingsProblem);
  expect(read).toThrow(/^(?!.*safe)[^]*SMTP_URL[^]*%/);
});
