import { App, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';
import {
  CostAnomalyAlerts,
  type CostAnomalyAlertsProps,
  CostDenial,
  type CostDenialProps,
  CostGuard,
  type CostGuardProps,
} from '../../../constructs/governance';
import { ACCOUNT, decide } from '../../support/policy-decision';

const stackOf = () => new Stack(new App(), 'Stack');

function guardOf(props: Partial<CostGuardProps> = {}): Template {
  const stack = stackOf();
  new CostGuard(stack, 'Guard', { monthlyLimitUsd: 1000, ...props });
  return Template.fromStack(stack);
}

/** Whether a service may publish to the only topic of the template, and use its only key, for an account. */
function publishes(template: Template, service: string, sourceArn: string, account = ACCOUNT): string[] {
  const [topicId] = Object.keys(template.findResources('AWS::SNS::Topic'));
  const [topic] = Object.values(template.findResources('AWS::SNS::TopicPolicy'));
  const [key] = Object.values(template.findResources('AWS::KMS::Key'));
  const request = {
    principal: service,
    context: { 'aws:SourceAccount': account, 'aws:SourceArn': sourceArn, 'aws:SecureTransport': 'true' },
  };
  return [
    decide(topic!['Properties'].PolicyDocument, { ...request, action: 'sns:Publish', resource: `id-of-${topicId}` }),
    decide(key!['Properties'].KeyPolicy, { ...request, action: 'kms:GenerateDataKey' }),
  ];
}

describe('CostGuard', () => {
  test('watches SageMaker and Bedrock, and tells people at half, at four fifths, at the limit, and before it', () => {
    const template = guardOf({ emails: ['owner@example.com'] });
    template.hasResourceProperties('AWS::Budgets::Budget', {
      Budget: {
        BudgetType: 'COST',
        TimeUnit: 'MONTHLY',
        BudgetLimit: { Amount: 1000, Unit: 'USD' },
        CostFilters: { Service: ['Amazon SageMaker', 'Amazon Bedrock'] },
      },
    });
    const [budget] = Object.values(template.findResources('AWS::Budgets::Budget'));
    const notices: { Notification: { NotificationType: string; Threshold: number }; Subscribers: unknown[] }[] =
      budget!['Properties'].NotificationsWithSubscribers;
    expect(notices.map(({ Notification }) => [Notification.NotificationType, Notification.Threshold])).toEqual([
      ['ACTUAL', 50],
      ['ACTUAL', 80],
      ['ACTUAL', 100],
      ['FORECASTED', 100],
    ]);
    expect(notices.every(({ Subscribers }) => Subscribers.length === 2)).toBe(true);
  });

  test('is limited to one system when asked', () => {
    guardOf({ systemId: 'credit', services: ['Amazon SageMaker'] }).hasResourceProperties('AWS::Budgets::Budget', {
      Budget: {
        CostFilters: { Service: ['Amazon SageMaker'], TagKeyValue: ['user:ai:system-id$credit'] },
      },
    });
  });

  test('AWS Budgets of this account may publish, and no other', () => {
    const template = guardOf();
    const source = (account: string) => `arn:aws:budgets::${account}:budget/any`;
    expect(publishes(template, 'budgets.amazonaws.com', source(ACCOUNT))).toEqual(['allow', 'allow']);
    expect(publishes(template, 'budgets.amazonaws.com', source('999999999999'), '999999999999')).toEqual([
      'silent',
      'silent',
    ]);
  });

  test.each<[Partial<CostGuardProps>, RegExp]>([
    [{ monthlyLimitUsd: 0 }, /monthlyLimitUsd is 0; expected more than 0/],
    [{ thresholdsPercent: [] }, /thresholdsPercent has 0 entries; expected 1 to 4/],
    [{ thresholdsPercent: [1, 2, 3, 4, 5] }, /thresholdsPercent has 5 entries/],
    [{ thresholdsPercent: [0] }, /thresholdsPercent has 0; expected more than 0/],
    [{ emails: Array.from({ length: 11 }, () => 'a@example.com') }, /emails has 11 entries; expected 0 to 10/],
    [{ services: [] }, /services has 0 entries/],
  ])('refuses %j', (props, message) => {
    expect(() => guardOf(props)).toThrow(message);
  });
});

describe('CostDenial', () => {
  function denialOf(props: Partial<CostDenialProps> = {}): Template {
    const stack = stackOf();
    const guard = new CostGuard(stack, 'Guard', { monthlyLimitUsd: 1000 });
    const role = new iam.Role(stack, 'Role', { assumedBy: new iam.AccountRootPrincipal() });
    new CostDenial(stack, 'Denial', { guard, roles: [role], emails: ['owner@example.com'], ...props });
    return Template.fromStack(stack);
  }

  test('waits for a person, then denies the start of compute to the chosen roles', () => {
    const template = denialOf();
    template.hasResourceProperties('AWS::Budgets::BudgetsAction', {
      ActionType: 'APPLY_IAM_POLICY',
      ApprovalModel: 'MANUAL',
      NotificationType: 'ACTUAL',
      ActionThreshold: { Type: 'PERCENTAGE', Value: 100 },
      Definition: {
        IamActionDefinition: {
          PolicyArn: { Ref: Match.stringLikeRegexp('^DenialPolicy') },
          Roles: [{ Ref: Match.stringLikeRegexp('^Role') }],
        },
      },
      Subscribers: [{ Type: 'EMAIL', Address: 'owner@example.com' }],
    });
    const [policy] = Object.values(template.findResources('AWS::IAM::ManagedPolicy'));
    const [statement] = policy!['Properties'].PolicyDocument.Statement;
    expect(statement).toMatchObject({
      Effect: 'Deny',
      Action: expect.arrayContaining(['sagemaker:CreateTrainingJob', 'sagemaker:CreateEndpoint']),
      Resource: '*',
    });
    expect(statement.Action.filter((action: string) => /:Invoke/.test(action))).toEqual([]);
  });

  test('the executor attaches this policy to these roles and does nothing else', () => {
    denialOf().hasResourceProperties('AWS::IAM::Policy', {
      PolicyDocument: {
        Statement: [
          {
            Sid: 'AttachTheDenial',
            Effect: 'Allow',
            Action: ['iam:AttachRolePolicy', 'iam:DetachRolePolicy'],
            Resource: { 'Fn::GetAtt': [Match.stringLikeRegexp('^Role'), 'Arn'] },
            Condition: { ArnEquals: { 'iam:PolicyARN': { Ref: Match.stringLikeRegexp('^DenialPolicy') } } },
          },
        ],
      },
      Roles: [{ Ref: Match.stringLikeRegexp('^DenialExecutor') }],
    });
  });

  test('needs no approval when asked', () => {
    denialOf({ automatic: true, thresholdPercent: 120 }).hasResourceProperties('AWS::Budgets::BudgetsAction', {
      ApprovalModel: 'AUTOMATIC',
      ActionThreshold: { Type: 'PERCENTAGE', Value: 120 },
    });
  });

  test.each<[Partial<CostDenialProps>, RegExp]>([
    [{ roles: [] }, /roles has 0 entries; expected 1 to 100/],
    [{ emails: [] }, /emails has 0 entries; expected 1 to 10/],
  ])('refuses %j', (props, message) => {
    expect(() => denialOf(props)).toThrow(message);
  });
});

describe('CostAnomalyAlerts', () => {
  function alertsOf(props: CostAnomalyAlertsProps): Template {
    const stack = stackOf();
    new CostAnomalyAlerts(stack, 'Anomalies', props);
    return Template.fromStack(stack);
  }

  test('watches the costs of one system by its tag', () => {
    const template = alertsOf({ systemId: 'credit' });
    template.hasResourceProperties('AWS::CE::AnomalyMonitor', {
      MonitorType: 'CUSTOM',
      MonitorSpecification: '{"Tags":{"Key":"ai:system-id","Values":["credit"]}}',
    });
    template.hasResourceProperties('AWS::CE::AnomalySubscription', {
      Frequency: 'IMMEDIATE',
      MonitorArnList: [{ 'Fn::GetAtt': [Match.stringLikeRegexp('^AnomaliesMonitor'), 'MonitorArn'] }],
      Subscribers: [{ Type: 'SNS', Address: { Ref: Match.stringLikeRegexp('^AnomaliesTopic') } }],
      ThresholdExpression: Match.stringLikeRegexp('"Values":\\["100"\\]'),
    });
  });

  test('subscribes to a monitor that exists, because an account has one of all services', () => {
    const template = alertsOf({ existingMonitorArn: 'arn:aws:ce::111122223333:anomalymonitor/x', minimumImpactUsd: 5 });
    template.resourceCountIs('AWS::CE::AnomalyMonitor', 0);
    template.hasResourceProperties('AWS::CE::AnomalySubscription', {
      MonitorArnList: ['arn:aws:ce::111122223333:anomalymonitor/x'],
      ThresholdExpression: Match.stringLikeRegexp('"Values":\\["5"\\]'),
    });
  });

  test('Cost Anomaly Detection of this account may publish, and no other', () => {
    const template = alertsOf({ systemId: 'credit' });
    const source = (account: string) => `arn:aws:ce::${account}:anomalysubscription/any`;
    expect(publishes(template, 'costalerts.amazonaws.com', source(ACCOUNT))).toEqual(['allow', 'allow']);
    expect(publishes(template, 'costalerts.amazonaws.com', source('999999999999'), '999999999999')).toEqual([
      'silent',
      'silent',
    ]);
  });

  test.each<[CostAnomalyAlertsProps, RegExp]>([
    [{}, /exactly one of existingMonitorArn and systemId; got neither/],
    [{ systemId: 'a', existingMonitorArn: 'b' }, /got both/],
  ])('refuses %j', (props, message) => {
    expect(() => alertsOf(props)).toThrow(message);
  });
});
