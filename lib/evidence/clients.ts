import { Api, type ApiOptions, type SdkClient } from './api';

/** How clients are made. Credentials and endpoints come from the SDK's own chain. */
const CLIENT = {
  // Repeating is done in one place, which sees all requests under way.
  maxAttempts: 1,
  requestHandler: { connectionTimeout: 5_000, requestTimeout: 30_000 },
};

/** AWS Config in one region. */
export async function configApi(region: string, options: ApiOptions) {
  // Loaded here and not above, so that commands which ask nothing of AWS never load the SDK.
  const sdk = await import('@aws-sdk/client-config-service');
  return {
    sdk,
    api: new Api(() => new sdk.ConfigServiceClient({ region, ...CLIENT }) as unknown as SdkClient, options),
  };
}

/** CloudFormation in one region. */
export async function cloudFormationApi(region: string, options: ApiOptions) {
  const sdk = await import('@aws-sdk/client-cloudformation');
  return {
    sdk,
    api: new Api(() => new sdk.CloudFormationClient({ region, ...CLIENT }) as unknown as SdkClient, options),
  };
}

export type ConfigApi = Awaited<ReturnType<typeof configApi>>;
export type CloudFormationApi = Awaited<ReturnType<typeof cloudFormationApi>>;

/** The region that the SDK's chain finds: environment, profile. */
export async function defaultRegion(): Promise<string | undefined> {
  const sdk = await import('@aws-sdk/client-config-service');
  const client = new sdk.ConfigServiceClient(CLIENT);
  try {
    return await client.config.region();
  } catch {
    return undefined;
  } finally {
    client.destroy();
  }
}

/** Whether AWS Config records resources of a type, as far as the SDK knows. */
export async function recordedTypes(): Promise<ReadonlySet<string>> {
  const sdk = await import('@aws-sdk/client-config-service');
  return new Set(Object.values(sdk.ResourceType));
}
