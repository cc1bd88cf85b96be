import { twinsOf } from '../policies/conformance';
import { RULES } from '../policies/rules';
import { type ConfigAccount, ConfigServer, type DeployedRule, type Evaluation } from '../test/support/config-server';

/**
 * A loopback AWS Config with many rules and evaluations, throttled as AWS throttles. A process of its own, so that it
 * does not share the processor time of what is measured.
 *
 * Arguments: rules, evaluations a rule, requests a second for each operation, requests at once.
 */
const [rules, evaluations, rate, burst] = process.argv.slice(2).map(Number) as [number, number, number, number];

const twins = [...new Set(RULES.flatMap((rule) => twinsOf(rule)))].filter((twin) => !twin.startsWith('aims-')).sort();
const at = new Date('2026-11-01T08:00:00.000Z');
const names = Array.from(
  { length: rules },
  (_, index): DeployedRule => ({
    name: `rule-${String(index).padStart(4, '0')}`,
    arn: `arn:aws:config:us-east-1:123456789012:config-rule/config-rule-${index}`,
    owner: 'AWS',
    identifier: twins[index % twins.length]!,
    parameters: {},
    createdAt: at,
  }),
);

const account: ConfigAccount = {
  account: '123456789012',
  region: 'us-east-1',
  rules: names,
  recording: true,
  evaluatedAt: at,
  resources: [],
  // Computed when a page is asked for: the server keeps none of them.
  evaluations: (rule) =>
    new Proxy([], {
      get: (_, key): unknown => (key === 'length' ? evaluations : evaluation(rule, Number(key))),
    }) as unknown as ArrayLike<Evaluation>,
};

function evaluation(rule: DeployedRule, index: number): Evaluation {
  return {
    resourceType: 'AWS::S3::Bucket',
    resourceId: `a-bucket-of-somebody-${(index * 7919) % evaluations}`,
    compliance: index % 50 === 0 ? 'NON_COMPLIANT' : 'COMPLIANT',
    annotation: index % 50 === 0 ? `${rule.identifier} does not hold here` : undefined,
    orderedAt: at,
    recordedAt: at,
  };
}

void ConfigServer.start({ accounts: [account], faults: { throttle: { rate, burst } } }).then((server) => {
  process.send?.({ environment: server.environment });
});
