import { notApplicable } from '../../template/outcome';
import { textOf } from '../../template/value';
import type { Rule } from '../rule';
import { runsInDeploymentsOnly } from '../shared/deployment-function';

export const functionCodeSigned: Rule = {
  id: 'LambdaFunctionCodeSigned',
  appliesTo: ['AWS::Lambda::Function'],
  severity: 'warning',
  problem: 'code that nobody signed can be deployed to the function',
  fix: "Set 'CodeSigningConfigArn'.",
  controls: {
    'iso27001:A.8.19': { why: 'Only code that a trusted publisher signed is installed.', as: 'partial' },
    'iso27001:A.5.21': { why: 'Code that was changed on its way from the build is refused.', as: 'partial' },
  },
  equivalents: { 'checkov-tf': ['CKV_AWS_272'] },
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-codesigning.html',
  check: (handler, { graph }) => {
    if (textOf(handler.get('PackageType')) === 'Image' || handler.has('Code.ImageUri'))
      return notApplicable('images are signed in their registry');
    if (handler.has('Code.ZipFile')) return notApplicable('the code stands in the template');
    return runsInDeploymentsOnly(handler, graph)
      ? notApplicable('runs in deployments only')
      : handler.present('CodeSigningConfigArn');
  },
};
