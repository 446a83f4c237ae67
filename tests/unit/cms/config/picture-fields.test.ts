import type { Field, VariableFieldType } from '@sveltia/cms';
import { describe, expect, it } from 'vitest';
import { PLAIN_FACTS } from '../../../../src/cms/config/field-facts.ts';
import { offerPeople } from '../../../../src/cms/config/picture-fields.ts';
import { toCmsField } from '../../../../src/cms/config/to-cms-field.ts';
import { readForm } from '../../../../src/cms/form/read-form.ts';
import { schemas } from '../../../../src/loader/entry-schemas.ts';
import type { School } from '../../../../src/schemas/school.ts';

const cover = readForm(schemas.newsletters).find(({ name }) => name === 'cover')!;

/** What is asked of a cover by who is in it, each field by name and whether it is needed. */
function listAsked(identifiable: School['photos']['identifiable']) {
  const [field] = toCmsField(cover, { ...PLAIN_FACTS, identifiable });
  if (!field || !('types' in field)) throw new Error('A picture asks for nobody.');
  expect(field.typeKey).toBe('people');
  const types = field.types as VariableFieldType[];
  return Object.fromEntries(
    types.map(({ name, fields = [] }) => [name, Object.fromEntries(fields.map(toAsked))]),
  );
}

function toAsked(field: Field): [string, 'needed' | 'may be empty'] {
  const isNeeded = 'required' in field && field.required !== false;
  return [field.name, isNeeded ? 'needed' : 'may be empty'];
}

describe('what the editor asks of a picture', () => {
  it('depends on who is in it', () => {
    expect(listAsked('with-consent')).toEqual({
      none: {
        src: 'needed',
        alt: 'may be empty',
        decorative: 'may be empty',
        credit: 'may be empty',
      },
      background: { src: 'needed', alt: 'needed', credit: 'may be empty' },
      identifiable: { src: 'needed', alt: 'needed', consent: 'needed', credit: 'may be empty' },
    });
  });

  it('does not offer a child who can be recognised where the school shows none', () => {
    expect(Object.keys(listAsked('never'))).toEqual(['none', 'background']);
    const people = cover.kind === 'group' && cover.fields.find(({ name }) => name === 'people');
    if (!people) throw new Error('A picture asks for nobody.');
    expect(offerPeople(people, 'never')).toMatchObject({ choices: ['none', 'background'] });
    expect(offerPeople(people, 'with-consent')).toBe(people);
  });
});
