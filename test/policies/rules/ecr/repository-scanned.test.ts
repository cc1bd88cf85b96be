import { repositoryScanned } from '../../../../policies/rules/ecr/repository-scanned';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

function scannedRegistry(filter: string, frequency = 'CONTINUOUS_SCAN') {
  return {
    of: 'Repository',
    resources: {
      Repository: { Type: 'AWS::ECR::Repository', Properties: { RepositoryName: 'models/fraud' } },
      Registry: {
        Type: 'AWS::ECR::RegistryScanningConfiguration',
        Properties: {
          ScanType: 'ENHANCED',
          Rules: [{ ScanFrequency: frequency, RepositoryFilters: [{ Filter: filter, FilterType: 'WILDCARD' }] }],
        },
      },
    },
  };
}

ruleCases(repositoryScanned, {
  pass: {
    'scan on push': { ImageScanningConfiguration: { ScanOnPush: true } },
    'the registry is scanned on push': scannedRegistry('*', 'SCAN_ON_PUSH'),
    'the registry is scanned': scannedRegistry('*'),
    'the registry is scanned for such names': scannedRegistry('models/*'),
  },
  fail: {
    'not set': {},
    off: { ImageScanningConfiguration: { ScanOnPush: false } },
    'the registry is scanned on demand': scannedRegistry('*', 'MANUAL'),
    'the registry is scanned for other names': scannedRegistry('web/*'),
  },
  unknown: {
    'a parameter decides': parameterCase('AWS::ECR::Repository', {
      ImageScanningConfiguration: { ScanOnPush: { Ref: 'Value' } },
    }),
  },
});
