import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { readForPage } from "@/app/desk/read-for-page";
import { contextOf, requireAccount } from "@/app/desk/session";
import { TypeForm } from "@/components/desk/capture/type-form";
import { DeskPage } from "@/components/desk/shell";
import { Crumb } from "@/components/layout/crumb";
import { Dek, Title } from "@/components/ui/title";
import { getToType } from "@/db/desk/queries/type-words";
import { seenIn } from "@/db/desk/visible";
import { isShownAsFile } from "@/lib/capture/picture";
import { urls } from "@/lib/urls";
import { pageCountOf } from "../../page-count";
import { saveTyped } from "./actions";

export const metadata: Metadata = { title: "Type the words" };

interface Props {
  params: Promise<{ capture: string }>;
  searchParams: Promise<{ matter?: string }>;
}

export default async function TypeWordsPage({ params, searchParams }: Props) {
  const [{ capture: id }, { matter }] = await Promise.all([params, searchParams]);
  const carried = { ...(matter && { matter }) };
  const account = await requireAccount(urls.typeWords(id, carried));
  const context = contextOf(account);
  const { capture, source, typed } = readForPage(() => getToType(seenIn(context), id));
  if (!isShownAsFile(capture.mediaType)) notFound();
  const pageCount = await pageCountOf(context.desk, capture);
  return (
    <DeskPage account={account} current="capture">
      <Crumb
        trail={[
          { name: "Capture", href: urls.capture(carried) },
          { name: "Source", href: urls.deskSource(source.publicId, carried) },
          { name: "Type the words" },
        ]}
      />
      <Title size="record">{source.title}</Title>
      <Dek>
        {pageCount === null
          ? "Type the words that stand in the picture, as they stand there. "
          : "Type the words of the pages, as they stand there; what you leave out can be typed later. "}
        Every page says that the newsroom typed them, and quotations are compared with what you
        type.
      </Dek>
      <TypeForm
        save={saveTyped}
        capture={id}
        file={urls.captureFile(id)}
        matter={matter}
        pageCount={pageCount}
        typed={typed}
        language={source.language}
      />
    </DeskPage>
  );
}
