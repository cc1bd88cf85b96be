import { permissionNotPublic } from '../../../../policies/rules/lambda/permission-not-public';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(permissionNotPublic, {
  pass: {
    'everybody, for one bucket': { Principal: '*', SourceArn: 'arn:aws:s3:::data' },
    'a service': { Principal: 's3.amazonaws.com' },
    'the organization': { Principal: '*', PrincipalOrgID: 'o-1' },
    'a layer for the organization': {
      resources: {
        L: { Type: 'AWS::Lambda::LayerVersionPermission', Properties: { Principal: '*', OrganizationId: 'o-1' } },
      },
    },
  },
  fail: {
    "everybody, for anybody's bucket": { Principal: '*', SourceArn: 'arn:aws:s3:::*' },
    everybody: { Principal: '*' },
    'everybody by URL': { Principal: '*', FunctionUrlAuthType: 'NONE' },
    'a layer for everybody': {
      resources: { L: { Type: 'AWS::Lambda::LayerVersionPermission', Properties: { Principal: '*' } } },
    },
  },
  unknown: {
    'a parameter names the principal': parameterCase('AWS::Lambda::Permission', { Principal: { Ref: 'Value' } }),
  },
  'not applicable': { nobody: {} },
});
