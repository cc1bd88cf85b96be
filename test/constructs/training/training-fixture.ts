import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import {
  PinnedImage,
  StepProfile,
  StudioAuthMode,
  TrainingEnclave,
  type TrainingEnclaveProps,
  type TrainingPipelineSteps,
} from '../../../constructs/training';

const DIGEST = `sha256:${'a'.repeat(64)}`;

/** A stack with a VPC of isolated subnets in two named zones, as the network family makes it. */
export class TrainingFixture {
  public readonly app = new App();
  public readonly stack = new Stack(this.app, 'Training');
  public readonly vpc = new ec2.Vpc(this.stack, 'Vpc', {
    availabilityZones: ['us-east-1a', 'us-east-1b'],
    natGateways: 0,
    restrictDefaultSecurityGroup: false,
    subnetConfiguration: [{ name: 'training', subnetType: ec2.SubnetType.PRIVATE_ISOLATED, cidrMask: 20 }],
  });

  public enclave(props: Partial<TrainingEnclaveProps> = {}): TrainingEnclave {
    return new TrainingEnclave(this.stack, 'Enclave', {
      vpc: this.vpc,
      modelGroupName: 'churn',
      studio: { authMode: StudioAuthMode.IAM },
      ...props,
    });
  }

  public image(name: string): PinnedImage {
    return PinnedImage.fromUri(this.stack, `111122223333.dkr.ecr.us-east-1.amazonaws.com/${name}@${DIGEST}`);
  }

  public steps(overrides: Partial<TrainingPipelineSteps> = {}): TrainingPipelineSteps {
    return {
      validation: { image: this.image('validate'), instanceType: 'ml.m7i.xlarge' },
      training: { image: this.image('train'), instanceType: 'ml.m7i.4xlarge' },
      evaluation: { image: this.image('evaluate'), instanceType: 'ml.m7i.xlarge' },
      qualityGate: { metricPath: 'metrics.accuracy.value', minimum: 0.8 },
      inferenceImage: this.image('serve'),
      ...overrides,
    };
  }

  public template(): Template {
    return Template.fromStack(this.stack);
  }
}

export { StepProfile };

/** Replaces the intrinsic functions of a template value by readable text, so that embedded JSON can be parsed. */
export function flatten(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(flatten).join(',');
  if (typeof value === 'object' && value !== null) {
    const record = value as Record<string, unknown>;
    if ('Fn::Join' in record) {
      const [separator, parts] = record['Fn::Join'] as [string, unknown[]];
      return parts.map(flatten).join(separator);
    }
    if ('Ref' in record) return `<${String(record['Ref'])}>`;
    if ('Fn::GetAtt' in record) return `<${(record['Fn::GetAtt'] as string[]).join('.')}>`;
  }
  return String(value);
}
