// The language of the page: Italian unless the reader chose otherwise.
import { createSignal } from 'solid-js'
import { keep, recall } from './remember.ts'

export const languages = ['it', 'en'] as const
export type Language = (typeof languages)[number]
export const locales: { readonly [L in Language]: string } = { it: 'it-IT', en: 'en-GB' }

const [language, setLanguage] = createSignal<Language>('it')

export { language }

const mark = (chosen: Language): void => {
  if (globalThis.document) document.documentElement.lang = chosen
}

/** Speaks `chosen` from now on, here and at the next visit. */
export const chooseLanguage = (chosen: Language): void => {
  setLanguage(chosen)
  keep('language', chosen)
  mark(chosen)
}

/** Speaks what was chosen at an earlier visit. */
export const restoreLanguage = (): void => {
  const kept = languages.find((one) => one === recall('language'))
  if (kept) chooseLanguage(kept)
}
