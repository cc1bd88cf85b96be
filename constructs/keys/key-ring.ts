import { Names, type RemovalPolicy } from 'aws-cdk-lib';
import type * as kms from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { DataClassification } from './data-classification';
import { DataKey } from './data-key';
import { KeyServiceGrants } from './key-service-grants';

/** Properties of a `KeyRing`. */
export interface KeyRingProps {
  /**
   * Keys that exist already, by classification (`{ [DataClassification.RESTRICTED]: key }`).
   *
   * The policy of an imported key cannot be changed from here: it must allow what `DataKey` allows.
   *
   * @default - the ring makes all its keys
   */
  readonly existingKeys?: { [classification: string]: kms.IKey };

  /**
   * The key for logs, if it exists already.
   *
   * @default - the ring makes one when it is first asked for
   */
  readonly existingLogsKey?: kms.IKey;

  /**
   * Classifications whose key is made at once, needed or not.
   *
   * @default - each key is made when it is first asked for
   */
  readonly classifications?: DataClassification[];

  /**
   * First part of the aliases: `alias/<prefix>/<classification>`.
   *
   * @default - the unique name of the ring
   */
  readonly aliasPrefix?: string;

  /**
   * See `DataKeyProps.administratorArns`.
   *
   * @default - those of `KeyAdministrators`; without them whoever has an identity policy that allows administration
   */
  readonly administratorArns?: string[];

  /**
   * See `DataKeyProps.deploymentRoleArns`.
   *
   * @default - those of `KeyAdministrators`, or the execution roles of CDK's bootstrap stacks in this account
   */
  readonly deploymentRoleArns?: string[];

  /**
   * See `DataKeyProps.viaServices`; for the data keys, not the key for logs.
   *
   * @default - any service, and direct calls
   */
  readonly viaServices?: string[];

  /**
   * What happens to the keys when they leave the stack.
   *
   * @default RemovalPolicy.RETAIN
   */
  readonly removalPolicy?: RemovalPolicy;
}

/**
 * One key for each data classification and one for logs.
 *
 * A key is a boundary: whoever may decrypt internal data cannot thereby decrypt restricted data, and disabling one key
 * stops the use of one class of data only. Logs have a key of their own, because those who read logs must not read data
 * and the log services need statements that no data key should carry.
 */
export class KeyRing extends Construct {
  private readonly keys = new Map<string, kms.IKey>();
  private readonly aliasPrefix: string;
  private readonly props: KeyRingProps;

  constructor(scope: Construct, id: string, props: KeyRingProps = {}) {
    super(scope, id);
    this.props = props;
    this.aliasPrefix =
      props.aliasPrefix ?? Names.uniqueResourceName(this, { maxLength: 100, separator: '-' }).toLowerCase();
    const known: string[] = Object.values(DataClassification);
    for (const [classification, key] of Object.entries(props.existingKeys ?? {})) {
      if (!known.includes(classification)) {
        throw new Error(
          `KeyRing '${this.node.path}': 'existingKeys' names the classification '${classification}'; expected one of ` +
            `${known.join(', ')}. Use the values of DataClassification.`,
        );
      }
      this.keys.set(classification, key);
    }
    if (props.existingLogsKey) this.keys.set('logs', props.existingLogsKey);
    for (const classification of props.classifications ?? []) this.keyFor(classification);
  }

  /** The key of a classification; made when first asked for. */
  public keyFor(classification: DataClassification): kms.IKey {
    return this.keyNamed(classification, `Data classified ${classification}`, classification);
  }

  /** The key for log groups, trails, topics of alarms and the log archive; made when first asked for. */
  public get logsKey(): kms.IKey {
    return this.keyNamed('logs', 'Logs, trails and notifications');
  }

  /** Lets AWS services use the key of a classification. */
  public grantsFor(classification: DataClassification): KeyServiceGrants {
    return KeyServiceGrants.of(this.keyFor(classification));
  }

  /** Lets AWS services use the key for logs. */
  public get logsGrants(): KeyServiceGrants {
    return KeyServiceGrants.of(this.logsKey);
  }

  private keyNamed(name: string, description: string, classification?: DataClassification): kms.IKey {
    const existing = this.keys.get(name);
    if (existing) return existing;
    const key = new DataKey(this, name, {
      classification,
      description,
      aliasName: `${this.aliasPrefix}/${name}`,
      administratorArns: this.props.administratorArns,
      deploymentRoleArns: this.props.deploymentRoleArns,
      viaServices: classification && this.props.viaServices,
      removalPolicy: this.props.removalPolicy,
    });
    this.keys.set(name, key);
    return key;
  }
}
