// The story of the demonstration: told once, to an empty log or where a first telling was cut short.
import type { Engine } from './engine.ts'
import type { Files } from './files/files.ts'
import { sha256Hex } from './kernel/identity.ts'
import * as contexts from './registry.ts'

/** Milliseconds the pages have to show the story; after that they open as they are. */
const patience = 30_000

const shown = async ({ store, projector }: Engine): Promise<void> => {
  const { position } = await store.head()
  await Promise.all(Object.values(contexts).map(({ name }) => projector.reached(name, position, { timeoutMs: patience })))
}

/** The files the story names, as if somebody had uploaded them; those that are there already are left alone. */
const keepPapers = async (uploads: Pick<Files, 'find' | 'keep'>): Promise<void> => {
  const { papers } = await import('../seeds/load.ts')
  for (const { owner, type, bytes } of papers) {
    if (await uploads.find(sha256Hex(bytes))) continue
    const kept = await uploads.keep(owner, type, bytes)
    if (!kept.ok) throw new Error(`a file of the story is not kept: ${kept.why}`)
  }
}

/** Tells what is missing of the story and waits until the pages show it. A story that no longer fits is said, and is no reason to stay closed. */
export const tellStory = async (engine: Engine & { readonly uploads?: Files }, log: (sentence: string) => void): Promise<void> => {
  const { tell, untold } = await import('../seeds/load.ts')
  const { position } = await engine.store.head()
  const missing = await untold(engine.store)
  if (missing.none && position > 0) return shown(engine)
  if (engine.uploads) await keepPapers(engine.uploads)
  if (missing.lines === 0) return shown(engine)
  log('Racconto la storia dimostrativa…')
  try {
    await tell({ act: engine.act })
  } catch (error) {
    if (position === 0) throw error
    log(`La storia dimostrativa resta come l’hai lasciata: ${error instanceof Error ? error.message : String(error)}`)
  }
  return shown(engine)
}
