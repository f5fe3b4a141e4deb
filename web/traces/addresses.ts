// Where the things a person acted on have their page.
const pages: { readonly [context: string]: string } = {
  pacts: '/patti',
  proposals: '/proposte',
  goods: '/beni',
  regulations: '/regolamenti',
  network: '/rete',
  findings: '/controllo/rilievi',
  seats: '/controllo/posti',
}

/** The address of a thing's page; undefined when its context has none. */
export const addressOf = (context: string, id: string): string | undefined => {
  const base = Object.hasOwn(pages, context) ? pages[context] : undefined
  return base === undefined ? undefined : `${base}/${id}`
}
