import { App, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as kms from 'aws-cdk-lib/aws-kms';
import { FrontDoorFirewall, type FrontDoorFirewallProps } from '../../../constructs/inference';

const STAGE = 'arn:aws:apigateway:eu-west-1::/restapis/abc/stages/v1';

function build(props: Partial<FrontDoorFirewallProps> = {}): Template {
  const stack = new Stack(new App(), 'Stack');
  const logsKey = new kms.Key(stack, 'Key');
  new FrontDoorFirewall(stack, 'Firewall', { stageArn: STAGE, firewallName: 'fraud', logsKey, ...props });
  return Template.fromStack(stack);
}

describe('FrontDoorFirewall', () => {
  const template = build();

  test('blocks bodies that are too big to inspect', () => {
    template.hasResourceProperties('AWS::WAFv2::WebACL', {
      AssociationConfig: { RequestBody: { API_GATEWAY: { DefaultSizeInspectionLimit: 'KB_64' } } },
      Rules: Match.arrayWith([
        Match.objectLike({
          Name: 'RequestSize',
          Priority: 0,
          Action: { Block: Match.anyValue() },
          Statement: {
            SizeConstraintStatement: Match.objectLike({
              FieldToMatch: { Body: { OversizeHandling: 'MATCH' } },
              ComparisonOperator: 'GT',
              Size: 65_536,
            }),
          },
        }),
      ]),
    });
  });

  test.each([
    [1, 'KB_16'],
    [16_384, 'KB_16'],
    [16_385, 'KB_32'],
    [49_152, 'KB_48'],
  ])('inspects bodies up to a limit of %i bytes as %s', (maxRequestBytes, limit) => {
    build({ maxRequestBytes }).hasResourceProperties('AWS::WAFv2::WebACL', {
      AssociationConfig: { RequestBody: { API_GATEWAY: { DefaultSizeInspectionLimit: limit } } },
    });
  });

  test('limits the rate of an address and of an API key', () => {
    template.hasResourceProperties('AWS::WAFv2::WebACL', {
      Rules: Match.arrayWith([
        Match.objectLike({
          Action: { Block: Match.anyValue() },
          Statement: { RateBasedStatement: Match.objectLike({ AggregateKeyType: 'IP', Limit: 2000 }) },
        }),
        Match.objectLike({
          Action: { Block: Match.anyValue() },
          Statement: {
            RateBasedStatement: Match.objectLike({
              AggregateKeyType: 'CUSTOM_KEYS',
              CustomKeys: [{ Header: Match.objectLike({ Name: 'x-api-key' }) }],
            }),
          },
        }),
      ]),
    });
  });

  test('has the managed rules, each blocking, and leaves their 8 KB limit to the size rule', () => {
    const [acl] = Object.values(template.findResources('AWS::WAFv2::WebACL'));
    const rules: { Name: string; OverrideAction?: unknown; Statement: { ManagedRuleGroupStatement?: unknown } }[] =
      acl!['Properties'].Rules;
    const managed = rules.filter((rule) => rule.Statement.ManagedRuleGroupStatement);
    expect(managed.map((rule) => [rule.Name, rule.OverrideAction])).toEqual([
      ['AWSManagedRulesAmazonIpReputationList', { None: {} }],
      ['AWSManagedRulesKnownBadInputsRuleSet', { None: {} }],
      ['AWSManagedRulesCommonRuleSet', { None: {} }],
    ]);
    expect(managed[2]!.Statement.ManagedRuleGroupStatement).toMatchObject({
      RuleActionOverrides: [{ Name: 'SizeRestrictions_BODY', ActionToUse: { Count: {} } }],
    });
    expect(managed[1]!.Statement.ManagedRuleGroupStatement).not.toHaveProperty('RuleActionOverrides');
  });

  test('keeps the 8 KB limit of the managed rules where no more is allowed', () => {
    build({ maxRequestBytes: 8192 }).hasResourceProperties('AWS::WAFv2::WebACL', {
      Rules: Match.arrayWith([
        Match.objectLike({
          Statement: {
            ManagedRuleGroupStatement: { Name: 'AWSManagedRulesCommonRuleSet', RuleActionOverrides: Match.absent() },
          },
        }),
      ]),
    });
  });

  test('counts the body rules that are named', () => {
    build({ countedBodyRules: ['CrossSiteScripting_BODY'] }).hasResourceProperties('AWS::WAFv2::WebACL', {
      Rules: Match.arrayWith([
        Match.objectLike({
          Statement: {
            ManagedRuleGroupStatement: Match.objectLike({
              RuleActionOverrides: [
                { Name: 'SizeRestrictions_BODY', ActionToUse: { Count: {} } },
                { Name: 'CrossSiteScripting_BODY', ActionToUse: { Count: {} } },
              ],
            }),
          },
        }),
      ]),
    });
  });

  test('protects the stage, and logs under the key without bodies and secrets', () => {
    template.hasResourceProperties('AWS::WAFv2::WebACLAssociation', { ResourceArn: STAGE });
    template.hasResourceProperties('AWS::Logs::LogGroup', {
      LogGroupName: 'aws-waf-logs-fraud',
      KmsKeyId: Match.anyValue(),
    });
    template.hasResource('AWS::WAFv2::LoggingConfiguration', {
      Properties: {
        LogDestinationConfigs: [{ 'Fn::Join': ['', Match.arrayWith([':log-group:aws-waf-logs-fraud'])] }],
        RedactedFields: Match.arrayWith([{ SingleHeader: { Name: 'authorization' } }]),
      },
      DependsOn: [Match.stringLikeRegexp('FirewallLogs')],
    });
    template.hasResourceProperties('AWS::WAFv2::WebACL', {
      DataProtectionConfig: {
        DataProtections: Match.arrayWith([{ Action: 'SUBSTITUTION', Field: { FieldType: 'BODY' } }]),
      },
    });
  });

  test.each([
    [{ maxRequestBytes: 100_000 }, /maxRequestBytes is 100000; expected 1 to 65536/],
    [{ maxRequestBytes: 0 }, /maxRequestBytes is 0/],
    [{ requestsPerFiveMinutes: 5 }, /requestsPerFiveMinutes is 5; expected at least 10/],
    [{ countedBodyRules: ['NoUserAgent_HEADER'] }, /countedBodyRules names 'NoUserAgent_HEADER'/],
  ])('refuses %j', (props, message) => {
    expect(() => build(props)).toThrow(message);
  });
});
