import { catalogue, type Group } from './catalogue';

/**
 * The objective groups of Annex A of ISO/IEC 42001:2023.
 * A.6 is divided once more; its two parts follow it here.
 */
export const ISO42001_GROUPS: readonly Group[] = [
  {
    id: 'A.2',
    name: 'Policies related to AI',
    purpose: 'Give AI work a management-approved direction that fits the business.',
  },
  { id: 'A.3', name: 'Internal organization', purpose: 'Make people accountable for AI and let concerns surface.' },
  {
    id: 'A.4',
    name: 'Resources for AI systems',
    purpose: 'Know and record what each AI system is built from and runs on.',
  },
  {
    id: 'A.5',
    name: 'Assessing impacts of AI systems',
    purpose: 'Work out who may be affected, and how, over the whole life cycle.',
  },
  { id: 'A.6', name: 'AI system life cycle', purpose: 'Set goals, processes and criteria for each life-cycle stage.' },
  { id: 'A.6.1', name: 'Management guidance for AI system development', within: 'A.6' },
  { id: 'A.6.2', name: 'AI system life cycle', within: 'A.6' },
  { id: 'A.7', name: 'Data for AI systems', purpose: 'Understand and manage the role and effect of data.' },
  {
    id: 'A.8',
    name: 'Information for interested parties of AI systems',
    purpose: 'Give outsiders what they need to judge risks and benefits.',
  },
  { id: 'A.9', name: 'Use of AI systems', purpose: 'Use AI responsibly and inside its intended purpose.' },
  {
    id: 'A.10',
    name: 'Third-party and customer relationships',
    purpose: 'Share accountability and risk correctly across the supply chain.',
  },
];

/**
 * The 38 controls of Annex A of ISO/IEC 42001:2023, in the order of the annex.
 * Ids and names are the standard's; every other sentence is ours.
 */
