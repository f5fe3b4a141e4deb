// Words in two languages: the Italian text is the type, the English text must match it.
import { language } from './language.ts'

type Said = string | ((...given: never[]) => string)
export type Words = { readonly [key: string]: Said | Words }
/** The same keys with texts of any content. */
export type Mirror<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...given: infer A) => string
      ? (...given: A) => string
      : Mirror<T[K]>
}
/** Called, it gives the words of the language being read; `it` and `en` are there for tests. */
export type Dictionary<T> = (() => Mirror<T>) & { readonly it: Mirror<T>; readonly en: Mirror<T> }

/** `const words = dictionary({ title: 'Patti' }, { title: 'Pacts' })`, then `words().title` where it is shown. */
export const dictionary = <T extends Words>(it: T, en: Mirror<NoInfer<T>>): Dictionary<T> => {
  const both = { it: it as unknown as Mirror<T>, en: en as unknown as Mirror<T> }
  return Object.assign(() => both[language()], both)
}

/** One text in two languages, for titles and menus that must not wait for their page's words. */
export type Bilingual = { readonly it: string; readonly en: string }
export const said = (text: Bilingual): string => text[language()]

/** The word for one name of a closed table, or the name in plain letters when a newer server uses one this page does not know. */
export const wordFor = (table: { readonly [name: string]: string }, name: string): string =>
  Object.hasOwn(table, name) ? (table[name] ?? name) : name.replace(/[._-]+/g, ' ')
