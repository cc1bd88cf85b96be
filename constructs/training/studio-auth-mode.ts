/** How people sign in to Studio. */
export enum StudioAuthMode {
  /** IAM Identity Center. It must be enabled in the same region, with an organisation instance. */
  SSO = 'SSO',
  /** IAM: each person has a sign-in role that asks for a URL. The boundary ties that request to a VPC endpoint. */
  IAM = 'IAM',
}
