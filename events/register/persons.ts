// Whether a cell may name a natural person: what looks so is not taken in until somebody says it is no person.
import { givenNames } from './given-names.ts'
import { plain } from './reading.ts'
import { withheld } from './vocabulary.ts'

/** The columns where registers say who represents a request. */
export const personColumns: readonly string[] = ['representative']

const organisation =
  /\b(associazione|ass|comitato|gruppo|gruppi|cooperativa|coop|scarl|onlus|odv|aps|asd|ssd|ets|srl|srls|spa|snc|sas|societa|ditta|impresa|azienda|fondazione|ente|parrocchia|oratorio|caritas|chiesa|istituto|scuola|liceo|universita|condominio|supercondominio|circolo|centro|club|consulta|quartiere|rete|forum|movimento|comune|assessorato|ufficio|pro loco|proloco|scout|agesci|auser|anpi|arci|acli|avis|legambiente|wwf|fai|lions|rotary|banca|teatro|museo|biblioteca|cittadini|residenti|abitanti|amici|volontari|genitori|famiglie|laboratorio|collettivo|compagnia|polisportiva|unione|federazione|lega|sindacato|confraternita|misericordia|croce|protezione civile)\b/

const codeOfPerson = /\b[A-Z]{6}\d{2}[A-EHLMPRST]\d{2}[A-Z]\d{3}[A-Z]\b/i
const address = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+\.\p{L}{2,}/u
const mobile = /(?<![\d.,/-])(?:\+39[ .]?)?3\d{2}[ ./-]?\d{3}[ .]?\d{3,4}(?![\d.,])/
const title = /^(sig|sig ra|sig na|signor|signora|dott|dott ssa|dr|avv|arch|ing|geom|rag|prof|prof ssa|don|suor|padre)\b/

const isNameLike = (text: string): boolean => {
  const words = text.trim().split(/\s+/)
  return (
    words.length >= 2 && words.length <= 5 && words.every((word) => /^(?:d[aei]l?|de|di|lo|la|van|el|al|\p{Lu}[\p{L}'’.-]*)$/u.test(word))
  )
}
const hasGivenName = (text: string): boolean =>
  plain(text)
    .split(' ')
    .some((word) => givenNames.has(word))

export type PersonSign = 'person' | 'contact'

/**
 * Why a cell is held back: `contact` when any column shows a tax code, an e-mail address or a mobile number; `person` when a column of `personColumns` names
 * somebody (a title, a given name, or any name where the proponent is a natural person) and no organisation. Undefined when nothing speaks of a person.
 */
export const personSign = (column: string, text: string, proponent: string | undefined): PersonSign | undefined => {
  if (text.trim() === '' || text === withheld) return undefined
  if (codeOfPerson.test(text) || address.test(text) || mobile.test(text)) return 'contact'
  if (!personColumns.includes(column) || organisation.test(plain(text))) return undefined
  const natural = /persona fisica|cittadin[oa]\b|singol|privat/.test(plain(proponent ?? ''))
  return natural || title.test(plain(text)) || (isNameLike(text) && hasGivenName(text)) ? 'person' : undefined
}
