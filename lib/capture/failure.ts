/** Why a source could not be captured. The message is one sentence for the person who asked for it. */
export class CaptureFailure extends Error {
  override name = "CaptureFailure";
}

/** What was given is no address of a page that anybody may read: nothing could be captured under it. */
export class UnusableAddress extends CaptureFailure {}
