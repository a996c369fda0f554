/** A page that is rendered once and kept, of about any size. */
export const revalidate = 3600;
export const generateStaticParams = () => [];

export default async function Same({ params }: { params: Promise<{ bytes: string }> }) {
  const { bytes } = await params;
  return <p>{"Who said what, and who said otherwise. ".repeat(10_000).slice(0, Number(bytes))}</p>;
}
