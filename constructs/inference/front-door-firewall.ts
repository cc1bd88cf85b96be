import { type RemovalPolicy, Stack } from 'aws-cdk-lib';
import type * as kms from 'aws-cdk-lib/aws-kms';
import * as wafv2 from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';
import { ProtectedLogGroup } from '../logs/protected-log-group';

/** Body that AWS's own common rules accept. */
const COMMON_RULES_BODY_BYTES = 8_192;

/** Properties of `FrontDoorFirewall`. */
export interface FrontDoorFirewallProps {
  /** ARN of the API stage to protect. */
  readonly stageArn: string;

  /** Name that the web ACL, its metrics and its log group share; letters, digits, hyphens and underscores. */
  readonly firewallName: string;

  /** Key of the log group. */
  readonly logsKey: kms.IKey;

  /**
   * Greatest request body in bytes, up to 65,536, the most that WAF can see.
   *
   * @default 65536
   */
  readonly maxRequestBytes?: number;

  /**
   * Requests that one address, or one API key, may send in five minutes; at least 10.
   *
   * @default 2000
   */
  readonly requestsPerFiveMinutes?: number;

  /**
   * Rules of `AWSManagedRulesCommonRuleSet` that inspect the body and shall count instead of block, for models whose input
   * rightly looks like an attack: HTML, program code, log lines. Each name ends in `_BODY`.
   *
   * @default - none
   */
  readonly countedBodyRules?: string[];

  /**
   * What happens to the log group when it leaves the stack.
   *
   * @default RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE
   */
  readonly removalPolicy?: RemovalPolicy;
}

/**
 * The web application firewall of a front door: size and rate limits, and AWS's managed rules.
 *
 * WAF runs before authorisation, so it also shields the authoriser and what a stolen credential could reach. Request
 * bodies and secrets are kept out of its logs and samples.
 *
 * Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-control-access-aws-waf.html
 */
export class FrontDoorFirewall extends Construct {
  /** The most of a body that WAF can be made to inspect. */
  public static readonly LARGEST_BODY_BYTES = 65_536;

  /** ARN of the web ACL. */
  public readonly webAclArn: string;

  /** What the firewall saw. */
  public readonly logGroup: ProtectedLogGroup;

  constructor(scope: Construct, id: string, props: FrontDoorFirewallProps) {
    super(scope, id);
    const maxBytes = props.maxRequestBytes ?? FrontDoorFirewall.LARGEST_BODY_BYTES;
    if (!Number.isInteger(maxBytes) || maxBytes < 1 || maxBytes > FrontDoorFirewall.LARGEST_BODY_BYTES) {
      throw new Error(
        `${this.node.path}: maxRequestBytes is ${maxBytes}; expected 1 to ${FrontDoorFirewall.LARGEST_BODY_BYTES}, because WAF sees no more of a body and would pass the rest unseen. For larger input use asynchronous inference, which reads it from S3.`,
      );
    }
    const rate = props.requestsPerFiveMinutes ?? 2000;
    if (!(rate >= 10)) {
      throw new Error(
        `${this.node.path}: requestsPerFiveMinutes is ${rate}; expected at least 10, the least WAF accepts.`,
      );
    }
    const webAcl = new wafv2.CfnWebACL(this, 'WebAcl', {
      name: props.firewallName,
      scope: 'REGIONAL',
      description: 'Front door of a model endpoint',
      // Who may call is decided by authorisation; WAF only takes away.
      defaultAction: { allow: {} },
      visibilityConfig: visibility(props.firewallName),
      associationConfig: { requestBody: { API_GATEWAY: { defaultSizeInspectionLimit: inspectionLimit(maxBytes) } } },
      dataProtectionConfig: {
        dataProtections: [
          substituted('SINGLE_HEADER', ['authorization', 'x-api-key', 'x-amz-security-token']),
          substituted('BODY'),
        ],
      },
      rules: [
        sizeRule(0, maxBytes),
        rateRule(1, 'RatePerAddress', rate, 'IP'),
        rateRule(2, 'RatePerApiKey', rate, 'CUSTOM_KEYS'),
        managedRule(3, 'AWSManagedRulesAmazonIpReputationList'),
        managedRule(4, 'AWSManagedRulesKnownBadInputsRuleSet'),
        managedRule(5, 'AWSManagedRulesCommonRuleSet', this.countedRules(maxBytes, props.countedBodyRules ?? [])),
      ],
    });
    this.webAclArn = webAcl.attrArn;
    this.logGroup = this.createLogs(webAcl, props);
    new wafv2.CfnWebACLAssociation(this, 'Association', { resourceArn: props.stageArn, webAclArn: webAcl.attrArn });
  }

