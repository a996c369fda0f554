import { notFound } from "next/navigation";
import { EmbedPage } from "@/components/pair/embed-page";
import { getPair } from "@/db/public/queries/pairs";
import { readSettings } from "@/lib/env";

// What the command line or a second instance published shows within seconds.
export const revalidate = 5;

/** Made when first asked for, and kept. */
export function generateStaticParams() {
  return [];
}

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id, version } = getPair((await params).id) ?? notFound();
  return <EmbedPage id={id} version={version} origin={readSettings().url} />;
}
