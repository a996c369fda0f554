/** What a form sent, by its fields; of a request that brings no form, nothing. */
export async function formIn(request: Request): Promise<Record<string, FormDataEntryValue>> {
  const form = await request.formData().catch(() => null);
  return form ? Object.fromEntries(form) : {};
}
