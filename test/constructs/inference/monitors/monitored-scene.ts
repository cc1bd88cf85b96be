import { Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as ecr from 'aws-cdk-lib/aws-ecr';
import { ModelEndpoint } from '../../../../constructs/inference';
import { DIGEST, Scene } from '../fixtures';

/** The kinds of monitors, in SageMaker's words. */
export const KINDS = ['DataQuality', 'ModelQuality', 'ModelBias', 'ModelExplainability'] as const;

/** An endpoint `fraud`, an image of monitors and a network for them. */
export class MonitoredScene extends Scene {
  public readonly endpoint = new ModelEndpoint(this.stack, 'Endpoint', { model: this.model(), endpointName: 'fraud' });
  public readonly image = {
    repository: ecr.Repository.fromRepositoryName(this.stack, 'Monitors', 'monitors'),
    digest: DIGEST,
  };
  public readonly network = {
    vpc: this.vpc,
    securityGroups: [new ec2.SecurityGroup(this.stack, 'Jobs', { vpc: this.vpc })],
  };

  public get template(): Template {
    return Template.fromStack(this.stack);
  }
}

/** Statements of the policy whose logical id begins with `prefix`. */
export function statementsOf(template: Template, prefix: string): { [key: string]: unknown }[] {
  const policies = Object.entries(template.findResources('AWS::IAM::Policy'));
  const [, policy] = policies.find(([id]) => id.startsWith(prefix))!;
  return policy['Properties'].PolicyDocument.Statement;
}
