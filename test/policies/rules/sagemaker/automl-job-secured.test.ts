import { automlJobSecured } from '../../../../policies/rules/sagemaker/automl-job-secured';
import { stepOf } from '../../../support/pipeline-of';
import { ruleCases } from '../../../support/rule-cases';

const SecurityConfig = {
  VpcConfig: { Subnets: ['subnet-1'], SecurityGroupIds: ['sg-1'] },
  EnableInterContainerTrafficEncryption: true,
};

ruleCases(automlJobSecured, {
  pass: {
    'first version of the API': stepOf('AutoML', { AutoMLJobConfig: { SecurityConfig } }),
    'second version of the API': stepOf('AutoML', { SecurityConfig }),
  },
  fail: {
    'nothing said': stepOf('AutoML', {}),
    'no VPC': stepOf('AutoML', { SecurityConfig: { EnableInterContainerTrafficEncryption: true } }),
    'open traffic': stepOf('AutoML', { AutoMLJobConfig: { SecurityConfig: { VpcConfig: SecurityConfig.VpcConfig } } }),
  },
  unknown: { "a pipeline's parameter": stepOf('AutoML', { SecurityConfig: { Get: 'Parameters.Security' } }) },
});
