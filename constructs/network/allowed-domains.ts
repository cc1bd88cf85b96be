import { Aws } from 'aws-cdk-lib';
import type { EndpointService } from './endpoint-service';

/** Names of what lies in the VPC itself and behind the gateway endpoints. */
const EVERY_ZONE = [
  's3.{region}.amazonaws.com',
  '*.s3.{region}.amazonaws.com',
  's3.dualstack.{region}.amazonaws.com',
  '*.s3.dualstack.{region}.amazonaws.com',
  '*.s3-accesspoint.{region}.amazonaws.com',
  // What SDKs and old tools ask for in us-east-1, or before they know a bucket's region.
  's3.amazonaws.com',
  '*.s3.amazonaws.com',
  'dynamodb.{region}.amazonaws.com',
  '*.ddb.{region}.amazonaws.com',
  '*.efs.{region}.amazonaws.com',
  '*.fsx.{region}.amazonaws.com',
  // Hosts in the VPC, and private addresses looked up backwards, which the resolver answers itself.
  '*.{region}.compute.internal',
  '*.ec2.internal',
  '*.10.in-addr.arpa',
  '*.168.192.in-addr.arpa',
  ...Array.from({ length: 16 }, (_, index) => `*.${16 + index}.172.in-addr.arpa`),
];

/**
 * The names that a zone must resolve: its services, S3 and DynamoDB, its own hosts, and what it was given besides.
 *
 * @param region name of the region; known only at deployment when it is not given
 */
export function allowedDomains(services: EndpointService[], besides: string[], region: string = Aws.REGION): string[] {
  const names = [...EVERY_ZONE, ...services.flatMap((service) => service.dnsNames), ...besides];
  return [...new Set(names)].map((name) => name.replace('{region}', region));
}
