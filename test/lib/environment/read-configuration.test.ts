import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { AddressPlan } from '../../../constructs/network';
import { ConfigurationError, parseConfiguration, readConfiguration } from '../../../lib/environment';
import { CHECKOUT } from '../../support/aims-command';
import { temporaryFolder } from '../../support/temporary-folder';

const GIT_SECRET = 'arn:aws:secretsmanager:eu-central-1:111122223333:secret:AmazonSageMaker-git-a1B2c3';

const root = temporaryFolder();
const folder = join(CHECKOUT, 'environments');
const reference = readFileSync(join(folder, 'reference.yaml'), 'utf8');

/** The problems of a configuration. */
function problemsOf(text: string): readonly string[] {
  try {
    parseConfiguration(join(folder, 'my.yaml'), text);
    return [];
  } catch (error) {
    if (error instanceof ConfigurationError) return error.problems.map((one) => one.replaceAll(`${folder}/`, ''));
    throw error;
  }
}

/** The reference with one piece of its text replaced. */
function changed(from: string, to: string): readonly string[] {
  expect(reference).toContain(from);
  return problemsOf(reference.replace(from, to));
}

test.each(readdirSync(folder).filter((file) => file.endsWith('.yaml')))('environments/%s is valid', (file) => {
  expect(readConfiguration(join(folder, file)).name).toMatch(/^[A-Z]/);
});

test.each(Array.from({ length: 33 }, (_, length) => length))('the network takes a /%i as its plan does', (length) => {
  const plan = () => new AddressPlan({ block: `10.64.0.0/${length}` });
  if (changed('cidr: 10.64.0.0/16', `cidr: 10.64.0.0/${length}`).length === 0) expect(plan).not.toThrow();
  else expect(plan).toThrow();
});

