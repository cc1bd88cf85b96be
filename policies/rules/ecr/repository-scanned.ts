import { pass, unlessOpen } from '../../template/outcome';
import { matchesAny } from '../../template/statement';
import { allOf, anyOf, type Ternary } from '../../template/ternary';
import { isParameter, textIs, type Value } from '../../template/value';
import type { Rule } from '../rule';

export const repositoryScanned: Rule = {
  id: 'EcrRepositoryScanned',
  appliesTo: ['AWS::ECR::Repository'],
  severity: 'error',
  problem: 'images are not scanned for known vulnerabilities',
  fix: "Set 'ImageScanningConfiguration.ScanOnPush' to true, or scan the registry with a rule that covers the repository.",
  controls: {
    'iso27001:A.8.8': { why: 'Known vulnerabilities in images are found when an image arrives.', as: 'partial' },
    'iso27001:A.5.21': { why: 'Software from suppliers is checked before it is used.', as: 'partial' },
    'iso42001:A.4.4': { why: 'The tools that models are built and run with are examined.', as: 'supporting' },
  },
  equivalents: {
    'checkov-cfn': ['CKV_AWS_163'],
    'checkov-tf': ['CKV_AWS_163'],
    prowler: ['ecr_repositories_scan_images_on_push_enabled'],
    securityhub: ['ECR.1'],
    config: ['ECR_PRIVATE_IMAGE_SCANNING_ENABLED'],
  },
  configRules: ['ECR_PRIVATE_IMAGE_SCANNING_ENABLED'],
  source: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-scanning.html',
  check: (repository, { graph }) => {
    const outcome = repository.isTrue('ImageScanningConfiguration.ScanOnPush');
    if (outcome.verdict !== 'fail') return outcome;
    const name = repository.get('RepositoryName');
    const scanned = anyOf(
      ...graph
        .ofType('AWS::ECR::RegistryScanningConfiguration')
        .flatMap((registry) => registry.items('Rules') ?? [])
        .map((rule) =>
          allOf(
            textIs(rule.get('ScanFrequency'), (frequency) => AUTOMATIC.test(frequency)),
            anyOf(...(rule.items('RepositoryFilters') ?? []).map((filter) => covers(filter.get('Filter'), name))),
          ),
        ),
    );
    return scanned === true
      ? pass(outcome.at)
      : unlessOpen(outcome, scanned, 'when the registry scans which names, and the name of the repository');
  },
};

/** Frequencies at which the registry scans of itself; the other one is only on demand. */
const AUTOMATIC = /^(SCAN_ON_PUSH|CONTINUOUS_SCAN)$/;

function covers(filter: Value, name: Value): Ternary {
  if (typeof filter === 'string' && /^\*+$/.test(filter)) return true;
  if (isParameter(filter)) return 'unknown';
  return textIs(name, (text) => typeof filter === 'string' && matchesAny([filter], text) === true);
}
