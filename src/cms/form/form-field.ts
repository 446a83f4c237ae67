import type { CollectionName } from '../../schemas/collection-names.ts';
import type { NamedThing } from '../../schemas/fields.ts';

/** What a form says of a field, whatever its kind. */
interface FieldFacts {
  /** As the file spells it. */
  name: string;
  /** What stands over the field: "Ask at home". */
  label: string;
  /** What it is for, in a teacher's words. */
  hint: string;
  isNeeded: boolean;
}

/** A field in which one thing is typed or chosen. Its value is text, unless it says otherwise. */
export type SimpleField = FieldFacts &
  (
    | {
        kind: 'text' | 'long-text';
        longest?: number | undefined;
        example?: string | undefined;
        /** A pattern for the whole text, and what to do where it doesn't fit. */
        shape?: { pattern: string; fix: string } | undefined;
        /** What the text names, where it is not free. */
        names?: NamedThing | undefined;
      }
    | { kind: 'link' | 'email' | 'time' | 'language' | 'picture'; example?: string | undefined }
    /** `2026-03-05`. */
    | { kind: 'date' }
    /** `2026-03-05`, or `2026-03-05 18:30` where a time is known. */
    | { kind: 'date-time' }
    /** A boolean. */
    | { kind: 'yes-no'; default?: boolean | undefined }
    /** A number. */
    | { kind: 'number'; range: { min: number; max: number }; default?: number | undefined }
    /** `phrases` is where the interface names the choices, as `eventKind` in `eventKind.trip`. */
    | {
        kind: 'choice';
        choices: readonly string[];
        phrases?: string | undefined;
        default?: string | undefined;
      }
    /** The id of an entry; `also` names what may stand in its place, such as `all`. */
    | { kind: 'reference'; collection: CollectionName; also?: readonly string[] | undefined }
  );

/** Fields that belong together, as an object. */
export type GroupField = FieldFacts & {
  kind: 'group';
  fields: FormField[];
  /**
   * Where a file may hold one text instead of the group: the fields that all take that text. Without
   * it the group is always written out.
   */
  shortFor?: readonly string[] | undefined;
};

/** Several of the same, as an array. `item` has the list's own name. */
export type ListField = FieldFacts & {
  kind: 'list';
  item: SimpleField | GroupField;
  /** Whether a file may hold one text instead of the list, and whether commas part several in it. */
  shortForm?: 'one' | 'commas' | undefined;
};

/** Words by name, as an object of texts: reasons by rule. */
export type RecordField = FieldFacts & { kind: 'record' };

/** Text that Homeward writes and a form only keeps. */
export type KeptField = FieldFacts & { kind: 'kept' };

/** The writing itself: Markdown with the authoring components. */
export type BodyField = FieldFacts & { kind: 'body' };

/**
 * A field of a form, made from a schema (`read-form.ts`). Whatever speaks to an editor is made from
 * these: the configuration of the CMS (`../config/`) and the reading and writing of files
 * (`../format/`), so that both see the same values.
 */
export type FormField = SimpleField | GroupField | ListField | RecordField | KeptField | BodyField;
