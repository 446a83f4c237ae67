/** The first field of a form, which shows what was found. It has no value, and no file has it. */
export const FINDINGS_FIELD = 'findings';

/** Its type, as the configuration and the program name it. */
export const FINDINGS_FIELD_TYPE = 'homeward-findings';
