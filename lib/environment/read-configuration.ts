import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import Ajv, { type ErrorObject } from 'ajv';
import addFormats from 'ajv-formats';
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import schema from '../../schemas/environment.schema.json';
import type { EnvironmentConfiguration } from './configuration';
import { dataInconsistencies } from './data-inconsistencies';

/** A configuration that cannot be used: every problem with its place, what was expected, and what to do. */
export class ConfigurationError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'ConfigurationError';
  }
}

/**
 * Reads and validates an environment's YAML file.
 *
 * @throws ConfigurationError with every problem found, each with line and column
 */
export function readConfiguration(file: string): EnvironmentConfiguration {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new ConfigurationError([
      `${file}: ${code === 'ENOENT' ? 'does not exist; copy environments/reference.yaml and adapt it' : `cannot be read (${code})`}`,
    ]);
  }
  return parseConfiguration(file, text);
}

/**
 * Parses and validates the text of an environment's YAML file.
 *
 * @param file name for messages
 * @throws ConfigurationError with every problem found
 */
export function parseConfiguration(file: string, text: string): EnvironmentConfiguration {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, schema: 'core', strict: true });
  if (document.errors.length > 0)
    throw new ConfigurationError(
      document.errors.map((error) => {
        const position = error.linePos?.[0];
        return `${file}:${position?.line ?? 1}:${position?.col ?? 1}: is not valid YAML: ${error.message.split('\n')[0]}`;
      }),
    );
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 100 });
  } catch {
    throw new ConfigurationError([`${file}: uses too many YAML aliases; write the values out`]);
  }
  const at = (path: string): string => `${file}:${place(document, lines, path)}`;
  const ajv = new Ajv({ allErrors: true, strict: false, verbose: true });
  addFormats(ajv);
  const validate = ajv.compile<EnvironmentConfiguration>(schema);
  if (!validate(value)) throw new ConfigurationError((validate.errors ?? []).map((error) => describe(error, at)));
  const problems = inconsistencies(value).map(({ path, problem }) => `${at(path)}: ${path.slice(1)} ${problem}`);
  if (problems.length > 0) throw new ConfigurationError(problems);
  const { impactAssessmentFile } = value.system;
  if (impactAssessmentFile === undefined) return value;
  const path = resolve(dirname(file), impactAssessmentFile);
  if (!existsSync(path))
    throw new ConfigurationError([
      `${at('/system/impactAssessmentFile')}: system/impactAssessmentFile is "${impactAssessmentFile}", which does not exist beside ${file}`,
    ]);
  return { ...value, system: { ...value.system, impactAssessmentFile: path } };
}

/** One sentence about a schema error, in the words of the file's author. */
function describe(error: ErrorObject, at: (path: string) => string): string {
  const field = error.instancePath.slice(1) || 'the file';
  const got = shown(error.data);
  switch (error.keyword) {
    case 'additionalProperties': {
      const { additionalProperty } = error.params as { additionalProperty: string };
      const known = Object.keys((error.parentSchema?.['properties'] ?? {}) as object);
      return `${at(`${error.instancePath}/${additionalProperty}`)}: ${field} has the unknown field "${additionalProperty}": expected ${known.join(', ')}`;
    }
    case 'required':
      return `${at(error.instancePath)}: ${field} lacks "${(error.params as { missingProperty: string }).missingProperty}": add it`;
    case 'enum':
      return `${at(error.instancePath)}: ${field} is ${got}: expected ${(error.params as { allowedValues: string[] }).allowedValues.join(', ')}`;
    case 'pattern': {
      const hint = error.parentSchema?.['description'];
      return `${at(error.instancePath)}: ${field} is ${got}: expected text like /${(error.params as { pattern: string }).pattern}/${hint ? ` (${hint})` : ''}`;
    }
    case 'type':
      return `${at(error.instancePath)}: ${field} is ${got}: expected ${(error.params as { type: string }).type}${typeof error.data === 'number' ? '; put numbers that are names in quotes' : ''}`;
    default:
      return `${at(error.instancePath)}: ${field} is ${got}: it ${error.message}`;
  }
}

/** Fields that do not fit together, and where. */
interface Inconsistency {
  readonly path: string;
  readonly problem: string;
}

