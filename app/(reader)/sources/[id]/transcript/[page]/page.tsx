import { TranscriptRoute, transcriptMetadata } from "../shared";

/** Made when first asked for, and kept. */
export function generateStaticParams() {
  return [];
}

export const generateMetadata = transcriptMetadata;

export default TranscriptRoute;
