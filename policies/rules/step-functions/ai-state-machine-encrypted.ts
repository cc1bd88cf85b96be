import { all, notApplicable, unknown } from '../../template/outcome';
import type { Rule } from '../rule';
import { customerManagedKey } from '../shared/customer-managed-key';
import { orchestratesAi } from '../shared/orchestrates-ai';

export const aiStateMachineEncrypted: Rule = {
  id: 'StepFunctionsAiStateMachineEncrypted',
  appliesTo: ['AWS::StepFunctions::StateMachine'],
  severity: 'warning',
  problem: 'the definition and data of a state machine for AI are not encrypted under a key of yours',
  fix: "Set 'EncryptionConfiguration' with the type 'CUSTOMER_MANAGED_KMS_KEY' and a 'KmsKeyId'.",
  controls: {
    'iso27001:A.8.24': {
      why: 'Inputs and outputs of models that pass through the state machine are encrypted under a key that the organization manages.',
      as: 'partial',
    },
  },
  source: 'https://docs.aws.amazon.com/step-functions/latest/dg/encryption-at-rest.html',
  check: (machine, { graph }) => {
    const ai = orchestratesAi(machine, graph);
    if (ai === false) return notApplicable('starts nothing of SageMaker or Bedrock');
    const outcome = all(
      machine.equals('EncryptionConfiguration.Type', 'CUSTOMER_MANAGED_KMS_KEY'),
      customerManagedKey(machine, 'EncryptionConfiguration.KmsKeyId'),
    );
    return ai === undefined && outcome.verdict === 'fail'
      ? unknown('a definition that cannot be read', outcome.at)
      : outcome;
  },
};
