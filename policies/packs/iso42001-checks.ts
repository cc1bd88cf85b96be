import type { IConstruct } from 'constructs';
import { AimsPack } from './aims-pack';
import type { AimsPackProps } from './aims-pack-props';

/**
 * The rule pack for ISO/IEC 42001:2023 alone.
 *
 * ```ts
 * Validations.of(app).addPlugins(new Iso42001Checks(app));
 * ```
 */
export class Iso42001Checks extends AimsPack {
  /**
   * @param scope the app
   * @param props thresholds, waivers and parameters
   */
  constructor(scope?: IConstruct, props?: AimsPackProps) {
    super(scope, props, ['iso42001']);
  }
}
