/**
 * The forms in which one resource is named: as it is, and what of an ARN or a path is its name. CloudFormation, AWS
 * Config and the services do not agree on one, and some write names in lower case.
 */
export function formsOf(id: string): string[] {
  const plain = id.toLowerCase();
  const forms = new Set([plain]);
  if (plain.startsWith('arn:')) {
    const resource = plain.split(':').slice(5).join(':');
    forms.add(resource);
    // `model/name`, `log-group:name:*`, `table/name`
    const name = resource.replace(/^[a-z-]+[/:]/, '').replace(/:\*$/, '');
    forms.add(name);
    // `policy/path/name`: IAM paths are no part of the name.
    if (plain.includes(':iam:')) forms.add(name.slice(name.lastIndexOf('/') + 1));
  }
  forms.delete('');
  return [...forms];
}
