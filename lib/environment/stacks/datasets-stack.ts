import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import {
  DataCatalog,
  DatasetFormat,
  DatasetVerifier,
  DataZones,
  ErasureRole,
  GovernedDataset,
  ManifestAuthority,
} from '../../../constructs/data';
import { NetworkZoneName } from '../../../constructs/network';
import type { DatasetConfiguration, EnvironmentConfiguration } from '../configuration';
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
      removalPolicy: removalPolicyOf(configuration),
    });
    const zone = networks.network.zone(NetworkZoneName.DATA);
    const network = { vpc: zone.vpc, subnets: zone.subnets, securityGroups: [zone.securityGroup] };
    const authority = new ManifestAuthority(this, 'Manifests', { zones: this.zones, logsKey, network });
    const catalog = new DataCatalog(this, 'Catalog');
    for (const { name, format, columns, qualityRules } of datasets) {
      const dataset = new GovernedDataset(this, `Dataset-${name}`, {
        datasetName: name,
        platform: { zones: this.zones, authority, catalog },
        schema: { format: FORMATS[format], columns },
        qualityRules,
      });
      subscribe(dataset.approval.topic, configuration.oversight?.approvers);
    }
    this.verifier = new DatasetVerifier(this, 'Verifier', {
      curatedBucket: this.zones.curated.bucket,
      encryptionKey,
      signingKey: authority.signingKey,
      logsKey,
      network,
    });
    const erasure = new ErasureRole(this, 'Erasure', { zones: this.zones });
    subscribe(erasure.topic, configuration.oversight?.notify);
  }
}

const FORMATS = { parquet: DatasetFormat.PARQUET, csv: DatasetFormat.CSV, 'json-lines': DatasetFormat.JSON_LINES };
