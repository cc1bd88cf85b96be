import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const SHA256 = /^[0-9a-f]{64}$/;

/**
 * A human record, such as an impact assessment, with the hash of the version that is meant.
 *
 * A link alone says nothing about which text was approved: the file behind it can change.
 */
export class RecordReference {
  /**
   * A record in a file beside the code; its hash is taken at synth.
   *
   * @param id how people refer to it, up to 1024 characters
   * @param file path of the file
   * @throws Error when the file cannot be read
   */
  public static fromFile(id: string, file: string): RecordReference {
    let content: Buffer;
    try {
      content = readFileSync(file);
    } catch (error) {
      throw new Error(
        `The record '${id}' lies in no readable file '${file}' (${(error as NodeJS.ErrnoException).code}); expected the path of the record from the folder where the app runs.`,
      );
    }
    return new RecordReference(id, createHash('sha256').update(content).digest('hex'));
  }

  /**
   * A record kept elsewhere.
   *
   * @param id how people refer to it, up to 1024 characters
   * @param sha256 SHA-256 of its bytes, 64 lower-case hexadecimal digits
   * @throws Error when the hash has another form
   */
  public static fromHash(id: string, sha256: string): RecordReference {
    if (!SHA256.test(sha256)) {
      throw new Error(
        `The SHA-256 of the record '${id}' is '${sha256}'; expected 64 lower-case hexadecimal digits. Find it with: sha256sum FILE`,
      );
    }
    return new RecordReference(id, sha256);
  }

  private constructor(
    /** How people refer to the record. */
    public readonly id: string,
    /** SHA-256 of its bytes. */
    public readonly sha256: string,
  ) {}
}
