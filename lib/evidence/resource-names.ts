/**
 * Services whose names do not differ by letter case: SageMaker and Glue write some in lower case, and IAM tells no two
 * names apart by case. Of all others `orders` and `Orders` are two resources.
 */
const CASE_BLIND = /^AWS::(SageMaker|IAM|Glue)::/;

/**
 * The forms in which one resource is named: as it is, and what of an ARN or a path is its name. CloudFormation, AWS
 * Config and the services do not agree on one.
 *
 * @param type as AWS Config names it
 */
export function formsOf(id: string, type: string): string[] {
  const plain = CASE_BLIND.test(type) ? id.toLowerCase() : id;
  const forms = new Set([plain]);
  if (plain.startsWith('arn:')) {
    const resource = plain.split(':').slice(5).join(':');
    forms.add(resource);
    // `model/name`, `log-group:name:*`, `stateMachine:name`
    const name = resource.replace(/^[A-Za-z-]+[/:]/, '').replace(/:\*$/, '');
    forms.add(name);
    // `policy/path/name`: IAM paths are no part of the name.
    if (plain.includes(':iam:')) forms.add(name.slice(name.lastIndexOf('/') + 1));
  }
  forms.delete('');
  return [...forms];
}
