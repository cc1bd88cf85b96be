/** JSONPath of the plain kind: `$`, names, `*` and numbers in brackets, recursive descent. Nothing that Velocity reads. */
const PATH = /^\$(?:\.{1,2}[A-Za-z_][A-Za-z0-9_-]*|\[(?:\*|\d+)\])*$/;

/**
 * What of the model's answer reaches the caller.
 *
 * Scores, probabilities and logits are what attacks on a model feed on: they make it cheap to copy (model extraction), to
 * tell who was in the training data (membership inference) and to craft inputs that fool it. Most callers need only the
 * answer. So the front door passes on named fields and drops everything else.
 *
 * Every choice names what passes; there is none that names what is dropped, because a list of forbidden names is
 * incomplete as soon as a container calls its scores something new.
 */
export class ResponseTrimming {
  /**
   * The label of each prediction, as SageMaker's own algorithms answer: `{"predictions":[{"predicted_label":…}]}`.
   *
   * The caller gets `{"predictions":[…]}` with the labels alone.
   *
   * Source: https://docs.aws.amazon.com/sagemaker/latest/dg/cdf-inference.html
   */
  public static predictedLabels(): ResponseTrimming {
    return ResponseTrimming.keep({ predictions: '$.predictions[*].predicted_label' });
  }

  /** The label of each entry, as text classifiers answer: `[{"label":…,"score":…}]`. The caller gets `{"labels":[…]}`. */
  public static labels(): ResponseTrimming {
    return ResponseTrimming.keep({ labels: '$[*].label' });
  }

  /** The text of each entry, as text generators answer: `[{"generated_text":…}]`. The caller gets `{"texts":[…]}`. */
  public static generatedTexts(): ResponseTrimming {
    return ResponseTrimming.keep({ texts: '$[*].generated_text' });
  }

  /**
   * The fields that you name.
   *
   * @param fields name of each field that the caller gets, and the JSONPath of its value in the model's answer, such as
   *   `{ category: '$.outputs[0].category' }`
   * @throws Error when there is no field, or a name or path has other characters than names, dots and brackets need
   */
  public static keep(fields: { [name: string]: string }): ResponseTrimming {
    const entries = Object.entries(fields);
    if (entries.length === 0) throw new Error('fields is empty; name at least one field for the caller to get.');
    for (const [name, path] of entries) {
      if (!/^[A-Za-z_][A-Za-z0-9_-]*$/.test(name)) {
        throw new Error(`fields names '${name}'; expected letters, digits, hyphens and underscores.`);
      }
      if (!PATH.test(path)) {
        throw new Error(
          `the path of field '${name}' is '${path}'; expected a JSONPath of names, [*] and [number], such as $.predictions[*].label.`,
        );
      }
    }
    const lines = entries.map(([name, path]) => `"${name}":$input.json('${path}')`);
    return new ResponseTrimming(`{${lines.join(',')}}`, `the caller gets only: ${Object.keys(fields).join(', ')}`);
  }

  /**
   * The answer as the model gave it, scores included.
   *
   * @param reason why the callers need everything; the template records it
   * @throws Error when no reason is given
   */
  public static everything(reason: string): ResponseTrimming {
    if (reason.trim().length < 10) {
      throw new Error(
        `reason is '${reason}'; say in a sentence why callers need the whole answer, for it weakens the model's protection.`,
      );
    }
    return new ResponseTrimming('$input.body', `not trimmed: ${reason.trim()}`);
  }

  private constructor(
    /** Mapping template of API Gateway for a successful answer. */
    public readonly template: string,

    /** What the template does, in words. */
    public readonly description: string,
  ) {}
}
