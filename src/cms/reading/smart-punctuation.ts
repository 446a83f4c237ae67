import type { Extension as TreeExtension } from 'mdast-util-from-markdown';
import type { Event, Extension, State, TokenizeContext, Tokenizer } from 'micromark-util-types';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    smartPunctuation: 'smartPunctuation';
  }

  interface Token {
    /** Whether a quotation mark may begin words or end them, and what it stands beside. */
    _quote?: { canOpen: boolean; canClose: boolean; isAlone: boolean; isAfterDigit: boolean };
    /** What is shown instead of what is written. */
    _shown?: string;
  }
}

const DOUBLE = '"'.charCodeAt(0);
const SINGLE = "'".charCodeAt(0);
const HYPHEN = '-'.charCodeAt(0);
const DOT = '.'.charCodeAt(0);

const quote = { name: 'smartQuote', tokenize: tokenizeQuote, resolveAll: pairQuotes };
const dashes = { name: 'smartDashes', tokenize: tokenizeDashes };
const dots = { name: 'smartDots', tokenize: tokenizeDots };

/**
 * Quotation marks, dashes and dots of words as Sätteri sets them: the rules are those of
 * pulldown-cmark, which it is built on. Micromark has no extension for them.
 */
export const smartPunctuation: Extension = {
  text: { [DOUBLE]: quote, [SINGLE]: quote, [HYPHEN]: dashes, [DOT]: dots },
};

/** Puts into the tree what {@link smartPunctuation} found. */
export const smartPunctuationFromMarkdown: TreeExtension = {
  enter: {
    smartPunctuation(token) {
      this.config.enter['data']!.call(this, token);
    },
  },
  exit: {
    smartPunctuation(token) {
      const text = this.stack.at(-1);
      const before = text?.type === 'text' ? text.value : '';
      this.config.exit['data']!.call(this, token);
      const shown = token._shown ?? setDashesAndDots(this.sliceSerialize(token));
      if (text?.type === 'text') text.value = before + shown;
    },
  },
};

function setDashesAndDots(written: string): string {
  if (written.startsWith('.')) return '…';
  const count = written.length;
  if (count === 1) return written;
  if (count % 3 === 0) return '—'.repeat(count / 3);
  if (count % 2 === 0) return '–'.repeat(count / 2);
  const short = count % 3 === 2 ? 1 : 2;
  return '—'.repeat((count - 2 * short) / 3) + '–'.repeat(short);
}

function tokenizeQuote(this: TokenizeContext, ...[effects, ok]: Parameters<Tokenizer>): State {
  const { previous } = this;
  let mark = '';
  return (code) => {
    mark = String.fromCharCode(code!);
    effects.enter('smartPunctuation');
    effects.consume(code);
    return (next) => {
      const token = effects.exit('smartPunctuation');
      const canOpen =
        !isSpace(next) &&
        (isSpace(previous) ||
          (isSign(previous) && !(mark === "'" && '])'.includes(toSign(previous)))));
      const canClose = !isSpace(previous) && (isSpace(next) || isSign(next));
      const isAlone = isSpace(previous) && isSpace(next);
      const isAfterDigit = /\d/.test(toSign(previous));
      token._quote = { canOpen, canClose, isAlone, isAfterDigit };
      return ok(next);
    };
  };
}

function tokenizeDashes(...[effects, ok]: Parameters<Tokenizer>): State {
  const next: State = (code) => {
    if (code === HYPHEN) {
      effects.consume(code);
      return next;
    }
    effects.exit('smartPunctuation');
    return ok(code);
  };
  return (code) => {
    effects.enter('smartPunctuation');
    return next(code);
  };
}

function tokenizeDots(...[effects, ok, nok]: Parameters<Tokenizer>): State {
  let count = 0;
  const next: State = (code) => {
    if (code !== DOT) return nok(code);
    effects.consume(code);
    if (++count < 3) return next;
    effects.exit('smartPunctuation');
    return ok;
  };
  return (code) => {
    effects.enter('smartPunctuation');
    return next(code);
  };
}

/** Decides within one paragraph which quotation marks begin words and which end them. */
function pairQuotes(events: Event[], context: TokenizeContext): Event[] {
  let isDoubleOpen = false;
  let singleOpen: Event[1] | undefined;
  for (const [kind, token] of events) {
    if (kind !== 'enter' || !token._quote) continue;
    const { canOpen, canClose, isAlone, isAfterDigit } = token._quote;
    if (context.sliceSerialize(token) === "'") {
      token._shown = '’';
      if (singleOpen && canClose) {
        singleOpen._shown = '‘';
        singleOpen = undefined;
      } else if (canOpen) {
        singleOpen = token;
      }
    } else {
      const isUnclear = canOpen === canClose;
      const ends: boolean = isUnclear ? (isDoubleOpen && !isAlone) || isAfterDigit : canClose;
      token._shown = ends ? '”' : '“';
      isDoubleOpen = !ends && (isDoubleOpen || !isAlone);
    }
  }
  return events;
}

type Code = TokenizeContext['previous'];

function toSign(code: Code): string {
  return code !== null && code > 0 ? String.fromCharCode(code) : ' ';
}

function isSpace(code: Code): boolean {
  return /\s/.test(toSign(code));
}

/** Half of a pair stands for an emoji. */
function isSign(code: Code): boolean {
  return /[\p{P}\p{S}\p{Cs}]/u.test(toSign(code));
}
