import { isAiType } from '../ai-types';

/** Entities of SageMaker's lineage that CloudFormation can make; associations between them are made at run time. */
export const LINEAGE_TYPES: readonly string[] = [
  'AWS::SageMaker::Artifact',
  'AWS::SageMaker::Action',
  'AWS::SageMaker::Context',
];

/** Whether resources of a type of an AI service work with what they name. A lineage entity only says where something lies. */
export function isAiUser(type: string): boolean {
  return isAiType(type) && !LINEAGE_TYPES.includes(type);
}
