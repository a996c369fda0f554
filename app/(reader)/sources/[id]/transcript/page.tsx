import { TranscriptRoute, transcriptMetadata } from "./shared";

// Rendered anew when what it shows is published, see db/publisher.ts; each hour, should that ever be missed.
export const revalidate = 3600;

/** Made when first asked for, and kept. */
export function generateStaticParams() {
  return [];
}

export const generateMetadata = transcriptMetadata;

export default TranscriptRoute;
