import { metadataOrNowhere, orNowhere } from "@/app/(reader)/or-nowhere";
import { People } from "@/components/people/people-page";
import { listPeople } from "@/db/public/queries/people";
import { alternatesAt } from "@/lib/alternates";
import { nowhere } from "@/lib/nowhere";
import { asShown } from "@/lib/turns";
import { urls } from "@/lib/urls";

interface Props {
  params: Promise<{ key: string }>;
}

export function generateStaticParams() {
  return [];
}

export const generateMetadata = metadataOrNowhere(async ({ params }: Props) => {
  const { key } = await params;
  return { title: `People from ${key}`, alternates: alternatesAt(urls.peopleFrom(key)) };
});

export default orNowhere(async function Page({ params }: Props) {
  const { key } = await params;
  const list = asShown(await listPeople(key));
  // Only addresses that the list itself gives are pages: nobody can fill a cache with others.
  if (list.people[0]?.slug !== key) nowhere();
  return <People list={list} />;
});
