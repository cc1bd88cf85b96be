import type { Iso42001ClauseId, Iso42001ControlId } from '../ids';

/** One subcategory of the NIST AI Risk Management Framework and what answers it in ISO/IEC 42001. */
export interface NistAiRmfRow {
  /** The text of NIST AI 100-1, a work of the United States government. */
  readonly statement: string;
  readonly iso42001: readonly (Iso42001ControlId | Iso42001ClauseId)[];
  /** What is uncertain in the source for this row. */
  readonly note?: string;
}

/**
 * NIST AI RMF 1.0 to ISO/IEC 42001, after the crosswalk of the NIST AI Resource Center to the final draft of 42001
 * (contributed by Microsoft), its Annex B ids written as the Annex A ids that they mirror. All 72 subcategories.
 */
export const NIST_AI_RMF_TO_ISO42001: Readonly<Record<string, NistAiRmfRow>> = {
  'GOVERN 1.1': {
    statement: 'Legal and regulatory requirements involving AI are understood, managed, and documented.',
    iso42001: ['iso42001:4.1', 'iso42001:6.2', 'iso42001:A.2.2', 'iso42001:A.2.4'],
  },
  'GOVERN 1.2': {
    statement:
      'The characteristics of trustworthy AI are integrated into organizational policies, processes, procedures, and practices.',
    iso42001: [
      'iso42001:A.9.3',
      'iso42001:A.6.1.2',
      'iso42001:A.6.1.3',
      'iso42001:A.10.3',
      'iso42001:A.2.2',
      'iso42001:4.4',
      'iso42001:5.2',
    ],
  },
  'GOVERN 1.3': {
    statement:
      'Processes, procedures, and practices are in place to determine the needed level of risk management activities based on the organization’s risk tolerance.',
    iso42001: ['iso42001:6.1.2', 'iso42001:6.1.1', 'iso42001:6.1.3'],
  },
  'GOVERN 1.4': {
    statement:
      'The risk management process and its outcomes are established through transparent policies, procedures, and other controls based on organizational risk priorities.',
    iso42001: ['iso42001:6.1.2', 'iso42001:6.1.3', 'iso42001:8.3'],
  },
  'GOVERN 1.5': {
    statement:
      'Ongoing monitoring and periodic review of the risk management process and its outcomes are planned and organizational roles and responsibilities clearly defined, including determining the frequency of periodic review.',
    iso42001: ['iso42001:8.2', 'iso42001:8.3', 'iso42001:8.4'],
  },
  'GOVERN 1.6': {
    statement:
      'Mechanisms are in place to inventory AI systems and are resourced according to organizational risk priorities.',
    iso42001: ['iso42001:A.4.5', 'iso42001:A.4.3', 'iso42001:A.4.4', 'iso42001:A.4.6', 'iso42001:A.4.2'],
  },
  'GOVERN 1.7': {
    statement:
      'Processes and procedures are in place for decommissioning and phasing out AI systems safely and in a manner that does not increase risks or decrease the organization’s trustworthiness.',
    iso42001: ['iso42001:A.6.2.6'],
  },
  'GOVERN 2.1': {
    statement:
      'Roles and responsibilities and lines of communication related to mapping, measuring, and managing AI risks are documented and are clear to individuals and teams throughout the organization.',
    iso42001: [
      'iso42001:9.1',
      'iso42001:5.3',
      'iso42001:7.1',
      'iso42001:7.2',
      'iso42001:7.3',
      'iso42001:7.4',
      'iso42001:A.3.2',
    ],
    note: 'the source prints "72", read as clause 7.2',
  },
  'GOVERN 2.2': {
    statement:
      'The organization’s personnel and partners receive AI risk management training to enable them to perform their duties and responsibilities consistent with related policies, procedures, and agreements.',
    iso42001: ['iso42001:7.2'],
  },
  'GOVERN 2.3': {
    statement:
      'Executive leadership of the organization takes responsibility for decisions about risks associated with AI system development and deployment.',
    iso42001: ['iso42001:5.1', 'iso42001:9.3.1', 'iso42001:9.3.2', 'iso42001:9.3.3', 'iso42001:5.2'],
  },
  'GOVERN 3.1': {
    statement:
      'Decision-making related to mapping, measuring, and managing AI risks throughout the lifecycle is informed by a diverse team (e.g., diversity of demographics, disciplines, experience, expertise, and backgrounds).',
    iso42001: ['iso42001:A.4.6', 'iso42001:A.5.4'],
  },
  'GOVERN 3.2': {
    statement:
      'Policies and procedures are in place to define and differentiate roles and responsibilities for human-AI configurations and oversight of AI systems.',
    iso42001: [
      'iso42001:A.6.1.3',
      'iso42001:A.9.3',
      'iso42001:A.4.6',
      'iso42001:A.5.3',
      'iso42001:7.2',
      'iso42001:A.3.2',
    ],
    note: 'the source prints B.3.2 with the name of clause 9.3.2; ambiguous',
  },
  'GOVERN 4.1': {
    statement:
      'Organizational policies and practices are in place to foster a critical thinking and safety-first mindset in the design, development, deployment, and uses of AI systems to minimize potential negative impacts.',
    iso42001: [
      'iso42001:A.5.2',
      'iso42001:A.6.1.2',
      'iso42001:A.6.1.3',
      'iso42001:A.9.2',
      'iso42001:A.9.3',
      'iso42001:A.10.3',
      'iso42001:A.5.4',
    ],
  },
  'GOVERN 4.2': {
    statement:
      'Organizational teams document the risks and potential impacts of the AI technology they design, develop, deploy, evaluate, and use, and they communicate about the impacts more broadly.',
    iso42001: ['iso42001:A.5.4', 'iso42001:A.8.5', 'iso42001:7.4', 'iso42001:6.1.4', 'iso42001:A.5.5'],
  },
  'GOVERN 4.3': {
    statement:
      'Organizational practices are in place to enable AI testing, identification of incidents, and information sharing.',
    iso42001: [
      'iso42001:A.6.2.4',
      'iso42001:A.6.2.6',
      'iso42001:A.6.2.7',
      'iso42001:A.8.2',
      'iso42001:A.8.3',
      'iso42001:A.8.4',
      'iso42001:A.8.5',
      'iso42001:A.6.1.2',
      'iso42001:A.6.1.3',
    ],
  },
  'GOVERN 5.1': {
    statement:
      'Organizational policies and practices are in place to collect, consider, prioritize, and integrate feedback from those external to the team that developed or deployed the AI system regarding the potential individual and societal impacts related to AI risks.',
    iso42001: ['iso42001:A.10.4', 'iso42001:A.5.3', 'iso42001:A.5.4', 'iso42001:A.8.3'],
  },
  'GOVERN 5.2': {
    statement:
      'Mechanisms are established to enable the team that developed or deployed AI systems to regularly incorporate adjudicated feedback from relevant AI actors into system design and implementation.',
    iso42001: [
      'iso42001:A.8.3',
      'iso42001:A.10.4',
      'iso42001:A.5.4',
      'iso42001:A.5.5',
      'iso42001:A.6.1.3',
      'iso42001:A.6.2.6',
    ],
  },
  'GOVERN 6.1': {
    statement:
      'Policies and procedures are in place that address AI risks associated with third-party entities, including risks of infringement of a third-party’s intellectual property or other rights.',
    iso42001: ['iso42001:A.10.2', 'iso42001:A.10.3'],
  },
  'GOVERN 6.2': {
    statement:
      'Contingency processes are in place to handle failures or incidents in third-party data or AI systems deemed to be high-risk.',
    iso42001: ['iso42001:A.10.2', 'iso42001:A.10.3'],
  },
  'MAP 1.1': {
    statement:
      'Intended purposes, potentially beneficial uses, contextspecific laws, norms and expectations, and prospective settings in which the AI system will be deployed are understood and documented. Considerations include: the specific set or types of users along with their expectations; potential positive and negative impacts of system uses to individuals, communities, organizations, society, and the planet; assumptions and related limitations about AI system purposes, uses, and risks across the development or product AI lifecycle; and related TEVV and system metrics.',
    iso42001: ['iso42001:6.1.4', 'iso42001:A.5.2', 'iso42001:A.5.3', 'iso42001:A.5.4', 'iso42001:A.5.5'],
  },
  'MAP 1.2': {
    statement:
      'Interdisciplinary AI actors, competencies, skills, and capacities for establishing context reflect demographic diversity and broad domain and user experience expertise, and their participation is documented. Opportunities for interdisciplinary collaboration are prioritized.',
    iso42001: ['iso42001:A.4.6', 'iso42001:7.2'],
  },
  'MAP 1.3': {
    statement: 'The organization’s mission and relevant goals for AI technology are understood and documented.',
    iso42001: ['iso42001:4.1', 'iso42001:5.2', 'iso42001:6.2', 'iso42001:7.5.3', 'iso42001:7.3', 'iso42001:7.4'],
  },
  'MAP 1.4': {
    statement:
      'The business value or context of business use has been clearly defined or – in the case of assessing existing AI systems – re-evaluated.',
    iso42001: [
      'iso42001:5.1',
      'iso42001:4.1',
      'iso42001:A.2.2',
      'iso42001:A.5.2',
      'iso42001:A.9.4',
      'iso42001:A.6.2.2',
    ],
    note: 'the source prints B.2.2 with the name of B.10.4; ambiguous',
  },
  'MAP 1.5': {
    statement: 'Organizational risk tolerances are determined and documented.',
    iso42001: ['iso42001:6.1.1'],
    note: 'the source gives clause 6.1.1 another name',
  },
  'MAP 1.6': {
    statement:
      'System requirements (e.g., “the system shall respect the privacy of its users”) are elicited from and understood by relevant AI actors. Design decisions take socio-technical implications into account to address AI risks.',
    iso42001: ['iso42001:A.6.2.2', 'iso42001:A.5.4', 'iso42001:A.5.5'],
  },
  'MAP 2.1': {
    statement:
      'The specific tasks and methods used to implement the tasks that the AI system will support are defined (e.g., classifiers, generative models, recommenders).',
    iso42001: [
      'iso42001:A.6.2.3',
      'iso42001:A.4.2',
      'iso42001:A.4.3',
      'iso42001:A.4.4',
      'iso42001:A.4.5',
      'iso42001:A.4.6',
    ],
  },
  'MAP 2.2': {
    statement:
      'Information about the AI system’s knowledge limits and how system output may be utilized and overseen by humans is documented. Documentation provides sufficient information to assist relevant AI actors when making decisions and taking subsequent actions.',
    iso42001: ['iso42001:A.6.2.7', 'iso42001:A.9.3', 'iso42001:A.8.2'],
  },
  'MAP 2.3': {
    statement:
      'Scientific integrity and TEVV considerations are identified and documented, including those related to experimental design, data collection and selection (e.g., availability, representativeness, suitability), system trustworthiness, and construct validation.',
    iso42001: [
      'iso42001:A.6.1.3',
      'iso42001:A.6.2.7',
      'iso42001:A.7.2',
      'iso42001:A.7.3',
      'iso42001:A.7.4',
      'iso42001:A.7.5',
      'iso42001:A.7.6',
      'iso42001:A.6.2.4',
    ],
  },
  'MAP 3.1': {
    statement: 'Potential benefits of intended AI system functionality and performance are examined and documented.',
    iso42001: ['iso42001:A.5.2', 'iso42001:A.5.3', 'iso42001:A.5.4', 'iso42001:A.5.5'],
  },
  'MAP 3.2': {
    statement:
      'Potential costs, including non-monetary costs, which result from expected or realized AI errors or system functionality and trustworthiness – as connected to organizational risk tolerance – are examined and documented.',
    iso42001: [
      'iso42001:A.5.2',
      'iso42001:A.5.3',
      'iso42001:A.5.4',
      'iso42001:A.5.5',
      'iso42001:8.2',
      'iso42001:8.3',
      'iso42001:8.4',
    ],
  },
  'MAP 3.3': {
    statement:
      'Targeted application scope is specified and documented based on the system’s capability, established context, and AI system categorization.',
    iso42001: ['iso42001:4.3', 'iso42001:A.5.2', 'iso42001:A.5.3', 'iso42001:A.5.4', 'iso42001:A.5.5'],
  },
  'MAP 3.4': {
    statement:
      'Processes for operator and practitioner proficiency with AI system performance and trustworthiness – and relevant technical standards and certifications – are defined, assessed, and documented.',
    iso42001: ['iso42001:7.2', 'iso42001:A.4.6'],
  },
  'MAP 3.5': {
    statement:
      'Processes for human oversight are defined, assessed, and documented in accordance with organizational policies from the GOVERN function.',
    iso42001: ['iso42001:A.6.1.3', 'iso42001:A.6.2.7', 'iso42001:A.8.2'],
  },
  'MAP 4.1': {
    statement:
      'Approaches for mapping AI technology and legal risks of its components – including the use of third-party data or software – are in place, followed, and documented, as are risks of infringement of a third party’s intellectual property or other rights.',
    iso42001: ['iso42001:4.1', 'iso42001:A.2.2', 'iso42001:A.9.2', 'iso42001:A.9.4'],
  },
  'MAP 4.2': {
    statement:
      'Internal risk controls for components of the AI system, including third-party AI technologies, are identified and documented.',
    iso42001: ['iso42001:A.6.2.7', 'iso42001:A.8.2', 'iso42001:A.10.3'],
  },
  'MAP 5.1': {
    statement:
      'Likelihood and magnitude of each identified impact (both potentially beneficial and harmful) based on expected use, past uses of AI systems in similar contexts, public incident reports, feedback from those external to the team that developed or deployed the AI system, or other data are identified and documented.',
    iso42001: ['iso42001:6.1.2', 'iso42001:A.5.2'],
  },
  'MAP 5.2': {
    statement:
      'Practices and personnel for supporting regular engagement with relevant AI actors and integrating feedback about positive, negative, and unanticipated impacts are in place and documented.',
    iso42001: ['iso42001:A.6.1.3', 'iso42001:A.6.2.6', 'iso42001:A.8.3'],
  },
  'MEASURE 1.1': {
    statement:
      'Approaches and metrics for measurement of AI risks enumerated during the MAP function are selected for implementation starting with the most significant AI risks. The risks or trustworthiness characteristics that will not – or cannot – be measured are properly documented.',
    iso42001: ['iso42001:6.1.1', 'iso42001:6.1.2'],
  },
  'MEASURE 1.2': {
    statement:
      'Appropriateness of AI metrics and effectiveness of existing controls are regularly assessed and updated, including reports of errors and potential impacts on affected communities.',
    iso42001: ['iso42001:A.6.2.4', 'iso42001:A.5.4', 'iso42001:A.5.2', 'iso42001:A.5.5'],
  },
  'MEASURE 1.3': {
    statement:
      'Internal experts who did not serve as front-line developers for the system and/or independent assessors are involved in regular assessments and updates. Domain experts, users, AI actors external to the team that developed or deployed the AI system, and affected communities are consulted in support of assessments as necessary per organizational risk tolerance.',
    iso42001: ['iso42001:6.1.2', 'iso42001:9.2.2', 'iso42001:A.5.2', 'iso42001:A.5.4', 'iso42001:A.5.5'],
  },
  'MEASURE 2.1': {
    statement: 'Test sets, metrics, and details about the tools used during TEVV are documented.',
    iso42001: ['iso42001:A.8.4', 'iso42001:A.6.2.4', 'iso42001:A.6.2.7', 'iso42001:A.4.2'],
  },
  'MEASURE 2.2': {
    statement:
      'Evaluations involving human subjects meet applicable requirements (including human subject protection) and are representative of the relevant population.',
    iso42001: ['iso42001:A.6.2.4'],
  },
  'MEASURE 2.3': {
    statement:
      'AI system performance or assurance criteria are measured qualitatively or quantitatively and demonstrated for conditions similar to deployment setting(s). Measures are documented.',
    iso42001: ['iso42001:A.7.4', 'iso42001:A.6.2.6'],
  },
  'MEASURE 2.4': {
    statement:
      'The functionality and behavior of the AI system and its components – as identified in the MAP function – are monitored when in production.',
    iso42001: ['iso42001:9.1', 'iso42001:A.6.2.6', 'iso42001:A.6.2.8'],
  },
  'MEASURE 2.5': {
    statement:
      'The AI system to be deployed is demonstrated to be valid and reliable. Limitations of the generalizability beyond the conditions under which the technology was developed are documented.',
    iso42001: ['iso42001:A.6.2.4', 'iso42001:A.6.2.5', 'iso42001:A.6.2.7', 'iso42001:A.8.2'],
  },
  'MEASURE 2.6': {
    statement:
      'The AI system is evaluated regularly for safety risks – as identified in the MAP function. The AI system to be deployed is demonstrated to be safe, its residual negative risk does not exceed the risk tolerance, and it can fail safely, particularly if made to operate beyond its knowledge limits. Safety metrics reflect system reliability and robustness, real-time monitoring, and response times for AI system failures.',
    iso42001: ['iso42001:A.6.2.8', 'iso42001:A.6.2.6', 'iso42001:A.6.2.4', 'iso42001:8.2'],
  },
  'MEASURE 2.7': {
    statement: 'AI system security and resilience – as identified in the MAP function – are evaluated and documented.',
    iso42001: [
      'iso42001:A.7.2',
      'iso42001:A.3.2',
      'iso42001:A.2.3',
      'iso42001:A.5.2',
      'iso42001:A.6.1.2',
      'iso42001:A.6.2.3',
      'iso42001:A.9.3',
    ],
  },
  'MEASURE 2.8': {
    statement:
      'Risks associated with transparency and accountability – as identified in the MAP function – are examined and documented.',
    iso42001: [
      'iso42001:A.7.2',
      'iso42001:A.5.4',
      'iso42001:A.5.5',
      'iso42001:A.6.1.2',
      'iso42001:A.9.3',
      'iso42001:6.1.2',
    ],
  },
  'MEASURE 2.9': {
    statement:
      'The AI model is explained, validated, and documented, and AI system output is interpreted within its context – as identified in the MAP function – to inform responsible use and governance.',
    iso42001: ['iso42001:A.7.5', 'iso42001:A.6.2.5', 'iso42001:A.6.2.7', 'iso42001:A.8.2'],
  },
  'MEASURE 2.10': {
    statement: 'Privacy risk of the AI system – as identified in the MAP function – is examined and documented.',
    iso42001: ['iso42001:A.5.2', 'iso42001:A.7.2', 'iso42001:A.7.3', 'iso42001:A.2.3'],
  },
  'MEASURE 2.11': {
    statement: 'Fairness and bias – as identified in the MAP function – are evaluated and results are documented.',
    iso42001: ['iso42001:A.5.5', 'iso42001:A.5.4'],
  },
  'MEASURE 2.12': {
    statement:
      'Environmental impact and sustainability of AI model training and management activities – as identified in the MAP function – are assessed and documented.',
    iso42001: ['iso42001:A.5.5', 'iso42001:A.4.5'],
  },
  'MEASURE 2.13': {
    statement:
      'Effectiveness of the employed TEVV metrics and processes in the MEASURE function are evaluated and documented.',
    iso42001: ['iso42001:A.6.2.4', 'iso42001:A.6.2.6'],
  },
  'MEASURE 3.1': {
    statement:
      'Approaches, personnel, and documentation are in place to regularly identify and track existing, unanticipated, and emergent AI risks based on factors such as intended and actual performance in deployed contexts.',
    iso42001: ['iso42001:8.2', 'iso42001:4.4', 'iso42001:8.4'],
  },
  'MEASURE 3.2': {
    statement:
      'Risk tracking approaches are considered for settings where AI risks are difficult to assess using currently available measurement techniques or where metrics are not yet available.',
    iso42001: ['iso42001:A.6.2.8', 'iso42001:A.6.2.6', 'iso42001:10.1'],
  },
  'MEASURE 3.3': {
    statement:
      'Feedback processes for end users and impacted communities to report problems and appeal system outcomes are established and integrated into AI system evaluation metrics.',
    iso42001: ['iso42001:A.8.2', 'iso42001:A.8.4', 'iso42001:A.8.3'],
  },
  'MEASURE 4.1': {
    statement:
      'Measurement approaches for identifying AI risks are connected to deployment context(s) and informed through consultation with domain experts and other end users. Approaches are documented.',
    iso42001: ['iso42001:A.6.2.4', 'iso42001:A.5.4', 'iso42001:A.5.5', 'iso42001:9.1'],
  },
  'MEASURE 4.2': {
    statement:
      'Measurement results regarding AI system trustworthiness in deployment context(s) and across the AI lifecycle are informed by input from domain experts and relevant AI actors to validate whether the system is performing consistently as intended. Results are documented.',
    iso42001: ['iso42001:9.1', 'iso42001:A.8.2', 'iso42001:9.2.1', 'iso42001:A.8.3'],
  },
  'MEASURE 4.3': {
    statement:
      'Measurable performance improvements or declines based on consultations with relevant AI actors, including affected communities, and field data about contextrelevant risks and trustworthiness characteristics are identified and documented.',
    iso42001: ['iso42001:9.3.1', 'iso42001:A.6.2.6', 'iso42001:A.6.2.7'],
  },
  'MANAGE 1.1': {
    statement:
      'A determination is made as to whether the AI system achieves its intended purposes and stated objectives and whether its development or deployment should proceed.',
    iso42001: ['iso42001:A.9.3', 'iso42001:A.9.2', 'iso42001:A.9.4', 'iso42001:A.6.1.3', 'iso42001:A.6.2.4'],
  },
  'MANAGE 1.2': {
    statement:
      'Treatment of documented AI risks is prioritized based on impact, likelihood, and available resources or methods.',
    iso42001: ['iso42001:9.3.3', 'iso42001:6.1.2', 'iso42001:6.1.3', 'iso42001:6.1.4'],
  },
  'MANAGE 1.3': {
    statement:
      'Responses to the AI risks deemed high priority, as identified by the MAP function, are developed, planned, and documented. Risk response options can include mitigating, transferring, avoiding, or accepting.',
    iso42001: ['iso42001:6.1.1', 'iso42001:6.1.2', 'iso42001:6.1.3', 'iso42001:6.1.4'],
  },
  'MANAGE 1.4': {
    statement:
      'Negative residual risks (defined as the sum of all unmitigated risks) to both downstream acquirers of AI systems and end users are documented.',
    iso42001: ['iso42001:A.5.3', 'iso42001:A.5.4', 'iso42001:A.6.2.7', 'iso42001:A.8.2'],
  },
  'MANAGE 2.1': {
    statement:
      'Resources required to manage AI risks are taken into account – along with viable non-AI alternative systems, approaches, or methods – to reduce the magnitude or likelihood of potential impacts.',
    iso42001: ['iso42001:A.4.2', 'iso42001:7.1'],
  },
  'MANAGE 2.2': {
    statement: 'Mechanisms are in place and applied to sustain the value of deployed AI systems.',
    iso42001: [
      'iso42001:A.3.3',
      'iso42001:A.6.1.2',
      'iso42001:A.6.1.3',
      'iso42001:A.6.2.4',
      'iso42001:A.6.2.6',
      'iso42001:A.7.2',
      'iso42001:7.1',
      'iso42001:10.1',
    ],
  },
  'MANAGE 2.3': {
    statement:
      'Procedures are followed to respond to and recover from a previously unknown risk when it is identified.',
    iso42001: ['iso42001:10.2', 'iso42001:6.1.1', 'iso42001:6.1.2', 'iso42001:6.1.3'],
  },
  'MANAGE 2.4': {
    statement:
      'Mechanisms are in place and applied, and responsibilities are assigned and understood, to supersede, disengage, or deactivate AI systems that demonstrate performance or outcomes inconsistent with intended use.',
    iso42001: ['iso42001:A.9.4', 'iso42001:A.8.2', 'iso42001:A.6.2.7', 'iso42001:A.6.1.3'],
  },
  'MANAGE 3.1': {
    statement:
      'AI risks and benefits from third-party resources are regularly monitored, and risk controls are applied and documented.',
    iso42001: ['iso42001:A.10.3', 'iso42001:A.10.2'],
  },
  'MANAGE 3.2': {
    statement:
      'Pre-trained models which are used for development are monitored as part of AI system regular monitoring and maintenance.',
    iso42001: ['iso42001:A.4.4', 'iso42001:A.6.2.6'],
  },
  'MANAGE 4.1': {
    statement:
      'Post-deployment AI system monitoring plans are implemented, including mechanisms for capturing and evaluating input from users and other relevant AI actors, appeal and override, decommissioning, incident response, recovery, and change management.',
    iso42001: ['iso42001:9.2.1', 'iso42001:A.6.2.6', 'iso42001:A.8.3', 'iso42001:A.10.4'],
  },
  'MANAGE 4.2': {
    statement:
      'Measurable activities for continual improvements are integrated into AI system updates and include regular engagement with interested parties, including relevant AI actors.',
    iso42001: ['iso42001:9.3.3', 'iso42001:A.6.2.4', 'iso42001:A.6.2.6'],
  },
  'MANAGE 4.3': {
    statement:
      'Incidents and errors are communicated to relevant AI actors, including affected communities. Processes for tracking, responding to, and recovering from incidents and errors are followed and documented.',
    iso42001: ['iso42001:9.3.2', 'iso42001:A.8.5', 'iso42001:A.6.2.6'],
  },
};
