import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { App, type PolicyValidationPluginReport, Validations } from 'aws-cdk-lib';
import { AimsChecks, type AimsPack } from '../../policies/packs';

/** A pack that keeps what it reported. */
export interface PackRun {
  readonly outdir: string;
  readonly reports: PolicyValidationPluginReport[];
  /** What synth threw, if it did. */
  readonly thrown?: Error;
}

/** Synthesises an app with packs into a fresh folder below `root`. */
export function synthesise(
  root: string,
  build: (app: App) => void,
  packs: (app: App) => AimsPack[] = (app) => [new AimsChecks(app)],
): PackRun {
  const outdir = mkdtempSync(join(root, 'cdk.out-'));
  const app = new App({ outdir, analyticsReporting: false });
  const reports: PolicyValidationPluginReport[] = [];
  build(app);
  for (const pack of packs(app)) {
    const validate = pack.validate.bind(pack);
    pack.validate = (context) => {
      const report = validate(context);
      reports.push(report);
      return report;
    };
    Validations.of(app).addPlugins(pack);
  }
  try {
    app.synth();
    return { outdir, reports };
  } catch (error) {
    return { outdir, reports, thrown: error as Error };
  }
}

/** `ruleName logicalId` of every violation, sorted. */
export function violationsOf(run: PackRun): string[] {
  return run.reports
    .flatMap((report) => report.violations)
    .flatMap((violation) =>
      violation.violatingResources.length === 0
        ? [violation.ruleName]
        : violation.violatingResources.map((resource) => `${violation.ruleName} ${resource.resourceLogicalId}`),
    )
    .sort();
}
