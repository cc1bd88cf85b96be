import * as macie from 'aws-cdk-lib/aws-macie';
import { Construct } from 'constructs';

/** Properties of {@link PersonalDataIdentifier}. */
export interface PersonalDataIdentifierProps {
  /** Name of the identifier. */
  readonly identifierName: string;

  /** The pattern to look for, at most 512 characters, in the subset of PCRE that Macie takes. */
  readonly regex: string;

  /**
   * What it finds.
   *
   * @default - none
   */
  readonly description?: string;

  /**
   * Words of which one must stand near a match, such as `customer number`; 3 to 90 characters each.
   *
   * @default - none: the pattern alone decides
   */
  readonly keywords?: string[];

  /**
   * Longest distance in characters between the end of a keyword and the end of a match, 1 to 300.
   *
   * @default 50
   */
  readonly maximumMatchDistance?: number;
}

/**
 * Something personal that Macie does not know, such as your customer numbers. Macie must be enabled in the account before
 * it can be made.
 *
 * @see https://docs.aws.amazon.com/macie/latest/user/custom-data-identifiers.html
 */
export class PersonalDataIdentifier extends Construct {
  /** Id to pass as one of `PersonalDataCheck.customDataIdentifierIds`. */
  public readonly identifierId: string;

  constructor(scope: Construct, id: string, props: PersonalDataIdentifierProps) {
    super(scope, id);
    this.identifierId = new macie.CfnCustomDataIdentifier(this, 'Identifier', {
      name: props.identifierName,
      regex: props.regex,
      description: props.description,
      keywords: props.keywords,
      maximumMatchDistance: props.maximumMatchDistance ?? 50,
    }).attrId;
  }
}
