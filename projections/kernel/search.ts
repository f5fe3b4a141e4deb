// Words as the search of a register knows them. Made here and stored, because PostgreSQL would take a tenth of a millisecond to read each row it tries.
/** A lexeme of PostgreSQL may have 2,046 bytes: one that is longer would stop the projection. */
const longest = 40

const wordsIn = (text: string): readonly string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []

/** Without the vowels that Italian bends («giardini», «giardino» → `giardin`; «amiche», «amica» → `amic`). Short words stay as they are. */
const stem = (word: string): string => {
  if (word.length <= 3) return word
  const bare = word.replace(/[aeiou]+$/, '').replace(/h$/, '')
  return (bare.length < 3 ? word : bare).slice(0, longest)
}

/** Every word once, in order. */
export const termsOf = (texts: readonly string[]): readonly string[] => [...new Set(texts.flatMap(wordsIn).map(stem))].sort()

/** What is looked for as a `tsquery`: all the words, the longer ones by their beginning; undefined when there is nothing to look for. */
export const queryOf = (q: string): string | undefined => {
  const terms = wordsIn(q).map((word) => (word.length <= 3 ? `'${word}'` : `'${stem(word)}':*`))
  return terms.length > 0 ? terms.join(' & ') : undefined
}
