/**
 * What AWS itself owns and a workload must still reach: image registries and buckets outside the customer's account.
 *
 * An endpoint policy that admits only one's own resources would break these; one that admits any resource would be no
 * perimeter. So they are listed, one by one, with the page or file that names them.
 */

/** A bucket that AWS owns, which workloads read. */
export interface ServiceOwnedBucket {
  /** Name of the bucket, with `{region}` where the region goes. */
  readonly bucket: string;
  /** Whether the bucket itself is listed too, not only its objects read. */
  readonly listed: boolean;
  /**
   * Whether the request bears the caller's own identity. ECR and CodeArtifact hand out addresses that they have signed
   * themselves, and dnf signs nothing, so there the caller's account or organisation cannot be asked for.
   */
  readonly callerSigned: boolean;
  /** What breaks without it. */
  readonly purpose: string;
  /** Where AWS names it. */
  readonly source: string;
}

/** Buckets whose names follow from the region. */
export const SERVICE_OWNED_BUCKETS: readonly ServiceOwnedBucket[] = [
  {
    bucket: 'prod-{region}-starport-layer-bucket',
    listed: false,
    callerSigned: false,
    purpose: 'layers of private ECR images',
    source: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/vpc-endpoints.html#ecr-minimum-s3-perms',
  },
  {
    bucket: 'al2023-repos-{region}-de612dc2',
    listed: false,
    callerSigned: false,
    purpose: 'packages of Amazon Linux 2023, which machines install at their start',
    source: 'https://docs.aws.amazon.com/linux/al2023/ug/live-patching.html',
  },
  {
    bucket: 'jumpstart-cache-prod-{region}',
    listed: true,
    callerSigned: true,
    purpose: 'JumpStart models and their metadata',
    source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/jumpstart-deploy.html#jumpstart-config-security',
  },
  {
    bucket: 'jumpstart-private-cache-prod-{region}',
    listed: true,
    callerSigned: true,
    purpose: 'JumpStart models behind a licence that was accepted',
    source: 'https://github.com/aws/sagemaker-python-sdk/blob/master/src/sagemaker/jumpstart/constants.py',
  },
];

/**
 * The accounts that own CodeArtifact's buckets `assets-<account>-<region>`.
 *
 * @see https://docs.aws.amazon.com/codeartifact/latest/ug/create-s3-gateway-endpoint.html (read November 2026)
 */
const CODEARTIFACT_ACCOUNTS: Record<string, string> = {
  'ap-northeast-1': '660291247815',
  'ap-south-1': '681137435769',
  'ap-southeast-1': '421485864821',
  'ap-southeast-2': '860415559748',
  'eu-central-1': '769407342218',
  'eu-north-1': '611884512288',
  'eu-south-1': '484130244270',
  'eu-west-1': '438097961670',
  'eu-west-2': '247805302724',
  'eu-west-3': '762466490029',
  'us-east-1': '193858265520',
  'us-east-2': '250872398865',
  'us-west-2': '787052242323',
};

/**
 * The accounts whose registries hold SageMaker's own images: deep learning containers, scikit-learn and XGBoost,
 * Clarify, Model Monitor, SageMaker Distribution.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg-ecr-paths/sagemaker-algo-docker-registry-paths.html
 * @see https://github.com/aws/sagemaker-python-sdk/tree/master/src/sagemaker/image_uri_config (read November 2026)
 */
