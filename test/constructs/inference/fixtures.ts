import { App, Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as ecr from 'aws-cdk-lib/aws-ecr';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { IsolatedModel, type IsolatedModelProps, ModelSource } from '../../../constructs/inference';

export const DIGEST = `sha256:${'0123456789abcdef'.repeat(4)}`;

/** A stack with an isolated network in two zones. */
export class Scene {
  public readonly app = new App();
  public readonly stack = new Stack(this.app, 'Stack');
  public readonly vpc = new ec2.Vpc(this.stack, 'Vpc', {
    natGateways: 0,
    subnetConfiguration: [{ name: 'isolated', subnetType: ec2.SubnetType.PRIVATE_ISOLATED }],
  });

  public model(id = 'Model', props: Partial<IsolatedModelProps> = {}): IsolatedModel {
    return new IsolatedModel(this.stack, id, { vpc: this.vpc, source: this.ecrSource(id), ...props });
  }

  public ecrSource(id = 'Model'): ModelSource {
    const repository = ecr.Repository.fromRepositoryName(this.stack, `${id}Repository`, 'fraud');
    const bucket = s3.Bucket.fromBucketName(this.stack, `${id}Artifacts`, 'models');
    return ModelSource.ecrImage(repository, DIGEST, { bucket, objectKey: 'fraud/7/model.tar.gz' });
  }
}
