/** Whether a detector of the account is made here. An account has one of each in a region. */
export enum DetectionMode {
  /** Made here, and kept when the stack is deleted. Deployment fails where the account has one already. */
  CREATE = 'CREATE',

  /** The account has it already, made by an organisation's administrator or another stack; nothing is made here. */
  EXISTING = 'EXISTING',

  /** Not used. */
  NONE = 'NONE',
}
