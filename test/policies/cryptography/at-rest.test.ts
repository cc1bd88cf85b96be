import { atRestOf, inventoryOf } from './inventory-of';

const KEY = { 'Fn::GetAtt': ['Key', 'Arn'] };
const LOGS = 'AWS::Logs::LogGroup';
const NOT_TOLD = 'unknown (no key is named, and the template does not tell what holds then)';
const bucket = (rule?: object) =>
  rule === undefined
    ? {}
    : { BucketEncryption: { ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: rule }] } };
const S3 = 'BucketEncryption.ServerSideEncryptionConfiguration.0.ServerSideEncryptionByDefault.KMSMasterKeyID';
const ebs = (settings: object) => ({
  LaunchTemplateData: { BlockDeviceMappings: [{ DeviceName: '/dev/sda1', Ebs: settings }] },
});
const EBS = 'LaunchTemplateData.BlockDeviceMappings.0.Ebs.KmsKeyId';

describe('the key that a property names', () => {
  const parameter = { Parameters: { Given: { Type: 'String' } } };

  test.each<[string, unknown, string, object?]>([
    ['a key of the template, by ARN', KEY, 'Key'],
    ['a key of the template, by id', { Ref: 'Key' }, 'Key'],
    ['a key of the template, in a text', { 'Fn::Join': ['', ['arn:aws:kms:eu-west-1:1:key/', { Ref: 'Key' }]] }, 'Key'],
    [
      'an alias of such a key',
      'alias/own',
      'Key',
      { Resources: { Alias: { Type: 'AWS::KMS::Alias', Properties: { AliasName: 'alias/own', TargetKeyId: KEY } } } },
    ],
    [
      'an alias of a key that is elsewhere',
      { Ref: 'Alias' },
      'key outside (the key behind the alias Alias)',
      { Resources: { Alias: { Type: 'AWS::KMS::Alias', Properties: { AliasName: 'alias/x', TargetKeyId: '1234' } } } },
    ],
    ['a parameter', { Ref: 'Given' }, 'key outside (parameter Given)', parameter],
    [
      'a parameter in a text',
      { 'Fn::Sub': 'arn:aws:kms:eu-west-1:111122223333:key/${Given}' },
      'key outside (parameter Given)',
      parameter,
    ],
    [
      'a parameter of Systems Manager',
      { Ref: 'Given' },
      'key outside (the Systems Manager parameter behind Given)',
      { Parameters: { Given: { Type: 'AWS::SSM::Parameter::Value<String>', Default: '/key' } } },
    ],
    [
      'an import',
      { 'Fn::ImportValue': 'shared-key' },
      'key outside (imported: the export shared-key, which is not in this assembly)',
    ],
    [
      'an ARN',
      'arn:aws:kms:eu-west-1:111122223333:key/1',
      'key outside (written out: arn:aws:kms:eu-west-1:111122223333:key/1)',
    ],
    ['a dynamic reference', '{{resolve:ssm:/key}}', 'key outside (a dynamic reference to ssm)'],
    ['a key that AWS manages', 'alias/aws/logs', 'AWS managed key (alias/aws/logs)'],
    ['such a key by ARN', 'arn:aws:kms:eu-west-1:111122223333:alias/aws/logs', 'AWS managed key (alias/aws/logs)'],
    [
      'what a custom resource gives',
      { 'Fn::GetAtt': ['Custom', 'KeyArn'] },
      'unknown (what Custom gives as the key)',
      { Resources: { Custom: { Type: 'Custom::Key' } } },
    ],
    ['something that is not there', { Ref: 'Nothing' }, 'unknown (Nothing, which the template does not define)'],
    ['a list', ['a'], 'unknown (a value that is no name)'],
    ['nothing', { Ref: 'AWS::NoValue' }, 'service default'],
    ['an empty text', '', 'service default'],
  ])('%s', (_, value, expected, more = {}) => {
    expect(atRestOf(LOGS, { KmsKeyId: value }, more as Record<string, unknown>)).toEqual([`KmsKeyId: ${expected}`]);
  });

  test('a value that nobody may see is not shown', () => {
    const hidden = { Parameters: { Given: { Type: 'String', NoEcho: true, Default: 'arn:secret' } } };
    expect(atRestOf(LOGS, { KmsKeyId: { Ref: 'Given' } }, hidden)).toEqual(['KmsKeyId: key outside (parameter Given)']);
  });
});

