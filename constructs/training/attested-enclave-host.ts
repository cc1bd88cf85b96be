import { Aws } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { KeyServiceGrants } from '../keys';
import { AttestedKey } from './attested-key';

/** Properties of {@link AttestedEnclaveHost}. */
export interface AttestedEnclaveHostProps {
  /** VPC of the host. */
  readonly vpc: ec2.IVpc;

  /**
   * Subnet of the host. An isolated one, with endpoints for KMS and S3. That of S3 must let anybody read the packages of
   * Amazon Linux, `al2023-repos-REGION-de612dc2`, as those of a `SegmentedNetwork` do: dnf signs no request.
   */
  readonly subnet: ec2.ISubnet;

  /** Where the enclave image lies, and what it needs of the host. */
  readonly image: EnclaveImage;

  /** SHA-384 digests of the enclave images that may decrypt; see {@link AttestedKey}. */
  readonly imageSha384: string[];

  /** Key of the host's volume. */
  readonly volumeKey: kms.IKey;

  /**
   * Security group of the host. In a zone of a `SegmentedNetwork` it is the zone's: its endpoints may lie in another VPC.
   *
   * @default - a new one: nothing in, HTTPS to the VPC and to `s3PrefixListId` out
   */
  readonly securityGroup?: ec2.ISecurityGroup;

  /** Id of the region's S3 prefix list, for a VPC with a gateway endpoint for S3. @default - none */
  readonly s3PrefixListId?: string;
}

/** An enclave image (EIF) and what it needs. */
export interface EnclaveImage {
  /** Bucket of the image; versioned. */
  readonly bucket: s3.IBucket;

  /** Key of the image file in the bucket. */
  readonly key: string;

  /** Memory of the enclave in MiB, at least 64. @default 4096 */
  readonly memoryMiB?: number;

  /** vCPUs of the enclave; an even number, and two remain for the host. @default 2 */
  readonly cpuCount?: number;

  /** Instance type of the host: Nitro, four vCPUs or more, not burstable, not bare metal. @default 'm7i.xlarge' */
  readonly hostInstanceType?: string;
}

/**
 * An EC2 host that runs a Nitro enclave, and the key that only this enclave can decrypt with.
 *
 * For data that not even the administrator of the host may see: the enclave has no network, no disk and no shell, and
 * KMS releases a data key to it only against its attestation. The host can pass messages, and read none.
 *
 * The host has no way in: no key pair, no SSH, no Session Manager. It is replaced, not repaired. Metadata version 2
 * with one hop, so that nothing behind the host reaches its credentials. The enclave never starts in debug mode, which
 * would make it attest zeros.
 *
 * @see https://docs.aws.amazon.com/enclaves/latest/user/nitro-enclave.html
 */
export class AttestedEnclaveHost extends Construct {
  /** The key that decrypts inside the enclave only. */
  public readonly attestedKey: AttestedKey;

  /** Role of the host. */
  public readonly role: iam.Role;

  /** Security group of the host. */
  public readonly securityGroup: ec2.ISecurityGroup;

  /** Launch template of the host. */
  public readonly launchTemplate: ec2.LaunchTemplate;

  /** The host. */
  public readonly instance: ec2.CfnInstance;

