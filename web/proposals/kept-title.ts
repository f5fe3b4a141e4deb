// The title inside a kept point of a draft.
/** What was handed in is the title itself; a point of a draft holds it among its fields; what cannot be read is no title. */
export const titleOf = (kept: string | null): string | undefined => {
  if (kept === null || !kept.startsWith('{')) return kept ?? undefined
  const { title } = JSON.parse(kept) as { readonly title?: string }
  return title
}
