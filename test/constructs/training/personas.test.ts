import { PersonaScenarios } from './persona-scenarios';

const scenarios = new PersonaScenarios();

test.each(scenarios.all.map((scenario) => ({ ...scenario, verb: scenario.allowed ? 'may' : 'may not' })))(
  '$persona $verb: $what',
  async ({ role, request, allowed }) => {
    const decision = await scenarios.simulation.decide(role, request);

    expect({ ...request, allowed: decision === 'Allowed' }).toEqual({ ...request, allowed });
  },
);

test('every persona is judged on what it may and on what it may not do', () => {
  const personas = [...new Set(scenarios.all.map(({ persona }) => persona))];

  expect(personas).toEqual(
    expect.arrayContaining([
      'data scientist',
      'data scientist signing in',
      'ML engineer',
      'model approver',
      'auditor',
      'operator',
      'break-glass',
    ]),
  );
  for (const persona of personas) {
    const own = scenarios.all.filter((scenario) => scenario.persona === persona);
    expect(own.some(({ allowed }) => allowed)).toBe(true);
    expect(own.some(({ allowed }) => !allowed)).toBe(true);
  }
});
