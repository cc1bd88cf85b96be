/**
 * What every function of this family does with CloudFormation's requests. The source before it defines
 * `remove(properties, pause)`; `pause` waits, and throws when the run is nearly over: Lambda then runs the function again,
 * twice, and CloudFormation waits an hour.
 *
 * It acts only while its own stack is deleted or its first deployment is rolled back. Whoever takes the custom resource out
 * of the template must not lose data by it.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/crpg-ref-requests.html
 * @see https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html
 */
export const HANDLER_SOURCE = `const { CloudFormationClient, DescribeStacksCommand } = require('@aws-sdk/client-cloudformation');

async function goes(StackName) {
  const { Stacks } = await new CloudFormationClient({}).send(new DescribeStacksCommand({ StackName }));
  return ['DELETE_IN_PROGRESS', 'ROLLBACK_IN_PROGRESS'].includes(Stacks[0].StackStatus);
}

exports.handler = async (event, context) => {
  const { RequestType, ResourceProperties: wanted, ResponseURL, StackId, RequestId, LogicalResourceId } = event;
  let again = false;
  const pause = async () => {
    again = context.getRemainingTimeInMillis() < 60000;
    if (again) throw new Error('not finished');
    await new Promise((resolve) => setTimeout(resolve, 5000));
  };
  const answer = { Status: 'SUCCESS', PhysicalResourceId: wanted.Target, StackId, RequestId, LogicalResourceId };
  try {
    if (RequestType === 'Delete' && (await goes(StackId))) await remove(wanted, pause);
  } catch (error) {
    if (again) throw error;
    Object.assign(answer, { Status: 'FAILED', Reason: error.name + ': ' + error.message });
  }
  await fetch(ResponseURL, { method: 'PUT', body: JSON.stringify(answer) });
};
`;
