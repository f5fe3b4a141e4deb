// What tools learnt of the sources, kept from one run to the next.
import { accessSync, constants, mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const cache = fileURLToPath(new URL('../../.cache/', import.meta.url))

/** The folder `.cache/<name>` of the house; none where whoever runs may not write: everything is then learnt again, and only takes longer. */
export const keptIn = (name: string): string | undefined => {
  const folder = `${cache}${name}`
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
    return folder
  } catch {
    // Somebody else’s house.
    return undefined
  }
}
