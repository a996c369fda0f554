import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { type ReactNode, Suspense } from "react";
import { Kept } from "@/components/layout/kept";
import { Lost } from "@/components/layout/lost";
import { listNear, type NamedKind, type Near } from "@/db/public/queries/near";
import { NowhereError } from "@/lib/nowhere";

interface Props {
  params: Promise<Record<string, string>>;
}

/**
 * A page whose address may name nothing. It then answers 404 with its text, whether scripts run or not: what throws
 * `notFound` stands inside a boundary, so that the page around it is whole. For static pages, which are rendered to
 * their end before they are sent.
 * @param kind what is looked for near the address, by its `slug`
 * @param Text what is said there
 */
export function orNowhere<P extends Props>(
  Page: (props: P) => ReactNode | Promise<ReactNode>,
  kind?: NamedKind,
  Text: (props: { near: Near[] }) => ReactNode = Lost,
) {
  return async function PageOrNowhere(props: P) {
    try {
      return await Page(props);
    } catch (error) {
      if (!(error instanceof NowhereError)) throw error;
      const { slug = "" } = await props.params;
      const text = <Text near={kind ? await listNear(kind, slug) : []} />;
      return (
        <Kept instead={text}>
          <Suspense fallback={text}>
            <NotHere />
          </Suspense>
        </Kept>
      );
    }
  };
}

function NotHere(): never {
  notFound();
}

/** The metadata of such a page. */
export function metadataOrNowhere<P extends Props>(read: (props: P) => Promise<Metadata>) {
  return async (props: P): Promise<Metadata> => {
    try {
      return await read(props);
    } catch (error) {
      if (!(error instanceof NowhereError)) throw error;
      return { title: "Not found", robots: { index: false } };
    }
  };
}
