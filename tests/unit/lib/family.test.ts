import { describe, expect, test } from 'vitest';
import { pickVersions, readFamily, writeFamily } from '../../../src/lib/family.ts';

const KNOWN = { classes: ['willow', 'heron', 'été-1'], languages: ['en', 'es'] };

describe('the address of a family’s page', () => {
  test.each([
    ['', [], []],
    ['?classes=willow,heron&lang=es', ['willow', 'heron'], ['es']],
    ['?classes=heron&classes=willow', ['willow', 'heron'], []],
    ['?classes=%20Heron%20,', ['heron'], []],
    ['?lang=es,en', [], ['en', 'es']],
  ])('%s is understood', (query, classes, languages) => {
    expect(readFamily(query, KNOWN)).toEqual({
      choice: { classes, languages },
      isUnderstood: true,
    });
  });

  test.each(['?classes=oak,willow', '?classes=willow&lang=pt'])(
    '%s names what is not there',
    (query) => {
      const { choice, isUnderstood } = readFamily(query, KNOWN);
      expect(isUnderstood).toBe(false);
      expect(choice).toEqual({ classes: ['willow'], languages: [] });
    },
  );

  test.each([
    [{ classes: [], languages: [] }, ''],
    [{ classes: ['willow', 'heron'], languages: ['es'] }, '?classes=willow,heron&lang=es'],
    [{ classes: ['été-1'], languages: [] }, '?classes=%C3%A9t%C3%A9-1'],
  ])('%j is written so that it is read again', (choice, address) => {
    expect(writeFamily(choice)).toBe(address);
    expect(readFamily(address, KNOWN).choice).toEqual(choice);
  });
});

describe('of each entry a family sees', () => {
  const english = { key: 'a', lang: 'en', isOriginal: true };
  const spanish = { key: 'a', lang: 'es', isOriginal: false };
  const other = { key: 'b', lang: 'en', isOriginal: true };

  test('its language, and the original where there is none', () => {
    expect([...pickVersions([english, spanish, other], ['es'])]).toEqual([spanish, other]);
    expect([...pickVersions([english, spanish, other], ['ar'])]).toEqual([english, other]);
  });

  test('the original when no language is chosen, both when both are', () => {
    expect([...pickVersions([english, spanish], [])]).toEqual([english]);
    expect([...pickVersions([english, spanish], ['en', 'es'])]).toEqual([english, spanish]);
  });

  test('one that stands under two classes once', () => {
    const again = { ...english };
    expect([...pickVersions([english, again], [])]).toEqual([english]);
  });
});
