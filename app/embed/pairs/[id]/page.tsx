import { notFound } from "next/navigation";
import { EmbedPage } from "@/components/pair/embed-page";
import { getPair } from "@/db/public/queries/pairs";
import { readSettings } from "@/lib/env";
import { asShown } from "@/lib/turns";

// Rendered anew when what it shows is published, see db/publisher.ts; each hour, should that ever be missed.
export const revalidate = 3600;

/** Made when first asked for, and kept. */
export function generateStaticParams() {
  return [];
}

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id, version } = asShown(getPair((await params).id)) ?? notFound();
  return <EmbedPage id={id} version={version} origin={readSettings().url} />;
}
