import { Stack } from 'aws-cdk-lib';
import * as lakeformation from 'aws-cdk-lib/aws-lakeformation';
import { Construct } from 'constructs';
import { DATA_CLASSIFICATION_TAG, DataClassification } from '../keys';

/**
 * The tag of Lake Formation that carries the classification of databases, tables and columns. One for each account and
 * region: make it once, or not at all where it exists.
 *
 * @see https://docs.aws.amazon.com/lake-formation/latest/dg/tag-based-access-control.html
 */
export class ClassificationTag extends Construct {
  /** Key of the tag, the same as that of the tags of resources. */
  public static readonly KEY = DATA_CLASSIFICATION_TAG;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    new lakeformation.CfnTag(this, 'Tag', {
      catalogId: Stack.of(this).account,
      tagKey: ClassificationTag.KEY,
      tagValues: Object.values(DataClassification),
    });
  }
}
