import * as sagemaker from 'aws-cdk-lib/aws-sagemaker';
import type * as secretsmanager from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';

/** Properties of {@link GitRepository}. */
export interface GitRepositoryProps {
  /** HTTPS URL of the repository, reachable from the VPC. */
  readonly repositoryUrl: string;

  /** Secret with `username` and `password` (or token) of the repository; its name begins with `AmazonSageMaker-`. */
  readonly credentials: secretsmanager.ISecret;

  /** Branch. @default 'main' */
  readonly branch?: string;
}

/**
 * A Git repository that SageMaker may clone, over HTTPS and with credentials from Secrets Manager.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/nbi-git-resource.html
 */
export class GitRepository extends Construct {
  /** Name of the code repository in SageMaker. */
  public readonly codeRepositoryName: string;

  /** @throws if the URL is not an HTTPS one, or carries credentials */
  constructor(scope: Construct, id: string, props: GitRepositoryProps) {
    super(scope, id);
    if (!/^https:\/\/[^@\s]+$/.test(props.repositoryUrl)) {
      throw new Error(
        `GitRepository '${this.node.path}': repositoryUrl must begin with 'https://' and carry no credentials, got ` +
          `'${props.repositoryUrl.replace(/\/\/[^@]*@/, '//…@')}'. Keep credentials in the secret.`,
      );
    }
    const repository = new sagemaker.CfnCodeRepository(this, 'Repository', {
      gitConfig: {
        repositoryUrl: props.repositoryUrl,
        branch: props.branch ?? 'main',
        secretArn: props.credentials.secretArn,
      },
    });
    this.codeRepositoryName = repository.attrCodeRepositoryName;
  }
}
