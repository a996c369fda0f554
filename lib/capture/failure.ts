/** Why a source could not be captured. The message is one sentence for the person who asked for it. */
export class CaptureFailure extends Error {
  override name = "CaptureFailure";
  /** What the site answered, where it answered. */
  readonly status: number | null;

  constructor(message: string, { status = null, ...options }: FailureOptions = {}) {
    super(message, options);
    this.status = status;
  }
}

type FailureOptions = ErrorOptions & { status?: number | null };

/** What was given is no address of a page that anybody may read: nothing could be captured under it. */
export class UnusableAddress extends CaptureFailure {}
