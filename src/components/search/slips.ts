import { findNearest } from '../../lib/nearest.ts';
import { foldWords } from '../../lib/fold-words.ts';
import type { PageRecord } from './engine.ts';

/** Shorter words are too near to each other to be taken for slips. */
const SHORTEST = 4;

/** One slip in a word of up to seven letters, two in one of up to eleven. */
const LETTERS_PER_SLIP = 4;

/**
 * How much of a typed word must begin a word that was found. The engine knows endings of words
 * (happy, happiness); for a word that it doesn't know it takes the longest beginning that it
 * does (kind for kindegarten).
 */
const SURE = 0.66;
const LIKELY = 0.4;

/** How well each word that was typed is among those that were found, from 0 to 1. */
export type Shares = readonly (readonly [word: string, share: number])[];

export function measureShares(typed: string, records: readonly PageRecord[]): Shares {
  const found = records.flatMap(({ content, locations, meta }) => {
    const words = content.split(/\s+/);
    return splitWords(
      [...locations.map((location) => words[location]), meta.title, meta.about].join(' '),
    );
  });
  return splitWords(typed)
    .filter((word) => word.length >= SHORTEST)
    .map((word) => [word, Math.max(0, ...found.map((each) => computeShare(word, each)))] as const);
}

/** The typed words that may be slips. */
export function listUnsure(shares: Shares): string[] {
  return shares.filter(([, share]) => share < SURE).map(([word]) => word);
}

/** Whether every word that was typed may be another form of one that was found. */
export function isLikely(shares: Shares): boolean {
  return shares.every(([, share]) => share >= LIKELY);
}

/** What was typed, with words that are `unsure` replaced by the nearest of the site's `words`. */
export function mendSlips(
  typed: string,
  unsure: readonly string[],
  words: readonly string[],
): string {
  return typed.replace(/[\p{L}\p{M}\p{N}]+/gu, (written) => {
    const word = foldWords(written);
    if (!unsure.includes(word) || words.some((each) => foldWords(each).startsWith(word)))
      return written;
    return findNearest(word, words, LETTERS_PER_SLIP)[0] ?? written;
  });
}

function splitWords(text: string): string[] {
  return foldWords(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The part of `word` with which `other` begins too. */
function computeShare(word: string, other: string): number {
  let same = 0;
  while (same < word.length && word[same] === other[same]) same++;
  return same / word.length;
}
