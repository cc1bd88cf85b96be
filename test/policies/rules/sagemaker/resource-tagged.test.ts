import { resourceTagged } from '../../../../policies/rules/sagemaker/resource-tagged';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(resourceTagged, {
  pass: { 'a tag': { Tags: [{ Key: 'ai:owner', Value: 'team' }] } },
  fail: {
    'no tags': {},
    'an empty list': { Tags: [] },
    "only AWS's own tag": { Tags: [{ Key: 'aws:x', Value: '1' }] },
    'tags that are text': { Tags: 'a=b' },
    'a feature group without tags': { resources: { F: { Type: 'AWS::SageMaker::FeatureGroup', Properties: {} } } },
    'an image without tags': { resources: { I: { Type: 'AWS::SageMaker::Image' } } },
    'an app image configuration without tags': { resources: { A: { Type: 'AWS::SageMaker::AppImageConfig' } } },
  },
  unknown: { 'imported tags': { Tags: { 'Fn::ImportValue': 'tags' } } },
});
