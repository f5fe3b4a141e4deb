// Which column is which, found by its header, wherever it stands and however it is written.
import { plain } from './reading.ts'
import type { Column } from './vocabulary.ts'

const names: { readonly [C in Column]: readonly string[] } = {
  id: ['id', 'n', 'numero', 'num', 'nr', 'codice', 'identificativo', 'id patto', 'numero patto', 'n patto', 'id proposta'],
  lat: ['lat', 'latitudine', 'latitude', 'y'],
  lon: ['long', 'lon', 'lng', 'longitudine', 'longitude', 'x'],
  address: ['indirizzo', 'via', 'luogo', 'ubicazione', 'localizzazione', 'address'],
  upl: ['upl', 'unita di primo livello'],
  quarter: ['quartiere', 'rione', 'zona'],
  district: ['circoscrizione', 'municipio', 'distretto', 'circoscr', 'circ'],
  areas: ['ambiti di azione', 'ambito di azione', 'ambito', 'ambiti', 'ambito d azione', 'ambiti d azione', 'area di intervento', 'tema'],
  coordinates: ['coordinate', 'coordinate geografiche', 'lat long', 'latlong', 'coordinates'],
  proponent: ['proponente', 'tipo proponente', 'tipologia proponente', 'tipo di proponente', 'proponenti'],
  title: ['titolo proposta', 'titolo', 'titolo della proposta', 'titolo patto', 'titolo del patto', 'oggetto', 'denominazione'],
  representative: ['rappresentante', 'referente', 'rappresentanti', 'legale rappresentante', 'soggetto proponente', 'nome proponente'],
  state: ['stato di avanzamento', 'stato', 'stato avanzamento', 'stato della proposta', 'stato pratica', 'fase', 'esito'],
  note: ['nota per attivita conclusive', 'nota', 'note', 'note per attivita conclusive', 'annotazioni', 'note conclusive'],
  document: ['scarica il patto', 'patto', 'link patto', 'documento', 'testo del patto', 'pdf', 'scarica'],
  photo: ['foto', 'immagine', 'immagini', 'fotografia'],
  map: ['googlemaps', 'google maps', 'mappa', 'link mappa'],
  geouri: ['geouri', 'geo uri', 'uri geo'],
}
const known = new Map(Object.entries(names).flatMap(([column, headers]) => headers.map((header) => [header, column] as const)))

export type Heading = { readonly header: string; readonly key: string }

const freeKey = (taken: ReadonlySet<string>, wanted: string): string => {
  let [key, n] = [wanted, 1]
  while (taken.has(key)) key = `${wanted} #${++n}`
  return key
}

/**
 * The columns of a publication with the key each is kept under: one of `columns` when the header is known and no other column has it, else the header itself
 * without spaces at its ends. A column without a header is kept under `(senza nome)`.
 */
export const headings = (headers: readonly string[]): readonly Heading[] => {
  const taken = new Set<string>()
  return headers.map((header) => {
    const column = known.get(plain(header))
    const key = column !== undefined && !taken.has(column) ? column : freeKey(taken, header.trim() || '(senza nome)')
    taken.add(key)
    return { header, key }
  })
}
