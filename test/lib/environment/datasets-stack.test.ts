import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, type Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { NetworkZoneName } from '../../../constructs/network';
import { AiEnvironment, parseConfiguration } from '../../../lib/environment';
import type { NetworkStack } from '../../../lib/environment/stacks/network-stack';
import { CHECKOUT } from '../../support/aims-command';
import { ACCOUNT, concrete, decide } from '../../support/policy-decision';

const folder = join(CHECKOUT, 'environments');
const reference = readFileSync(join(folder, 'reference.yaml'), 'utf8');

/** The reference environment, with pieces of its text replaced. */
function environmentWith(...changes: readonly (readonly [string, string])[]): AiEnvironment {
  const text = changes.reduce((before, [from, to]) => {
    expect(before).toContain(from);
    return before.replace(from, to);
  }, reference);
  return new AiEnvironment(new App(), parseConfiguration(join(folder, 'my.yaml'), text));
}

function templateOf(environment: AiEnvironment, stack: string): Template {
  return Template.fromStack(environment.node.findChild(stack) as Stack);
}

function datasets(...changes: readonly (readonly [string, string])[]): Template {
  return templateOf(environmentWith(...changes), 'Datasets');
}

const PEOPLE = 'arn:aws:iam::111122223333:role/Data-*';
const APPROVERS = 'arn:aws:iam::111122223333:role/Approvers';

describe('who submits, approves and erases', () => {
  const roles = (template: Template, description: string) =>
    Object.values(template.findResources('AWS::IAM::Role', { Properties: { Description: description } })).map(
      (role) => role['Properties'].AssumeRolePolicyDocument.Statement[0].Condition,
    );

  test('is whoever signed in with MFA, where the file names nobody', () => {
    const template = datasets();
    const mfa = [{ Bool: { 'aws:MultiFactorAuthPresent': 'true' } }];

    expect(roles(template, 'Submits revisions of the dataset credit-history')).toEqual(mfa);
    expect(roles(template, 'Approves revisions of the dataset credit-history')).toEqual(mfa);
    expect(roles(template, 'Erases objects in Reference/Datasets/Zones')).toEqual(mfa);
  });

  test('is whoever the file names', () => {
    const template = datasets([
      '      format: parquet\n',
      `      format: parquet\n      submitters: ["${PEOPLE}"]\n      approvers: ["${APPROVERS}"]\n`,
    ]);

    expect(roles(template, 'Submits revisions of the dataset credit-history')).toEqual([
      { ArnLike: { 'aws:PrincipalArn': [PEOPLE] } },
    ]);
    expect(roles(template, 'Approves revisions of the dataset credit-history')).toEqual([
      { ArnLike: { 'aws:PrincipalArn': [APPROVERS] } },
    ]);
  });

  test('the submitter may start the promotion', () => {
    datasets().hasResourceProperties('AWS::IAM::Policy', {
      Roles: [{ Ref: Match.stringLikeRegexp('^Submittercredithistory') }],
      PolicyDocument: { Statement: Match.arrayWith([Match.objectLike({ Action: 'states:StartExecution' })]) },
    });
  });
});

