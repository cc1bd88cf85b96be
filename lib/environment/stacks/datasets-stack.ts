import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as s3 from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import {
  AccessPointUse,
  ClassificationTag,
  CuratedReplication,
  DataCatalog,
  DatasetFormat,
  DatasetVerifier,
  DataZones,
  ErasureRole,
  GovernedCatalog,
  GovernedDataset,
  LakeFormationAdministration,
  ManifestAuthority,
  PersonalDataHandling,
  SubmitterRole,
  TrustedPeople,
  ZoneAccessPoint,
} from '../../../constructs/data';
import { NetworkZoneName } from '../../../constructs/network';
import type { DataPerimeter } from '../../../constructs/storage';
import type {
  AccessPointConfiguration,
  DatasetConfiguration,
  EnvironmentConfiguration,
  LakeFormationConfiguration,
} from '../configuration';
import { removalPolicyOf } from '../lifecycle';
import { subscribe } from '../subscribers';
import type { KeysStack } from './keys-stack';
import type { NetworkStack } from './network-stack';

/** Landing, quarantine and curated data, and the workflow that promotes a dataset once it is scanned, checked and approved. */
export class DatasetsStack extends Stack {
  readonly zones: DataZones;
  readonly verifier: DatasetVerifier;

  constructor(
    scope: Construct,
    id: string,
    configuration: EnvironmentConfiguration,
    datasets: readonly DatasetConfiguration[],
    keys: KeysStack,
    networks: NetworkStack,
    props: StackProps,
  ) {
    super(scope, id, props);
    const encryptionKey = keys.keys.keyFor(keys.classification);
    const { logsKey } = keys.keys;
    const retentionDays = configuration.data?.retentionDays ?? 365;
    this.zones = new DataZones(this, 'Zones', {
      encryptionKey,
      logsKey,
      classification: keys.classification,
      retention: { curatedLock: Duration.days(retentionDays) },
      perimeter: perimeterOf(configuration, networks),
      removalPolicy: removalPolicyOf(configuration),
    });
    const zone = networks.network.zone(NetworkZoneName.DATA);
    const network = { vpc: zone.vpc, subnets: zone.subnets, securityGroups: [zone.securityGroup] };
    const authority = new ManifestAuthority(this, 'Manifests', { zones: this.zones, logsKey, network });
    const catalog = new DataCatalog(this, 'Catalog');
    for (const { name, format, columns, qualityRules, personalData, submitters, approvers } of datasets) {
      const dataset = new GovernedDataset(this, `Dataset-${name}`, {
        datasetName: name,
        platform: { zones: this.zones, authority, catalog },
        schema: { format: FORMATS[format], columns },
        qualityRules,
        personalData: personalData && {
          handling: personalData.handling === 'approver-decides' ? PersonalDataHandling.APPROVER_DECIDES : undefined,
          customDataIdentifierIds: personalData.customIdentifierIds,
        },
        approvers: peopleOf(approvers),
      });
      new SubmitterRole(this, `Submitter-${name}`, { dataset, assumedBy: peopleOf(submitters) });
      subscribe(dataset.approval.topic, configuration.oversight?.approvers);
    }
    this.verifier = new DatasetVerifier(this, 'Verifier', {
      curatedBucket: this.zones.curated.bucket,
      encryptionKey,
      signingKey: authority.signingKey,
      logsKey,
      network,
    });
    const { data = {} } = configuration;
    for (const door of data.accessPoints ?? []) this.addAccessPoint(door, networks);
    if (data.replication)
      new CuratedReplication(this, 'Replication', {
        zones: this.zones,
        destinationBucket: s3.Bucket.fromBucketName(this, 'ReplicaBucket', data.replication.bucket),
        destinationKey: kms.Key.fromKeyArn(this, 'ReplicaKey', data.replication.keyArn),
      });
    if (data.lakeFormation) this.govern(data.lakeFormation, catalog);
    const erasure = new ErasureRole(this, 'Erasure', { zones: this.zones, assumedBy: peopleOf(data.erasers) });
    subscribe(erasure.topic, configuration.oversight?.notify);
  }

  private addAccessPoint({ name, zone, from }: AccessPointConfiguration, { network }: NetworkStack): void {
    new ZoneAccessPoint(this, `AccessPoint-${name}`, {
      zone: this.zones[zone],
      use: zone === 'landing' ? AccessPointUse.WRITE : AccessPointUse.READ,
      vpc: from && network.zone(from as NetworkZoneName).vpc,
      accessPointName: name,
    });
  }

  private govern({ settings, administrators, readers }: LakeFormationConfiguration, catalog: DataCatalog): void {
    const role = (arn: string, index: number, kind: string) => iam.Role.fromRoleArn(this, `${kind}${index}`, arn);
    const governed = new GovernedCatalog(this, 'Governed', { zones: this.zones, catalog });
    if (settings === 'create') {
      const administration = new LakeFormationAdministration(this, 'LakeFormation', {
        administrators: (administrators ?? []).map((arn, index) => role(arn, index, 'Administrator')),
      });
      const tag = new ClassificationTag(this, 'ClassificationTag');
      tag.node.addDependency(administration);
      governed.node.addDependency(tag);
    }
    for (const [index, arn] of (readers ?? []).entries())
      governed.grantQuery(role(arn, index, 'Reader'), this.zones.classification);
  }
}

/** Zones whose workloads read or check datasets; inference has no business with them. */
const READING = [NetworkZoneName.DATA, NetworkZoneName.TRAINING, NetworkZoneName.DEVELOPMENT];

function perimeterOf({ data }: EnvironmentConfiguration, { network }: NetworkStack): DataPerimeter | undefined {
  return (
    data?.perimeter && {
      // Zones that share a VPC share its endpoint.
      allowedVpcEndpoints: [...new Set(READING.map((zone) => network.s3EndpointId(zone)))],
      networkExemptPrincipalArns: data.perimeter.exemptPrincipals,
    }
  );
}

function peopleOf(arns: string[] | undefined): iam.IPrincipal | undefined {
  return arns && TrustedPeople.named(arns);
}

const FORMATS = { parquet: DatasetFormat.PARQUET, csv: DatasetFormat.CSV, 'json-lines': DatasetFormat.JSON_LINES };
