/** Services whose resources train, serve or hold AI. */
const AI_SERVICES = [
  'SageMaker',
  'Bedrock',
  'BedrockAgentCore',
  'BedrockMantle',
  'Comprehend',
  'Rekognition',
  'Kendra',
  'KendraRanking',
  'Lex',
  'Personalize',
  'Forecast',
  'FraudDetector',
  'HealthLake',
  'LookoutVision',
  'LookoutMetrics',
  'LookoutEquipment',
  'QBusiness',
  'Omics',
  'OpenSearchServerless',
  'S3Vectors',
  'DataZone',
  'DevOpsGuru',
  'VoiceID',
  'Wisdom',
  'NovaAct',
  'NeptuneGraph',
  'AIOps',
  'DevOpsAgent',
] as const;

const AI_TYPE = new RegExp(`^(AWS|embedded):+(${AI_SERVICES.join('|')})::`);

/** Whether a resource type belongs to an AI service. */
export function isAiType(type: string): boolean {
  return AI_TYPE.test(type);
}
