import { functionCodeSigned } from '../../../../policies/rules/lambda/function-code-signed';
import { parameterCase } from '../../../support/parameter-case';
import { ruleCases } from '../../../support/rule-cases';

ruleCases(functionCodeSigned, {
  pass: {
    signed: {
      Code: { S3Bucket: 'b' },
      CodeSigningConfigArn: 'arn:aws:lambda:eu-west-1:111122223333:code-signing-config:csc-1',
    },
  },
  fail: { 'not set': { Code: { S3Bucket: 'b' } } },
  unknown: {
    'a parameter names it': parameterCase('AWS::Lambda::Function', {
      Code: { S3Bucket: 'b' },
      CodeSigningConfigArn: { Ref: 'Value' },
    }),
  },
  'not applicable': {
    'an image': { Code: { ImageUri: 'x' } },
    'inline code': { Code: { ZipFile: 'exports.handler = 1' } },
  },
});
