import type { ControlId } from '../ids';
import type { AwsEvidence } from './aws-evidence';
import { ISO27001_ORGANIZATIONAL_AWS_EVIDENCE } from './iso27001-organizational';
import { ISO27001_PEOPLE_AND_PHYSICAL_AWS_EVIDENCE } from './iso27001-people-and-physical';
import { ISO27001_TECHNOLOGICAL_1_TO_15_AWS_EVIDENCE } from './iso27001-technological-1-to-15';
import { ISO27001_TECHNOLOGICAL_16_TO_34_AWS_EVIDENCE } from './iso27001-technological-16-to-34';
import { ISO42001_AWS_EVIDENCE } from './iso42001';

export {
  type AwsEvidence,
  CLOSED_TO_NEW_CUSTOMERS,
  CONFIG_RULE_TWINS,
  derivedConfigRules,
  RULES_IN_AWS_AI_CONFORMANCE_PACKS,
} from './aws-evidence';
export { SECURITY_HUB_CITATIONS } from './security-hub-citations';

/** What AWS can show toward each control. A control without an entry has nothing in AWS to show. */
export const AWS_EVIDENCE: Partial<Record<ControlId, AwsEvidence>> = {
  ...ISO42001_AWS_EVIDENCE,
  ...ISO27001_ORGANIZATIONAL_AWS_EVIDENCE,
  ...ISO27001_PEOPLE_AND_PHYSICAL_AWS_EVIDENCE,
  ...ISO27001_TECHNOLOGICAL_1_TO_15_AWS_EVIDENCE,
  ...ISO27001_TECHNOLOGICAL_16_TO_34_AWS_EVIDENCE,
};
