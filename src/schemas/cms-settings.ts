import { z } from 'zod';

/** The kinds of git host that the editor can save to. Codeberg is a Forgejo. */
export const GIT_HOSTS = ['github', 'gitlab', 'forgejo'] as const;

/** An address on the web without a folder, such as https://codeberg.org. */
const origin = z
  .string()
  .refine(
    (written) =>
      URL.parse(written)?.protocol === 'https:' && URL.parse(written)?.origin === written,
  );

/** What a school sets under `cms` in `school.config.ts`. */
export const cmsSettingsSchema = z.strictObject({
  host: z.enum(GIT_HOSTS).describe('Kind of git host: github, gitlab or forgejo (also Codeberg).'),
  repository: z
    .string()
    .regex(/^[\w.-]+(?:\/[\w.-]+)+$/)
    .describe('The repository on it, such as harbour-hill/news.'),
  branch: z.string().min(1).default('main').describe('The branch that the site is built from.'),
  address: origin
    .optional()
    .describe('Address of the host, where it is not github.com, gitlab.com or codeberg.org.'),
  appId: z
    .string()
    .min(1)
    .optional()
    .describe('Id of the application registered there for signing in. Left out: with a token.'),
  signIn: origin
    .optional()
    .describe('Address of the school’s own small sign-in service, which only GitHub needs.'),
  review: z
    .boolean()
    .default(false)
    .describe('true lets a lead teacher look before anything is published (GitHub, GitLab).'),
});

export type CmsSettings = z.output<typeof cmsSettingsSchema>;
