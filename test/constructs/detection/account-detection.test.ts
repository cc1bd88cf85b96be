import { App, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import {
  AccountDetection,
  type AccountDetectionProps,
  DetectionMode,
  GuardDutyFeature,
} from '../../../constructs/detection';

const { CREATE, EXISTING, NONE } = DetectionMode;
const ALL: AccountDetectionProps = {
  guardDuty: CREATE,
  macie: CREATE,
  securityHub: CREATE,
  securityHubCspm: CREATE,
  externalAccess: CREATE,
  unusedAccess: CREATE,
};

function detection(props?: AccountDetectionProps): { template: Template; construct: AccountDetection } {
  const stack = new Stack(new App(), 'Stack');
  const construct = new AccountDetection(stack, 'Detection', props);
  return { template: Template.fromStack(stack), construct };
}

describe('AccountDetection', () => {
  test('makes nothing unless asked', () => {
    expect(detection().template.toJSON()['Resources']).toBeUndefined();
  });

  test.each([EXISTING, NONE])('makes nothing where everything is %s', (mode) => {
    const props = Object.fromEntries(Object.keys(ALL).map((name) => [name, mode]));
    expect(detection(props).template.toJSON()['Resources']).toBeUndefined();
  });

  test('never switches anything off when the stack is deleted', () => {
    const resources = Object.values<{ DeletionPolicy?: string; UpdateReplacePolicy?: string }>(
      detection(ALL).template.toJSON()['Resources'],
    );
    expect(resources).toHaveLength(7);
    expect(resources.filter(({ DeletionPolicy }) => DeletionPolicy !== 'Retain')).toEqual([]);
  });

  test('makes one detector of each kind', () => {
    const { template } = detection(ALL);
    template.hasResourceProperties('AWS::Macie::Session', { Status: 'ENABLED' });
    template.resourceCountIs('AWS::SecurityHub::HubV2', 1);
    template.hasResourceProperties('AWS::SecurityHub::Hub', {
      ControlFindingGenerator: 'SECURITY_CONTROL',
      EnableDefaultStandards: false,
    });
    template.hasResource('AWS::SecurityHub::Standard', {
      DependsOn: [Match.stringLikeRegexp('^DetectionSecurityHubCspm')],
      Properties: {
        StandardsArn: {
          'Fn::Join': ['', Match.arrayWith(['::standards/aws-foundational-security-best-practices/v/1.0.0'])],
        },
      },
    });
    template.hasResourceProperties('AWS::AccessAnalyzer::Analyzer', {
      Type: 'ACCOUNT',
      AnalyzerName: Match.stringLikeRegexp('^[A-Za-z].*-external$'),
    });
    template.hasResourceProperties('AWS::AccessAnalyzer::Analyzer', {
      Type: 'ACCOUNT_UNUSED_ACCESS',
      AnalyzerName: Match.stringLikeRegexp('-unused$'),
      AnalyzerConfiguration: { UnusedAccessConfiguration: { UnusedAccessAge: 90 } },
    });
  });

  test('names every feature of GuardDuty, and installs no agents', () => {
    const { template } = detection({ guardDuty: CREATE });
    const [detector] = Object.values(template.findResources('AWS::GuardDuty::Detector'));
    const { Enable, Features, FindingPublishingFrequency } = detector!['Properties'];
    expect({ Enable, FindingPublishingFrequency }).toEqual({
      Enable: true,
      FindingPublishingFrequency: 'FIFTEEN_MINUTES',
    });
    expect(Features.map((feature: { Name: string }) => feature.Name).sort()).toEqual(
      Object.values(GuardDutyFeature).sort(),
    );
    expect(Features.every((feature: { Status: string }) => feature.Status === 'ENABLED')).toBe(true);
    expect(
      Features.find((feature: { Name: string }) => feature.Name === 'RUNTIME_MONITORING').AdditionalConfiguration,
    ).toEqual([
      { Name: 'EC2_AGENT_MANAGEMENT', Status: 'DISABLED' },
      { Name: 'ECS_FARGATE_AGENT_MANAGEMENT', Status: 'DISABLED' },
      { Name: 'EKS_ADDON_MANAGEMENT', Status: 'DISABLED' },
    ]);
  });

  test('leaves out what the region lacks, and installs agents when asked', () => {
    const { template } = detection({
      guardDuty: CREATE,
      guardDutyOptions: { unavailableFeatures: [GuardDutyFeature.AI_PROTECTION], managedAgents: true },
    });
    const text = JSON.stringify(template.findResources('AWS::GuardDuty::Detector'));
    expect(text).not.toContain('AI_PROTECTION');
    expect(text).toContain('{"Name":"EC2_AGENT_MANAGEMENT","Status":"ENABLED"}');
  });

  test.each<[AccountDetectionProps, string[]]>([
    [{}, []],
    [{ guardDuty: EXISTING, macie: NONE }, ['aws.guardduty']],
    [
      { securityHub: NONE, securityHubCspm: CREATE, unusedAccess: EXISTING },
      ['aws.securityhub', 'aws.access-analyzer'],
    ],
  ])('says whose findings to expect', (props, sources) => {
    expect(detection(props).construct.eventSources).toEqual(sources);
  });
});
