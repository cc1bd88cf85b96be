import type { IConstruct } from 'constructs';
import { AimsPack } from './aims-pack';
import type { AimsPackProps } from './aims-pack-props';

/**
 * The rule pack for both standards: ISO/IEC 42001:2023 and ISO/IEC 27001:2022.
 *
 * ```ts
 * Validations.of(app).addPlugins(new AimsChecks(app));
 * ```
 */
export class AimsChecks extends AimsPack {
  /**
   * @param scope the app
   * @param props thresholds, waivers and parameters
   */
  constructor(scope?: IConstruct, props?: AimsPackProps) {
    super(scope, props, ['iso42001', 'iso27001']);
  }
}
