import { approvalStates } from './approval-states';
import { freezeStates } from './freeze-states';
import { personalDataStates } from './personal-data-states';
import type { PromotionOptions } from './promotion-options';
import { qualityStates } from './quality-states';
import { scanStates } from './scan-states';
import { signingStates } from './signing-states';

/**
 * Renders the workflow that promotes a submission, in the Amazon States Language with JSONata.
 *
 * Every check that is not decided ends the promotion; nothing is promoted by the absence of a result.
 *
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/concepts-amazon-states-language.html
 */
export function renderPromotion(options: PromotionOptions): object {
  return {
    Comment: `Promotes a submission of ${options.datasetName} from landing through quarantine to curated`,
    QueryLanguage: 'JSONata',
    StartAt: 'CheckNames',
    TimeoutSeconds: (options.approvalDays + 3) * 86_400,
    States: {
      ...freezeStates(options),
      ...scanStates(options),
      ...qualityStates(options),
      ...personalDataStates(options),
      ...approvalStates(options),
      ...signingStates(options),
    },
  };
}
