import type { Metadata } from "next";
import { TermsPage } from "@/components/terms/terms-page";
import { urls } from "@/lib/urls";

export const dynamic = "force-static";

export const metadata: Metadata = {
  title: "Terms of linked data",
  description:
    "What the record is called in RDF: classes, properties and terms of Gainsay, and the vocabularies beside them.",
  alternates: {
    canonical: urls.terms(),
    types: {
      "text/markdown": urls.twin(urls.terms()),
      "text/turtle": urls.terms("terms.ttl"),
      "application/ld+json": urls.terms("terms.jsonld"),
    },
  },
};

export default function Page() {
  return <TermsPage />;
}
