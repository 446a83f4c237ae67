import type { z } from 'zod';
import school from '../../school.config.ts';
import { findNearestZones } from '../lib/dates/zone-names.ts';
import { FaultsError, type Fault } from '../lib/fault.ts';
import { findNearest, listChoices } from '../lib/nearest.ts';
import { SETTINGS_FILE } from '../lib/settings-file.ts';
import { cmsSettingsSchema } from '../schemas/cms-settings.ts';
import { digestSettingsSchema } from '../schemas/digest-settings.ts';
import { schoolSchema, type School } from '../schemas/school.ts';

/** What to write instead, by setting. */
const FIXES: Readonly<Record<string, string>> = {
  name: "Write the name of the school, such as name: 'Harbour Hill School',",
  tagline: 'Write one sentence for the top of the home page.',
  url: "Write the address without a folder, such as url: 'https://news.school.org', and the folder as base:.",
  base: "Write the folder between slashes, such as base: '/news/',",
  lang: "Write language and country, such as lang: 'en-CA',",
  timeZone: "Write the name of a time zone, such as timeZone: 'America/Halifax',",
  yearBegins: "Write month and day, such as yearBegins: '08-01',",
  termsBegin: "Write a list of months and days, such as termsBegin: ['09-01', '01-05', '04-01'],",
  promises: 'Write graceDays in it, such as promises: { graceDays: 14 },',
  'promises.graceDays': 'Write a whole number of days from 0 to 365.',
  photos: "Write identifiable in it, such as photos: { identifiable: 'with-consent' },",
  'photos.identifiable': "Write 'never' or 'with-consent'.",
  contact: 'Write email, phone, address and repliesWithin in it.',
  'contact.email': 'Write the email address of the office.',
  'contact.phone': 'Write the phone number of the office.',
  'contact.address': 'Write the postal address.',
  'contact.repliesWithin': 'Write how soon families get an answer, such as two school days.',
  preferences: "Write preferences: { form: 'https://…' }, or leave it out.",
  'preferences.form':
    "Write the whole address of the form, beginning with https://, such as form: 'https://forms.school.org/hear', or leave it out.",
  checks:
    "Write the name of a rule with 'off', 'on', 'hint', 'look' or 'stops', such as checks: { 'overdue-promise': 'look' },",
  digest:
    "Write at least the address that mail comes from, such as digest: { from: 'news@school.org' }, or leave it out.",
  'digest.from': "Write one email address, such as from: 'news@school.org',",
  'digest.inbox':
    'Write one email address, or leave it out: families then write to the address that mail comes from.',
  'digest.replyTo': 'Write one email address, or leave it out: answers then go to the office.',
  'digest.postalAddress': 'Write a postal address, or leave it out: the office’s is then used.',
  'digest.target': "Write target: 'group', target: 'direct' or target: 'provider',",
  'digest.mode': "Write mode: 'weekly' or mode: 'immediate',",
  'digest.cutoff': "Write day and time, such as cutoff: { day: 'friday', time: '16:00' },",
  'digest.cutoff.day': "Write a day of the week in small letters, such as day: 'friday',",
  'digest.cutoff.time': "Write hours and minutes, such as time: '16:00',",
  'digest.fallback': "Write fallback: 'original' or fallback: 'skip',",
  'digest.maxAgeDays': 'Write a whole number of days from 1 to 400.',
  cms: "Write at least host and repository, such as cms: { host: 'gitlab', repository: 'our-school/news' }, or leave it out.",
  'cms.host': "Write host: 'github', host: 'gitlab' or host: 'forgejo', which Codeberg is too.",
  'cms.repository':
    "Write owner and name, such as repository: 'our-school/news'; groups within groups are known to GitLab only.",
  'cms.branch': "Write the name of a branch, such as branch: 'main',",
  'cms.address':
    "Write the address of the host without a folder, such as address: 'https://codeberg.org',",
  'cms.appId':
    'Copy it from your GitLab or Forgejo (docs/cms.md says where), or leave it out. GitHub has none: it takes a token, or signIn.',
  'cms.signIn':
    "Write the address without a folder, such as signIn: 'https://sign-in.school.org', and only with host: 'github': others need none.",
  'cms.review':
    'Write true or false. On a Forgejo it must be false: the editor can let a lead teacher look first on GitHub and GitLab only.',
  searchEngines: 'Write true or false.',
  offline: 'Write true or false.',
  clock: "Write a day and a time, such as clock: '2026-05-14T08:00', or leave it out.",
};

/** The settings within a setting. */
const KNOWN: Readonly<Record<string, object>> = {
  contact: schoolSchema.shape.contact.shape,
  cms: cmsSettingsSchema.shape,
  digest: digestSettingsSchema.shape,
  'digest.cutoff': digestSettingsSchema.shape.cutoff.unwrap().shape,
  preferences: schoolSchema.shape.preferences.unwrap().shape,
  photos: schoolSchema.shape.photos.in.unwrap().shape,
  promises: schoolSchema.shape.promises.in.unwrap().shape,
};

/** The school's settings, checked. Throws with every fault of `school.config.ts` in one list. */
export const settings: School = readSettings(school);

function readSettings(written: unknown): School {
  const parsed = schoolSchema.safeParse(written);
  if (parsed.success) return parsed.data;
  throw new FaultsError(parsed.error.issues.flatMap((issue) => explain(issue, written)));
}

function explain(issue: z.core.$ZodIssue, written: unknown): Fault[] {
  const name = issue.path.join('.');
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => explainUnknown(key, name));
  const fix = FIXES[name] ?? FIXES[String(issue.path[0])] ?? 'Look it up in docs/hosting.md.';
  if (issue.code === 'invalid_type') {
    return [{ file: SETTINGS_FILE, problem: `"${name}" is missing, or not of its kind.`, fix }];
  }
  const guess = name === 'timeZone' ? suggestZone(written) : undefined;
  return [{ file: SETTINGS_FILE, problem: `"${name}" can’t be used.`, fix: guess ?? fix }];
}

function suggestZone(written: unknown): string | undefined {
  const { timeZone } = written as { timeZone: string };
  const near = findNearestZones(timeZone);
  return near.length > 0 ? `Did you mean ${listChoices(near)}?` : undefined;
}

function explainUnknown(key: string, owner: string): Fault {
  const known = Object.keys(KNOWN[owner] ?? schoolSchema.shape);
  const near = findNearest(key, known);
  const all = `The settings are ${known.join(', ')}.`;
  const fix = near.length > 0 ? `Did you mean ${listChoices(near)}?` : all;
  return { file: SETTINGS_FILE, problem: `"${key}" is not a setting.`, fix };
}
