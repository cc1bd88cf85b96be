import { Names, RemovalPolicy, Stack, Token } from 'aws-cdk-lib';
import type * as kms from 'aws-cdk-lib/aws-kms';
import * as sagemaker from 'aws-cdk-lib/aws-sagemaker';
import { Construct } from 'constructs';
import { DataKey } from '../keys';
import type {
  ModelBusinessDetails,
  ModelCardNotes,
  ModelCardSubject,
  ModelEvaluation,
  ModelIntendedUse,
  ModelTraining,
} from './model-card-content';

/** Where a card is in its review. */
export enum ModelCardStatus {
  /** Being written. */
  DRAFT = 'Draft',
  /** Waiting for its reviewers. */
  PENDING_REVIEW = 'PendingReview',
  /** Reviewed and accepted. */
  APPROVED = 'Approved',
  /** Of a model that is no longer used. */
  ARCHIVED = 'Archived',
}

/** Properties of `ModelCard`. */
export interface ModelCardProps {
  /** Which model the card is about. */
  readonly subject: ModelCardSubject;

  /** What the model is for. */
  readonly intendedUse: ModelIntendedUse;

  /** How it was made. */
  readonly training: ModelTraining;

  /** How it was judged; at least one. */
  readonly evaluations: ModelEvaluation[];

  /** What it means to the business. */
  readonly business: ModelBusinessDetails;

  /** Impact assessment, ethical considerations and caveats. */
  readonly notes: ModelCardNotes;

  /**
   * Name, status, key and what happens when the card leaves the stack.
   *
   * @default - a name from the path, a draft, a key of its own, kept
   */
  readonly card?: ModelCardOptions;
}

/** The card itself, beside what it says. */
export interface ModelCardOptions {
  /**
   * Name of the card: up to 63 letters, digits and inner hyphens. Changing it replaces the card and its history.
   *
   * @default - derived from the path of this construct
   */
  readonly modelCardName?: string;

  /**
   * Where the card is in its review. Let a person decide that it is approved.
   *
   * @default ModelCardStatus.DRAFT
   */
  readonly status?: ModelCardStatus;

  /**
   * Key of the card. Whoever deploys it needs `kms:CreateGrant`, `kms:Decrypt`, `kms:DescribeKey` and
   * `kms:GenerateDataKey` on it.
   *
   * @default - a key of its own
   */
  readonly encryptionKey?: kms.IKey;

  /**
   * What happens to the card when it leaves the stack.
   *
   * @default RemovalPolicy.RETAIN
   */
  readonly removalPolicy?: RemovalPolicy;
}

/** Greatest length of a whole card, in characters. */
const MAX_CONTENT = 100_000;

/**
 * The description of a model, deployed with it: what it is for, how it was made and judged, and what to beware of.
 *
 * Every part that readers need is required, because a card that leaves one out looks finished. Each deployment that changes
 * it makes a new version, and SageMaker keeps the old ones.
 *
 * Source: https://docs.aws.amazon.com/sagemaker/latest/dg/model-cards.html
 */
export class ModelCard extends Construct {
  /** Name of the card. */
  public readonly modelCardName: string;

  /** ARN of the card. */
  public readonly modelCardArn: string;

  /** Key of the card. */
  public readonly encryptionKey: kms.IKey;

