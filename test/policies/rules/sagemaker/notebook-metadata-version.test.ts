import { notebookMetadataVersion } from '../../../../policies/rules/sagemaker/notebook-metadata-version';
import { ruleCases } from '../../../support/rule-cases';

const version = (MinimumInstanceMetadataServiceVersion: unknown) => ({
  InstanceMetadataServiceConfiguration: { MinimumInstanceMetadataServiceVersion },
});

ruleCases(notebookMetadataVersion, {
  pass: { two: version('2'), 'two as a number': version(2) },
  fail: { 'nothing said': {}, one: version('1') },
  unknown: { 'an import': version({ 'Fn::ImportValue': 'version' }) },
});
