import { runSimulation } from '@cloud-copilot/iam-simulate';
import type { Stack } from 'aws-cdk-lib';
import type { Template } from 'aws-cdk-lib/assertions';
import type * as iam from 'aws-cdk-lib/aws-iam';

export const ACCOUNT = '111122223333';
export const REGION = 'us-east-1';

export type Decision = 'Allowed' | 'ExplicitlyDenied' | 'ImplicitlyDenied';

export interface SimulatedRequest {
  readonly action: string;
  readonly resource: string;
  readonly context?: Record<string, string | string[]>;
}

type Json = Record<string, unknown>;

/**
 * Judges requests of a synthesised role as IAM would: identity policies, permissions boundary and explicit denials.
 *
 * Values that exist only after a deployment get a stand-in that depends on the logical id alone, so that a policy that
 * names one resource does not match another. The policies of keys and buckets of the template are part of the decision.
 */
export class RoleSimulation {
  private readonly resources: Record<string, Json>;

  constructor(
    template: Template,
    private readonly stack: Stack,
  ) {
    this.resources = (template.toJSON() as { Resources: Record<string, Json> }).Resources;
  }

  /** The stand-in for a token, such as the ARN of a bucket. */
  public valueOf(token: string): string {
    return this.concrete(this.stack.resolve(token) as unknown) as string;
  }

  /** A property of a resource of the template, with stand-ins for what is known only after a deployment. */
  public property(type: string, name: string): unknown {
    const found = Object.values(this.resources).filter((resource) => resource['Type'] === type);
    if (found.length !== 1) throw new Error(`Expected exactly one ${type} in the template, got ${found.length}.`);
    return this.concrete((found[0]!['Properties'] as Json)[name]);
  }

  /** The decision on a request of a role. */
  public async decide(role: iam.IRole, request: SimulatedRequest): Promise<Decision> {
    const id = this.stack.getLogicalId(role.node.defaultChild as never);
    const properties = this.resources[id]!['Properties'] as Json;
    const boundary = properties['PermissionsBoundary'];
    const principal = `arn:aws:iam::${ACCOUNT}:role${(properties['Path'] as string | undefined) ?? '/'}${id}`;
    const result = await runSimulation(
      {
        request: {
          principal,
          action: request.action,
          resource: { resource: request.resource, accountId: ACCOUNT },
          contextVariables: {
            'aws:PrincipalAccount': ACCOUNT,
            'aws:PrincipalArn': principal,
            'aws:ResourceAccount': ACCOUNT,
            'aws:SecureTransport': 'true',
            ...serviceContext(request.action),
            ...request.context,
          },
        },
        identityPolicies: [
          ...this.managedPolicies(properties),
          ...this.inlinePolicies(id),
          ...this.policiesOfRole(properties),
        ],
        resourcePolicy: this.resourcePolicy(request.resource),
        serviceControlPolicies: [],
        resourceControlPolicies: [],
        ...(boundary !== undefined && { permissionBoundaryPolicies: [this.managedPolicy(boundary)] }),
      },
      {},
    );
    if (result.resultType !== 'single' && result.resultType !== 'wildcard') {
      throw new Error(`${request.action} on ${request.resource}: ${JSON.stringify(result)}`);
    }
    return result.overallResult as Decision;
  }

  private resourcePolicy(arn: string): unknown {
    const properties = Object.entries(this.resources).find(([id, resource]) => {
      if (resource['Type'] === 'AWS::KMS::Key') return this.attribute([id, 'Arn']) === arn;
      if (resource['Type'] !== 'AWS::S3::BucketPolicy') return false;
      const bucket = `arn:aws:s3:::${this.concrete((resource['Properties'] as Json)['Bucket']) as string}`;
      return arn === bucket || arn.startsWith(`${bucket}/`);
    })?.[1]['Properties'] as Json | undefined;
    return this.concrete(properties?.['KeyPolicy'] ?? properties?.['PolicyDocument']);
  }