  /**
   * @throws Error when a required part is empty, a text is longer than SageMaker takes, or the subject names no model
   */
  constructor(scope: Construct, id: string, props: ModelCardProps) {
    super(scope, id);
    const { modelCardName, status, encryptionKey, removalPolicy = RemovalPolicy.RETAIN } = props.card ?? {};
    this.modelCardName = modelCardName ?? Names.uniqueResourceName(this, { maxLength: 63, separator: '-' });
    if (!Token.isUnresolved(this.modelCardName) && !/^[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}$/.test(this.modelCardName)) {
      throw new Error(
        `${this.node.path}: modelCardName is '${this.modelCardName}'; expected up to 63 letters, digits and inner hyphens.`,
      );
    }
    this.encryptionKey =
      encryptionKey ?? new DataKey(this, 'Key', { description: `Model card ${this.modelCardName}`, removalPolicy });
    const content = this.content(props);
    const length = JSON.stringify(Stack.of(this).resolve(content)).length;
    if (length > MAX_CONTENT) {
      throw new Error(`${this.node.path}: the card has ${length} characters; SageMaker takes up to ${MAX_CONTENT}.`);
    }
    const card = new sagemaker.CfnModelCard(this, 'Resource', {
      modelCardName: this.modelCardName,
      modelCardStatus: status ?? ModelCardStatus.DRAFT,
      securityConfig: { kmsKeyId: this.encryptionKey.keyArn },
      content,
    });
    this.writeMetrics(card, props.evaluations);
    card.applyRemovalPolicy(removalPolicy);
    this.modelCardArn = card.attrModelCardArn;
  }

  /** CDK takes the value of a metric for an object, while the card holds the number itself. */
  private writeMetrics(card: sagemaker.CfnModelCard, evaluations: ModelEvaluation[]): void {
    for (const [at, { metrics }] of evaluations.entries()) {
      for (const [index, value] of Object.values(metrics).entries()) {
        card.addPropertyOverride(`Content.EvaluationDetails.${at}.MetricGroups.0.MetricData.${index}.Value`, value);
      }
    }
  }

  private content(props: ModelCardProps): sagemaker.CfnModelCard.ContentProperty {
    return {
      modelOverview: this.overview(props.subject),
      modelPackageDetails: props.subject.modelPackageArn
        ? { modelPackageArn: props.subject.modelPackageArn }
        : undefined,
      intendedUses: this.intendedUses(props.intendedUse),
      trainingDetails: this.trainingDetails(props.training),
      evaluationDetails: this.evaluationDetails(props.evaluations),
      businessDetails: {
        businessProblem: this.text('business.problem', props.business.problem, 2048),
        businessStakeholders: this.text('business.stakeholders', props.business.stakeholders, 2048),
        lineOfBusiness: this.optional('business.lineOfBusiness', props.business.lineOfBusiness, 2048),
      },
      additionalInformation: this.additionalInformation(props.notes),
    };
  }

  private overview(subject: ModelCardSubject): sagemaker.CfnModelCard.ModelOverviewProperty {
    if (!subject.modelName && !subject.modelPackageArn) {
      throw new Error(
        `${this.node.path}: subject names neither 'modelName' nor 'modelPackageArn'; expected at least one, or nobody can tell which model the card is about.`,
      );
    }
    const version = subject.modelPackageArn?.match(/\/(\d+)$/)?.[1];
    return {
      // The card's own field for the model: the name if there is one, else the version in the registry.
      modelId: subject.modelName ?? subject.modelPackageArn,
      modelName: subject.modelName,
      modelVersion: version === undefined ? undefined : Number(version),
      modelOwner: this.text('subject.owner', subject.owner, 1024),
      modelDescription: this.text('subject.description', subject.description, 1024),
      algorithmType: this.optional('subject.algorithmType', subject.algorithmType, 1024),
      problemType: this.optional('subject.problemType', subject.problemType, 1024),
      inferenceEnvironment: subject.containerImages && {
        containerImage: this.list('subject.containerImages', subject.containerImages, 15),
      },
    };
  }

  private intendedUses(use: ModelIntendedUse): sagemaker.CfnModelCard.IntendedUsesProperty {
    return {
      purposeOfModel: this.text('intendedUse.purpose', use.purpose, 2048),
      intendedUses: this.text('intendedUse.intendedUses', use.intendedUses, 2048),
      factorsAffectingModelEfficiency: this.optional('intendedUse.factors', use.factors, 2048),
      riskRating: use.riskRating,
      explanationsForRiskRating: this.text('intendedUse.riskExplanation', use.riskExplanation, 2048),
    };
  }

