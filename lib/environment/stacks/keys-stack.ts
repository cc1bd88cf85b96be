import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { DataClassification, KeyRing } from '../../../constructs/keys';
import type { EnvironmentConfiguration } from '../configuration';
import { removalPolicyOf } from '../lifecycle';

/** The keys. They outlive everything that they encrypt, so they have a stack of their own. */
export class KeysStack extends Stack {
  readonly keys: KeyRing;
  /** Classification of the training data. */
  readonly classification: DataClassification;

  constructor(scope: Construct, id: string, configuration: EnvironmentConfiguration, props: StackProps) {
    super(scope, id, props);
    this.classification = (configuration.data?.classification ?? 'confidential') as DataClassification;
    this.keys = new KeyRing(this, 'Keys', {
      classifications: [DataClassification.INTERNAL, this.classification],
      removalPolicy: removalPolicyOf(configuration),
    });
  }
}
