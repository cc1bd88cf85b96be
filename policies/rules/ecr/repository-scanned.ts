import { pass, unknown } from '../../template/outcome';
import { matchesAny } from '../../template/statement';
import { anyOf } from '../../template/ternary';
import { textIs, type Value } from '../../template/value';
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
        .filter((rule) => (rule.items('RepositoryFilters') ?? []).some((filter) => covers(filter.get('Filter'), name)))
        .map((rule) => textIs(rule.get('ScanFrequency'), (frequency) => AUTOMATIC.test(frequency))),
    );
    if (scanned === 'unknown') return unknown('when the registry scans', outcome.at);
    return scanned ? pass(outcome.at) : outcome;
  },
};

/** Frequencies at which the registry scans of itself; the other one is only on demand. */
const AUTOMATIC = /^(SCAN_ON_PUSH|CONTINUOUS_SCAN)$/;

function covers(filter: Value, name: Value): boolean {
  if (typeof filter !== 'string') return false;
  if (/^\*+$/.test(filter)) return true;
  return typeof name === 'string' && matchesAny([filter], name) === true;
}
