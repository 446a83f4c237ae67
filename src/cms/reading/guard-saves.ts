import type CMS from '@sveltia/cms';
import type { CmsConfig } from '@sveltia/cms';
import { FINDINGS_FIELD_TYPE } from './findings-field-type.ts';
import { FindingsPane, type ControlProps } from './findings-pane.ts';
import { checkGiven, type GivenEntry } from './check-given.ts';
import { describeRefusal } from './describe-refusal.ts';
import { readFieldLabels } from './field-labels.ts';
import { toFormWords } from './form-words.ts';
import { getLanguage } from './get-language.ts';
import { refuseSave } from '../refuse-save.ts';
import { stopsBuild } from '../../checks/report/report.ts';
import { COLLECTION_NAMES } from '../../schemas/collection-names.ts';

/** What a control can be asked by the CMS (its documentation: “Custom field types”). */
interface Control {
  props: ControlProps;
  pane?: FindingsPane;
}

/**
 * Puts what was found over each form, and refuses to save what would keep the site from being built.
 * The refusal is that of a field which is not valid: the form stays open as it is. Where a lead
 * teacher looks first, everything can be saved, and the proposal itself is checked.
 */
export function guardSaves(
  cms: Pick<typeof CMS, 'registerFieldType' | 'registerEventListener'>,
  { backend, publish_mode }: Pick<CmsConfig, 'backend' | 'publish_mode'>,
): void {
  const isReviewed = publish_mode === 'editorial_workflow';
  const control = globalThis.createClass({
    render(this: Control) {
      const ref = (element: HTMLElement | null) => {
        if (element) this.pane ??= new FindingsPane(element, { backend });
      };
      return globalThis.h('div', { ref });
    },
    componentDidMount(this: Control) {
      this.pane?.update(this.props);
    },
    componentDidUpdate(this: Control) {
      this.pane?.update(this.props);
    },
    /** Asked whenever anything in the form has changed; saving waits for the answer. */
    isValid(this: Control) {
      return isReviewed || this.pane?.judge();
    },
  });
  cms.registerFieldType(FINDINGS_FIELD_TYPE, control);
  if (isReviewed) return;
  // For a form that somebody has saved before its first field was seen.
  cms.registerEventListener({
    name: 'preSave',
    handler: ({ entry }) => refuseFaultyEntry(entry.toJS() as unknown as GivenEntry, backend),
  });
}

/** Throws what keeps the entry from being saved. */
async function refuseFaultyEntry(given: GivenEntry, backend: CmsConfig['backend']): Promise<void> {
  const { collection } = given;
  if (!COLLECTION_NAMES.includes(collection)) return;
  const { refusal, findings = [] } = (await checkGiven(given, backend)) ?? {};
  if (refusal === undefined) return;
  const language = getLanguage();
  const labels = readFieldLabels(collection, language);
  const told = findings.filter(stopsBuild).map((finding) => toFormWords(finding, labels));
  const list = told.map(({ problem, fix }) => `${problem} ${fix}`).join(' ');
  throw refuseSave(new Error(`${describeRefusal(refusal, collection, language)} ${list}`));
}
