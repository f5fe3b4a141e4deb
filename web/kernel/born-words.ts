// The words for what was born of an idea of a laboratory.
import { dictionary } from './words.ts'

export const bornWords = dictionary(
  { born: 'Nata da un’idea di un laboratorio:', idea: (idea: string, lab: string) => `«${idea}», ${lab}` },
  { born: 'Born of an idea of a laboratory:', idea: (idea: string, lab: string) => `“${idea}”, ${lab}` },
)