/** What the schema cannot say: fields that must fit together. */
function inconsistencies(value: EnvironmentConfiguration): Inconsistency[] {
  const problems: Inconsistency[] = [];
  const images = new Set(value.images ?? []);
  const repositoryOf = (image: string): string => image.split('@')[0]!;
  const checkImage = (path: string, image: string): void => {
    if (!images.has(repositoryOf(image)))
      problems.push({
        path,
        problem: `names the repository "${repositoryOf(image)}": expected one of the list images (${[...images].join(', ') || 'which is empty'})`,
      });
  };
  if (value.availabilityZones && !value.region)
    problems.push({ path: '/availabilityZones', problem: 'needs "region": zones are names of one region' });
  for (const zone of value.availabilityZones ?? [])
    if (value.region && !zone.startsWith(value.region))
      problems.push({ path: '/availabilityZones', problem: `has "${zone}", which is not in ${value.region}` });
  if (value.purpose === 'production' && !value.keys?.administrators)
    problems.push({
      path: '/purpose',
      problem:
        'is "production", which needs "keys.administrators": the roles that administer the keys, by name; otherwise whoever may call KMS does',
    });
  if (value.keys?.deploymentRoles && !value.keys.administrators)
    problems.push({ path: '/keys/deploymentRoles', problem: 'means nothing without "keys.administrators": add it' });
  if (value.data?.datasets && !value.oversight?.approvers?.length)
    problems.push({
      path: '/data/datasets',
      problem: 'needs "oversight.approvers": each submission waits for their approval, and nobody would be told',
    });
  if (value.purpose === 'sandbox' && value.backup)
    problems.push({
      path: '/backup',
      problem: 'keeps data that a sandbox is to be destroyed with: leave it out, or choose another "purpose"',
    });
  problems.push(...dataInconsistencies(value));
  if (value.network?.layout === 'shared-vpc' && value.network.endpoints === 'per-zone')
    problems.push({
      path: '/network/endpoints',
      problem:
        'is "per-zone", which a shared VPC cannot have: private DNS works for one endpoint of a service in a VPC; use "shared"',
    });
  if (value.network?.developmentEgress) problems.push(...egressInconsistencies(value));
  for (const [index, { url }] of (value.training?.gitRepositories ?? []).entries())
    if (!isAllowed(new URL(url).hostname, value.network?.developmentEgress?.allowedDomains ?? []))
      problems.push({
        path: `/training/gitRepositories/${index}`,
        problem: `is at ${new URL(url).hostname}, which Studio cannot reach: name it in "network.developmentEgress.allowedDomains"`,
      });
  if ((value.training?.signIn ?? 'sso') === 'sso')
    for (const [index, { name, ssoUser, iamPrincipal }] of (value.training?.dataScientists ?? []).entries()) {
      const path = `/training/dataScientists/${index}`;
      if (!ssoUser) problems.push({ path, problem: `lacks "ssoUser" for ${name}: people sign in by SSO here` });
      if (iamPrincipal)
        problems.push({
          path,
          problem: `has "iamPrincipal" for ${name}, but people sign in by SSO here: leave it out, or set "signIn" to "iam"`,
        });
    }
  for (const [index, pipeline] of (value.training?.pipelines ?? []).entries()) {
    const path = `/training/pipelines/${index}`;
    for (const step of ['validation', 'training', 'evaluation'] as const)
      checkImage(`${path}/${step}/image`, pipeline[step].image);
    if (pipeline.qualityCheck) checkImage(`${path}/qualityCheck/image`, pipeline.qualityCheck.image);
    checkImage(`${path}/inferenceImage`, pipeline.inferenceImage);
  }
  if (value.inference && !value.training)
    problems.push({
      path: '/inference',
      problem: 'needs "training": endpoints serve approved packages of its model group',
    });
  const names = new Set<string>();
  for (const [index, endpoint] of (value.inference?.endpoints ?? []).entries()) {
    const path = `/inference/endpoints/${index}`;
    checkImage(`${path}/image`, endpoint.image);
    if (names.has(endpoint.name))
      problems.push({ path: `${path}/name`, problem: `is "${endpoint.name}", which another endpoint has` });
    names.add(endpoint.name);
    if (endpoint.card && !value.system.impactAssessmentFile)
      problems.push({
        path: `${path}/card`,
        problem: 'needs "system.impactAssessmentFile": a card carries the hash of the impact assessment',
      });
    if (endpoint.monitors) {
      checkImage(`${path}/monitors/analyzerImage`, endpoint.monitors.analyzerImage);
      checkImage(`${path}/monitors/clarifyImage`, endpoint.monitors.clarifyImage);
    }
    if ((endpoint.maxInstances ?? Number.POSITIVE_INFINITY) < (endpoint.minInstances ?? 2))
      problems.push({
        path: `${path}/maxInstances`,
        problem: `is ${endpoint.maxInstances}: expected at least minInstances (${endpoint.minInstances ?? 2})`,
      });
  }
  return problems;
}

/** What a way to the internet cannot go with. */
function egressInconsistencies({ availabilityZones, network }: EnvironmentConfiguration): Inconsistency[] {
  const problems: string[] = [];
  if (!availabilityZones)
    problems.push('needs "availabilityZones": routes lead to the firewall\'s endpoints by the names of their zones');
  if (network?.layout === 'shared-vpc')
    problems.push('is a way to the internet that a shared VPC would open to every zone: use "separate-vpcs"');
  if (network?.encryptionControl === 'enforce')
    problems.push(
      'is by Network Firewall, which AWS supports in monitor mode only: set "encryptionControl" to "monitor"',
    );
  return problems.map((problem) => ({ path: '/network/developmentEgress', problem }));
}

/** `line:column` of a JSON pointer, or of the nearest thing around it. */
function place(document: Document, lines: LineCounter, pointer: string): string {
  const path = pointer
    .split('/')
    .slice(1)
    .map((key) => (/^\d+$/.test(key) ? Number(key) : key.replace(/~1/g, '/').replace(/~0/g, '~')));
  for (let length = path.length; length >= 0; length--) {
    const node: unknown = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) {
      const { line, col } = lines.linePos(node.range[0]);
      return `${line}:${col}`;
    }
  }
  return '1:1';
}

function shown(data: unknown): string {
  const text = JSON.stringify(data) ?? 'nothing';
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

/** Whether a list of the egress firewall has a host, in which `*.example.com` covers `example.com` too. */
function isAllowed(host: string, domains: readonly string[]): boolean {
  return domains.some((domain) =>
    domain.startsWith('*.') ? host === domain.slice(2) || host.endsWith(domain.slice(1)) : host === domain,
  );
}
