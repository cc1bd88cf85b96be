import { createHash } from 'node:crypto';
import { Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as sagemaker from 'aws-cdk-lib/aws-sagemaker';
import { Construct } from 'constructs';

/** Properties of {@link PrivatePackageMirror}. */
export interface PrivatePackageMirrorProps {
  /** Name of the CodeArtifact domain. */
  readonly domainName: string;

  /** Name of the repository in it. It should have no public upstream that training could reach by itself. */
  readonly repositoryName: string;

  /** Account that owns the domain. @default - the account of the stack */
  readonly domainOwner?: string;
}

/**
 * Makes Studio install Python packages from CodeArtifact, and from nowhere else.
 *
 * The lifecycle configuration logs pip in at the start of a space, with a token that lives for twelve hours and stays in
 * the space. It holds no secret. Without it, pip in a VPC without internet fails, and people look for ways around.
 *
 * Needs the interface endpoints `codeartifact.api` and `codeartifact.repositories`, and `sts`.
 *
 * @see https://docs.aws.amazon.com/codeartifact/latest/ug/python-configure-pip.html
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/jl-lcc.html
 */
export class PrivatePackageMirror extends Construct {
  /** ARN of the lifecycle configuration of JupyterLab. */
  public readonly jupyterLabConfigArn: string;

  /** ARN of the lifecycle configuration of Code Editor. */
  public readonly codeEditorConfigArn: string;

  private readonly props: PrivatePackageMirrorProps;

  /** @throws if a name could leave its place in the script */
  constructor(scope: Construct, id: string, props: PrivatePackageMirrorProps) {
    super(scope, id);
    this.props = props;
    for (const [prop, name] of [
      ['domainName', props.domainName],
      ['repositoryName', props.repositoryName],
    ] as const) {
      if (/^[A-Za-z0-9][A-Za-z0-9._-]{1,99}$/.test(name)) continue;
      throw new Error(
        `PrivatePackageMirror '${this.node.path}': ${prop} must be 2 to 100 letters, digits, dots, hyphens and ` +
          `underscores, got '${name}'.`,
      );
    }
    if (props.domainOwner !== undefined && !/^\d{12}$/.test(props.domainOwner)) {
      throw new Error(
        `PrivatePackageMirror '${this.node.path}': domainOwner must be an account id of 12 digits, got ` +
          `'${props.domainOwner}'. Leave it out for the account of the stack.`,
      );
    }
    this.jupyterLabConfigArn = this.config('JupyterLab');
    this.codeEditorConfigArn = this.config('CodeEditor');
  }

  /** Lets the grantee install packages from the repository, and neither publish nor fetch from an upstream by itself. */
  public grantInstall(grantee: iam.IGrantable): void {
    const stack = Stack.of(this);
    const arn = (resource: string, name: string) =>
      stack.formatArn({ service: 'codeartifact', account: this.props.domainOwner, resource, resourceName: name });
    const { domainName, repositoryName } = this.props;
    iam.Grant.addToPrincipal({
      grantee,
      actions: ['codeartifact:GetAuthorizationToken'],
      resourceArns: [arn('domain', domainName)],
    });
    iam.Grant.addToPrincipal({
      grantee,
      actions: ['codeartifact:GetRepositoryEndpoint', 'codeartifact:ReadFromRepository'],
      resourceArns: [arn('repository', `${domainName}/${repositoryName}`)],
    });
    iam.Grant.addToPrincipal({
      grantee,
      actions: ['sts:GetServiceBearerToken'],
      // STS has no resource for bearer tokens; the service bounds it.
      resourceArns: ['*'],
      conditions: { StringEquals: { 'sts:AWSServiceName': 'codeartifact.amazonaws.com' } },
    });
  }

  private config(appType: string): string {
    const owner = this.props.domainOwner;
    // No value of the deployment in the script, so that what runs can be read from the template.
    const script = [
      '#!/bin/bash',
      'set -eu',
      `aws codeartifact login --tool pip --domain ${this.props.domainName} \\`,
      ...(owner === undefined ? [] : [`  --domain-owner ${owner} \\`]),
      `  --repository ${this.props.repositoryName} --region "\${AWS_REGION:-$AWS_DEFAULT_REGION}"`,
      '',
    ].join('\n');
    // A changed script replaces the configuration, and the new one cannot have the name of the old one.
    const version = createHash('sha256').update(`${this.node.addr}\n${script}`).digest('hex').slice(0, 8);
    const config = new sagemaker.CfnStudioLifecycleConfig(this, appType, {
      studioLifecycleConfigAppType: appType,
      studioLifecycleConfigName: `private-packages-${appType.toLowerCase()}-${version}`,
      studioLifecycleConfigContent: Buffer.from(script, 'utf8').toString('base64'),
    });
    return config.attrStudioLifecycleConfigArn;
  }
}
