import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { NetworkZoneName } from './zone-name';

/** What the workloads of a zone say to each other. */
export function internalTraffic(zone: NetworkZoneName): ec2.Port[] {
  switch (zone) {
    case NetworkZoneName.TRAINING:
      // EFA needs every protocol in both directions within the group:
      // https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/efa-start.html
      return [ec2.Port.allTraffic()];
    case NetworkZoneName.DEVELOPMENT:
      // Studio's Jupyter server and kernels, and the domain's file system:
      // https://docs.aws.amazon.com/sagemaker/latest/dg/studio-notebooks-and-internet-access.html
      return [ec2.Port.tcpRange(8192, 65535), ec2.Port.tcp(2049)];
    case NetworkZoneName.DATA:
      // Spark on SageMaker Processing or Glue: https://docs.aws.amazon.com/glue/latest/dg/setup-vpc-for-glue-access.html
      return [ec2.Port.allTcp()];
    case NetworkZoneName.INFERENCE:
      return [];
  }
}
