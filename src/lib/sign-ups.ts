import type { DigestMode } from '../schemas/digest-settings.ts';
import type { School } from '../schemas/school.ts';
import type { SchoolClass } from '../schemas/class.ts';
import { toListIds } from './list-ids.ts';

/** How families get on a list, and who then keeps their address. */
export interface SignUp {
  /** BCP 47. */
  lang: string;
  /** A page of a service; a mail to a group, which answers by itself; a mail to the school. */
  by: 'page' | 'group' | 'school';
  /** Address of the page, or a `mailto:` that writes the mail. */
  href: string;
  /** What to show of it: the host of the page, or the address to write to. */
  to: string;
  /** How often mail comes, where Homeward makes it. */
  often?: DigestMode;
  /** Subject of the mail, for those who write it by hand. */
  subject?: string;
}

/**
 * The ways onto the lists of a class, in their order: its page where it has one, else the address
 * of its group, else, where the school keeps its lists itself, a mail to the school. A list that
 * has none of them is one to which only the office adds families.
 */
export function listSignUps(
  { id, lists = [] }: { id: string; lists?: SchoolClass['lists'] },
  digest: School['digest'],
): SignUp[] {
  const ids = toListIds(id, lists, digest?.mode ?? 'weekly');
  return lists.flatMap(({ lang, signUp, signUpMail, mode }, index): SignUp[] => {
    const list = { lang, ...(digest && { often: mode ?? digest.mode }) };
    if (signUp !== undefined) {
      return [{ ...list, by: 'page', href: signUp, to: new URL(signUp).hostname }];
    }
    if (signUpMail !== undefined) {
      return [{ ...list, by: 'group', ...writeMail(signUpMail, 'subscribe') }];
    }
    if (digest?.target !== 'direct') return [];
    // What `npm run digest -- subscribers inbox` understands.
    const mail = writeMail(digest.inbox ?? digest.from, `subscribe ${ids[index]!}`);
    return [{ ...list, by: 'school', ...mail }];
  });
}

function writeMail(to: string, subject: string): Pick<SignUp, 'href' | 'to' | 'subject'> {
  return { href: `mailto:${encodeURI(to)}?subject=${encodeURIComponent(subject)}`, to, subject };
}

/**
 * The page that signs a family up, or says how: that of a service, or the part of the class’s page
 * about email. A mail that opens in no program would be a dead end; the page says what to write.
 */
export function toSignUpPage({ by, href }: SignUp, classPage: string): string {
  return by === 'page' ? href : `${classPage}#subscribe`;
}
