/** Data for machines, beside the markup that it describes. */
export function JsonLd({ data }: { data: object }) {
  // "<" would end the script; JSON knows it by another spelling.
  const json = JSON.stringify(data).replaceAll("<", "\\u003c");
  // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON, escaped above
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
