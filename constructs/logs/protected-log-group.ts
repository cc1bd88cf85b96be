import { RemovalPolicy } from 'aws-cdk-lib';
import type * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { KeyServiceGrants } from '../keys';

/** Properties of `ProtectedLogGroup`. */
export interface ProtectedLogGroupProps {
  /** Name of the log group. */
  readonly logGroupName: string;

  /**
   * Pattern, without references, of the names that the key shall serve. Needed where the name holds a value that is known
   * only at deployment, which in the key's policy would tie the key's stack to this one.
   *
   * @default - the name itself
   */
  readonly keyPolicyPattern?: string;

  /** Key of the log group. */
  readonly encryptionKey: kms.IKey;

  /**
   * How long log events are kept.
   *
   * @default RetentionDays.ONE_YEAR
   */
  readonly retention?: logs.RetentionDays;

  /**
   * What happens to the log group when it leaves the stack.
   *
   * @default RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE, so that a first deployment that fails leaves no name behind
   */
  readonly removalPolicy?: RemovalPolicy;
}

/**
 * A log group under a key, kept for a year, that masks secrets and personal identifiers.
 *
 * Model containers print what they are given, so their logs hold prompts and inputs: personal data in a place where many
 * can read. Whoever needs the plain text needs `logs:Unmask`.
 *
 * Source: https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/mask-sensitive-log-data.html
 */
export class ProtectedLogGroup extends logs.LogGroup {
  constructor(scope: Construct, id: string, props: ProtectedLogGroupProps) {
    super(scope, id, {
      logGroupName: props.logGroupName,
      encryptionKey: props.encryptionKey,
      retention: props.retention ?? logs.RetentionDays.ONE_YEAR,
      removalPolicy: props.removalPolicy ?? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
      dataProtectionPolicy: new logs.DataProtectionPolicy({
        identifiers: [
          logs.DataIdentifier.AWSSECRETKEY,
          logs.DataIdentifier.OPENSSHPRIVATEKEY,
          logs.DataIdentifier.PGPPRIVATEKEY,
          logs.DataIdentifier.PKCSPRIVATEKEY,
          logs.DataIdentifier.PUTTYPRIVATEKEY,
          logs.DataIdentifier.CREDITCARDNUMBER,
          logs.DataIdentifier.EMAILADDRESS,
        ],
      }),
    });
    KeyServiceGrants.of(props.encryptionKey).grantToLogs(props.keyPolicyPattern ?? props.logGroupName);
  }
}
