import { PersonalDataHandling } from '../../../constructs/data';
import { DataFixture, type DeployedData, deployStandard } from './data-fixture';

const FOLDER = 'datasets/claims/revision=r1/';

/** A deployed dataset with one good submission in landing, and an approver who approves. */
function withSubmission(data: DeployedData = deployStandard()): DeployedData {
  data.account.place(data.landing, 'claims/may/part-0.parquet', 'PAR1 good data');
  data.account.place(data.landing, 'claims/may/more/part 1+2.parquet', 'PAR1 more good data');
  data.approve();
  return data;
}

/** Nothing of the revision is where training could read it. */
function expectNothingPromoted(data: DeployedData): void {
  expect(data.account.list(data.curated, 'datasets/')).toEqual([]);
  expect(data.account.list(data.curated, 'manifests/')).toEqual([]);
}

/** What the approver is shown. */
function list(data: DeployedData): unknown {
  return JSON.parse(data.account.body(data.curated, 'inventories/claims/r1.json')!);
}

describe('a submission that is clean, good, free of personal data and approved', () => {
  test('is promoted under its revision, and its manifest is signed with what the checks said', async () => {
    const data = withSubmission();

    const { output, error } = await data.promote();

    expect(error).toBeUndefined();
    expect(data.account.list(data.curated, FOLDER)).toEqual([
      `${FOLDER}more/part 1+2.parquet`,
      `${FOLDER}part-0.parquet`,
    ]);
    expect(output).toMatchObject({
      manifestKey: 'manifests/claims/r1.json',
      datasetPrefix: 'datasets/claims/revision=r1',
      objects: 2,
    });
    expect(JSON.parse(data.account.body(data.curated, 'manifests/claims/r1.json')!)).toMatchObject({
      dataset: 'claims',
      revision: 'r1',
      approval: { key: 'approvals/claims/r1.json' },
      checks: {
        source: `s3://${data.landing}/claims/may/`,
        malwareScan: { clean: 2 },
        quality: { score: 1, minimumScore: 1 },
        personalData: { handling: 'reject', inspected: true, findings: 0, objectsNotInspectable: 0 },
      },
    });
  });

  test('may hold text, Avro and empty files beside Parquet', async () => {
    const data = withSubmission();
    for (const [name, body] of [
      ['labels.csv', 'id,label\n1,münze'],
      ['notes.TXT', 'a note'],
      ['rows.avro', 'Obj\x01rows'],
      ['empty.json', ''],
    ] as const)
      data.account.place(data.landing, `claims/may/${name}`, body);

    const { error } = await data.promote();

    expect(error).toBeUndefined();
    expect(list(data)).toMatchObject({ objects: 6, notInspectable: 0 });
  });

  test('is evaluated as a partition of its own', async () => {
    const data = withSubmission();

    await data.promote();

    expect(data.calls.get('aws-sdk:glue:createPartition')).toMatchObject([
      {
        PartitionInput: {
          Values: ['r1'],
          StorageDescriptor: {
            Location: `s3://${data.quarantine}/${FOLDER}`,
            Columns: [{ Name: 'id', Type: 'string' }],
          },
        },
      },
      { PartitionInput: { Values: ['r1'], StorageDescriptor: { Location: `s3://${data.curated}/${FOLDER}` } } },
    ]);
    expect(data.calls.get('aws-sdk:glue:startDataQualityRulesetEvaluationRun')).toMatchObject([
      { DataSource: { GlueTable: { AdditionalOptions: { pushDownPredicate: "revision = 'r1'" } } } },
    ]);
  });

  test('has all of it, and nothing else of the bucket, searched for personal data', async () => {
    const data = withSubmission();

    await data.promote();

    expect(data.calls.get('aws-sdk:macie2:createClassificationJob')).toMatchObject([
      {
        SamplingPercentage: 100,
        S3JobDefinition: {
          BucketDefinitions: [{ Buckets: [data.quarantine] }],
          Scoping: { Includes: { And: [{ SimpleScopeTerm: { Comparator: 'STARTS_WITH', Values: [FOLDER] } }] } },
        },
      },
    ]);
  });

  test('is recorded in the lineage, from the submission to the dataset', async () => {
    const data = withSubmission();

    const { output } = await data.promote();

    const { lineage } = data.fixture.dataset;
    const source = data.simulation.valueOf(lineage.sourceArn);
    const dataset = data.simulation.valueOf(lineage.contextArn);
    const submission = `artifact/s3://${data.quarantine}/${FOLDER}`;
    const approval = `artifact/s3://${data.curated}/approvals/claims/r1.json`;
    const revision = `artifact/s3://${data.curated}/datasets/claims/revision=r1`;
    expect(data.calls.get('aws-sdk:sagemaker:createArtifact')).toMatchObject([
      { ArtifactType: 'DatasetSubmission', Properties: { source: 'claims/may/' } },
      {
        ArtifactType: 'DatasetApproval',
        Source: { SourceTypes: [{ SourceIdType: 'S3Version', Value: output!['approvalVersionId'] }] },
      },
      {
        ArtifactType: 'DatasetRevision',
        Properties: {
          manifest: `s3://${data.curated}/manifests/claims/r1.json`,
          manifestSha256: output!['manifestSha256'],
        },
      },
    ]);
    expect(data.calls.get('aws-sdk:sagemaker:addAssociation')).toEqual([
      { SourceArn: source, DestinationArn: submission, AssociationType: 'ContributedTo' },
      { SourceArn: submission, DestinationArn: 'action/claims-r1', AssociationType: 'ContributedTo' },
      { SourceArn: approval, DestinationArn: 'action/claims-r1', AssociationType: 'ContributedTo' },
      { SourceArn: 'action/claims-r1', DestinationArn: revision, AssociationType: 'Produced' },
      { SourceArn: revision, DestinationArn: dataset, AssociationType: 'AssociatedWith' },
    ]);
  });

  test('is recorded with the version of the approval that the manifest names', async () => {
    const data = withSubmission();

    const { output } = await data.promote();

    const { approval } = JSON.parse(data.account.body(data.curated, 'manifests/claims/r1.json')!);
    expect(output).toMatchObject({ approvalVersionId: approval.versionId });
    expect(approval.versionId).toMatch(/./);
  });

  test('is recorded beside earlier revisions, under names and sources of its own', async () => {
    const data = withSubmission();

    await data.promote('may', 'r1');
    const { error } = await data.promote('may', 'r2');

    expect(error).toBeUndefined();
    expect(data.calls.get('aws-sdk:sagemaker:createArtifact')).toHaveLength(6);
  });

  test('has names that SageMaker takes, however long dataset and revision are called', async () => {
    const data = withSubmission();
    const revision = 'r'.repeat(50);

    await data.promote('may', revision);

    const names = data.calls.get('aws-sdk:sagemaker:createArtifact')!.map((call) => call['ArtifactName'] as string);
    expect(names).toEqual([`claims-${revision}-submission`, `claims-${revision}-approval`, `claims-${revision}`]);
    // A dataset may be called by 50 characters, too.
    for (const name of names) expect(name.length - 'claims'.length + 50).toBeLessThanOrEqual(120);
  });

  test('waits until the scan has looked at everything', async () => {
    const data = withSubmission();
    let waits = 0;
    data.account.scan = () => (waits > 2 ? 'NO_THREATS_FOUND' : undefined);
    data.beforeWait = () => {
      waits += 1;
      // The scan comes round again.
      for (const key of data.account.list(data.quarantine)) {
        data.account.place(data.quarantine, key, data.account.body(data.quarantine, key)!);
      }
    };

    const { entered, error } = await data.promote();

    expect(error).toBeUndefined();
    expect(entered.filter((state) => state === 'ReadScan')).toHaveLength(3);
  });

  test('waits until the approver has decided', async () => {
    const data = withSubmission();
    const approve = data.onAsked;
    let message: Parameters<typeof approve>[0] | undefined;
    data.onAsked = async (asked) => {
      message = asked;
    };
    let looks = 0;
    data.onLookForApproval = async () => {
      looks += 1;
      if (looks === 5) await approve(message!);
    };

    const { error } = await data.promote();

    expect(error).toBeUndefined();
    expect(looks).toBe(5);
  });
});