describe('what holds when no key is named', () => {
  test.each<[string, string, object, readonly string[] | undefined]>([
    ['a bucket', 'AWS::S3::Bucket', bucket(), [`${S3}: service default`]],
    ['a bucket with SSE-S3', 'AWS::S3::Bucket', bucket({ SSEAlgorithm: 'AES256' }), [`${S3}: service default`]],
    [
      'a bucket with KMS',
      'AWS::S3::Bucket',
      bucket({ SSEAlgorithm: 'aws:kms' }),
      [`${S3}: AWS managed key (alias/aws/s3)`],
    ],
    [
      'a bucket with a key',
      'AWS::S3::Bucket',
      bucket({ SSEAlgorithm: 'aws:kms', KMSMasterKeyID: KEY }),
      [`${S3}: Key`],
    ],
    ['a topic', 'AWS::SNS::Topic', {}, ['KmsMasterKeyId: none']],
    ['a queue', 'AWS::SQS::Queue', {}, ['KmsMasterKeyId: service default']],
    ['a queue without encryption', 'AWS::SQS::Queue', { SqsManagedSseEnabled: false }, ['KmsMasterKeyId: none']],
    ['a table', 'AWS::DynamoDB::Table', {}, ['SSESpecification.KMSMasterKeyId: service default']],
    [
      'a table with KMS',
      'AWS::DynamoDB::Table',
      { SSESpecification: { SSEEnabled: true } },
      ['SSESpecification.KMSMasterKeyId: AWS managed key (alias/aws/dynamodb)'],
    ],
    ['a file system', 'AWS::EFS::FileSystem', {}, ['KmsKeyId: none']],
    [
      'a file system that is encrypted',
      'AWS::EFS::FileSystem',
      { Encrypted: true },
      ['KmsKeyId: AWS managed key (alias/aws/elasticfilesystem)'],
    ],
    ['a database', 'AWS::RDS::DBCluster', {}, ['KmsKeyId: unknown (the snapshot or the engine decides)']],
    ['a database without encryption', 'AWS::RDS::DBCluster', { StorageEncrypted: false }, ['KmsKeyId: none']],
    ['a volume', 'AWS::EC2::LaunchTemplate', ebs({}), [`${EBS}: unknown (the account's default for EBS decides)`]],
    [
      'an encrypted volume',
      'AWS::EC2::LaunchTemplate',
      ebs({ Encrypted: true }),
      [`${EBS}: unknown (encrypted, under the account's default key for EBS)`],
    ],
    ['a volume that is not encrypted', 'AWS::EC2::LaunchTemplate', ebs({ Encrypted: false }), [`${EBS}: none`]],
    ['a repository', 'AWS::ECR::Repository', {}, ['EncryptionConfiguration.KmsKey: service default']],
    [
      'a repository with KMS',
      'AWS::ECR::Repository',
      { EncryptionConfiguration: { EncryptionType: 'KMS' } },
      ['EncryptionConfiguration.KmsKey: AWS managed key (alias/aws/ecr)'],
    ],
    [
      'a domain whose users share nothing',
      'AWS::SageMaker::Domain',
      { KmsKeyId: KEY, DefaultUserSettings: { SharingSettings: { NotebookOutputOption: 'Disabled' } } },
      ['KmsKeyId: Key'],
    ],
    [
      'an endpoint that captures',
      'AWS::SageMaker::EndpointConfig',
      { KmsKeyId: KEY, DataCaptureConfig: { EnableCapture: true } },
      ['KmsKeyId: Key', `DataCaptureConfig.KmsKeyId: ${NOT_TOLD}`],
    ],
    ['a type whose default is not known here', 'AWS::Omics::ReferenceStore', {}, [`SseConfig.KeyArn: ${NOT_TOLD}`]],
    ['a type that has no key', 'AWS::SageMaker::Model', {}, undefined],
  ])('%s', (_, type, properties, expected) => {
    expect(atRestOf(type, properties)).toEqual(expected);
  });

  test('a switch that a parameter decides is unknown', () => {
    const given = { Parameters: { Given: { Type: 'String' } } };
    expect(atRestOf('AWS::EFS::FileSystem', { Encrypted: { Ref: 'Given' } }, given)).toEqual([
      'KmsKeyId: unknown (parameter Given)',
    ]);
  });

  test('a resource that a macro writes is unknown', () => {
    const inventory = inventoryOf({ Transform: ['Some::Macro'], Resources: { Data: { Type: LOGS } } });
    expect(inventory.atRest).toMatchObject([{ state: 'unknown' }]);
  });
});

