import type { IConstruct } from 'constructs';
import { AimsPack } from './aims-pack';
import type { AimsPackProps } from './aims-pack-props';

/**
 * The rule pack for ISO/IEC 27001:2022 alone.
 *
 * ```ts
 * Validations.of(app).addPlugins(new Iso27001Checks(app));
 * ```
 */
export class Iso27001Checks extends AimsPack {
  /**
   * @param scope the app
   * @param props thresholds, waivers and parameters
   */
  constructor(scope?: IConstruct, props?: AimsPackProps) {
    super(scope, props, ['iso27001']);
  }
}
