// What this browser remembers between visits: drafts and the language. A browser that refuses to remember still works.
const shelf = (): Storage | undefined => {
  try {
    return globalThis.localStorage
  } catch {
    return undefined
  }
}

/** The text kept under `name`, or undefined when there is none or the browser keeps nothing. */
export const recall = (name: string): string | undefined => shelf()?.getItem(`comunanza.${name}`) ?? undefined

/** Keeps `text` under `name`; says whether it could. */
export const keep = (name: string, text: string): boolean => {
  try {
    shelf()?.setItem(`comunanza.${name}`, text)
    return shelf() !== undefined
  } catch {
    return false
  }
}
export const forget = (name: string): void => shelf()?.removeItem(`comunanza.${name}`)

const begunTexts = /^comunanza\.(draft|ask)\./

/** Forgets what was written and not sent yet; the language and what was seen of the register stay. */
export const forgetDrafts = (): void => {
  const kept = shelf()
  if (!kept) return
  for (const name of Object.keys(kept).filter((one) => begunTexts.test(one))) kept.removeItem(name)
}

/** The database of the lists a maker took along (web/courtyard/keeping.ts). */
export const listsName = 'comunanza-elenchi'
/** Forgets those lists. What was recorded and not sent yet stays, for the person who recorded it. */
export const forgetLists = (): void => {
  globalThis.indexedDB?.deleteDatabase(listsName)
}