describe('conditions', () => {
  const conditions = {
    Parameters: { Stage: { Type: 'String' } },
    Conditions: { IsProd: { 'Fn::Equals': [{ Ref: 'Stage' }, 'prod'] } },
  };
  const either = (yes: unknown, no: unknown) => ({ 'Fn::If': ['IsProd', yes, no] });

  test('cases that differ in kind are unknown, and say by what', () => {
    expect(atRestOf(LOGS, { KmsKeyId: either(KEY, { Ref: 'AWS::NoValue' }) }, conditions)).toEqual([
      'KmsKeyId: unknown (key of the templates or service default, by IsProd)',
    ]);
  });

  test('one key or another is a key of the templates', () => {
    const other = { ...conditions, Resources: { Other: { Type: 'AWS::KMS::Key' } } };
    expect(atRestOf(LOGS, { KmsKeyId: either(KEY, { Ref: 'Other' }) }, other)).toEqual([
      'KmsKeyId: Key or Other (by IsProd)',
    ]);
  });

  test('a place that only one case has counts by that case', () => {
    const capture = either({ EnableCapture: true, KmsKeyId: KEY }, { Ref: 'AWS::NoValue' });
    expect(
      atRestOf('AWS::SageMaker::EndpointConfig', { KmsKeyId: KEY, DataCaptureConfig: capture }, conditions),
    ).toEqual(['KmsKeyId: Key', 'DataCaptureConfig.KmsKeyId: Key']);
  });

  test('a resource that never exists is not listed', () => {
    const never = { Conditions: { Never: { 'Fn::Equals': ['a', 'b'] } } };
    const inventory = inventoryOf({ ...never, Resources: { Data: { Type: LOGS, Condition: 'Never' } } });
    expect(inventory.atRest).toEqual([]);
  });
});

describe('properties of types that nobody wrote down', () => {
  test.each<[string, object, readonly string[] | undefined]>([
    ['by its name', { KmsKeyArn: KEY }, ['KmsKeyArn: Key']],
    ['inside settings of encryption', { EncryptionConfig: { KeyArn: KEY } }, ['EncryptionConfig.KeyArn: Key']],
    ['in a list', { Outputs: [{ KMSKeyId: KEY }] }, ['Outputs.0.KMSKeyId: Key']],
    ['a key of another kind', { KeyId: 'abc', ApiKeyId: 'x' }, undefined],
    ['settings about keys', { KmsDataKeyReusePeriodSeconds: 300, KmsKeyRoleArn: 'arn' }, undefined],
    ['what is passed to a program', { Environment: { KmsKeyId: KEY }, Tags: [{ KmsKeyId: 'x' }] }, undefined],
    ['a policy', { PolicyDocument: { KmsKeyId: 'x' } }, undefined],
  ])('%s', (_, properties, expected) => {
    expect(atRestOf('AWS::Unheard::Of', properties)).toEqual(expected);
  });

  test('a type of somebody else may mean anything', () => {
    expect(atRestOf('Custom::Store', { KmsKeyArn: KEY })).toBeUndefined();
  });
});

test('jobs of a definition that cannot be read are unknown, and not left out', () => {
  const inventory = inventoryOf({
    Parameters: { Given: { Type: 'String' } },
    Resources: {
      Pipeline: {
        Type: 'AWS::SageMaker::Pipeline',
        Properties: { PipelineDefinition: { PipelineDefinitionBody: { Ref: 'Given' } } },
      },
    },
  });
  expect(inventory.subjects[0]).toMatchObject({ logicalId: 'Pipeline', job: 'jobs of a definition that is not read' });
  expect(inventory.atRest).toMatchObject([{ state: 'unknown', places: [{ detail: 'parameter Given' }] }]);
});

test('jobs of a pipeline are entries of their own', () => {
  const definition = {
    Version: '2020-12-01',
    Steps: [
      {
        Name: 'Train',
        Type: 'Training',
        Arguments: {
          ResourceConfig: { VolumeKmsKeyId: { Get: 'Parameters.Key' } },
          OutputDataConfig: { KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1' },
          EnableInterContainerTrafficEncryption: true,
        },
      },
    ],
  };
  const inventory = inventoryOf({
    Resources: {
      Pipeline: {
        Type: 'AWS::SageMaker::Pipeline',
        Properties: { PipelineDefinition: { PipelineDefinitionBody: JSON.stringify(definition) } },
      },
    },
  });
  expect(inventory.subjects).toEqual([
    expect.objectContaining({
      logicalId: 'Pipeline',
      job: 'Train',
      type: 'embedded:SageMaker::TrainingJob',
      resource: 0,
    }),
  ]);
  expect(inventory.atRest[0]).toMatchObject({
    state: 'unknown',
    places: [
      { at: 'ResourceConfig.VolumeKmsKeyId', state: 'unknown' },
      { at: 'OutputDataConfig.KmsKeyId', state: 'key outside' },
    ],
  });
  expect(inventory.inTransit).toMatchObject([{ what: 'between containers of the job', tls: 'required' }]);
});