  private countedRules(maxBytes: number, countedBodyRules: string[]): string[] {
    for (const rule of countedBodyRules) {
      if (!/^[A-Za-z0-9]+_BODY$/.test(rule)) {
        throw new Error(
          `${this.node.path}: countedBodyRules names '${rule}'; expected a rule of AWSManagedRulesCommonRuleSet that ends in _BODY, such as CrossSiteScripting_BODY.`,
        );
      }
    }
    // The common rules stop at 8 KB; where more is allowed, the size rule is the limit and this one only counts.
    return maxBytes > COMMON_RULES_BODY_BYTES ? ['SizeRestrictions_BODY', ...countedBodyRules] : countedBodyRules;
  }

  private createLogs(webAcl: wafv2.CfnWebACL, props: FrontDoorFirewallProps): ProtectedLogGroup {
    // WAF accepts no other beginning.
    const logGroupName = `aws-waf-logs-${props.firewallName}`;
    const logGroup = new ProtectedLogGroup(this, 'Logs', {
      logGroupName,
      encryptionKey: props.logsKey,
      removalPolicy: props.removalPolicy,
    });
    const logging = new wafv2.CfnLoggingConfiguration(this, 'Logging', {
      resourceArn: webAcl.attrArn,
      // The ARN of the log group resource ends in `:*`, which WAF refuses.
      logDestinationConfigs: [Stack.of(this).formatArn({ service: 'logs', resource: `log-group:${logGroupName}` })],
      redactedFields: ['authorization', 'x-api-key', 'x-amz-security-token'].map((name) => ({
        singleHeader: { Name: name },
      })),
    });
    logging.node.addDependency(logGroup);
    return logGroup;
  }
}

function inspectionLimit(maxBytes: number): string {
  const kilobytes = [16, 32, 48, 64].find((limit) => maxBytes <= limit * 1024);
  return `KB_${kilobytes}`;
}

function substituted(fieldType: string, fieldKeys?: string[]): wafv2.CfnWebACL.DataProtectProperty {
  return { field: { fieldType, fieldKeys }, action: 'SUBSTITUTION' };
}

function visibility(metricName: string): wafv2.CfnWebACL.VisibilityConfigProperty {
  return { cloudWatchMetricsEnabled: true, metricName, sampledRequestsEnabled: true };
}

function sizeRule(priority: number, maxBytes: number): wafv2.CfnWebACL.RuleProperty {
  return {
    name: 'RequestSize',
    priority,
    action: { block: { customResponse: { responseCode: 413 } } },
    visibilityConfig: visibility('RequestSize'),
    statement: {
      sizeConstraintStatement: {
        // A body beyond what WAF inspects matches too, so that nothing passes because it is too big to look at.
        fieldToMatch: { body: { oversizeHandling: 'MATCH' } },
        comparisonOperator: 'GT',
        size: maxBytes,
        textTransformations: [{ priority: 0, type: 'NONE' }],
      },
    },
  };
}

function rateRule(
  priority: number,
  name: string,
  limit: number,
  aggregateKeyType: string,
): wafv2.CfnWebACL.RuleProperty {
  return {
    name,
    priority,
    action: { block: { customResponse: { responseCode: 429 } } },
    visibilityConfig: visibility(name),
    statement: {
      rateBasedStatement: {
        limit,
        evaluationWindowSec: 300,
        aggregateKeyType,
        customKeys:
          aggregateKeyType === 'CUSTOM_KEYS'
            ? [{ header: { name: 'x-api-key', textTransformations: [{ priority: 0, type: 'NONE' }] } }]
            : undefined,
      },
    },
  };
}

function managedRule(priority: number, name: string, counted: string[] = []): wafv2.CfnWebACL.RuleProperty {
  return {
    name,
    priority,
    overrideAction: { none: {} },
    visibilityConfig: visibility(name),
    statement: {
      managedRuleGroupStatement: {
        vendorName: 'AWS',
        name,
        ruleActionOverrides:
          counted.length > 0 ? counted.map((rule) => ({ name: rule, actionToUse: { count: {} } })) : undefined,
      },
    },
  };
}