  private trainingDetails(training: ModelTraining): sagemaker.CfnModelCard.TrainingDetailsProperty {
    return {
      trainingObservations: this.text('training.observations', training.observations, 1024),
      objectiveFunction: training.objective
        ? { notes: this.text('training.objective', training.objective, 1024) }
        : undefined,
      trainingJobDetails: {
        trainingArn: this.optional('training.trainingJobArn', training.trainingJobArn, 1024),
        trainingDatasets: this.list('training.datasets', training.datasets, 15),
        trainingEnvironment: training.containerImages && {
          containerImage: this.list('training.containerImages', training.containerImages, 15),
        },
      },
    };
  }

  private evaluationDetails(evaluations: ModelEvaluation[]): sagemaker.CfnModelCard.EvaluationDetailProperty[] {
    if (evaluations.length === 0) {
      throw new Error(
        `${this.node.path}: evaluations is empty; expected at least one, or the card says nothing of how good the model is.`,
      );
    }
    return evaluations.map((evaluation, index) => {
      const at = `evaluations[${index}]`;
      const metrics = Object.entries(evaluation.metrics);
      if (metrics.length === 0) {
        throw new Error(`${this.node.path}: ${at}.metrics is empty; expected at least one metric with its value.`);
      }
      for (const [name, value] of metrics) {
        if (!Number.isFinite(value)) {
          throw new Error(`${this.node.path}: ${at}.metrics.${name} is ${value}; expected a finite number.`);
        }
      }
      return {
        name: this.text(`${at}.name`, evaluation.name, 63),
        evaluationObservation: this.text(`${at}.observation`, evaluation.observation, 2096),
        datasets: evaluation.datasets && this.list(`${at}.datasets`, evaluation.datasets, 10),
        evaluationJobArn: this.optional(`${at}.evaluationJobArn`, evaluation.evaluationJobArn, 256),
        metricGroups: [
          {
            name: 'metrics',
            metricData: metrics.map(([name, value]) => ({
              name: this.text(`the name of a metric in ${at}`, name, 255),
              type: 'number',
              value: { value },
            })),
          },
        ],
      };
    });
  }

  private additionalInformation(notes: ModelCardNotes): sagemaker.CfnModelCard.AdditionalInformationProperty {
    const details = {
      ...notes.details,
      impact_assessment: notes.impactAssessment.id,
      impact_assessment_sha256: notes.impactAssessment.sha256,
    };
    for (const [name, value] of Object.entries(details)) {
      if (!/^[a-zA-Z_][a-zA-Z0-9_]*$/.test(name)) {
        throw new Error(
          `${this.node.path}: notes.details has the name '${name}'; expected letters, digits and underscores, no digit first.`,
        );
      }
      this.text(`notes.details.${name}`, value, 1024);
    }
    return {
      ethicalConsiderations: this.text('notes.ethicalConsiderations', notes.ethicalConsiderations, 2048),
      caveatsAndRecommendations: this.text('notes.caveats', notes.caveats, 2048),
      customDetails: details,
    };
  }

  private list(property: string, items: string[], most: number): string[] {
    if (items.length < 1 || items.length > most) {
      throw new Error(`${this.node.path}: ${property} has ${items.length} entries; expected 1 to ${most}.`);
    }
    return items.map((item, index) => this.text(`${property}[${index}]`, item, 1024));
  }

  private optional(property: string, value: string | undefined, most: number): string | undefined {
    return value === undefined ? undefined : this.text(property, value, most);
  }

  private text(property: string, value: string, most: number): string {
    if (Token.isUnresolved(value)) return value;
    if (value.trim() === '' || value.length > most) {
      throw new Error(`${this.node.path}: ${property} has ${value.length} characters; expected 1 to ${most}.`);
    }
    return value;
  }
}
