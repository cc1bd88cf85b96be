/**
 * Resource types that have no property worth a rule, and why.
 * A resource of a type that is neither here nor judged by a rule is reported as not covered.
 */
export const EXEMPT_TYPES: Readonly<Record<string, string>> = {
  'AWS::CDK::Metadata': 'CDK writes it for usage statistics; it configures nothing.',
  'AWS::CloudFormation::Stack': 'A nested stack: the resources in it are judged where the assembly holds its template.',
};
