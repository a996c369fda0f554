/** Every address of the product, spelled once. */
export const urls = {
  front: () => "/",
  matters: () => "/matters",
  matter: (slug: string) => `/matters/${slug}`,
  matterVersion: (slug: string, version: number) => `/matters/${slug}/v/${version}`,
  exportOf: (dataset: string, format: string, filters: Record<string, string> = {}) => {
    const query = new URLSearchParams(filters).toString();
    return `/api/v1/export/${dataset}.${format}${query ? `?${query}` : ""}`;
  },
};
