/** Namespaces of AWS services that train, keep or run models. */
const AI_NAMESPACE =
  /^AWS::(SageMaker|Bedrock|BedrockAgentCore|BedrockMantle|Comprehend|Rekognition|Kendra|KendraRanking|Lex|Personalize|Forecast|FraudDetector|HealthLake|LookoutVision|LookoutMetrics|LookoutEquipment|QBusiness|Omics|S3Vectors)::/;

/** Whether a resource type belongs to a service that trains, keeps or runs models. */
export function isAiResourceType(type: string): boolean {
  return AI_NAMESPACE.test(type);
}

/** Whether any of the types belongs to such a service. */
export function includesAiResourceType(types: readonly string[]): boolean {
  return types.some(isAiResourceType);
}
