/** A template whose bucket `Bucket` is judged, with whatever else a case needs. */
export interface BucketCase {
  readonly resources: Record<string, unknown>;
  readonly of: string;
  readonly parameters?: Record<string, unknown>;
}

/** A bucket that no AI resource is seen to use, and other resources. */
export function bucket(properties: object, others: Record<string, unknown> = {}, attributes: object = {}): BucketCase {
  return {
    resources: { Bucket: { Type: 'AWS::S3::Bucket', Properties: properties, ...attributes }, ...others },
    of: 'Bucket',
    parameters: { P: { Type: 'String' } },
  };
}

/** A bucket with the model files of a SageMaker model. */
export function modelBucket(properties: object, others: Record<string, unknown> = {}): BucketCase {
  return bucket(properties, {
    Model: {
      Type: 'AWS::SageMaker::Model',
      Properties: { PrimaryContainer: { ModelDataUrl: { 'Fn::Sub': 's3://${Bucket}/model.tar.gz' } } },
    },
    ...others,
  });
}

/** A bucket with the offline store of a feature group. */
export function trainingBucket(properties: object, others: Record<string, unknown> = {}): BucketCase {
  return bucket(properties, {
    Features: {
      Type: 'AWS::SageMaker::FeatureGroup',
      Properties: { OfflineStoreConfig: { S3StorageConfig: { S3Uri: { 'Fn::Sub': 's3://${Bucket}/features' } } } },
    },
    ...others,
  });
}

/** A bucket with requests and answers that an endpoint captures: AI data, but neither models nor training data. */
export function captureBucket(properties: object, others: Record<string, unknown> = {}): BucketCase {
  return bucket(properties, {
    Config: {
      Type: 'AWS::SageMaker::EndpointConfig',
      Properties: { DataCaptureConfig: { DestinationS3Uri: { 'Fn::Sub': 's3://${Bucket}/capture' } } },
    },
    ...others,
  });
}

/** A policy of the bucket `Bucket`. */
export function bucketPolicy(...statements: object[]): Record<string, unknown> {
  return {
    Policy: {
      Type: 'AWS::S3::BucketPolicy',
      Properties: { Bucket: { Ref: 'Bucket' }, PolicyDocument: { Statement: statements } },
    },
  };
}

/** A statement that denies everybody. */
export function denyAll(action: unknown, condition: object): object {
  return { Effect: 'Deny', Principal: '*', Action: action, Resource: '*', Condition: condition };
}

/** Another bucket that writes its access logs to `Bucket`. */
export const LOGGED_BUCKET = {
  Logged: {
    Type: 'AWS::S3::Bucket',
    Properties: { LoggingConfiguration: { DestinationBucketName: { Ref: 'Bucket' } } },
  },
};

/** A trail that delivers to `Bucket`. */
export const TRAIL = { Trail: { Type: 'AWS::CloudTrail::Trail', Properties: { S3BucketName: { Ref: 'Bucket' } } } };