export const ISO42001_CONTROLS = catalogue({
  'iso42001:A.2.2': {
    name: 'AI policy',
    summary: 'Write down the policy that governs how the organization builds or uses AI.',
    nature: 'organizational',
    evidenceClass: 'none',
    infrastructureEvidence:
      'None: a policy is a management document; a repository can store it, but that shows nothing of its content or approval.',
  },
  'iso42001:A.2.3': {
    name: 'Alignment with other organizational policies',
    summary: 'Check which other policies touch the AI objectives, and reconcile them.',
    nature: 'organizational',
    evidenceClass: 'none',
    infrastructureEvidence: 'None: purely a document-comparison exercise.',
  },
  'iso42001:A.2.4': {
    name: 'Review of the AI policy',
    summary: 'Re-examine the AI policy on a schedule and when circumstances change.',
    nature: 'organizational',
    evidenceClass: 'none',
    infrastructureEvidence: 'None: needs review minutes and approvals.',
  },
  'iso42001:A.3.2': {
    name: 'AI roles and responsibilities',
    summary: 'Decide and assign who is responsible for what in AI work.',
    nature: 'organizational',
    evidenceClass: 'supporting',
    infrastructureEvidence:
      'Owner tags and persona-specific IAM roles or Identity Center permission sets (data scientist, ML engineer, approver, auditor) show that assigned roles are enforced; the assignment itself is a document.',
  },
  'iso42001:A.3.3': {
    name: 'Reporting of concerns',
    summary: "Give staff a way to raise worries about the organization's role in an AI system.",
    nature: 'organizational',
    evidenceClass: 'none',
    infrastructureEvidence:
      'None: a staff channel with confidentiality and non-retaliation rules; an intake topic or mailbox does not evidence it.',
  },
  'iso42001:A.4.2': {
    name: 'Resource documentation',
    summary: 'Know what each life-cycle stage needs, and keep a record of it.',
    nature: 'hybrid',
    evidenceClass: 'partial',
    infrastructureEvidence:
      'AWS Config recorder plus mandatory tags give a current inventory of AI resources by system and stage; SageMaker lineage and the model registry link them.',
  },
  'iso42001:A.4.3': {
    name: 'Data resources',
    summary: 'Record what data the AI system uses.',
    nature: 'hybrid',
    evidenceClass: 'partial',
    infrastructureEvidence:
      'Glue Data Catalog tables, SageMaker feature groups and tagged S3 data buckets (source, classification, purpose, retention) are the record for data held in AWS.',
  },
  'iso42001:A.4.4': {
    name: 'Tooling resources',
    summary: 'Record the tools, algorithms and software used to build and run the system.',
    nature: 'hybrid',
    evidenceClass: 'partial',
    infrastructureEvidence:
      'Pinned container images in ECR, SageMaker images, lifecycle configurations, CodeArtifact and an Inspector SBOM list the tooling actually deployed.',
  },
  'iso42001:A.4.5': {
    name: 'System and computing resources',
    summary: 'Record the computing and system resources the AI system relies on.',
    nature: 'technical',
    evidenceClass: 'partial',
    evidenceClassReason: 'the account shows AWS resources only, not the system as a whole',
    infrastructureEvidence:
      'The CloudFormation template plus the Config inventory state instance types, regions, networks, endpoints and capacity for every stack.',
  },
  'iso42001:A.4.6': {
    name: 'Human resources',
    summary: 'Record the people and skills needed across the life cycle.',
    nature: 'organizational',
    evidenceClass: 'none',
    infrastructureEvidence: 'None: HR and competence records.',
  },
  'iso42001:A.5.2': {
    name: 'AI system impact assessment process',
    summary: 'Run a defined process to find consequences for people and society.',
    nature: 'organizational',
    evidenceClass: 'supporting',
    infrastructureEvidence:
      'A deployment gate that refuses a stack without an approved impact-assessment reference shows the process is not bypassed; the process is a document.',
  },
  'iso42001:A.5.3': {
    name: 'Documentation of AI system impact assessments',
    summary: 'File impact-assessment results and keep them long enough.',
    nature: 'organizational',
    evidenceClass: 'supporting',
    infrastructureEvidence:
      'Versioned, write-once S3 storage with a retention period, and a model card that links the assessment, show custody and retention, not content.',
  },
  'iso42001:A.5.4': {
    name: 'Assessing AI system impact on individuals or groups of individuals',
    summary: 'Judge and record effects on individuals and groups.',
    nature: 'organizational',
    evidenceClass: 'supporting',
    infrastructureEvidence:
      'SageMaker Clarify bias and explainability jobs produce inputs to the assessment; the judgement is human.',
  },
  'iso42001:A.5.5': {
    name: 'Assessing societal impacts of AI systems',
    summary: 'Judge and record effects on society at large.',
    nature: 'organizational',
    evidenceClass: 'none',
    infrastructureEvidence: 'None: societal analysis is outside what infrastructure can show.',
  },
  'iso42001:A.6.1.2': {
    name: 'Objectives for responsible development of AI system',
    summary: 'Write goals for responsible building and work them into each stage.',
    nature: 'organizational',
    evidenceClass: 'none',
    infrastructureEvidence: 'None: goals are management decisions.',
  },
  'iso42001:A.6.1.3': {
    name: 'Processes for responsible AI system design and development',
    summary: 'Define the processes used to design and build AI responsibly.',
    nature: 'hybrid',
    evidenceClass: 'partial',
    infrastructureEvidence:
      'Pipelines as code with compulsory stages (data checks, evaluation, human approval) show the defined process is the one executed.',
  },
  'iso42001:A.6.2.2': {
    name: 'AI system requirements and specification',
    summary: 'State what a new or changed AI system must do.',
    nature: 'organizational',
    evidenceClass: 'none',
    infrastructureEvidence: 'None: requirements are documents; infrastructure follows from them.',
  },
  'iso42001:A.6.2.3': {
    name: 'Documentation of AI system design and development',
    summary: 'Write down how the system was designed and built, and why.',
    nature: 'hybrid',
    evidenceClass: 'partial',
    infrastructureEvidence:
      'Infrastructure code, pipeline definitions, model cards, experiments and lineage entities record much of the as-built design.',
  },
  'iso42001:A.6.2.4': {
    name: 'AI system verification and validation',
    summary: 'Say how the system is tested and when each test applies, then test it.',
    nature: 'hybrid',
    evidenceClass: 'partial',
    infrastructureEvidence:
      'Evaluation and Clarify steps in pipelines, Bedrock or AgentCore evaluations, and the model-package approval status show tests ran and gated release.',
  },
  'iso42001:A.6.2.5': {
    name: 'AI system deployment',
    summary: 'Plan deployment and meet set requirements before release.',
    nature: 'hybrid',
    evidenceClass: 'partial',
    infrastructureEvidence:
      'Manual-approval stage, approved-only model packages, separate accounts, and blue/green guardrails with alarm rollback show pre-release conditions are enforced.',
  },
  'iso42001:A.6.2.6': {
    name: 'AI system operation and monitoring',
    summary: 'Define and run operation: performance and error monitoring, repair, updates, support.',
    nature: 'technical',
    evidenceClass: 'partial',
    evidenceClassReason: 'thresholds and the human response are outside',
    infrastructureEvidence:
      'Model Monitor schedules, endpoint and Bedrock alarms, log-based metrics, patching and rollback settings are the operating controls themselves.',
  },
  'iso42001:A.6.2.7': {
    name: 'AI system technical documentation',
    summary: 'Give each audience the technical documents that it needs.',
    nature: 'hybrid',
    evidenceClass: 'partial',
    infrastructureEvidence:
      'SageMaker model cards, registry metadata and generated architecture or coverage reports supply part of the technical file.',
  },
  'iso42001:A.6.2.8': {
    name: 'AI system recording of event logs',
    summary: 'Choose the life-cycle phases in which events are logged; use is always one of them.',
    nature: 'technical',
    evidenceClass: 'direct',
    infrastructureEvidence:
      'Bedrock model-invocation logging, endpoint data capture, CloudTrail management and data events, log-file integrity, encryption and retention are direct evidence.',
  },
  'iso42001:A.7.2': {
    name: 'Data for development and enhancement of AI system',
    summary: 'Manage development data by processes that are written down and followed.',
    nature: 'hybrid',
    evidenceClass: 'partial',
    infrastructureEvidence:
      'Encrypted, versioned, access-controlled data stores, Lake Formation permissions, feature groups and lifecycle rules show the processes operating.',
  },
  'iso42001:A.7.3': {
    name: 'Acquisition of data',
    summary: 'Record where data came from and why it was chosen.',
    nature: 'organizational',
    evidenceClass: 'supporting',
    infrastructureEvidence:
      'Compulsory source, licence and lawful-basis tags or catalogue properties on data stores record the facts; choosing and licensing are human acts.',
  },
  'iso42001:A.7.4': {
    name: 'Quality of data for AI systems',
    summary: 'Say how good the data must be, then check it.',
    nature: 'hybrid',
    evidenceClass: 'partial',
    infrastructureEvidence:
      'Glue Data Quality rulesets and Model Monitor data-quality jobs show checks are defined and running; the thresholds need justification.',
  },
  'iso42001:A.7.5': {
    name: 'Data provenance',
    summary: 'Record the origin and history of data through its life.',
    nature: 'hybrid',
    evidenceClass: 'partial',
    infrastructureEvidence:
      'S3 versioning, CloudTrail data events, SageMaker lineage artifacts and Glue job history trace data from source to model.',
  },
  'iso42001:A.7.6': {
    name: 'Data preparation',
    summary: 'Choose how data is made ready, and why that way.',
    nature: 'hybrid',
    evidenceClass: 'partial',
    infrastructureEvidence:
      'Processing steps in pipelines, Glue jobs and pinned images show the methods used; the selection criteria are documents.',
  },
  'iso42001:A.8.2': {
    name: 'System documentation and information for users',
    summary: 'Give users the information they need to use the system.',
    nature: 'organizational',
    evidenceClass: 'supporting',
    infrastructureEvidence:
      'A published model card or documentation site is a hosted artifact; adequacy for users cannot be seen from infrastructure.',
  },
  'iso42001:A.8.3': {
    name: 'External reporting',
    summary: 'Let interested parties report harmful effects.',
    nature: 'organizational',
    evidenceClass: 'supporting',
    infrastructureEvidence:
      'A deployed feedback or abuse-report endpoint with durable storage and alarms shows the capability exists; handling is organizational.',
  },
  'iso42001:A.8.4': {
    name: 'Communication of incidents',
    summary: 'Plan how users are told about incidents.',
    nature: 'organizational',
    evidenceClass: 'supporting',
    infrastructureEvidence:
      'Notification topics, contacts and routes to them show that the plan has a working mechanism.',
  },
  'iso42001:A.8.5': {
    name: 'Information for interested parties',
    summary: 'Find out, and write down, what must be told about the AI system and to whom.',
    nature: 'organizational',
    evidenceClass: 'none',
    infrastructureEvidence: 'None: legal and contractual analysis.',
  },
  'iso42001:A.9.2': {
    name: 'Processes for responsible use of AI systems',
    summary: 'Say step by step how AI may be put to use here.',
    nature: 'hybrid',
    evidenceClass: 'supporting',
    evidenceClassReason: 'a process; enforcement is one of its means',
    infrastructureEvidence:
      'Approval before model access, enforced guardrails, human-review workflows and IAM conditions show required steps cannot be skipped.',
  },
  'iso42001:A.9.3': {
    name: 'Objectives for responsible use of AI system',
    summary: 'Write goals that steer responsible use.',
    nature: 'organizational',
    evidenceClass: 'none',
    infrastructureEvidence: 'None: goals are management decisions.',
  },
  'iso42001:A.9.4': {
    name: 'Intended use of the AI system',
    summary: 'Keep use inside the declared purpose.',
    nature: 'hybrid',
    evidenceClass: 'partial',
    infrastructureEvidence:
      'Guardrail topic and content policies, allow-listed models, scoped invoke permissions and usage logging confine and record use.',
  },
  'iso42001:A.10.2': {
    name: 'Allocating responsibilities',
    summary: 'Split responsibilities among the organization, partners, suppliers, customers.',
    nature: 'organizational',
    evidenceClass: 'none',
    infrastructureEvidence: 'None: contracts and shared-responsibility matrices.',
  },
  'iso42001:A.10.3': {
    name: 'Suppliers',
    summary: 'Make sure what suppliers provide fits the responsible-AI approach.',
    nature: 'hybrid',
    evidenceClass: 'supporting',
    evidenceClassReason: 'an allow-list is not an evaluation of the supplier',
    infrastructureEvidence:
      'SCP or IAM allow-lists of models and providers, private-registry-only images, image scanning and signing limit suppliers to the approved set.',
  },
  'iso42001:A.10.4': {
    name: 'Customers',
    summary: 'Let what customers expect and need shape how AI is built and used.',
    nature: 'organizational',
    evidenceClass: 'none',
    infrastructureEvidence: 'None: commercial and product management.',
  },
});
