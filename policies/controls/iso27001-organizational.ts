import { catalogue } from './catalogue';

/**
 * The 37 organizational controls (A.5) of Annex A of ISO/IEC 27001:2022.
 * Ids and names are the standard's; every other sentence is ours.
 */
export const ISO27001_ORGANIZATIONAL_CONTROLS = catalogue({
  'iso27001:A.5.1': {
    name: 'Policies for information security',
    summary: 'Have management-backed security rules that people know.',
    nature: 'organizational',
    evidenceClass: 'none',
    infrastructureEvidence: 'None: policy documents and their approval.',
  },
  'iso27001:A.5.2': {
    name: 'Information security roles and responsibilities',
    summary: 'Assign security roles.',
    nature: 'organizational',
    evidenceClass: 'supporting',
    infrastructureEvidence: 'Role-specific IAM roles and owner tags show roles are used; assignment is a document.',
  },
  'iso27001:A.5.3': {
    name: 'Segregation of duties',
    summary: 'Keep conflicting duties apart.',
    nature: 'hybrid',
    evidenceClass: 'partial',
    infrastructureEvidence:
      'Separate build, approve and deploy roles, permission boundaries, manual-approval stages and multi-account layout.',
  },
  'iso27001:A.5.4': {
    name: 'Management responsibilities',
    summary: 'Managers make staff follow the rules.',
    nature: 'organizational',
    evidenceClass: 'none',
    infrastructureEvidence: 'None: management behaviour.',
  },
  'iso27001:A.5.5': {
    name: 'Contact with authorities',
    summary: 'Keep contact with regulators and police.',
    nature: 'organizational',
    evidenceClass: 'none',
    infrastructureEvidence: 'None: contact lists; account contact details reach AWS, not authorities.',
  },
  'iso27001:A.5.6': {
    name: 'Contact with special interest groups',
    summary: 'Keep contact with expert groups.',
    nature: 'organizational',
    evidenceClass: 'none',
    infrastructureEvidence: 'None: memberships.',
  },
  'iso27001:A.5.7': {
    name: 'Threat intelligence',
    summary: 'Learn about the threats that matter.',
    nature: 'hybrid',
    evidenceClass: 'supporting',
    evidenceClassReason: 'consuming findings is not threat intelligence',
    infrastructureEvidence:
      'GuardDuty and its threat lists, managed WAF and Network Firewall threat rules, Security Hub aggregation.',
  },
  'iso27001:A.5.8': {
    name: 'Information security in project management',
    summary: 'Build security into projects.',
    nature: 'organizational',
    evidenceClass: 'supporting',
    infrastructureEvidence: 'Compulsory rule-pack checks in the delivery pipeline are one project gate.',
  },
  'iso27001:A.5.9': {
    name: 'Inventory of information and other associated assets',
    summary: 'List assets and their owners.',
    nature: 'hybrid',
    evidenceClass: 'partial',
    infrastructureEvidence: 'Config recorder inventory, owner tags, Glue catalogue, model registry.',
  },
  'iso27001:A.5.10': {
    name: 'Acceptable use of information and other associated assets',
    summary: 'Set and document acceptable-use rules.',
    nature: 'organizational',
    evidenceClass: 'none',
    infrastructureEvidence: 'None: rules and acknowledgements; SCPs limit use but do not show the rules.',
  },
  'iso27001:A.5.11': {
    name: 'Return of assets',
    summary: 'Get assets back when people leave.',
    nature: 'organizational',
    evidenceClass: 'none',
    infrastructureEvidence: 'None: HR and physical process.',
  },
  'iso27001:A.5.12': {
    name: 'Classification of information',
    summary: 'Classify information by need.',
    nature: 'hybrid',
    evidenceClass: 'partial',
    infrastructureEvidence: 'Compulsory classification tag and Macie discovery jobs on AWS data stores.',
  },
  'iso27001:A.5.13': {
    name: 'Labelling of information',
    summary: 'Label information per the scheme.',
    nature: 'hybrid',
    evidenceClass: 'partial',
    infrastructureEvidence: 'Tag policies, required-tags checks, Lake Formation tags.',
  },
  'iso27001:A.5.14': {
    name: 'Information transfer',
    summary: 'Protect information in transfer.',
    nature: 'hybrid',
    evidenceClass: 'partial',
    infrastructureEvidence:
      'TLS-only policies, private endpoints, signed URLs, transfer-service settings; agreements are documents.',
  },
  'iso27001:A.5.15': {
    name: 'Access control',
    summary: 'Decide who may reach what, and enforce it.',
    nature: 'hybrid',
    evidenceClass: 'direct',
    infrastructureEvidence:
      'IAM, resource and endpoint policies and public-access blocks are the logical-access rules in force; physical access is inherited.',
  },
  'iso27001:A.5.16': {
    name: 'Identity management',
    summary: 'Manage the whole life of identities.',
    nature: 'hybrid',
    evidenceClass: 'partial',
    infrastructureEvidence:
      'Federated identities and role-only access; joiner-mover-leaver steps live in the identity provider.',
  },
  'iso27001:A.5.17': {
    name: 'Authentication information',
    summary: 'Manage secrets and credentials properly.',
    nature: 'technical',
    evidenceClass: 'partial',
    evidenceClassReason: 'issuance and handling by people',
    infrastructureEvidence:
      'Secrets Manager with rotation, password policy, no plaintext secrets in code or environment variables.',
  },
  'iso27001:A.5.18': {
    name: 'Access rights',
    summary: "Keep each person's access right over time.",
    nature: 'hybrid',
    evidenceClass: 'partial',
    infrastructureEvidence: 'Access as code, unused-access analysis; periodic review decisions are human.',
  },
  'iso27001:A.5.19': {
    name: 'Information security in supplier relationships',
    summary: 'Manage security risk from suppliers.',
    nature: 'organizational',
    evidenceClass: 'none',
    infrastructureEvidence: 'None: supplier due diligence (AWS attestations come from AWS Artifact).',
  },
  'iso27001:A.5.20': {
    name: 'Addressing information security within supplier agreements',
    summary: 'Put security terms in contracts.',
    nature: 'organizational',
    evidenceClass: 'none',
    infrastructureEvidence: 'None: contracts.',
  },
  'iso27001:A.5.21': {
    name: 'Managing information security in the ICT supply chain',
    summary: 'Manage risk in the product and service chain.',
    nature: 'hybrid',
    evidenceClass: 'partial',
    infrastructureEvidence: 'Image scanning and signing, private registries, SBOM export, model-provider allow-lists.',
  },
  'iso27001:A.5.22': {
    name: 'Monitoring, review and change management of supplier services',
    summary: 'Watch and review supplier services.',
    nature: 'organizational',
    evidenceClass: 'supporting',
    infrastructureEvidence: 'AWS Health events routed to operators are an input.',
  },
  'iso27001:A.5.23': {
    name: 'Information security for use of cloud services',
    summary: 'Control acquiring, using and leaving cloud services.',
    nature: 'hybrid',
    evidenceClass: 'partial',
    infrastructureEvidence:
      'SCPs, region limits, Control Tower controls, Config conformance packs, service allow-lists.',
  },
  'iso27001:A.5.24': {
    name: 'Information security incident management planning and preparation',
    summary: 'Plan and prepare for incidents.',
    nature: 'organizational',
    evidenceClass: 'supporting',
    infrastructureEvidence:
      'Contacts and GuardDuty-to-notification routes are ready mechanisms; the plan is a document.',
  },
  'iso27001:A.5.25': {
    name: 'Assessment and decision on information security events',
    summary: 'Judge whether events are incidents.',
    nature: 'hybrid',
    evidenceClass: 'partial',
    infrastructureEvidence:
      'GuardDuty and Security Hub severity, automation rules and event routing perform first triage.',
  },
  'iso27001:A.5.26': {
    name: 'Response to information security incidents',
    summary: 'Handle incidents the way the written procedure says.',
    nature: 'hybrid',
    evidenceClass: 'partial',
    infrastructureEvidence: 'Event-driven containment (SSM Automation, Lambda) and response plans.',
  },
  'iso27001:A.5.27': {
    name: 'Learning from information security incidents',
    summary: 'Use lessons to improve controls.',
    nature: 'organizational',
    evidenceClass: 'none',
    infrastructureEvidence: 'None: post-incident reviews.',
  },
  'iso27001:A.5.28': {
    name: 'Collection of evidence',
    summary: 'Keep evidence that will stand up later.',
    nature: 'hybrid',
    evidenceClass: 'partial',
    infrastructureEvidence: 'CloudTrail integrity validation, Object Lock, snapshots, retained logs.',
  },
  'iso27001:A.5.29': {
    name: 'Information security during disruption',
    summary: 'Plan for security to hold while operations are disrupted.',
    nature: 'organizational',
    evidenceClass: 'supporting',
    infrastructureEvidence:
      'Secondary-region copies keep the same encryption and access settings; the plan is a document.',
  },
  'iso27001:A.5.30': {
    name: 'ICT readiness for business continuity',
    summary: 'Make ICT ready to meet continuity goals.',
    nature: 'hybrid',
    evidenceClass: 'partial',
    infrastructureEvidence: 'Backup plans, cross-region copies, restore testing, multi-AZ, Resilience Hub policies.',
  },
  'iso27001:A.5.31': {
    name: 'Legal, statutory, regulatory and contractual requirements',
    summary: 'Identify and follow legal duties.',
    nature: 'organizational',
    evidenceClass: 'none',
    infrastructureEvidence: 'None: legal register.',
  },
  'iso27001:A.5.32': {
    name: 'Intellectual property rights',
    summary: 'Protect IP rights.',
    nature: 'organizational',
    evidenceClass: 'supporting',
    evidenceClassReason: 'controls against model extraction protect intellectual property',
    infrastructureEvidence:
      'Quotas, access conditions and extraction detection protect models as intellectual property; the rights themselves are legal matters.',
  },
  'iso27001:A.5.33': {
    name: 'Protection of records',
    summary: 'Keep records safe and intact.',
    nature: 'hybrid',
    evidenceClass: 'partial',
    infrastructureEvidence: 'Object Lock, Vault Lock, versioning, retention, encryption on record stores.',
  },
  'iso27001:A.5.34': {
    name: 'Privacy and protection of PII',
    summary: 'Meet privacy duties.',
    nature: 'hybrid',
    evidenceClass: 'partial',
    infrastructureEvidence:
      'Macie discovery, guardrail PII filters, log data-protection policies, encryption; legal basis is a document.',
  },
  'iso27001:A.5.35': {
    name: 'Independent review of information security',
    summary: 'Have security reviewed independently.',
    nature: 'organizational',
    evidenceClass: 'none',
    infrastructureEvidence: 'None: independent audit.',
  },
  'iso27001:A.5.36': {
    name: 'Compliance with policies, rules and standards for information security',
    summary: 'Check that the rules are followed.',
    nature: 'hybrid',
    evidenceClass: 'supporting',
    evidenceClassReason: 'a tool cannot evidence its own review',
    infrastructureEvidence: 'Rule-pack reports at synth time, Config rules and Security Hub standards at run time.',
  },
  'iso27001:A.5.37': {
    name: 'Documented operating procedures',
    summary: 'Write operating procedures down.',
    nature: 'organizational',
    evidenceClass: 'supporting',
    infrastructureEvidence: 'SSM documents, runbooks and infrastructure code are procedures for what they automate.',
  },
});
