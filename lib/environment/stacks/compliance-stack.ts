import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { AccountChecks, ComplianceMonitor, ConfigArchive, ConfigRecording } from '../../../constructs/compliance';
import type { KeyRing } from '../../../constructs/keys';
import { conformancePacks } from '../../../policies/conformance';
import { RULES } from '../../../policies/rules';
import type { EnvironmentConfiguration } from '../configuration';
import { removalPolicyOf } from '../lifecycle';

/** AWS Config asks the account what the rules ask of the templates, and keeps the answers. */
export class ComplianceStack extends Stack {
  constructor(scope: Construct, id: string, configuration: EnvironmentConfiguration, keys: KeyRing, props: StackProps) {
    super(scope, id, props);
    const existing = configuration.audit?.configRecorder === 'existing';
    const checks = new AccountChecks(this, 'Checks', { logsKey: keys.logsKey });
    const { packs } = conformancePacks(RULES, { region: configuration.region });
    const recording = existing
      ? undefined
      : new ConfigRecording(this, 'Recording', {
          archive: new ConfigArchive(this, 'Archive', {
            encryptionKey: keys.logsKey,
            organizationId: configuration.organizationId,
            removalPolicy: removalPolicyOf(configuration),
          }),
        });
    const monitor = new ComplianceMonitor(this, 'Monitor', {
      useExistingRecorder: existing,
      recording,
      packs: packs.map(({ name, body, parameters }) => ({
        name,
        templateBody: body,
        parameters: checks.parametersFor([...parameters]),
      })),
    });
    monitor.packs.node.addDependency(checks.invocable);
  }
}
