/** A conformance pack: its template, and values for its parameters. Give `templateBody` or `templateFile`. */
export interface ConformancePackSource {
  /** Name of the pack in the account: letters, digits and hyphens, beginning with a letter. */
  readonly name: string;

  /**
   * The template, at most 51,200 bytes.
   *
   * @default - read from `templateFile`
   */
  readonly templateBody?: string;

  /**
   * File with the template, read at synthesis.
   *
   * @default - none; `templateBody` is given
   */
  readonly templateFile?: string;

  /**
   * Values of the pack's parameters, at most 60. What is not given has the default of the template.
   *
   * @default - the defaults of the template
   */
  readonly parameters?: { readonly [name: string]: string };
}
