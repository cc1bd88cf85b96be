import { fail, pass, unknown } from '../../template/outcome';
import type { Rule } from '../rule';
import { LIFECYCLE_TYPES, lifecycleScripts } from '../shared/lifecycle-script';

export const lifecycleScriptWithoutPipedDownload: Rule = {
  id: 'SageMakerLifecycleScriptWithoutPipedDownload',
  appliesTo: LIFECYCLE_TYPES,
  severity: 'error',
  problem: 'a script runs what it downloads without a check',
  fix: 'Install from a private repository, or check the hash of the download before it runs.',
  controls: {
    'iso27001:A.8.19': {
      why: 'Software is installed from known sources, not from whatever a server sends at the moment.',
      as: 'partial',
    },
    'iso27001:A.8.7': { why: 'A server that was taken over cannot run its code on every notebook.', as: 'partial' },
    'iso42001:A.4.4': { why: 'The tools on the notebooks are those that are recorded.', as: 'supporting' },
  },
  source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/notebook-lifecycle-config.html',
  check: (resource) => {
    const scripts = lifecycleScripts(resource);
    if (!scripts) return unknown('scripts that are known at deployment');
    return scripts.map(({ place, text }) => {
      if (text === undefined) return place.undecided();
      const joined = text.replace(/\\\r?\n/g, ' ').replace(/^\s*#.*$/gm, '');
      return PIPED.some((pattern) => pattern.test(joined)) ? fail(place.pathOf()) : pass(place.pathOf());
    });
  },
};

const PIPED: readonly RegExp[] = [
  /\b(curl|wget)\b[^\n|;&]*\|\s*(sudo\s+(-\S+\s+)*)?(\/(usr\/)?bin\/)?(ba|z|da|k)?sh\b/,
  /\b(curl|wget)\b[^\n|;&]*\|\s*(sudo\s+(-\S+\s+)*)?(\S*\/)?(python|perl|ruby|node)[0-9.]*\b/,
  /\b(ba|z|da|k)?sh\s+(-c\s+)?["']?(<\(|\$\(|`)\s*(curl|wget)\b/,
  /\b(eval|source|\.)\s+["']?(<\(|\$\(|`)\s*(curl|wget)\b/,
];
