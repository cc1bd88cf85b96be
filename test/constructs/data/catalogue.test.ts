import { App, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import {
  CatalogEncryption,
  ClassificationTag,
  DataCatalog,
  DataZones,
  GovernedCatalog,
  LakeFormationAdministration,
  PersonalDataIdentifier,
} from '../../../constructs/data';
import { DataClassification } from '../../../constructs/keys';

const stackOf = () => new Stack(new App(), 'Data');
const person = (stack: Stack) => new iam.Role(stack, 'Analyst', { assumedBy: new iam.AccountRootPrincipal() });

describe('settings of the whole account', () => {
  test('the encryption of the catalogue works by a role of Glue and outlives the stack with all it needs', () => {
    const stack = stackOf();
    new CatalogEncryption(stack, 'Encryption', { encryptionKey: new kms.Key(stack, 'Key') });
    const template = Template.fromStack(stack);

    template.hasResource('AWS::Glue::DataCatalogEncryptionSettings', {
      DeletionPolicy: 'Retain',
      Properties: {
        DataCatalogEncryptionSettings: {
          EncryptionAtRest: {
            CatalogEncryptionMode: 'SSE-KMS-WITH-SERVICE-ROLE',
            CatalogEncryptionServiceRole: { 'Fn::GetAtt': [Match.stringLikeRegexp('^EncryptionRole'), 'Arn'] },
          },
          ConnectionPasswordEncryption: { ReturnConnectionPasswordEncrypted: true },
        },
      },
    });
    template.allResources('AWS::IAM::Role', { DeletionPolicy: 'Retain' });
    template.allResources('AWS::IAM::Policy', { DeletionPolicy: 'Retain' });
  });

  test('administrators of Lake Formation are added, nobody gets new tables by default, nothing is reset', () => {
    const stack = stackOf();
    new LakeFormationAdministration(stack, 'Administration', { administrators: [person(stack)] });

    Template.fromStack(stack).hasResource('AWS::LakeFormation::DataLakeSettings', {
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: {
        MutationType: 'APPEND',
        CreateDatabaseDefaultPermissions: [],
        CreateTableDefaultPermissions: [],
        Admins: [{ DataLakePrincipalIdentifier: { 'Fn::GetAtt': [Match.stringLikeRegexp('^Analyst'), 'Arn'] } }],
      },
    });
  });

  test('Lake Formation without an administrator is refused', () => {
    expect(() => new LakeFormationAdministration(stackOf(), 'Administration', { administrators: [] })).toThrow(
      /got no administrator/,
    );
  });

  test('the tag carries every classification', () => {
    const stack = stackOf();
    new ClassificationTag(stack, 'Tag');

    Template.fromStack(stack).hasResourceProperties('AWS::LakeFormation::Tag', {
      TagKey: 'data-classification',
      TagValues: ['public', 'internal', 'confidential', 'restricted'],
    });
  });

  test('none of them comes with zones, a catalogue or what Lake Formation governs', () => {
    const stack = stackOf();
    new GovernedCatalog(stack, 'Governed', {
      zones: new DataZones(stack, 'Zones'),
      catalog: new DataCatalog(stack, 'Catalog'),
    });
    const template = Template.fromStack(stack);

    template.resourceCountIs('AWS::Glue::DataCatalogEncryptionSettings', 0);
    template.resourceCountIs('AWS::LakeFormation::DataLakeSettings', 0);
    template.resourceCountIs('AWS::LakeFormation::Tag', 0);
    template.resourceCountIs('AWS::Macie::Session', 0);
  });
});

describe('what Lake Formation hands out', () => {
  function governed() {
    const stack = stackOf();
    const zones = new DataZones(stack, 'Zones', { classification: DataClassification.RESTRICTED });
    const catalog = new GovernedCatalog(stack, 'Governed', { zones, catalog: new DataCatalog(stack, 'Catalog') });
    return { stack, catalog };
  }

  test('is curated data, read with a role that cannot write', () => {
    const { stack } = governed();
    const template = Template.fromStack(stack);

    template.hasResourceProperties('AWS::LakeFormation::Resource', {
      HybridAccessEnabled: true,
      UseServiceLinkedRole: false,
      ResourceArn: {
        'Fn::Join': ['', [{ 'Fn::GetAtt': [Match.stringLikeRegexp('^ZonesCurated'), 'Arn'] }, '/datasets']],
      },
    });
    const policy = Object.values(
      template.findResources('AWS::IAM::Policy', {
        Properties: { Roles: [{ Ref: Match.stringLikeRegexp('^GovernedRole') }] },
      }),
    );
    expect(JSON.stringify(policy)).not.toMatch(/s3:(Put|Delete)/);
  });

  test('is tagged with the classification of the zones', () => {
    Template.fromStack(governed().stack).hasResourceProperties('AWS::LakeFormation::TagAssociation', {
      LFTags: [{ TagKey: 'data-classification', TagValues: ['restricted'] }],
      Resource: { Database: { Name: Match.stringLikeRegexp('_curated$') } },
    });
  });

  test('is granted by classification, to read and not to hand on', () => {
    const { stack, catalog } = governed();
    catalog.grantQuery(person(stack), DataClassification.RESTRICTED);

    Template.fromStack(stack).hasResourceProperties('AWS::LakeFormation::PrincipalPermissions', {
      Permissions: ['DESCRIBE', 'SELECT'],
      PermissionsWithGrantOption: [],
      Resource: {
        LFTagPolicy: {
          ResourceType: 'TABLE',
          Expression: [{ TagKey: 'data-classification', TagValues: ['restricted'] }],
        },
      },
    });
  });
});

test('what is checked and what is curated are databases apart', () => {
  const stack = stackOf();
  const catalog = new DataCatalog(stack, 'Catalog', { databasePrefix: 'Credit-Scoring' });

  expect(catalog.quarantineDatabaseName).toBe('credit_scoring_quarantine');
  expect(catalog.curatedDatabaseName).toBe('credit_scoring_curated');
  Template.fromStack(stack).resourceCountIs('AWS::Glue::Database', 2);
});

test('an identifier of personal data of your own', () => {
  const stack = stackOf();
  new PersonalDataIdentifier(stack, 'Customer', { identifierName: 'customer-number', regex: 'C[0-9]{8}' });

  Template.fromStack(stack).hasResourceProperties('AWS::Macie::CustomDataIdentifier', {
    Name: 'customer-number',
    Regex: 'C[0-9]{8}',
    MaximumMatchDistance: 50,
  });
});
