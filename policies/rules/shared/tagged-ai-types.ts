import type { Value } from '../../template/value';
import { type ResourceView, tagIn } from '../../template/view';

/** AI resource types that take tags in `Tags`, by service. Types that take none are left out. */
const TAGGED: Readonly<Record<string, string>> = {
  SageMaker: `AIWorkloadConfig Action Algorithm App AppImageConfig Artifact Cluster ClusterSchedulerConfig CodeRepository ComputeQuota Context DataQualityJobDefinition Device DeviceFleet Domain Endpoint EndpointConfig Experiment ExperimentTrialComponent FeatureGroup Hub HumanTaskUi Image InferenceComponent InferenceExperiment MlflowApp MlflowTrackingServer Model ModelBiasJobDefinition ModelCard ModelExplainabilityJobDefinition ModelPackage ModelPackageGroup ModelQualityJobDefinition MonitoringSchedule NotebookInstance NotebookInstanceLifecycleConfig PartnerApp Pipeline ProcessingJob Project Space StudioLifecycleConfig TrialComponent UserProfile Workforce Workteam`,
  Bedrock: `Agent AgentAlias ApplicationInferenceProfile AutomatedReasoningPolicy AutomatedReasoningPolicyVersion Blueprint DataAutomationLibrary DataAutomationProject Flow FlowAlias Guardrail IntelligentPromptRouter KnowledgeBase Prompt PromptVersion RetrievalInstruction Session`,
  BedrockAgentCore: `ApiKeyCredentialProvider BrowserCustom BrowserProfile CapacityProvider CodeInterpreterCustom ConfigurationBundle ConsentPortal Dataset Evaluator Gateway Harness HarnessEndpoint Memory OAuth2CredentialProvider OnlineEvaluationConfig PaymentCredentialProvider PaymentManager PolicyEngine Runtime RuntimeEndpoint WorkloadIdentity`,
  BedrockMantle: `Project`,
  Comprehend: `DocumentClassifier DocumentClassifierEndpoint EntityRecognizer EntityRecognizerEndpoint Flywheel`,
  Rekognition: `Collection Dataset Project StreamProcessor`,
  Kendra: `DataSource Faq FeaturedResultsSet Index QuerySuggestionsBlockList Thesaurus`,
  KendraRanking: `ExecutionPlan`,
  Personalize: `Campaign Dataset DatasetGroup EventTracker Filter Recommender Schema Solution`,
  Forecast: `Dataset DatasetGroup`,
  FraudDetector: `Detector EntityType EventType Label List Outcome Variable`,
  HealthLake: `DataTransformationProfile FHIRDatastore`,
  LookoutEquipment: `InferenceScheduler`,
  QBusiness: `Application DataAccessor DataSource Index Plugin Retriever WebExperience`,
  Omics: `AnnotationStore Configuration ReferenceStore RunCache RunGroup SequenceStore VariantStore Workflow WorkflowVersion`,
  OpenSearchServerless: `Collection CollectionGroup`,
  S3Vectors: `Index VectorBucket`,
  DataZone: `Domain`,
  VoiceID: `Domain`,
  Wisdom: `AIAgent AIGuardrail AIPrompt Assistant AssistantAssociation Content ContentAssociation KnowledgeBase MessageTemplate QuickResponse`,
  NeptuneGraph: `Graph GraphSnapshot`,
  AIOps: `InvestigationGroup`,
  DevOpsAgent: `AgentSpace PrivateConnection Service`,
};

/** AI resource types that call their tags something else. */
const OTHER_PROPERTY: Readonly<Record<string, string>> = {
  'AWS::Lex::Bot': 'BotTags',
  'AWS::Lex::BotAlias': 'BotAliasTags',
};

/** Every AI resource type that takes tags. */
export const TAGGED_AI_TYPES: readonly string[] = [
  ...Object.entries(TAGGED).flatMap(([service, names]) => names.split(/\s+/).map((name) => `AWS::${service}::${name}`)),
  ...Object.keys(OTHER_PROPERTY),
];

/** The property that holds the tags of a type. */
export function tagProperty(type: string): string {
  return OTHER_PROPERTY[type] ?? 'Tags';
}

/** The value of one tag of an AI resource; `Unknown` when its tags are not known. */
export function tagOf(resource: ResourceView, key: string): Value {
  return tagIn(resource.get(tagProperty(resource.type)), key);
}
