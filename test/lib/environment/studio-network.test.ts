import { App, type Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { EndpointService, NetworkZoneName } from '../../../constructs/network';
import { AiEnvironment, readConfiguration } from '../../../lib/environment';
import type { NetworkStack } from '../../../lib/environment/stacks/network-stack';
import { CONFIGURATIONS } from '../../support/synthesised-environment';

/** What people in Studio call, each from a place where nothing else leads to it. */
const DAY = [
  'codeartifact.api',
  'codeartifact.repositories',
  'ecr.api',
  'ecr.dkr',
  'kms',
  'logs',
  'monitoring',
  'sagemaker.api',
  'sagemaker.experiments',
  'sagemaker.featurestore-runtime',
  'sagemaker.runtime',
  'sagemaker.studio',
  'secretsmanager',
  'sts',
];

describe.each(CONFIGURATIONS)('environments/%s.yaml', (name) => {
  const environment = new AiEnvironment(new App(), readConfiguration(`environments/${name}.yaml`));
  const training = environment.node.findChild('Training') as Stack;
  const networks = environment.node.findChild('Network') as NetworkStack;
  const { network } = networks;
  let template: Template;
  beforeAll(() => {
    // One synthesis of the stage holds every stack.
    template = Template.fromJSON(environment.synth().getStackArtifact(training.artifactId).template as object);
  });
  const json = (value: unknown) => JSON.stringify(training.resolve(value));
  const subnetsOf = (zone: NetworkZoneName) => network.zone(zone).subnets.map((subnet) => json(subnet.subnetId));
  const groupOf = (zone: NetworkZoneName) => json(network.zone(zone).securityGroup.securityGroupId);
  const texts = (values: unknown[]) => values.map((value) => JSON.stringify(value));

  test('Studio lives in development', () => {
    const [domain, ...others] = Object.values(template.findResources('AWS::SageMaker::Domain'));
    const { DefaultSpaceSettings, DefaultUserSettings, SubnetIds, VpcId } = domain!['Properties'];

    expect(others).toEqual([]);
    expect(texts(SubnetIds)).toEqual(subnetsOf(NetworkZoneName.DEVELOPMENT));
    expect(JSON.stringify(VpcId)).toBe(json(network.zone(NetworkZoneName.DEVELOPMENT).vpc.vpcId));
    const profiles = Object.values(template.findResources('AWS::SageMaker::UserProfile'));
    const settings = [
      DefaultUserSettings,
      DefaultSpaceSettings,
      ...profiles.map((one) => one['Properties'].UserSettings),
    ];
    for (const { SecurityGroups } of settings) {
      expect(texts(SecurityGroups)).toEqual([groupOf(NetworkZoneName.DEVELOPMENT)]);
    }
  });

  test('jobs may be started in training only, and Studio shares neither subnets nor a group with them', () => {
    const boundaries = Object.values(template.findResources('AWS::IAM::ManagedPolicy')).filter((policy) =>
      (policy['Properties'].Description as string).startsWith('Ceiling'),
    );
    expect(boundaries.length).toBeGreaterThan(0);
    for (const { Properties } of boundaries) {
      const condition = (sid: string) =>
        Properties.PolicyDocument.Statement.find(({ Sid }: { Sid: string }) => Sid === sid).Condition[
          'ForAnyValue:StringNotEquals'
        ];
      const subnets = texts(condition('DenyOtherSubnets')['sagemaker:VpcSubnets']);
      expect(subnets).toEqual(subnetsOf(NetworkZoneName.TRAINING));
      expect(subnets.filter((subnet) => subnetsOf(NetworkZoneName.DEVELOPMENT).includes(subnet))).toEqual([]);
      expect(texts(condition('DenyOtherSecurityGroups')['sagemaker:VpcSecurityGroupIds'])).toEqual([
        groupOf(NetworkZoneName.TRAINING),
      ]);
    }
  });

  test('from there people reach what their day needs, and from training no job does', () => {
    const reached = (zone: NetworkZoneName) =>
      network.declaredReachability.filter(({ from }) => from === zone).map(({ destination }) => destination);

    expect(reached(NetworkZoneName.DEVELOPMENT)).toEqual(expect.arrayContaining([...DAY, 's3']));
    for (const service of ['codeartifact.api', 'secretsmanager', 'sagemaker.runtime', 'sagemaker.studio']) {
      expect(reached(NetworkZoneName.TRAINING)).not.toContain(service);
    }
    expect(reached(NetworkZoneName.DEVELOPMENT)).not.toContain(NetworkZoneName.TRAINING);
  });

  test('a URL of Studio is asked for through the endpoints of development', () => {
    const endpoints = [EndpointService.SAGEMAKER_API, EndpointService.SAGEMAKER_STUDIO].map((service) =>
      json(network.interfaceEndpointId(NetworkZoneName.DEVELOPMENT, service)),
    );
    const statements = Object.values(template.findResources('AWS::IAM::ManagedPolicy')).flatMap(
      (policy) => policy['Properties'].PolicyDocument.Statement as { Sid: string; Condition: unknown }[],
    );
    const urls = statements.filter(({ Sid }) => Sid === 'DenyUrlFromElsewhere');

    expect(urls.length).toBeGreaterThan(0);
    for (const { Condition } of urls) {
      const { 'aws:SourceVpce': ids } = (Condition as { StringNotEquals: Record<string, unknown[]> }).StringNotEquals;
      expect(texts(ids!)).toEqual(endpoints);
    }
  });
});

describe('with a Git repository on the internet', () => {
  const host = 'git.example.com';
  const secretArn = 'arn:aws:secretsmanager:eu-central-1:111122223333:secret:AmazonSageMaker-git-a1B2c3';
  const reference = readConfiguration('environments/reference.yaml');
  const environment = new AiEnvironment(new App(), {
    ...reference,
    region: 'eu-central-1',
    availabilityZones: ['eu-central-1a', 'eu-central-1b'],
    network: { ...reference.network, developmentEgress: { allowedDomains: [host], singleAvailabilityZone: true } },
    training: { ...reference.training!, gitRepositories: [{ url: `https://${host}/ml.git`, secretArn }] },
  });
  const training = environment.node.findChild('Training') as Stack;
  const { network } = environment.node.findChild('Network') as NetworkStack;

  test('Studio has the way to its host, and jobs have none', () => {
    const template = Template.fromStack(training);
    const [domain] = Object.values(template.findResources('AWS::SageMaker::Domain'));
    const egress = JSON.stringify(training.resolve(network.egress!.securityGroup.securityGroupId));
    const groups = domain!['Properties'].DefaultUserSettings.SecurityGroups as unknown[];

    expect(groups.map((group) => JSON.stringify(group))).toContain(egress);
    const internet = network.declaredReachability.filter(({ kind }) => kind === 'internet');
    expect(internet.map(({ from, destination }) => [from, destination])).toEqual([['development', host]]);
    for (const { Properties } of Object.values(template.findResources('AWS::SageMaker::Pipeline'))) {
      expect(JSON.stringify(Properties.PipelineDefinition)).not.toContain(egress.slice(1, -1));
    }
  });

  test('JupyterLab offers it, and data scientists read its credentials', () => {
    const template = Template.fromStack(training);

    template.hasResourceProperties('AWS::SageMaker::Domain', {
      DefaultUserSettings: {
        JupyterLabAppSettings: { CodeRepositories: [{ RepositoryUrl: `https://${host}/ml.git` }] },
      },
    });
    template.hasResourceProperties('AWS::IAM::ManagedPolicy', {
      Description: 'Data scientist of the training enclave',
      PolicyDocument: {
        Statement: Match.arrayWith([{ Effect: 'Allow', Action: 'secretsmanager:GetSecretValue', Resource: secretArn }]),
      },
    });
  });
});
