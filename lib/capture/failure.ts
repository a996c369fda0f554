/** Why a source could not be captured. The message is one sentence for the person who asked for it. */
export class CaptureFailure extends Error {
  override name = "CaptureFailure";
}
