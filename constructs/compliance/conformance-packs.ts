import * as fs from 'node:fs';
import { Token } from 'aws-cdk-lib';
import * as config from 'aws-cdk-lib/aws-config';
import { Construct } from 'constructs';
import type { ConformancePackSource } from './conformance-pack-source';

/** Limits of AWS Config. */
const MAX_BODY_BYTES = 51_200;
const MAX_PARAMETERS = 60;

/** Properties of `ConformancePacks`. */
export interface ConformancePacksProps {
  /** The packs. */
  readonly packs: ConformancePackSource[];

  /**
   * Deploys the packs to every account of the organisation, in this region. For the management account or the delegated
   * administrator of AWS Config; every account needs a recorder.
   *
   * @default false
   */
  readonly organizationWide?: boolean;

  /**
   * Accounts of the organisation that are left out.
   *
   * @default - none
   */
  readonly excludedAccounts?: string[];
}

/**
 * Conformance packs of one account, or of every account of an organisation.
 *
 * AWS Config refuses a pack while no recorder records: deploy after `ConfigRecording`.
 *
 * @see https://docs.aws.amazon.com/config/latest/developerguide/conformance-packs.html
 */
export class ConformancePacks extends Construct {
  /** Names of the packs, as the evidence collector asks for them. */
  public readonly packNames: string[];

  constructor(scope: Construct, id: string, props: ConformancePacksProps) {
    super(scope, id);
    if (props.excludedAccounts && !props.organizationWide) {
      throw new Error(
        `ConformancePacks '${this.node.path}': 'excludedAccounts' is given without 'organizationWide'; ` +
          "expected both or neither. Set 'organizationWide' to true, or leave the accounts out.",
      );
    }
    this.packNames = props.packs.map((pack) => pack.name);
    const twice = this.packNames.find((name, index) => this.packNames.indexOf(name) !== index);
    if (twice !== undefined) {
      throw new Error(
        `ConformancePacks '${this.node.path}': two packs are named '${twice}'; expected names of their own.`,
      );
    }
    for (const pack of props.packs) this.deploy(pack, props);
  }

  private deploy(pack: ConformancePackSource, props: ConformancePacksProps): void {
    const templateBody = this.bodyOf(pack);
    const parameters = this.parametersOf(pack);
    if (props.organizationWide) {
      new config.CfnOrganizationConformancePack(this, pack.name, {
        organizationConformancePackName: pack.name,
        templateBody,
        conformancePackInputParameters: parameters,
        excludedAccounts: props.excludedAccounts,
      });
    } else {
      new config.CfnConformancePack(this, pack.name, {
        conformancePackName: pack.name,
        templateBody,
        conformancePackInputParameters: parameters,
      });
    }
  }

  private bodyOf({ name, templateBody, templateFile }: ConformancePackSource): string {
    if ((templateBody === undefined) === (templateFile === undefined)) {
      throw new Error(
        `ConformancePacks '${this.node.path}': the pack '${name}' has ${templateBody === undefined ? 'neither' : 'both'} ` +
          "'templateBody' and 'templateFile'; expected one of them.",
      );
    }
    const body = templateBody ?? fs.readFileSync(templateFile!, 'utf8');
    const bytes = Buffer.byteLength(body);
    if (!Token.isUnresolved(body) && bytes > MAX_BODY_BYTES) {
      throw new Error(
        `ConformancePacks '${this.node.path}': the template of the pack '${name}' has ${bytes} bytes; AWS Config takes ` +
          `${MAX_BODY_BYTES}. Split it into several packs.`,
      );
    }
    return body;
  }

  private parametersOf({
    name,
    parameters,
  }: ConformancePackSource): config.CfnConformancePack.ConformancePackInputParameterProperty[] | undefined {
    const entries = Object.entries(parameters ?? {});
    if (entries.length > MAX_PARAMETERS) {
      throw new Error(
        `ConformancePacks '${this.node.path}': the pack '${name}' is given ${entries.length} parameters; AWS Config ` +
          `takes ${MAX_PARAMETERS}.`,
      );
    }
    if (entries.length === 0) return undefined;
    return entries.map(([parameterName, parameterValue]) => ({ parameterName, parameterValue }));
  }
}
