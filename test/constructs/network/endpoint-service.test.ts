import { EndpointService } from '../../../constructs/network';

const EVERY_SERVICE = Object.values(EndpointService).filter((value) => value instanceof EndpointService);

test('ids and names are unique', () => {
  const ids = EVERY_SERVICE.map((service) => service.id);
  const names = EVERY_SERVICE.flatMap((service) => service.dnsNames);
  expect(new Set(ids).size).toBe(ids.length);
  expect(new Set(names).size).toBe(names.length);
});

test('every PrivateLink name and DNS name is regional', () => {
  for (const service of EVERY_SERVICE) {
    for (const name of [service.serviceName, ...service.dnsNames]) {
      expect(name.split('{region}')).toHaveLength(2);
    }
  }
});

test("SageMaker's odd names are right", () => {
  expect(EndpointService.SAGEMAKER_STUDIO.serviceName).toBe('aws.sagemaker.{region}.studio');
  expect(EndpointService.SAGEMAKER_NOTEBOOK.serviceName).toBe('aws.sagemaker.{region}.notebook');
  expect(EndpointService.SAGEMAKER_EXPERIMENTS.serviceName).toBe('aws.sagemaker.{region}.experiments');
  expect(EndpointService.SAGEMAKER_API.serviceName).toBe('com.amazonaws.{region}.sagemaker.api');
  expect(EndpointService.SAGEMAKER_API.dnsNames).toEqual(['api.sagemaker.{region}.amazonaws.com']);
});

test('a service of one’s own gets a name by convention', () => {
  const glue = EndpointService.of({ id: 'glue', dnsNames: ['glue.{region}.amazonaws.com'], actions: ['glue:Get*'] });
  expect(glue.serviceName).toBe('com.amazonaws.{region}.glue');
  expect(glue.constructId()).toBe('Glue');
});

test('a service without names or with every action is refused', () => {
  expect(() => EndpointService.of({ id: 'glue', dnsNames: [], actions: ['glue:Get*'] })).toThrow(
    /Service 'glue' has no DNS name/,
  );
  expect(() => EndpointService.of({ id: 'glue', dnsNames: ['glue'], actions: ['*'] })).toThrow(
    /Service 'glue' needs a list of the actions that workloads use; got \["\*"\]/,
  );
});
