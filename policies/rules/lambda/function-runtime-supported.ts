import { fail, notApplicable, pass, unknown } from '../../template/outcome';
import { isUndecided, textOf } from '../../template/value';
import type { Rule } from '../rule';
import { DEPRECATED_RUNTIMES, RUNTIMES_AS_OF, SUPPORTED_RUNTIMES } from '../shared/lambda-runtimes';

export const functionRuntimeSupported: Rule = {
  id: 'LambdaFunctionRuntimeSupported',
  appliesTo: ['AWS::Lambda::Function'],
  severity: 'error',
  problem: 'the runtime gets no more security updates',
  fix: 'Move the function to a runtime that is supported.',
  controls: {
    'iso27001:A.8.8': { why: 'The language runtime gets security updates.', as: 'partial' },
    'iso27001:A.8.19': { why: 'Software in operation is supported by its supplier.', as: 'supporting' },
  },
  equivalents: {
    'checkov-cfn': ['CKV_AWS_363'],
    'checkov-tf': ['CKV_AWS_363'],
    prowler: ['awslambda_function_using_supported_runtimes'],
    securityhub: ['Lambda.2'],
    config: ['LAMBDA_FUNCTION_SETTINGS_CHECK'],
  },
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html',
  check: (handler) => {
    if (textOf(handler.get('PackageType')) === 'Image' || handler.has('Code.ImageUri'))
      return notApplicable('a container image brings its own runtime');
    const runtime = handler.get('Runtime');
    if (isUndecided(runtime)) return handler.undecided('Runtime');
    if (typeof runtime !== 'string') return unknown('the runtime, which is not named', 'Runtime');
    if (SUPPORTED_RUNTIMES.has(runtime)) return pass('Runtime', runtime);
    const since = Object.hasOwn(DEPRECATED_RUNTIMES, runtime) ? DEPRECATED_RUNTIMES[runtime] : undefined;
    if (since === undefined)
      return unknown(`the support of ${runtime}, which is not in the list of ${RUNTIMES_AS_OF}`, 'Runtime');
    return fail('Runtime', runtime, `deprecated on ${since}`);
  },
};