describe('where the file limits the networks', () => {
  const OUTSIDE = ['Reference-Backup-*', 'Reference-Training-EnclavePersonasBreakGlass*'];
  const exempt = OUTSIDE.map((name) => `"arn:aws:iam::${ACCOUNT}:role/${name}"`).join(', ');
  const environment = environmentWith([
    '  datasets:\n',
    `  perimeter: { exemptPrincipals: [${exempt}] }\n  datasets:\n`,
  ]);
  const template = templateOf(environment, 'Datasets');
  const zones = ['Landing', 'Quarantine', 'Curated'].map((zone) => {
    const policies = Object.entries(template.findResources('AWS::S3::BucketPolicy'));
    const { Bucket, PolicyDocument } = policies.find(([id]) => id.startsWith(`Zones${zone}`))![1]['Properties'];
    return { zone, policy: PolicyDocument, bucket: `arn:of:${Bucket.Ref}` };
  });
  /** What the bucket policies say of listing, on which nothing but networks has a word. */
  const list = (principal: string, vpce?: unknown) =>
    zones.map(({ policy, bucket }) =>
      decide(policy, {
        action: 's3:ListBucket',
        resource: bucket,
        principal,
        context: {
          'aws:SecureTransport': 'true',
          's3:TlsVersion': '1.3',
          'aws:PrincipalAccount': ACCOUNT,
          ...(vpce !== undefined && { 'aws:SourceVpce': concrete(vpce as never) as string }),
        },
      }),
    );
  const { network } = environment.node.findChild('Network') as NetworkStack;
  const endpoint = (zone: NetworkZoneName) =>
    (environment.node.findChild('Datasets') as Stack).resolve(network.s3EndpointId(zone));
  const callers = ['Datasets', 'Data', 'Backup', 'Training', 'Inference'].flatMap((stack) => {
    const one = templateOf(environment, stack);
    const policies = { ...one.findResources('AWS::IAM::Policy'), ...one.findResources('AWS::IAM::ManagedPolicy') };
    return Object.entries(policies)
      .filter(([, policy]) =>
        /Zones(Landing|Quarantine|Curated)/.test(JSON.stringify(policy['Properties'].PolicyDocument)),
      )
      .flatMap(
        ([id, policy]) =>
          (policy['Properties'].Roles as { Ref: string }[] | undefined)?.map(({ Ref }) => `${stack}/${Ref}`) ??
          `${stack}/${id}`,
      );
  });
  const INSIDE = /Inventory|Signer|Verifier|ExperimentRole|DataScientist|JobRole/;
  const FROM_OUTSIDE = /Promotion|Quality|Scan|Approver|Submitter|Erasure/;
  const NAMED = /BreakGlass|^Backup\/BackupRole/;

  test('every principal with rights on a zone is known here: a new one must be put where it belongs', () => {
    expect(callers.length).toBeGreaterThan(12);
    for (const caller of callers)
      expect([caller, [INSIDE, FROM_OUTSIDE, NAMED].filter((kind) => kind.test(caller)).length]).toEqual([caller, 1]);
  });

  test('what runs in our network passes by its endpoints, and from nowhere else', () => {
    const jobs = `arn:aws:iam::${ACCOUNT}:role/Reference-Training-JobRole`;

    for (const zone of [NetworkZoneName.DATA, NetworkZoneName.TRAINING, NetworkZoneName.DEVELOPMENT])
      expect(list(jobs, endpoint(zone))).toEqual(['silent', 'silent', 'silent']);
    expect(list(jobs, endpoint(NetworkZoneName.INFERENCE))).toEqual(['deny', 'deny', 'deny']);
    expect(list(jobs)).toEqual(['deny', 'deny', 'deny']);
  });

  test('services with our roles, and those who submit, approve and erase, pass from anywhere to the zones that they work in', () => {
    const outside = callers.filter((caller) => FROM_OUTSIDE.test(caller));

    expect(outside.length).toBeGreaterThanOrEqual(6);
    const nothing = 'silent';
    for (const caller of new Set(outside)) {
      const [landing, quarantine, curated] = list(`arn:of:${caller.split('/')[1]}`);
      if (/Promotion|Erasure|Approver/.test(caller))
        expect([caller, landing, quarantine, curated]).toEqual([caller, nothing, nothing, nothing]);
      if (/Quality|Scan/.test(caller))
        expect([caller, landing, quarantine, curated]).toEqual([caller, 'deny', nothing, 'deny']);
      if (/Submitter/.test(caller))
        expect([caller, landing, quarantine, curated]).toEqual([caller, nothing, 'deny', 'deny']);
    }
    expect(list(`arn:aws:iam::${ACCOUNT}:role/aws-service-role/macie.amazonaws.com/M`)).not.toContain('deny');
  });

  test('whoever the file names passes from anywhere', () => {
    expect(list(`arn:aws:iam::${ACCOUNT}:role/Reference-Backup-BackupRole4CD139C5-ABC`)).not.toContain('deny');
    expect(list(`arn:aws:iam::${ACCOUNT}:role/Reference-Training-EnclavePersonasBreakGlassRole-A`)).not.toContain(
      'deny',
    );
  });

  test('stolen credentials of anybody else do not, and the policies can still be corrected', () => {
    expect(list(`arn:aws:iam::${ACCOUNT}:role/Administrator`)).toEqual(['deny', 'deny', 'deny']);
    for (const { policy, bucket } of zones)
      expect(
        decide(policy, {
          action: 's3:PutBucketPolicy',
          resource: bucket,
          principal: `arn:aws:iam::${ACCOUNT}:role/Administrator`,
          context: { 'aws:SecureTransport': 'true', 's3:TlsVersion': '1.3' },
        }),
      ).toBe('silent');
  });

  test('nothing is limited where the file says nothing', () => {
    expect(JSON.stringify(datasets().toJSON())).not.toContain('DenyOtherNetworks');
  });
});

