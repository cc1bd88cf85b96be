import type { Assembly } from '../../policies/template/assembly';
import type { Template } from '../../policies/template/template';
import type { JudgedStack } from './stacks';

/**
 * The stacks of assemblies, as they are compared with what is deployed.
 *
 * @param names of stacks that deploy bare template files, by file; a bare file without one cannot be looked up
 */
export function judgedStacks(
  assemblies: readonly Assembly[],
  names: Readonly<Record<string, string>> = {},
): JudgedStack[] {
  const known = (template: Template): boolean =>
    template.stack.stackName !== template.file || template.parent !== undefined || Object.hasOwn(names, template.file);
  return assemblies.flatMap(({ templates }) =>
    templates.filter(known).map((template) => ({
      deployedAs: names[template.file],
      name: template.stack.stackName,
      account: template.stack.account,
      region: template.stack.region,
      file: template.file,
      sha256: template.sha256,
      template: template.raw,
      parent: template.parent && { file: template.parent.template.file, logicalId: template.parent.logicalId },
    })),
  );
}
