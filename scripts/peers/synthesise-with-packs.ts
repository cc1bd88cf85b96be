import { App, type PolicyValidationPluginReport, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, HIPAASecurityChecks, type NagPack, NIST80053R5Checks } from 'cdk-nag';
import { AiEnvironment, type EnvironmentConfiguration } from '../../lib/environment';

/** One finding of a peer on one resource. */
export interface PeerFinding {
  readonly pack: string;
  /** `AwsSolutions-IAM5[Resource::*]` */
  readonly rule: string;
  /** Construct path below the environment. */
  readonly at: string;
  readonly description: string;
}

/** An acknowledgement to make before synthesis. */
export interface Acknowledgement {
  readonly pack: string;
  readonly rule: string;
  readonly at: string;
  readonly reason: string;
}

/** Synthesises an environment under cdk-nag's packs, with acknowledgements, and returns what they still find. */
export function findingsOfPeers(
  configuration: EnvironmentConfiguration,
  outdir: string,
  acknowledgements: readonly Acknowledgement[],
): PeerFinding[] {
  const app = new App({ outdir, analyticsReporting: false });
  const environment = new AiEnvironment(app, configuration);
  const prefix = `${environment.node.id}/`;
  for (const { pack, rule, at, reason } of acknowledgements) {
    const construct = environment.node.findAll().find((one) => one.node.path === prefix + at);
    if (construct) Validations.of(construct).acknowledge({ id: `${pack}::${rule}`, reason });
  }
  const findings: PeerFinding[] = [];
  for (const pack of [
    new AwsSolutionsChecks(app),
    new NIST80053R5Checks(app),
    new HIPAASecurityChecks(app),
  ] as NagPack[]) {
    const validate = pack.validate.bind(pack);
    pack.validate = (context): PolicyValidationPluginReport => {
      for (const { ruleName, description, violatingResources } of validate(context).violations)
        for (const { constructPath } of violatingResources) {
          const at = constructPath?.startsWith(prefix) ? constructPath.slice(prefix.length) : (constructPath ?? '');
          if (!isAcknowledged(pack.name, ruleName, at, acknowledgements))
            findings.push({ pack: pack.name, rule: ruleName, at, description });
        }
      return { success: true, violations: [] };
    };
    Validations.of(app).addPlugins(pack);
  }
  app.synth();
  return findings;
}

/** CDK applies acknowledgements after a pack has reported, so they are applied here the same way: by exact id and place. */
function isAcknowledged(pack: string, rule: string, at: string, list: readonly Acknowledgement[]): boolean {
  return list.some((one) => one.pack === pack && one.rule === rule && one.at === at);
}