describe('what the file can say of governed datasets', () => {
  const insertAfter = (line: string, text: string) => [line, `${line}${text}`] as const;
  const dataset = (text: string) => insertAfter('      format: parquet\n', `      ${text}\n`);
  const data = (text: string) => insertAfter('  retentionDays: 365\n', `  ${text}\n`);
  const workflow = (template: Template) => JSON.stringify(template.findResources('AWS::StepFunctions::StateMachine'));
  const reader = `arn:aws:iam::${ACCOUNT}:role/Analyst`;

  test('that the approver decides about personal data, and what else Macie looks for', () => {
    const id = '11111111-2222-3333-4444-555555555555';
    const changed = datasets(dataset(`personalData: { handling: approver-decides, customIdentifierIds: ["${id}"] }`));

    expect(workflow(changed)).toContain(id);
    expect(workflow(changed)).not.toContain('$inventory.notInspectable = 0');
    expect(workflow(datasets())).toContain('$inventory.notInspectable = 0');
    expect(workflow(datasets(dataset('personalData: { customIdentifierIds: [] }')))).toContain(
      '$inventory.notInspectable = 0',
    );
  });

  test('doors to the zones, each for one use and one network', () => {
    const template = datasets(
      data('accessPoints: [{ name: submit, zone: landing, from: development }, { name: train, zone: curated }]'),
    );

    template.hasResourceProperties('AWS::S3::AccessPoint', {
      Name: 'submit',
      VpcConfiguration: { VpcId: Match.anyValue() },
      Policy: { Statement: [Match.objectLike({ Effect: 'Deny', Action: Match.arrayWith(['s3:GetObject*']) })] },
    });
    template.hasResourceProperties('AWS::S3::AccessPoint', {
      Name: 'train',
      VpcConfiguration: Match.absent(),
      Policy: { Statement: [Match.objectLike({ Effect: 'Deny', Action: Match.arrayWith(['s3:PutObject*']) })] },
    });
  });

  test('where curated data is copied to', () => {
    const keyArn = `arn:aws:kms:eu-central-1:${ACCOUNT}:key/copy`;

    datasets(data(`replication: { bucket: copies-of-curated, keyArn: "${keyArn}" }`)).hasResourceProperties(
      'AWS::S3::Bucket',
      {
        ReplicationConfiguration: {
          Rules: [
            Match.objectLike({
              Destination: Match.objectLike({ EncryptionConfiguration: { ReplicaKmsKeyID: keyArn } }),
            }),
          ],
        },
      },
    );
    expect(JSON.stringify(datasets().toJSON())).not.toContain('ReplicationConfiguration');
  });

  test('that Lake Formation hands it out, with settings that are made here or exist', () => {
    const created = datasets(
      data(
        `lakeFormation: { settings: create, administrators: ["arn:aws:iam::${ACCOUNT}:role/Deploy"], readers: ["${reader}"] }`,
      ),
    );
    const existing = datasets(data('lakeFormation: { settings: existing }'));

    created.hasResourceProperties('AWS::LakeFormation::DataLakeSettings', {
      Admins: [{ DataLakePrincipalIdentifier: `arn:aws:iam::${ACCOUNT}:role/Deploy` }],
    });
    created.hasResource('AWS::LakeFormation::TagAssociation', {
      DependsOn: Match.arrayWith([Match.stringLikeRegexp('^ClassificationTag')]),
    });
    created.hasResourceProperties('AWS::LakeFormation::PrincipalPermissions', {
      Principal: { DataLakePrincipalIdentifier: reader },
    });
    existing.resourceCountIs('AWS::LakeFormation::Resource', 1);
    for (const type of ['DataLakeSettings', 'Tag']) existing.resourceCountIs(`AWS::LakeFormation::${type}`, 0);
  });
});
