import * as apigateway from 'aws-cdk-lib/aws-apigateway';
import type * as cognito from 'aws-cdk-lib/aws-cognito';
import type { Construct } from 'constructs';

/** How the front door knows its callers, rendered for a method. */
export interface FrontDoorAuthorizationConfig {
  /** Kind of authorisation. */
  readonly authorizationType: apigateway.AuthorizationType;

  /**
   * Authoriser of the method.
   *
   * @default - none; IAM decides
   */
  readonly authorizer?: apigateway.IAuthorizer;

  /**
   * Scopes of which a token must have one.
   *
   * @default - none
   */
  readonly authorizationScopes?: string[];
}

/** How the front door knows its callers. There is no anonymous access. */
export abstract class FrontDoorAuthorization {
  /** Requests are signed with AWS credentials; `PrivateFrontDoor.grantInvoke` says whose. For systems on AWS. */
  public static iam(): FrontDoorAuthorization {
    return new IamAuthorization();
  }

  /**
   * Requests carry an access token of a user pool. For people, and for systems outside AWS.
   *
   * @param userPool the pool that issues the tokens
   * @param scopes scopes, of which the token must have at least one. Without a scope API Gateway would accept identity
   *   tokens, which say who somebody is and not what they may do.
   * @throws Error when no scope is given
   */
  public static cognito(userPool: cognito.IUserPool, scopes: string[]): FrontDoorAuthorization {
    return new CognitoAuthorization(userPool, scopes);
  }

  /** Called by `PrivateFrontDoor`. */
  public abstract bind(scope: Construct): FrontDoorAuthorizationConfig;
}

class IamAuthorization extends FrontDoorAuthorization {
  public bind(_scope: Construct): FrontDoorAuthorizationConfig {
    return { authorizationType: apigateway.AuthorizationType.IAM };
  }
}

class CognitoAuthorization extends FrontDoorAuthorization {
  constructor(
    private readonly userPool: cognito.IUserPool,
    private readonly scopes: string[],
  ) {
    super();
    if (scopes.length === 0) {
      throw new Error(
        "scopes is empty; name the scope that lets a token invoke the model, such as 'fraud-model/invoke'.",
      );
    }
  }

  public bind(scope: Construct): FrontDoorAuthorizationConfig {
    return {
      authorizationType: apigateway.AuthorizationType.COGNITO,
      authorizer: new apigateway.CognitoUserPoolsAuthorizer(scope, 'Authorizer', { cognitoUserPools: [this.userPool] }),
      authorizationScopes: this.scopes,
    };
  }
}