describe('each kind of wrong configuration has a clear error with its place', () => {
  test.each<[string, string, string, RegExp]>([
    [
      'a field that does not exist',
      'purpose: production',
      'purpose: production\npurposes: x',
      /^my\.yaml:\d+:\d+: the file has the unknown field "purposes": expected name, purpose/,
    ],
    [
      'a value that is none of the list',
      'purpose: production',
      'purpose: live',
      /^my\.yaml:4:10: purpose is "live": expected production, test, development, sandbox$/,
    ],
    ['a required field that is missing', '  owner: ml-platform\n', '', /system lacks "owner": add it$/],
    [
      'a value of another type',
      'riskTier: high',
      'riskTier: 3',
      /system\/riskTier is 3: expected string; put numbers that are names in quotes$/,
    ],
    [
      'a text of another form',
      'cidr: 10.64.0.0/16',
      'cidr: 10.64.0.0/24',
      /network\/cidr is "10\.64\.0\.0\/24": expected text like .*\(IPv4 block/,
    ],
    [
      'a block that no plan divides',
      'cidr: 10.64.0.0/16',
      'cidr: 10.64.0.0/15',
      /network\/cidr is "10\.64\.0\.0\/15": expected text like .*\(IPv4 block of the environment, \/16 to \/18/,
    ],
    [
      'an account that is a number',
      'purpose: production',
      'purpose: production\naccount: 111122223333',
      /account is 111122223333: expected string/,
    ],
    ['a number out of range', 'retentionDays: 365', 'retentionDays: 0', /data\/retentionDays is 0: it must be >= 1$/],
    [
      'an image without a digest',
      'image: inference\n',
      'image: infrence\n',
      /inference\/endpoints\/0\/image names the repository "infrence": expected one of the list images \(processing, training, inference, monitoring\)$/,
    ],
    [
      'an image by tag',
      'training@sha256:2222222222222222222222222222222222222222222222222222222222222222',
      'training:latest',
      /training\/pipelines\/0\/training\/image is "training:latest": expected text like .*REPOSITORY@sha256:DIGEST/,
    ],
    [
      'zones without a region',
      'purpose: production',
      'purpose: production\navailabilityZones: [eu-west-1a, eu-west-1b]',
      /availabilityZones needs "region"/,
    ],
    [
      'zones of another region',
      'purpose: production',
      'purpose: production\nregion: eu-west-1\navailabilityZones: [eu-west-1a, us-east-1b]',
      /has "us-east-1b", which is not in eu-west-1/,
    ],
    [
      'a data scientist without a user',
      '{ name: analyst-1, ssoUser: analyst-1 }',
      '{ name: analyst-1 }',
      /training\/dataScientists\/0 lacks "ssoUser" for analyst-1/,
    ],
    [
      'a principal of IAM where people sign in by SSO',
      '{ name: analyst-1, ssoUser: analyst-1 }',
      '{ name: analyst-1, ssoUser: analyst-1, iamPrincipal: "arn:aws:iam::111122223333:user/ana" }',
      /training\/dataScientists\/0 has "iamPrincipal" for analyst-1, but people sign in by SSO here/,
    ],
    [
      'a way out without zones by name',
      'cidr: 10.64.0.0/16',
      'cidr: 10.64.0.0/16\n  developmentEgress: { allowedDomains: [git.example.com] }',
      /network\/developmentEgress needs "availabilityZones"/,
    ],
    [
      'a Git repository that Studio cannot reach',
      'modelGroup: credit-scoring',
      `modelGroup: credit-scoring\n  gitRepositories: [{ url: "https://git.example.com/ml.git", secretArn: "${GIT_SECRET}" }]`,
      /training\/gitRepositories\/0 is at git.example.com, which Studio cannot reach/,
    ],
    [
      'a Git repository with credentials in its URL',
      'modelGroup: credit-scoring',
      `modelGroup: credit-scoring\n  gitRepositories: [{ url: "https://ana:x@git.example.com/ml.git", secretArn: "${GIT_SECRET}" }]`,
      /training\/gitRepositories\/0\/url/,
    ],
    ['endpoints without training', 'training:\n  modelGroup', 'trainings:\n  modelGroup', /unknown field "trainings"/],
    [
      'fewer instances than the least',
      'instanceType: ml.m7i.large',
      'instanceType: ml.m7i.large\n      minInstances: 4\n      maxInstances: 2',
      /maxInstances is 2: expected at least minInstances \(4\)/,
    ],
    [
      'production without administrators of the keys',
      '  administrators: [KeyAdministrators]\n',
      '  {}\n',
      /^my\.yaml:4:10: purpose is "production", which needs "keys\.administrators": the roles/,
    ],
    [
      'an empty list of administrators',
      'administrators: [KeyAdministrators]',
      'administrators: []',
      /keys\/administrators is \[\]: it must NOT have fewer than 1 items$/,
    ],
    [
      'everybody as administrator, whom the policy would deny every use of the keys',
      'administrators: [KeyAdministrators]',
      "administrators: ['*']",
      /keys\/administrators\/0 is "\*": expected text like .*\(name of a role of the account/,
    ],
    [
      'deploying roles without administrators',
      'administrators: [KeyAdministrators]',
      'deploymentRoles: [Deployer]',
      /keys\/deploymentRoles means nothing without "keys\.administrators"/,
    ],
    [
      'datasets that nobody approves',
      '  approvers: [model-approvers@example.com]\n',
      '',
      /data\/datasets needs "oversight\.approvers": each submission waits/,
    ],
    [
      'a way to the internet without names of availability zones',
      'cidr: 10.64.0.0/16',
      'cidr: 10.64.0.0/16\n  developmentEgress: { allowedDomains: [pypi.org] }',
      /network\/developmentEgress needs "availabilityZones": routes lead/,
    ],
    [
      'a way to the internet in a shared VPC',
      'cidr: 10.64.0.0/16',
      'cidr: 10.64.0.0/16\n  layout: shared-vpc\n  developmentEgress: { allowedDomains: [pypi.org] }',
      /network\/developmentEgress is a way to the internet that a shared VPC would open/,
    ],
    [
      'a way to the internet where encryption is enforced',
      'cidr: 10.64.0.0/16',
      'cidr: 10.64.0.0/16\n  encryptionControl: enforce\n  developmentEgress: { allowedDomains: [pypi.org] }',
      /network\/developmentEgress is by Network Firewall, which AWS supports in monitor mode only/,
    ],
    [
      'a way to everywhere',
      'cidr: 10.64.0.0/16',
      "cidr: 10.64.0.0/16\n  developmentEgress: { allowedDomains: ['*'] }",
      /network\/developmentEgress\/allowedDomains\/0 is "\*": expected text like .*\(a name in lower case/,
    ],
    [
      'a way to an address in place of a name',
      'cidr: 10.64.0.0/16',
      'cidr: 10.64.0.0/16\n  developmentEgress: { allowedDomains: [10.0.0.1] }',
      /allowedDomains\/0 is "10\.0\.0\.1": expected text like/,
    ],
    [
      'a mode that the DNS firewall does not have',
      'cidr: 10.64.0.0/16',
      'cidr: 10.64.0.0/16\n  dnsFirewall: off',
      /network\/dnsFirewall is "off": expected block, monitor$/,
    ],
    [
      'a mode that encryption control does not have',
      'cidr: 10.64.0.0/16',
      'cidr: 10.64.0.0/16\n  encryptionControl: enforced',
      /network\/encryptionControl is "enforced": expected monitor, enforce$/,
    ],
    [
      'a sandbox that keeps backups',
      'purpose: production',
      'purpose: sandbox',
      /backup keeps data that a sandbox is to be destroyed with/,
    ],
    [
      'one layout that cannot have the other',
      'cidr: 10.64.0.0/16',
      'cidr: 10.64.0.0/16\n  layout: shared-vpc\n  endpoints: per-zone',
      /network\/endpoints is "per-zone", which a shared VPC cannot have/,
    ],
    [
      'somebody who submits and approves',
      '      format: parquet\n',
      '      format: parquet\n      submitters: ["arn:aws:iam::111122223333:role/A"]\n      approvers: ["arn:aws:iam::111122223333:role/B", "arn:aws:iam::111122223333:role/A"]\n',
      /data\/datasets\/0\/approvers\/1 is "arn:aws:iam::111122223333:role\/A", which "submitters" has too: nobody approves his own data$/,
    ],
    [
      'a submitter by no ARN',
      '      format: parquet\n',
      '      format: parquet\n      submitters: ["*"]\n',
      /data\/datasets\/0\/submitters\/0 is "\*": expected text like .*ARN of a role or a user/,
    ],
    [
      'two datasets of one name',
      '  datasets:\n',
      '  datasets:\n    - { name: credit-history, format: csv, columns: [{ name: a, type: int }], qualityRules: [RowCount > 1] }\n',
      /data\/datasets\/1\/name is "credit-history", which another dataset has$/,
    ],
  ])('%s', (_, from, to, message) => {
    expect(changed(from, to)).toContainEqual(expect.stringMatching(message));
  });

  test('an approver of another account', () => {
    const text = reference
      .replace('purpose: production\n', 'purpose: production\naccount: "999999999999"\n')
      .replace(
        '      format: parquet\n',
        '      format: parquet\n      approvers: ["arn:aws:iam::111122223333:role/A"]\n',
      );

    expect(problemsOf(text)).toEqual([
      expect.stringMatching(
        /approvers\/0 is "arn:aws:iam::111122223333:role\/A", of another account than 999999999999/,
      ),
    ]);
  });

  test('erasers without governed data', () => {
    const text = 'name: Abc\npurpose: test\nsystem: { id: a, owner: b, riskTier: c, impactAssessment: d }\n';

    expect(problemsOf(`${text}data: { erasers: ["arn:aws:iam::111122223333:role/A"] }`)).toEqual([
      expect.stringContaining('data/erasers needs "data.datasets": the role erases in governed datasets'),
    ]);
  });

  test('limited networks without governed data, and in a sandbox', () => {
    const perimeter = 'data: { perimeter: { exemptPrincipals: ["arn:aws:iam::111122223333:role/A"] } }';
    const text = `name: Abc\npurpose: sandbox\nsystem: { id: a, owner: b, riskTier: c, impactAssessment: d }\n${perimeter}`;

    expect(problemsOf(text)).toEqual([
      expect.stringContaining('data/perimeter needs "data.datasets"'),
      expect.stringContaining('data/perimeter would keep out the functions that empty the buckets of a sandbox'),
    ]);
  });

  test('limited networks that nobody is exempt from', () => {
    expect(changed('retentionDays: 365', 'retentionDays: 365\n  perimeter: {}')).toEqual([
      expect.stringContaining('data/perimeter lacks "exemptPrincipals": add it'),
    ]);
  });

  test.each<[string, string, RegExp]>([
    [
      'Lake Formation without an administrator',
      'lakeFormation: { settings: create }',
      /data\/lakeFormation lacks "administrators": settings that are created need at least one/,
    ],
    [
      'administrators of what exists',
      'lakeFormation: { settings: existing, administrators: ["arn:aws:iam::111122223333:role/A"] }',
      /data\/lakeFormation\/administrators is not used with "settings: existing"/,
    ],
    [
      'a reader whose role cannot be changed',
      'lakeFormation: { settings: existing, readers: ["arn:aws:iam::111122223333:role/aws-reserved/sso.amazonaws.com/A"] }',
      /readers\/0 is ".*", whose policies IAM Identity Center alone can change/,
    ],
    [
      'two access points of one name',
      'accessPoints: [{ name: door, zone: landing }, { name: door, zone: curated }]',
      /data\/accessPoints\/1\/name is "door", which another access point has/,
    ],
    [
      'copies under a key by name',
      'replication: { bucket: copies, keyArn: alias/copies }',
      /data\/replication\/keyArn is "alias\/copies": expected text like .*ARN of its KMS key/,
    ],
  ])('%s', (_, text, message) => {
    expect(changed('  retentionDays: 365\n', `  retentionDays: 365\n  ${text}\n`)).toEqual([
      expect.stringMatching(message),
    ]);
  });

  test('zones of governed datasets without any', () => {
    const text = 'name: Abc\npurpose: test\nsystem: { id: a, owner: b, riskTier: c, impactAssessment: d }\ndata:\n';

    expect(problemsOf(`${text}  accessPoints: []\n  lakeFormation: { settings: existing }\n`)).toEqual([
      expect.stringContaining('data/accessPoints needs "data.datasets"'),
      expect.stringContaining('data/lakeFormation needs "data.datasets"'),
    ]);
  });

  test('every problem is told, not only the first', () => {
    expect(changed('purpose: production', 'purpose: live\naccount: 5').length).toBeGreaterThanOrEqual(2);
  });

  test('the place is that of the value', () => {
    const [problem] = changed('retentionDays: 365', 'retentionDays: much');
    const line = reference.split('\n').findIndex((text) => text.includes('retentionDays: 365')) + 1;
    expect(problem).toContain(`my.yaml:${line}:18: data/retentionDays is "much": expected integer`);
  });

  test.each([
    ['broken YAML', 'name: [', /^my\.yaml:1:\d+: is not valid YAML: /],
    ['an empty file', '', /expected object/],
    ['a list', '- a', /expected object/],
    ['a key twice', 'name: A\nname: B', /is not valid YAML: Map keys must be unique/],
  ])('%s', (_, text, message) => {
    expect(problemsOf(text)).toContainEqual(expect.stringMatching(message));
  });

  test('an alias bomb', () => {
    const lines = ['a0: &a0 [x,x,x,x,x,x,x,x,x,x]'];
    for (let i = 1; i < 9; i++)
      lines.push(
        `a${i}: &a${i} [${Array(10)
          .fill(`*a${i - 1}`)
          .join(',')}]`,
      );
    expect(problemsOf(lines.join('\n'))).toEqual(['my.yaml: uses too many YAML aliases; write the values out']);
  });

  test('a card without the impact assessment', () => {
    expect(changed('  impactAssessmentFile: records/AIIA-2026-001.md\n', '')).toContainEqual(
      expect.stringContaining('endpoints/0/card needs "system.impactAssessmentFile"'),
    );
  });

  test('an impact assessment that is not there', () => {
    expect(changed('records/AIIA-2026-001.md', 'records/nope.md')).toEqual([
      expect.stringContaining('system/impactAssessmentFile is "records/nope.md", which does not exist beside my.yaml'),
    ]);
  });

  test('a file that is not there', () => {
    expect(() => readConfiguration('nope.yaml')).toThrow(
      'nope.yaml: does not exist; copy environments/reference.yaml and adapt it',
    );
  });

  test('a folder in place of a file', () => {
    expect(() => readConfiguration(root)).toThrow('cannot be read (EISDIR)');
  });
});

test('__proto__ pollutes nothing', () => {
  problemsOf('__proto__: { polluted: true }');
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});

test('the file is plain YAML that other tools read alike', () => {
  const file = join(root, 'copy.yaml');
  const plain = reference.replace(/ *impactAssessmentFile: .*\n/, '').replace(/ {6}card:\n( {8,}.*\n)+/, '');
  writeFileSync(file, plain);
  expect(readConfiguration(file)).toEqual(load(plain));
});