describe('what ends a promotion before anything is promoted', () => {
  test.each([
    ['a threat', 'THREATS_FOUND', 'NotClean'],
    ['an object that cannot be scanned', 'UNSUPPORTED', 'NotClean'],
    ['a scan that may not read', 'ACCESS_DENIED', 'NotClean'],
    ['a scan that failed', 'FAILED', 'NotClean'],
    ['a scan that never looks', undefined, 'ScanMissing'],
  ])('%s', async (_what, status, error) => {
    const data = withSubmission();
    data.account.scan = (key) => (key.endsWith('part-0.parquet') ? status : 'NO_THREATS_FOUND');

    const execution = await data.promote();

    expect(execution.error).toBe(error);
    expectNothingPromoted(data);
  });

  test.each([
    ['a score below the minimum', 0.9, 'QualityTooLow'],
    ['a run that failed', 'FAILED', 'QualityUnknown'],
    ['a run that ran out of time', 'TIMEOUT', 'QualityUnknown'],
    ['a run that was stopped', 'STOPPED', 'QualityUnknown'],
  ])('quality: %s', async (_what, quality, error) => {
    const data = withSubmission();
    data.quality = quality;

    const execution = await data.promote();

    expect(execution.error).toBe(error);
    expectNothingPromoted(data);
  });

  test.each([
    ['a finding', 1],
    ['a job that was cancelled', 'CANCELLED'],
    ['a job that somebody paused', 'USER_PAUSED'],
    ['an account without Macie', undefined],
  ])('personal data: %s', async (_what, macie) => {
    const data = withSubmission();
    data.macie = macie;

    const execution = await data.promote();

    expect(execution.error).toBe('PersonalData');
    expectNothingPromoted(data);
  });

  test.each([
    ['an image', 'scan.png', 'an image of a passport'],
    ['an archive, of which Macie may extract only a part', 'more.zip', 'PK'],
    ['a compressed file', 'more.csv.gz', 'id'],
    ['a document, which can hold images or have a password', 'contract.pdf', '%PDF'],
    ['an object without an extension', 'README', 'text'],
    ['an image with the name of a table', 'scan.csv', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR'],
    ['an archive with the name of a table', 'more.jsonl', 'PK\x03\x04\x14\0\0\0'],
    ['something else with the name of a Parquet file', 'more.parquet', 'id,amount'],
    ['an encrypted Parquet file, which begins with another mark', 'secret.parquet', 'PARE data'],
    ['something else with the name of an Avro file', 'more.avro', 'id,amount'],
    ['a name that objects of JavaScript have', 'a.__proto__', 'id'],
  ])('personal data: %s counts as not inspected', async (_what, name, body) => {
    const data = withSubmission();
    data.account.place(data.landing, `claims/may/${name}`, body);

    const execution = await data.promote();

    expect(execution.error).toBe('PersonalData');
    expect(list(data)).toMatchObject({ objects: 3, notInspectable: 1 });
    expectNothingPromoted(data);
  });

  test.each([
    ['a rejection', (data: DeployedData) => data.approve('rejected'), 'Rejected'],
    ['an approval of other content', (data: DeployedData) => data.approve('approved', 'f'.repeat(64)), 'OtherApproved'],
    ['no decision in time', (data: DeployedData) => (data.onAsked = async () => {}), 'NotApprovedInTime'],
  ])('approval: %s', async (_what, decide, error) => {
    const data = withSubmission();
    decide(data);

    const execution = await data.promote();

    expect(execution.error).toBe(error);
    expectNothingPromoted(data);
  });

  test('an empty submission', async () => {
    const execution = await withSubmission().promote('june');

    expect(execution.error).toBe('NothingSubmitted');
  });

  test('a revision that exists already', async () => {
    const data = withSubmission();
    await data.promote();

    const second = await data.promote();

    expect(second.error).toBe('RevisionExists');
  });

  test.each(['../payments', 'may/../../payments', 'may/', '', '.', 'x'.repeat(51), 'a_b', '-may'])(
    'the name of a submission that could reach elsewhere: %j',
    async (submission) => {
      const execution = await withSubmission().promote(submission);

      expect(execution.error).toBe('InvalidName');
    },
  );

  test('a submission that is no text', async () => {
    const execution = await withSubmission().promote({ $gt: '' } as never);

    expect(execution.error).toBe('States.QueryEvaluationError');
  });

  test.each(['claims/may/../../evil.parquet', 'claims/may/./x', 'claims/may/..'])(
    'a key that could lead a job out of its folder: %s',
    async (key) => {
      const data = withSubmission();
      data.account.place(data.landing, key, 'evil');

      const execution = await data.promote();

      expect(execution.error).toBe('ObjectRefused');
      expectNothingPromoted(data);
    },
  );

  test('an object that is too large for a hash of the whole', async () => {
    const data = withSubmission();
    data.account.sizes.set('claims/may/part-0.parquet', 5 * 1024 ** 3 + 1);

    const execution = await data.promote();

    expect(execution.error).toBe('ObjectRefused');
    expectNothingPromoted(data);
  });
});

describe('what a submitter does after he has submitted', () => {
  test('changes in landing, once frozen, are not promoted', async () => {
    const data = withSubmission();
    const approve = data.onAsked;
    data.onAsked = async (message) => {
      data.account.place(data.landing, 'claims/may/part-0.parquet', 'poison');
      await approve(message);
    };

    await data.promote();

    expect(data.account.body(data.curated, `${FOLDER}part-0.parquet`)).toBe('PAR1 good data');
  });

  test('a tag that he forged does not travel with the copy', async () => {
    const data = withSubmission();
    data.account.place(data.landing, 'claims/may/part-0.parquet', 'malware', {
      tags: { GuardDutyMalwareScanStatus: 'NO_THREATS_FOUND' },
    });
    data.account.scan = (_key, body) => (body === 'malware' ? 'THREATS_FOUND' : 'NO_THREATS_FOUND');

    const execution = await data.promote();

    expect(execution.error).toBe('NotClean');
    expectNothingPromoted(data);
  });
});

describe('where the approver decides about personal data', () => {
  const props = { personalData: { handling: PersonalDataHandling.APPROVER_DECIDES } };

  test.each([
    ['findings', 3, { inspected: true, findings: 3 }],
    ['no Macie', undefined, { inspected: false, findings: 0 }],
  ])('he is told of %s, and the manifest says so', async (_what, macie, expected) => {
    const data = withSubmission(new DataFixture(props).deploy());
    data.macie = macie;
    const approve = data.onAsked;
    let told: unknown;
    data.onAsked = async (message) => {
      told = message['personalData'];
      await approve(message);
    };

    const { error } = await data.promote();

    expect(error).toBeUndefined();
    expect(told).toMatchObject(expected);
    expect(JSON.parse(data.account.body(data.curated, 'manifests/claims/r1.json')!)).toMatchObject({
      checks: { personalData: { handling: 'approver-decides', ...expected } },
    });
  });
});
