import { App, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { LogArchive } from '../../../constructs/audit';
import {
  ComplianceMonitor,
  type ComplianceMonitorProps,
  ConfigArchive,
  ConfigRecording,
  type ConfigRecordingProps,
  ConformancePacks,
} from '../../../constructs/compliance';
import { runReadmeExample } from '../../support/readme-example';

const BODY = 'Resources: {}';
const PACKS = [{ name: 'aims', templateBody: BODY }];

function monitor(props: Partial<ComplianceMonitorProps> = {}): { stack: Stack; template: Template } {
  const stack = new Stack(new App(), 'Compliance', { env: { account: '111122223333', region: 'eu-west-1' } });
  new ComplianceMonitor(stack, 'Monitor', { packs: PACKS, ...props });
  return { stack, template: Template.fromStack(stack) };
}

describe('a monitor of an account without AWS Config', () => {
  const { template } = monitor();

  test('records everything, all the time, global resources included', () => {
    template.hasResourceProperties('AWS::Config::ConfigurationRecorder', {
      RecordingGroup: { AllSupported: true, IncludeGlobalResourceTypes: true },
      RecordingMode: { RecordingFrequency: 'CONTINUOUS' },
    });
  });

  test('delivers to an archive under a customer-managed key', () => {
    template.hasResourceProperties('AWS::Config::DeliveryChannel', {
      S3KmsKeyArn: Match.anyValue(),
      S3BucketName: { Ref: Match.stringLikeRegexp('ArchiveStoreBucket') },
    });
    template.hasResource('AWS::Config::DeliveryChannel', {
      DependsOn: [Match.stringLikeRegexp('ArchiveStoreBucketPolicy')],
    });
  });

  test('locks no bucket, because AWS Config does not deliver to a locked one', () => {
    template.resourcePropertiesCountIs('AWS::S3::Bucket', { ObjectLockEnabled: true }, 0);
  });

  test('uses the service-linked role, makes it, and leaves it to others when the stack goes', () => {
    template.hasResource('AWS::IAM::ServiceLinkedRole', {
      Properties: { AWSServiceName: 'config.amazonaws.com' },
      DeletionPolicy: 'Retain',
    });
    const [recorder] = Object.values(template.findResources('AWS::Config::ConfigurationRecorder'));
    expect(JSON.stringify(recorder!.Properties.RoleARN)).toContain(
      'aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig',
    );
    expect(JSON.stringify(recorder!.DependsOn)).toContain('ServiceLinkedRole');
  });

  test('deploys the packs after the recorder and its channel, without which AWS refuses them', () => {
    template.hasResource('AWS::Config::ConformancePack', {
      Properties: { ConformancePackName: 'aims', TemplateBody: BODY, ConformancePackInputParameters: Match.absent() },
      DependsOn: Match.arrayWith([
        Match.stringLikeRegexp('RecordingChannel'),
        Match.stringLikeRegexp('RecordingRecorder'),
      ]),
    });
  });

  test('gathers nothing', () => {
    template.resourceCountIs('AWS::Config::ConfigurationAggregator', 0);
  });
});

test('a recorder that exists is used: neither recorder nor channel nor role nor archive is made', () => {
  const { template } = monitor({ useExistingRecorder: true });
  for (const type of [
    'AWS::Config::ConfigurationRecorder',
    'AWS::Config::DeliveryChannel',
    'AWS::IAM::ServiceLinkedRole',
    'AWS::S3::Bucket',
    'AWS::KMS::Key',
  ])
    template.resourceCountIs(type, 0);
  template.resourceCountIs('AWS::Config::ConformancePack', 1);
});

describe('a recording', () => {
  const recording = (props: ConfigRecordingProps): Template => {
    const stack = new Stack(new App(), 'Compliance', { env: { account: '111122223333', region: 'eu-west-1' } });
    new ComplianceMonitor(stack, 'Monitor', {
      packs: PACKS,
      recording: new ConfigRecording(stack, 'Recording', props),
    });
    return Template.fromStack(stack);
  };

  test('does not make the service-linked role again', () => {
    const template = recording({ createServiceLinkedRole: false });
    template.resourceCountIs('AWS::IAM::ServiceLinkedRole', 0);
    template.resourceCountIs('AWS::Config::ConfigurationRecorder', 1);
  });

  test('can leave global resources to another region', () => {
    recording({ recordGlobalResources: false }).hasResourceProperties('AWS::Config::ConfigurationRecorder', {
      RecordingGroup: { AllSupported: true, IncludeGlobalResourceTypes: false },
    });
  });

  test('uses a bucket of the log archive account as it is', () => {
    const stack = new Stack(new App(), 'Compliance', { env: { account: '111122223333', region: 'eu-west-1' } });
    const keyArn = 'arn:aws:kms:eu-west-1:444455556666:key/11111111-1111-1111-1111-111111111111';
    new ConfigRecording(stack, 'Recording', {
      archiveBucket: s3.Bucket.fromBucketName(stack, 'Bucket', 'central-archive'),
      archiveKey: kms.Key.fromKeyArn(stack, 'Key', keyArn),
    });
    const template = Template.fromStack(stack);
    template.resourceCountIs('AWS::S3::Bucket', 0);
    template.hasResourceProperties('AWS::Config::DeliveryChannel', {
      S3BucketName: 'central-archive',
      S3KmsKeyArn: keyArn,
    });
  });

  test('refuses a bucket and an archive together', () => {
    const stack = new Stack(new App(), 'Compliance');
    expect(
      () =>
        new ConfigRecording(stack, 'Recording', {
          archive: new ConfigArchive(stack, 'Archive'),
          archiveBucket: s3.Bucket.fromBucketName(stack, 'Bucket', 'central-archive'),
        }),
    ).toThrow(/both 'archive' and 'archiveBucket' are given; expected one of them/);
  });

  test.each<[string, (stack: Stack) => s3.IBucket]>([
    ['of a log archive', (stack) => new LogArchive(stack, 'Logs').bucket],
    ['with Object Lock', (stack) => new s3.Bucket(stack, 'Logs', { objectLockEnabled: true })],
  ])('refuses a locked bucket: one %s', (_, bucketOf) => {
    const stack = new Stack(new App(), 'Compliance');
    expect(() => new ConfigRecording(stack, 'Recording', { archiveBucket: bucketOf(stack) })).toThrow(
      /'archiveBucket' is 'Compliance\/Logs.*', which has Object Lock; expected a bucket without/,
    );
  });

  test('takes a bucket of this app that is not locked', () => {
    const stack = new Stack(new App(), 'Compliance');
    const archiveBucket = new s3.Bucket(stack, 'History');
    new ConfigRecording(stack, 'Recording', { archiveBucket });
    Template.fromStack(stack).hasResourceProperties('AWS::Config::DeliveryChannel', {
      S3BucketName: stack.resolve(archiveBucket.bucketName),
    });
  });

  test('and a recorder that exists are refused together', () => {
    const stack = new Stack(new App(), 'Compliance');
    expect(
      () =>
        new ComplianceMonitor(stack, 'Monitor', {
          packs: PACKS,
          recording: new ConfigRecording(stack, 'Recording'),
          useExistingRecorder: true,
        }),
    ).toThrow(/both 'recording' and 'useExistingRecorder' are given/);
  });
});

describe('for an organisation', () => {
  const { template } = monitor({ organizationWide: true, useExistingRecorder: true });

  test('packs go to every account', () => {
    template.resourceCountIs('AWS::Config::ConformancePack', 0);
    template.hasResourceProperties('AWS::Config::OrganizationConformancePack', {
      OrganizationConformancePackName: 'aims',
      TemplateBody: BODY,
    });
  });

  test('the aggregator gathers every account and region, with a role that can list accounts and no more', () => {
    template.hasResourceProperties('AWS::Config::ConfigurationAggregator', {
      ConfigurationAggregatorName: 'aims',
      OrganizationAggregationSource: { AllAwsRegions: true },
      AccountAggregationSources: Match.absent(),
    });
    const [policy] = Object.values(template.findResources('AWS::IAM::Policy'));
    for (const action of policy!.Properties.PolicyDocument.Statement[0].Action)
      expect(action).toMatch(/^organizations:(Describe|List)/);
  });
});

test('an organisation and single accounts are refused together', () => {
  expect(() => monitor({ organizationWide: true, aggregatedAccountIds: ['111122223333'] })).toThrow(
    /'aggregatedAccountIds' is given beside 'organizationWide'/,
  );
});

test('accounts are gathered in every region', () => {
  monitor({ aggregatedAccountIds: ['111122223333', '444455556666'] }).template.hasResourceProperties(
    'AWS::Config::ConfigurationAggregator',
    { AccountAggregationSources: [{ AccountIds: ['111122223333', '444455556666'], AllAwsRegions: true }] },
  );
});

describe('packs', () => {
  const packs = (...sources: ConstructorParameters<typeof ConformancePacks>[2]['packs']) =>
    new ConformancePacks(new Stack(new App(), 'Stack'), 'Packs', { packs: sources });

  test('pass values to the parameters of the template', () => {
    const stack = new Stack(new App(), 'Stack');
    new ConformancePacks(stack, 'Packs', {
      packs: [{ name: 'aims', templateBody: BODY, parameters: { Days: '400' } }],
    });
    Template.fromStack(stack).hasResourceProperties('AWS::Config::ConformancePack', {
      ConformancePackInputParameters: [{ ParameterName: 'Days', ParameterValue: '400' }],
    });
  });

  test('over the limit of AWS are refused with what to do', () => {
    expect(() => packs({ name: 'aims', templateBody: 'x'.repeat(51_201) })).toThrow(
      /the pack 'aims' has 51201 bytes; AWS Config takes 51200. Split it/,
    );
    const parameters = Object.fromEntries(Array.from({ length: 61 }, (_, index) => [`P${index}`, 'x']));
    expect(() => packs({ name: 'aims', templateBody: BODY, parameters })).toThrow(/61 parameters; AWS Config takes 60/);
  });

  test('without a template, with two, or of one name are refused', () => {
    expect(() => packs({ name: 'aims' })).toThrow(/has neither 'templateBody' and 'templateFile'/);
    expect(() => packs({ name: 'aims', templateBody: BODY, templateFile: 'x.yaml' })).toThrow(/has both/);
    expect(() => packs(PACKS[0]!, PACKS[0]!)).toThrow(/two packs are named 'aims'/);
  });

  test('excluded accounts without an organisation are refused', () => {
    expect(
      () => new ConformancePacks(new Stack(new App(), 'S'), 'Packs', { packs: PACKS, excludedAccounts: ['1'] }),
    ).toThrow(/'excludedAccounts' is given without 'organizationWide'/);
  });
});

test('the example of the README deploys a recorder, a pack, and the function that it needs', () => {
  const app = runReadmeExample('compliance');
  const template = Template.fromStack(app.node.findChild('Compliance') as Stack);
  template.resourceCountIs('AWS::Config::ConfigurationRecorder', 1);
  template.hasResourceProperties('AWS::Config::ConformancePack', {
    ConformancePackInputParameters: [
      {
        ParameterName: 'BedrockInvocationLoggingFunctionArn',
        ParameterValue: { 'Fn::GetAtt': [Match.anyValue(), 'Arn'] },
      },
    ],
  });
  const [pack] = Object.values(template.findResources('AWS::Config::ConformancePack'));
  expect(JSON.stringify(pack!.DependsOn)).toMatch(/Permission|Config/);
});
