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

  /** What a dataset, a submission and a revision may be called: it becomes part of object keys and ARNs. */
  public static readonly NAME_PATTERN = '^[A-Za-z0-9][A-Za-z0-9_-]{0,79}$';

  /**
   * Rejects a name that could reach into another folder.
   *
   * @param what what is named, for the message
   * @param name the name
   * @throws if the name is not of letters, digits, `-` and `_`, or longer than 80
   */
  public static requireName(what: string, name: string): void {
    if (new RegExp(DatasetLayout.NAME_PATTERN).test(name)) return;
    throw new Error(
      `${what}: got '${name}'; expected a letter or digit, then up to 79 letters, digits, '-' or '_', because the name ` +
        'becomes a folder in every zone. Choose such a name.',
    );
  }

  private constructor() {}
}
