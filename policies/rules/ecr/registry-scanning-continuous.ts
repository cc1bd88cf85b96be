import { all } from '../../template/outcome';
import type { Rule } from '../rule';

export const registryScanningContinuous: Rule = {
  id: 'EcrRegistryScanningContinuous',
  appliesTo: ['AWS::ECR::RegistryScanningConfiguration'],
  severity: 'warning',
  problem: 'images are not scanned again when new vulnerabilities become known',
  fix: "Set 'ScanType' to 'ENHANCED' and a rule with the frequency 'CONTINUOUS_SCAN'.",
  controls: {
    'iso27001:A.8.8': {
      why: 'Images are checked against vulnerabilities that become known after they were built.',
      as: 'partial',
    },
  },
  equivalents: { prowler: ['ecr_registry_scan_images_on_push_enabled'] },
  source: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-scanning-enhanced.html',
  check: (registry) =>
    all(
      registry.equals('ScanType', 'ENHANCED'),
      registry.some('Rules', (rule) => rule.equals('ScanFrequency', 'CONTINUOUS_SCAN')),
    ),
};
