import { type StackProps, Stage, Tags } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { DATA_CLASSIFICATION_TAG, type DataClassification } from '../../constructs/keys';
import type { EnvironmentConfiguration, TrainingConfiguration } from './configuration';
import { administerKeys } from './key-administration';
import { isProtected } from './lifecycle';
import { emptyBuckets, retainNothing } from './sandbox-removal';
import { acceptDevelopmentEgress, acceptIamSignIn, acceptSandbox } from './sandbox-waivers';
import { AuditStack } from './stacks/audit-stack';
import { BackupStack } from './stacks/backup-stack';
import { ComplianceStack } from './stacks/compliance-stack';
import { DataStack } from './stacks/data-stack';
import { DatasetsStack } from './stacks/datasets-stack';
import { InferenceStack } from './stacks/inference-stack';
import { KeysStack } from './stacks/keys-stack';
import { NetworkStack } from './stacks/network-stack';
import { OversightStack } from './stacks/oversight-stack';
import { TrainingStack } from './stacks/training-stack';

/**
 * A whole hardened AI environment, cut into stacks by lifecycle and owner:
 * keys → audit → network, datasets, oversight → data → backup, training → inference. A stack refers only to stacks before it.
 */
export class AiEnvironment extends Stage {
  constructor(scope: Construct, configuration: EnvironmentConfiguration) {
    super(scope, configuration.name, { env: { account: configuration.account, region: configuration.region } });
    administerKeys(this, configuration);
    const props = (description: string): StackProps => ({
      description,
      terminationProtection: isProtected(configuration),
    });

    const keys = new KeysStack(
      this,
      'Keys',
      configuration,
      props('Keys of the AI environment, one for each data classification'),
    );
    const audit = new AuditStack(
      this,
      'Audit',
      configuration,
      keys.keys,
      props('Audit trail, write-once log archive and tampering alerts'),
    );
    if (configuration.audit?.configRecorder)
      new ComplianceStack(
        this,
        'Compliance',
        configuration,
        keys.keys,
        props('What AWS Config asks of the account, derived from the rules'),
      );
    const network = new NetworkStack(
      this,
      'Network',
      configuration,
      keys.keys,
      audit,
      props('Zones without a way to the internet, and their endpoints'),
    );
    const governed = configuration.data?.datasets;
    const datasets = governed
      ? new DatasetsStack(
          this,
          'Datasets',
          configuration,
          governed,
          keys,
          network,
          props('Landing, quarantine and curated datasets, and their promotion'),
        )
      : undefined;
    const data = new DataStack(
      this,
      'Data',
      configuration,
      keys,
      datasets,
      props('Datasets, models, captured traffic and images'),
    );
    const oversight = new OversightStack(
      this,
      'Oversight',
      configuration,
      keys.keys,
      props('Detectors, and who is told of findings, approvals and costs'),
    );
    if (configuration.backup)
      new BackupStack(this, 'Backup', configuration, data, oversight, props('Backups of AI data in a locked vault'));
    if (hasTraining(configuration)) {
      const training = new TrainingStack(
        this,
        'Training',
        configuration,
        { keys, audit, network, data, datasets },
        props('Studio, model register, roles and training pipelines'),
      );
      // Models can repeat what they were trained on, so what trains and serves them is as sensitive as the data.
      classify(training, keys.classification);
      if (configuration.inference) {
        const inference = new InferenceStack(
          this,
          'Inference',
          configuration,
          { keys, network, data, modelGroupArn: training.enclave.registry.groupArn },
          props('Model endpoints and their private front doors'),
        );
        classify(inference, keys.classification);
      }
    }

    if (configuration.purpose === 'sandbox') {
      emptyBuckets(this, keys.keys);
      retainNothing(this);
      acceptSandbox(this);
    }
    if (configuration.training?.signIn === 'iam') acceptIamSignIn(this);
    const egress = configuration.network?.developmentEgress;
    if (egress) acceptDevelopmentEgress(this, egress.singleAvailabilityZone === true);

    const { system } = configuration;
    const tags = Tags.of(this);
    tags.add('ai:system-id', system.id, TAGGING);
    tags.add('ai:owner', system.owner, TAGGING);
    tags.add('ai:risk-tier', system.riskTier, TAGGING);
    tags.add('ai:impact-assessment', system.impactAssessment, TAGGING);
    tags.add('ai:environment', configuration.purpose, TAGGING);
  }
}

/** cfn-lint's schemas of these types have no tags yet, and they hold nothing to take stock of. */
const TAGGING = {
  excludeResourceTypes: ['AWS::ApplicationAutoScaling::ScalableTarget', 'AWS::Config::ConformancePack'],
};

function classify(scope: Construct, classification: DataClassification): void {
  Tags.of(scope).add(DATA_CLASSIFICATION_TAG, classification, TAGGING);
}

function hasTraining(
  configuration: EnvironmentConfiguration,
): configuration is EnvironmentConfiguration & { readonly training: TrainingConfiguration } {
  return configuration.training !== undefined;
}
