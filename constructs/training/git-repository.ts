import { Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as sagemaker from 'aws-cdk-lib/aws-sagemaker';
import type * as secretsmanager from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';

/** Properties of {@link GitRepository}. */
export interface GitRepositoryProps {
  /** HTTPS URL of the repository, reachable from the VPC of Studio. */
  readonly repositoryUrl: string;

  /**
   * Secret with `username` and `password` (or token) of the repository; its name begins with `AmazonSageMaker-`. Everybody
   * in Studio may read it: make it a token of the repository, and not of a person.
   */
  readonly credentials: secretsmanager.ISecret;

  /** Branch. @default 'main' */
  readonly branch?: string;
}

/**
 * A Git repository that SageMaker may clone, over HTTPS and with credentials from Secrets Manager.
 *
 * SageMaker itself uses the credentials for notebook instances only. In Studio Git asks for them by a helper, which
 * {@link credentialCommand} sets: they are read at each use, and lie in no file.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/nbi-git-resource.html
 * @see https://git-scm.com/docs/gitcredentials
 */
export class GitRepository extends Construct {
  /** Name of the code repository in SageMaker. */
  public readonly codeRepositoryName: string;

  /** HTTPS URL of the repository. */
  public readonly repositoryUrl: string;

  /**
   * Shell command that lets Git find the credentials in a Studio space: run it once in a space, or in a lifecycle
   * configuration of your own.
   */
  public readonly credentialCommand: string;

  private readonly credentials: secretsmanager.ISecret;

  /** @throws if the URL is not one that Studio takes: HTTPS, without port, credentials or special characters */
  constructor(scope: Construct, id: string, props: GitRepositoryProps) {
    super(scope, id);
    // What Studio takes of a URL; it would fail at deployment otherwise.
    const [, host] = /^https:\/\/([.\-_a-zA-Z0-9]+)(?:\/[.\-_a-zA-Z0-9]+)+\/?$/.exec(props.repositoryUrl) ?? [];
    if (host === undefined) {
      throw new Error(
        `GitRepository '${this.node.path}': repositoryUrl must begin with 'https://', name a host and a path of letters, ` +
          'digits, dots, hyphens and underscores, and carry no credentials, got ' +
          `'${props.repositoryUrl.replace(/\/\/[^@]*@/, '//…@')}'. Keep credentials in the secret.`,
      );
    }
    this.repositoryUrl = props.repositoryUrl;
    this.credentials = props.credentials;
    const { secretArn } = props.credentials;
    const repository = new sagemaker.CfnCodeRepository(this, 'Repository', {
      gitConfig: { repositoryUrl: props.repositoryUrl, branch: props.branch ?? 'main', secretArn },
    });
    this.codeRepositoryName = repository.attrCodeRepositoryName;
    this.credentialCommand = credentialCommand(host, secretArn, Stack.of(this).region);
  }

  /** Lets the grantee read the credentials of the repository. */
  public grantUse(grantee: iam.IGrantable): iam.Grant {
    this.credentials.encryptionKey?.grantDecrypt(grantee);
    return iam.Grant.addToPrincipal({
      grantee,
      actions: ['secretsmanager:GetSecretValue'],
      resourceArns: [this.credentials.secretFullArn ?? `${this.credentials.secretArn}-??????`],
    });
  }
}

/** Git adds the operation behind the helper; the `#` takes it away. What it prints to a `store` is ignored. */
function credentialCommand(host: string, secretArn: string, region: string): string {
  const python = 'import json,sys;print(\\"username=%(username)s\\npassword=%(password)s\\" % json.load(sys.stdin))';
  const secret = `aws secretsmanager get-secret-value --region ${region} --secret-id ${secretArn} --query SecretString --output text`;
  return `git config --global credential.https://${host}.helper '!${secret} | python3 -c "${python}" #'`;
}
