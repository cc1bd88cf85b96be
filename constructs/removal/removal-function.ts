import { CustomResource, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import { Construct, type IDependable } from 'constructs';
import { InlineFunction } from '../functions/inline-function';

/** Properties of {@link RemovalFunction}. */
export interface RemovalFunctionProps {
  /** Source of the function; it ends with `HANDLER_SOURCE`. */
  readonly source: string;

  /** What it removes, for the description of function and role. */
  readonly description: string;

  /** Key of its logs. Its policy is extended for CloudWatch Logs if it is of this app. */
  readonly logsKey: kms.IKey;
}

/** One thing that a {@link RemovalFunction} removes. */
export interface RemovalTarget {
  /** Type of the custom resource, `Custom::…`. */
  readonly resourceType: string;

  /** Id or name of what is removed. */
  readonly target: string;

  /** What else the function needs to know. @default - nothing */
  readonly properties?: { [name: string]: string };

  /** What must still be there when the function runs, besides what the other properties refer to. */
  readonly before: IDependable[];
}

/** A function that CloudFormation calls when a stack is deleted, to remove what keeps its resources from going. */
export class RemovalFunction extends Construct {
  private readonly inline: InlineFunction;

  constructor(scope: Construct, id: string, props: RemovalFunctionProps) {
    super(scope, id);
    this.inline = new InlineFunction(this, 'Default', {
      source: props.source,
      description: props.description,
      encryptionKey: props.logsKey,
      logRemovalPolicy: RemovalPolicy.DESTROY,
    });
    this.grant('OwnStack', ['cloudformation:DescribeStacks'], [Stack.of(this).stackId]);
  }

  /** Lets the function do something. */
  public grant(sid: string, actions: string[], resources: string[], conditions?: { [name: string]: object }): void {
    this.inline.role.addToPolicy(new iam.PolicyStatement({ sid, actions, resources, conditions }));
  }

  /** Adds the custom resource that has the function called. */
  public add(id: string, { resourceType, target, properties, before }: RemovalTarget): void {
    const resource = new CustomResource(this, id, {
      serviceToken: this.inline.function.functionArn,
      resourceType,
      // Three runs of a quarter of an hour each, and the minutes between them.
      serviceTimeout: Duration.hours(1),
      properties: { Target: target, ...properties },
    });
    resource.node.addDependency(...before);
  }
}
