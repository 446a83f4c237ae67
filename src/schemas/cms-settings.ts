import { z } from 'zod';

/** The kinds of git host that the editor can save to. Codeberg is a Forgejo. */
const GIT_HOSTS = ['github', 'gitlab', 'forgejo'] as const;

/** Letters of a host and perhaps a port: it is written into the policy of a page as it stands. */
const ORIGIN = /^https:\/\/[a-z0-9.-]+(?::\d+)?$/;

/** An address on the web without a folder, such as https://codeberg.org. */
const origin = z
  .string()
  .refine((written) => ORIGIN.test(written) && URL.parse(written)?.origin === written);

/** A name of a branch that every git host takes. */
const BRANCH = /^(?![/.-])(?!.*(?:\.\.|\/\/|\/$|\.$))[\w./-]+$/;

/** What a school sets under `cms` in `school.config.ts`. */
export const cmsSettingsSchema = z
  .strictObject({
    host: z
      .enum(GIT_HOSTS)
      .describe('Kind of git host: github, gitlab or forgejo (also Codeberg).'),
    repository: z
      .string()
      .regex(/^[\w.-]+(?:\/[\w.-]+)+$/)
      .describe('The repository on it, such as harbour-hill/news.'),
    branch: z
      .string()
      .regex(BRANCH)
      .default('main')
      .describe('The branch that the site is built from.'),
    address: origin
      .optional()
      .describe('Address of the host, where it is not github.com, gitlab.com or codeberg.org.'),
    appId: z
      .string()
      .regex(/^[\w.-]+$/)
      .optional()
      .describe(
        'Id of the application registered there for signing in (GitLab, Forgejo). Left out: with a token.',
      ),
    signIn: origin
      .optional()
      .describe('Address of the school’s own small sign-in service, which only GitHub needs.'),
    review: z
      .boolean()
      .default(false)
      .describe('true lets a lead teacher look before anything is published (GitHub, GitLab).'),
  })
  .superRefine((written, context) => {
    const refuse = (name: string) => context.addIssue({ code: 'custom', path: [name] });
    const { host, repository, appId, signIn, review } = written;
    // Only GitLab has groups within groups.
    if (host !== 'gitlab' && repository.split('/').length > 2) refuse('repository');
    if (host === 'github' && appId !== undefined) refuse('appId');
    if (host !== 'github' && signIn !== undefined) refuse('signIn');
    if (host === 'forgejo' && review) refuse('review');
  });

export type CmsSettings = z.output<typeof cmsSettingsSchema>;
