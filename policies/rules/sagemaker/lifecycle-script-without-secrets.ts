import { all, type Outcome, unknown } from '../../template/outcome';
import type { Rule } from '../rule';
import { LIFECYCLE_TYPES, lifecycleScripts } from '../shared/lifecycle-script';
import { noSecretInValue } from '../shared/secret-in-value';

export const lifecycleScriptWithoutSecrets: Rule = {
  id: 'SageMakerLifecycleScriptWithoutSecrets',
  appliesTo: LIFECYCLE_TYPES,
  severity: 'error',
  problem: 'a secret stands in a script that runs on notebooks',
  fix: 'Let the script read the secret from AWS Secrets Manager.',
  controls: {
    'iso27001:A.5.17': {
      why: 'Credentials are kept where they can be rotated, not in scripts that every user can read.',
      as: 'partial',
    },
    'iso27001:A.8.12': { why: 'Whoever may describe the configuration would read the secret.', as: 'partial' },
  },
  equivalents: { prowler: ['sagemaker_notebook_instance_no_secrets'] },
  source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/notebook-lifecycle-config.html',
  check: (resource) => {
    const scripts = lifecycleScripts(resource);
    if (!scripts) return unknown('scripts that are known at deployment');
    return scripts.map(({ place, text }) =>
      text === undefined ? place.undecided() : judgeScript(text, place.pathOf()),
    );
  },
};

const ASSIGNMENT = /(?:^|[\s;])(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)=("[^"\n]*"|'[^'\n]*'|[^\s;]+)/g;
const OPTION = /--([A-Za-z][A-Za-z-]*)[= ]("[^"\n]*"|'[^'\n]*'|[^\s;-][^\s;]*)/g;

function judgeScript(text: string, at: string): Outcome {
  const outcomes = [noSecretInValue('script', text, at)];
  for (const [, name, written] of [...text.matchAll(ASSIGNMENT), ...text.matchAll(OPTION)]) {
    const value = (written ?? '').replace(/^(["'])(.*)\1$/s, '$2');
    // What the script computes or reads stands in another place.
    if (!/^[$`]/.test(value)) outcomes.push(noSecretInValue(name ?? '', value, at));
  }
  return all(...outcomes);
}
