/**
 * Where everything about a dataset lies in the buckets of the zones.
 *
 * Each first folder of the curated bucket has exactly one kind of writer, so that a bucket policy can say who may write
 * what. A revision is the name of the execution that promoted it.
 */
export class DatasetLayout {
  /** First folder of the data itself, in quarantine and curated alike. Written by promotions. */
  public static readonly DATASETS = 'datasets';

  /** First folder of the lists of what waits for approval, in the curated bucket. Written by the inventory function. */
  public static readonly INVENTORIES = 'inventories';

  /** First folder of the approvals, in the curated bucket. Written by approvers. */
  public static readonly APPROVALS = 'approvals';

  /** First folder of the signed manifests, in the curated bucket. Written by the signing function. */
  public static readonly MANIFESTS = 'manifests';

  /** What a dataset, a submission and a revision may be called: it becomes part of keys, ARNs and names of lineage. */
  public static readonly NAME_PATTERN = '^[A-Za-z0-9]([A-Za-z0-9-]{0,48}[A-Za-z0-9])?$';

  /**
   * Rejects a name of a dataset that could reach into another folder, or that Glue and SageMaker would write differently.
   *
   * @param what what is named, for the message
   * @param name the name
   * @throws if the name is not of lower-case letters, digits and inner hyphens, or longer than 50
   */
  public static requireDatasetName(what: string, name: string): void {
    if (new RegExp(DatasetLayout.NAME_PATTERN).test(name) && name === name.toLowerCase()) return;
    throw new Error(
      `${what}: got '${name}'; expected up to 50 lower-case letters, digits and inner hyphens, because the name becomes a folder in ` +
        'every zone. Choose such a name.',
    );
  }

  private constructor() {}
}