  /** @throws if the image needs an impossible size, or the instance type can run no enclave */
  constructor(scope: Construct, id: string, props: AttestedEnclaveHostProps) {
    super(scope, id);
    const { image } = props;
    const instanceType = image.hostInstanceType ?? 'm7i.xlarge';
    const memory = image.memoryMiB ?? 4096;
    const cpus = image.cpuCount ?? 2;
    this.check(instanceType, memory, cpus, image.key);

    this.attestedKey = new AttestedKey(this, 'AttestedKey', { imageSha384: props.imageSha384 });
    this.securityGroup = props.securityGroup ?? this.makeSecurityGroup(props);
    this.role = new iam.Role(this, 'Role', {
      assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com'),
      description: 'Host of an attested Nitro enclave',
    });
    this.attestedKey.grantDecrypt(this.role);
    this.role.addToPolicy(
      new iam.PolicyStatement({
        sid: 'ReadEnclaveImage',
        actions: ['s3:GetObject'],
        resources: [image.bucket.arnForObjects(image.key)],
      }),
    );
    image.bucket.encryptionKey?.grantDecrypt(this.role);
    KeyServiceGrants.of(props.volumeKey).grantForAwsResources(this.role);

    const profile = new iam.InstanceProfile(this, 'Profile', { role: this.role });
    this.launchTemplate = new ec2.LaunchTemplate(this, 'Template', {
      instanceType: new ec2.InstanceType(instanceType),
      machineImage: ec2.MachineImage.latestAmazonLinux2023(),
      instanceProfile: profile,
      securityGroup: this.securityGroup,
      nitroEnclaveEnabled: true,
      requireImdsv2: true,
      httpEndpoint: true,
      httpTokens: ec2.LaunchTemplateHttpTokens.REQUIRED,
      httpPutResponseHopLimit: 1,
      instanceMetadataTags: false,
      detailedMonitoring: true,
      ebsOptimized: true,
      disableApiTermination: true,
      userData: startEnclave(image, memory, cpus),
      blockDevices: [
        {
          deviceName: '/dev/xvda',
          volume: ec2.BlockDeviceVolume.ebs(30, {
            encrypted: true,
            kmsKey: props.volumeKey,
            volumeType: ec2.EbsDeviceVolumeType.GP3,
            deleteOnTermination: true,
          }),
        },
      ],
    });
    this.instance = new ec2.CfnInstance(this, 'Host', {
      launchTemplate: {
        launchTemplateId: this.launchTemplate.launchTemplateId,
        version: this.launchTemplate.latestVersionNumber,
      },
      subnetId: props.subnet.subnetId,
      // Said again beside the template, for the tools that look at the instance alone.
      iamInstanceProfile: profile.instanceProfileName,
      monitoring: true,
      disableApiTermination: true,
    });
  }

  private makeSecurityGroup(props: AttestedEnclaveHostProps): ec2.SecurityGroup {
    const group = new ec2.SecurityGroup(this, 'SecurityGroup', {
      vpc: props.vpc,
      allowAllOutbound: false,
      description: 'Host of an attested enclave: nothing in, HTTPS to endpoints out',
    });
    group.addEgressRule(ec2.Peer.ipv4(props.vpc.vpcCidrBlock), ec2.Port.tcp(443), 'HTTPS to interface endpoints');
    if (props.s3PrefixListId !== undefined) {
      group.addEgressRule(ec2.Peer.prefixList(props.s3PrefixListId), ec2.Port.tcp(443), 'HTTPS to S3');
    }
    return group;
  }

  private check(instanceType: string, memory: number, cpus: number, key: string): void {
    const reject = (what: string) => {
      throw new Error(`AttestedEnclaveHost '${this.node.path}': ${what}`);
    };
    if (/^(t\d|mac)|\.(metal.*|nano|micro|small|medium|large)$/.test(instanceType)) {
      reject(
        `hostInstanceType must be a Nitro instance with four vCPUs or more that is neither burstable nor bare metal, ` +
          `got '${instanceType}'. Take, for example, 'm7i.xlarge'.`,
      );
    }
    if (!Number.isInteger(memory) || memory < 64) {
      reject(`memoryMiB must be a whole number of at least 64, got ${memory}.`);
    }
    if (!Number.isInteger(cpus) || cpus < 2 || cpus % 2 !== 0) {
      reject(`cpuCount must be an even number of at least 2, because vCPUs come in pairs, got ${cpus}.`);
    }
    if (!/^[A-Za-z0-9!_.*'()/-]+$/.test(key) || key.includes("'")) {
      reject(`the key of the image must have letters, digits and !_.*()/- only, got '${key}'.`);
    }
  }
}

/**
 * Installs the enclave tools from Amazon Linux's own repository, which lies in S3, and starts the enclave.
 *
 * The proxy forwards the enclave's TLS connection to KMS and sees ciphertext only.
 */
function startEnclave(image: EnclaveImage, memory: number, cpus: number): ec2.UserData {
  const userData = ec2.UserData.forLinux();
  userData.addCommands(
    'set -euo pipefail',
    'dnf install -y aws-nitro-enclaves-cli',
    `printf -- '---\\nmemory_mib: ${memory}\\ncpu_count: ${cpus}\\n' > /etc/nitro_enclaves/allocator.yaml`,
    `printf 'allowlist:\\n- {address: kms.${Aws.REGION}.amazonaws.com, port: 443}\\n' > /etc/nitro_enclaves/vsock-proxy.yaml`,
    'systemctl enable --now nitro-enclaves-allocator.service nitro-enclaves-vsock-proxy.service',
    `aws s3 cp 's3://${image.bucket.bucketName}/${image.key}' /opt/enclave.eif --region ${Aws.REGION} --no-progress`,
    `nitro-cli run-enclave --eif-path /opt/enclave.eif --memory ${memory} --cpu-count ${cpus} --enclave-cid 16`,
  );
  return userData;
}
