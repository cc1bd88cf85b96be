import type { Rule } from '../rule';

export const codeSigningEnforced: Rule = {
  id: 'LambdaCodeSigningEnforced',
  appliesTo: ['AWS::Lambda::CodeSigningConfig'],
  severity: 'warning',
  problem: 'unsigned code is deployed all the same, with a warning',
  fix: "Set 'CodeSigningPolicies.UntrustedArtifactOnDeployment' to 'Enforce'.",
  controls: {
    'iso27001:A.8.19': { why: 'Code without a trusted signature is refused.', as: 'partial' },
    'iso27001:A.5.21': { why: 'Code that was changed on its way from the build is refused.', as: 'partial' },
  },
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-codesigning.html',
  check: (config) => config.equals('CodeSigningPolicies.UntrustedArtifactOnDeployment', 'Enforce'),
};