const IMAGE_ACCOUNTS: Record<string, string[]> = {
  'af-south-1': ['626614931356', '510948584623', '811711786498', '238384257742'],
  'ap-east-1': ['871362719292', '651117190479', '098760798382', '001633400207', '523751269255'],
  'ap-northeast-1': ['763104351884', '354813040037', '377024640650', '574779866223', '010972774902'],
  'ap-northeast-2': ['763104351884', '366743142698', '263625296855', '709848358524', '064688005998'],
  'ap-northeast-3': ['364406365360', '867004704886', '564864627153'],
  'ap-south-1': ['763104351884', '720646828776', '452307495513', '126357580389', '245090515133'],
  'ap-south-2': ['772153158452', '628508329040'],
  'ap-southeast-1': ['763104351884', '121021644041', '834264404009', '245545462676', '022667117163'],
  'ap-southeast-2': ['763104351884', '783357654285', '007051062584', '563025443158', '648430277019'],
  'ap-southeast-3': ['907027046896', '951798379941', '370607712162'],
  'ap-southeast-4': ['457447274322', '106583098589'],
  'ca-central-1': ['763104351884', '341280168497', '675030665977', '536280801234', '481561238223'],
  'ca-west-1': ['204538143572'],
  'eu-central-1': ['763104351884', '492215442770', '017069133835', '048819808253', '545423591354'],
  'eu-central-2': ['380420809688', '680994064768'],
  'eu-north-1': ['763104351884', '662702820516', '763603941244', '895015795356', '175620155138'],
  'eu-south-1': ['692866216735', '978288397137', '638885417683', '810671768855'],
  'eu-south-2': ['503227376785', '104374241257'],
  'eu-west-1': ['763104351884', '141502667606', '131013547314', '468650794304', '819792524951'],
  'eu-west-2': ['763104351884', '764974769150', '440796970383', '749857270468', '021081402939'],
  'eu-west-3': ['763104351884', '659782779980', '341593696636', '680080141114', '856416204555'],
  'il-central-1': ['780543022126'],
  'me-central-1': ['914824155844', '272398656194', '358593528301'],
  'me-south-1': ['217643126080', '801668240914', '835444307964', '607024016150', '523774347010'],
  'sa-east-1': ['763104351884', '737474898029', '520018980103', '539772159869', '567556641782'],
  'us-east-1': ['763104351884', '683313688378', '205585389593', '156813124566', '885854791233'],
  'us-east-2': ['763104351884', '257758044811', '211330385671', '777275614652', '137914896644'],
  'us-west-1': ['763104351884', '746614075791', '740489534195', '890145073186', '053634841547'],
  'us-west-2': ['763104351884', '246618743249', '306415355426', '159807026194', '542918446943'],
};

/**
 * The ARNs of AWS's buckets.
 *
 * @param region where it is known at synth; otherwise CodeArtifact's buckets of every region are listed
 * @param regionText the region as the names bear it
 */
export function bucketArns(
  region: string | undefined,
  regionText: string,
  partition: string,
): ServiceOwnedBucketArns[] {
  const codeArtifact =
    region === undefined ? Object.entries(CODEARTIFACT_ACCOUNTS) : pick(CODEARTIFACT_ACCOUNTS, region);
  const buckets = [
    ...SERVICE_OWNED_BUCKETS.map((owned) => ({ ...owned, bucket: owned.bucket.replace('{region}', regionText) })),
    ...codeArtifact.map(([home, account]) => ({
      bucket: `assets-${account}-${home}`,
      listed: false,
      callerSigned: false,
    })),
  ];
  return buckets.map(({ bucket, listed, callerSigned }) => ({
    callerSigned,
    objects: `arn:${partition}:s3:::${bucket}/*`,
    bucket: listed ? `arn:${partition}:s3:::${bucket}` : undefined,
  }));
}

export interface ServiceOwnedBucketArns {
  readonly callerSigned: boolean;
  readonly objects: string;
  readonly bucket?: string;
}

/**
 * Accounts that own SageMaker's images: those of the region, or of every region when it is known only at deployment.
 *
 * All are AWS's own, and an endpoint reaches only its own region, so the longer list admits nothing more.
 */
export function imageAccounts(region: string | undefined): string[] {
  const accounts = region === undefined ? Object.values(IMAGE_ACCOUNTS).flat() : (IMAGE_ACCOUNTS[region] ?? []);
  return [...new Set(accounts)].sort();
}

function pick(table: Record<string, string>, region: string): [string, string][] {
  const value = table[region];
  return value === undefined ? [] : [[region, value]];
}