  private managedPolicies(role: Json): { name: string; policy: unknown }[] {
    return ((role['ManagedPolicyArns'] as unknown[] | undefined) ?? []).map((arn) => this.managedPolicy(arn));
  }

  private managedPolicy(reference: unknown): { name: string; policy: unknown } {
    const id = (reference as { Ref?: string }).Ref;
    if (id === undefined)
      throw new Error(`Only managed policies of the stack are known, got ${JSON.stringify(reference)}`);
    return this.policy(id);
  }

  private inlinePolicies(roleId: string): { name: string; policy: unknown }[] {
    return Object.entries(this.resources)
      .filter(([, resource]) => resource['Type'] === 'AWS::IAM::Policy')
      .filter(([, resource]) =>
        ((resource['Properties'] as Json)['Roles'] as { Ref: string }[]).some((role) => role.Ref === roleId),
      )
      .map(([id]) => this.policy(id));
  }

  private policiesOfRole(role: Json): { name: string; policy: unknown }[] {
    const own = (role['Policies'] as { PolicyName: string; PolicyDocument: unknown }[] | undefined) ?? [];
    return own.map(({ PolicyName, PolicyDocument }) => ({ name: PolicyName, policy: this.concrete(PolicyDocument) }));
  }

  private policy(id: string): { name: string; policy: unknown } {
    return { name: id, policy: this.concrete((this.resources[id]!['Properties'] as Json)['PolicyDocument']) };
  }

  private concrete(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((item) => this.concrete(item));
    if (typeof value !== 'object' || value === null) return value;
    const record = value as Json;
    if ('Ref' in record) return this.ref(record['Ref'] as string);
    if ('Fn::GetAtt' in record) return this.attribute(record['Fn::GetAtt'] as [string, string]);
    if ('Fn::Join' in record) {
      const [separator, parts] = record['Fn::Join'] as [string, unknown[]];
      return parts.map((part) => this.concrete(part)).join(separator);
    }
    return Object.fromEntries(Object.entries(record).map(([key, item]) => [key, this.concrete(item)]));
  }

  private ref(id: string): string {
    switch (id) {
      case 'AWS::Partition':
        return 'aws';
      case 'AWS::Region':
        return REGION;
      case 'AWS::AccountId':
        return ACCOUNT;
      case 'AWS::URLSuffix':
        return 'amazonaws.com';
      default:
        return this.physicalName(id);
    }
  }

  private attribute([id, name]: [string, string]): string {
    const type = this.resources[id]!['Type'] as string;
    if (name === 'DomainId') return 'd-domain';
    if (name === 'GroupId' || !name.endsWith('Arn')) return this.physicalName(id);
    switch (type) {
      case 'AWS::S3::Bucket':
        return `arn:aws:s3:::${this.physicalName(id)}`;
      case 'AWS::KMS::Key':
        return `arn:aws:kms:${REGION}:${ACCOUNT}:key/${this.physicalName(id)}`;
      case 'AWS::IAM::Role':
        return `arn:aws:iam::${ACCOUNT}:role/${id}`;
      case 'AWS::SageMaker::Artifact':
      case 'AWS::SageMaker::Context':
        return `arn:aws:sagemaker:${REGION}:${ACCOUNT}:${type.split('::')[2]!.toLowerCase()}/${this.physicalName(id)}`;
      default:
        return `arn:aws:${type.split('::')[1]!.toLowerCase()}:${REGION}:${ACCOUNT}:${this.physicalName(id)}`;
    }
  }

  private physicalName(id: string): string {
    return id.toLowerCase();
  }
}

function serviceContext(action: string): Record<string, string> {
  if (action.startsWith('kms:')) return { 'kms:CallerAccount': ACCOUNT };
  if (action.startsWith('s3:')) return { 's3:TlsVersion': '1.3' };
  return {};
}
