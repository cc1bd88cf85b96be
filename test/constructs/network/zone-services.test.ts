import { defaultZoneServices, EndpointService, NetworkZoneName } from '../../../constructs/network';

const idsOf = (zone: NetworkZoneName) => defaultZoneServices(zone).map((service) => service.id);

test('each zone can use keys, credentials, logs, metrics and images, and names no service twice', () => {
  for (const zone of Object.values(NetworkZoneName)) {
    const ids = idsOf(zone);
    expect(ids).toEqual(expect.arrayContaining(['sts', 'kms', 'logs', 'monitoring', 'ecr.api', 'ecr.dkr']));
    expect(new Set(ids).size).toBe(ids.length);
  }
});

test('training reaches no foundation model, no secret and no package', () => {
  expect(idsOf(NetworkZoneName.TRAINING).filter((id) => /bedrock|secrets|codeartifact|runtime/.test(id))).toEqual([]);
});

test('inference cannot change what it serves', () => {
  expect(idsOf(NetworkZoneName.INFERENCE)).not.toContain('sagemaker.api');
  expect(idsOf(NetworkZoneName.INFERENCE)).toContain('sagemaker.runtime');
});

test('people find Studio, notebooks, MLflow and packages', () => {
  expect(idsOf(NetworkZoneName.DEVELOPMENT)).toEqual(
    expect.arrayContaining([
      'sagemaker.studio',
      'sagemaker.notebook',
      'sagemaker.experiments',
      'codeartifact.api',
      'codeartifact.repositories',
    ]),
  );
});

test('a list that somebody changes does not change the next', () => {
  defaultZoneServices(NetworkZoneName.DATA).push(EndpointService.BEDROCK_RUNTIME);
  expect(idsOf(NetworkZoneName.DATA)).not.toContain('bedrock-runtime');
});
