import type { CustomCheck } from './custom-check';

const GUARDRAIL = 'AWS::Bedrock::Guardrail';

/** A policy over guardrails: each clause must hold. */
function guardrail(name: string, asks: string, rules: readonly string[], clauses: readonly string[]): CustomCheck {
  const lines = [
    `rule ${name.replaceAll('-', '_')} when resourceType == "${GUARDRAIL}" {`,
    ...clauses.map((clause) => `  ${clause}`),
    '}',
  ];
  return { name, asks, rules, types: [GUARDRAIL], guard: lines.join('\n') };
}

const filter = (type: string, ...strengths: readonly string[]): string =>
  [
    'some configuration.ContentPolicyConfig.FiltersConfig[*] {',
    `    Type == "${type}"`,
    ...strengths.map((clause) => `    ${clause}`),
    '  }',
  ].join('\n');

/**
 * Checks of Bedrock guardrails, which AWS Config records and for which it has no managed rule.
 *
 * @see https://docs.aws.amazon.com/bedrock/latest/userguide/guardrails-components.html
 */
export const GUARDRAIL_CHECKS: readonly CustomCheck[] = [
  guardrail(
    'aims-bedrock-guardrail-prompt-attack',
    'Does the guardrail block prompt attacks at the highest strength?',
    ['BedrockGuardrailPromptAttack'],
    [filter('PROMPT_ATTACK', 'InputStrength == "HIGH"')],
  ),
  guardrail(
    'aims-bedrock-guardrail-content-filters',
    'Does the guardrail filter every category of harm, in what goes in and in what comes out?',
    ['BedrockGuardrailContentFilters'],
    ['HATE', 'INSULTS', 'MISCONDUCT', 'SEXUAL', 'VIOLENCE'].map((type) =>
      filter(type, 'InputStrength != "NONE"', 'OutputStrength != "NONE"'),
    ),
  ),
  guardrail(
    'aims-bedrock-guardrail-sensitive-information',
    'Does the guardrail look for personal data?',
    ['BedrockGuardrailSensitiveInformation'],
    ['configuration.SensitiveInformationPolicyConfig.PiiEntitiesConfig !empty'],
  ),
  guardrail(
    'aims-bedrock-guardrail-grounding',
    'Does the guardrail hold answers to their sources?',
    ['BedrockGuardrailGrounding'],
    ['some configuration.ContextualGroundingPolicyConfig.FiltersConfig[*].Type == "GROUNDING"'],
  ),
  guardrail(
    'aims-bedrock-guardrail-customer-key',
    'Is the guardrail encrypted under a key of the customer?',
    ['BedrockGuardrailEncrypted'],
    ['configuration.KmsKeyArn exists', 'configuration.KmsKeyArn !empty'],
  ),
];
