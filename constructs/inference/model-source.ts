import { Token } from 'aws-cdk-lib';
import type * as ecr from 'aws-cdk-lib/aws-ecr';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as lambda from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { requireDigest, requirePinnedImage } from './image-digest';
import { grantPull, grantReadArtifact, type ModelArtifact } from './model-artifact';

/** What `ModelSource.approvedPackage` needs to know of a package beside its ARN. */
export interface ApprovedPackageOptions {
  /**
   * Artifacts that the package names. CloudFormation cannot read them from the package, and the execution role may read
   * nothing that is not listed here.
   */
  readonly artifacts: ModelArtifact[];

  /** Repositories of the images that the package names; the execution role may pull from no other. */
  readonly repositories: ecr.IRepository[];
}

/** An image in a private Docker registry that is reached through the VPC. */
export interface PrivateRegistryOptions {
  /** Image with its digest: `registry.example.com/name@sha256:…`. */
  readonly image: string;

  /**
   * Function that hands SageMaker the registry's credentials.
   *
   * @default - the registry asks for none
   */
  readonly credentialsProvider?: lambda.IFunction;

  /**
   * Weights of the model.
   *
   * @default - the image holds them
   */
  readonly artifact?: ModelArtifact;
}

/** What a source contributes to the container of a model. */
export interface ModelSourceConfig {
  /**
   * Version of a model package.
   *
   * @default - the container is given by an image
   */
  readonly modelPackageArn?: string;

  /**
   * Image of the container, by digest.
   *
   * @default - the container is given by a model package
   */
  readonly image?: string;

  /**
   * Whether the image is pulled through the VPC from a private registry rather than from Amazon ECR.
   *
   * @default false
   */
  readonly pulledThroughVpc?: boolean;

  /**
   * ARN of the function that hands out the private registry's credentials.
   *
   * @default - none
   */
  readonly credentialsProviderArn?: string;

  /**
   * `s3://` address of a packed artifact.
   *
   * @default - none
   */
  readonly packedArtifactUri?: string;

  /**
   * `s3://` address, ending in `/`, of an artifact that is not packed.
   *
   * @default - none
   */
  readonly artifactPrefixUri?: string;
}

/**
 * Where the code and the weights of a model come from.
 *
 * Prefer a model package: the registry keeps how it was made and who approved it. An image by digest is for what has no
 * package yet.
 */
export abstract class ModelSource {
  /**
   * A version of a model package that was approved in the model registry.
   *
   * The registry keeps who approved it. Nothing here looks: AWS does not document that SageMaker refuses to host a version
   * that nobody approved, so the delivery pipeline must check before it deploys.
   *
   * Source: https://docs.aws.amazon.com/sagemaker/latest/dg/model-registry-approve.html
   *
   * @throws Error when the ARN names no version, or no artifact or repository is given
   */
  public static approvedPackage(modelPackageArn: string, options: ApprovedPackageOptions): ModelSource {
    return new ApprovedPackage(modelPackageArn, options);
  }

  /**
   * An image of an Amazon ECR repository, by its digest.
   *
   * @throws Error when the digest is not a literal `sha256:` digest
   */
  public static ecrImage(repository: ecr.IRepository, digest: string, artifact?: ModelArtifact): ModelSource {
    return new EcrImage(repository, digest, artifact);
  }

  /**
   * An image of a private Docker registry inside the network, by its digest.
   *
   * The registry must offer a certificate of a public authority and be reachable from the subnets of the model.
   * Source: https://docs.aws.amazon.com/sagemaker/latest/dg/your-algorithms-containers-inference-private.html
   *
   * @throws Error when the image has no literal digest
   */
  public static privateRegistryImage(options: PrivateRegistryOptions): ModelSource {
    return new PrivateRegistryImage(options);
  }

  /**
   * Grants `role` what the source needs and no more, and says what the container is made of.
   *
   * Called by `IsolatedModel`.
   */
  public abstract bind(scope: Construct, role: iam.IRole): ModelSourceConfig;
}

class ApprovedPackage extends ModelSource {
  constructor(
    private readonly modelPackageArn: string,
    private readonly options: ApprovedPackageOptions,
  ) {
    super();
    if (
      !Token.isUnresolved(modelPackageArn) &&
      !/^arn:[^:]+:sagemaker:.+:model-package\/.+\/\d+$/.test(modelPackageArn)
    ) {
      throw new Error(
        `approvedPackageArn is '${modelPackageArn}'; expected the ARN of one version, arn:aws:sagemaker:<region>:<account>:model-package/<group>/<version>. A group has no approval status.`,
      );
    }
    if (options.repositories.length === 0) {
      throw new Error(
        'repositories is empty; name the repository of every image in the package, or none can be pulled.',
      );
    }
  }

  public bind(scope: Construct, role: iam.IRole): ModelSourceConfig {
    for (const artifact of this.options.artifacts) grantReadArtifact(scope, artifact, role);
    grantPull(this.options.repositories, role);
    return { modelPackageArn: this.modelPackageArn };
  }
}

class EcrImage extends ModelSource {
  constructor(
    private readonly repository: ecr.IRepository,
    private readonly digest: string,
    private readonly artifact?: ModelArtifact,
  ) {
    super();
    requireDigest(digest, 'digest');
  }

  public bind(scope: Construct, role: iam.IRole): ModelSourceConfig {
    grantPull([this.repository], role);
    return { image: this.repository.repositoryUriForDigest(this.digest), ...bindArtifact(scope, role, this.artifact) };
  }
}

class PrivateRegistryImage extends ModelSource {
  constructor(private readonly options: PrivateRegistryOptions) {
    super();
    requirePinnedImage(options.image, 'image');
  }

  public bind(scope: Construct, role: iam.IRole): ModelSourceConfig {
    if (this.options.credentialsProvider) {
      // `grantInvoke` of an imported function would try to change the function's own policy.
      iam.Grant.addToPrincipal({
        grantee: role,
        actions: ['lambda:InvokeFunction'],
        resourceArns: [this.options.credentialsProvider.functionArn],
      });
    }
    return {
      image: this.options.image,
      pulledThroughVpc: true,
      credentialsProviderArn: this.options.credentialsProvider?.functionArn,
      ...bindArtifact(scope, role, this.options.artifact),
    };
  }
}

function bindArtifact(scope: Construct, role: iam.IRole, artifact?: ModelArtifact): ModelSourceConfig {
  if (!artifact) return {};
  grantReadArtifact(scope, artifact, role);
  const uri = artifact.bucket.s3UrlForObject(artifact.objectKey);
  return artifact.objectKey.endsWith('/') ? { artifactPrefixUri: uri } : { packedArtifactUri: uri };
}
