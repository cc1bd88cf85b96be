/** Properties of a role with one inline policy of these statements. */
export function roleAllowing(...statements: object[]): Record<string, unknown> {
  return { Policies: [{ PolicyName: 'p', PolicyDocument: { Statement: statements } }] };
}

/** An allow statement. */
export function allow(action: unknown, resource: unknown = '*', condition?: object): object {
  return { Effect: 'Allow', Action: action, Resource: resource, ...(condition && { Condition: condition }) };
}

/** A deny statement on everything. */
export function deny(action: unknown, condition?: object): object {
  return { Effect: 'Deny', Action: action, Resource: '*', ...(condition && { Condition: condition }) };
}

/** A trust policy that lets a service assume the role. */
export function trust(service: string, condition?: object): object {
  return {
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Service: service },
        Action: 'sts:AssumeRole',
        ...(condition && { Condition: condition }),
      },
    ],
  };
}

/** A role under a boundary of these statements, with one inline policy. The role is `Judged`. */
export function boundedRole(boundary: object[], statements: object[]): Record<string, unknown> {
  return {
    Judged: {
      Type: 'AWS::IAM::Role',
      Properties: { PermissionsBoundary: { Ref: 'Boundary' }, ...roleAllowing(...statements) },
    },
    Boundary: { Type: 'AWS::IAM::ManagedPolicy', Properties: { PolicyDocument: { Statement: boundary } } },
  };
}

/** A policy `Judged` and the role that it is attached to. */
export function attachedPolicy(statements: object[], role: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    Judged: {
      Type: 'AWS::IAM::Policy',
      Properties: { PolicyDocument: { Statement: statements }, Roles: [{ Ref: 'Role' }] },
    },
    Role: { Type: 'AWS::IAM::Role', Properties: role },
  };
}
