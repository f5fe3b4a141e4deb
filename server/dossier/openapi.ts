// The dossiers, described.
import type { Paths } from '../kernel/openapi-operations.ts'
import { problems } from '../kernel/openapi-parts.ts'

const day = { type: 'string', format: 'date' }
const query = (name: string, schema: object, description: string, required = false) => ({
  name,
  in: 'query',
  required,
  schema,
  description,
})
const asOf = query('asOf', { type: 'string' }, 'Il giorno, o l’istante, al quale guardare; senza, oggi')
const after = query('after', { type: 'integer', minimum: 0 }, 'Aspetta che le pagine abbiano almeno questa posizione')
const file = (types: readonly string[]) => ({
  description: 'Il fascicolo, da conservare',
  content: Object.fromEntries(types.map((type) => [type, { schema: { type: 'string', format: 'binary' } }])),
})
const shared = { tags: ['pacts'], security: [] }
const says =
  'Porta solo ciò che è pubblicato; chi segue o controlla i patti di quel Comune ha anche il resto. Valori personali mai. Alla stessa domanda, finché il registro non cresce, gli stessi byte.'

const period = (format: 'pdf' | 'zip', summary: string) => ({
  get: {
    ...shared,
    operationId: `dossier.period.${format}`,
    summary,
    description: `Al massimo 500 patti. ${says}`,
    parameters: [
      query('municipality', { type: 'string', pattern: '^\\d{6}$' }, 'Il Comune, con il suo codice ISTAT', true),
      query('from', day, 'Dal giorno', true),
      query('to', day, 'Al giorno, compreso', true),
      asOf,
      after,
    ],
    responses: { 200: file([`application/${format}`]), ...problems(422, 429, 503) },
  },
})

export const dossierOperations: Paths = {
  '/api/dossier/pacts/{file}': {
    get: {
      ...shared,
      operationId: 'dossier.pact',
      summary: 'Il fascicolo di un patto: testi, parti, impegni, resoconti, atti, rettifiche e storia',
      description: `PDF/A per le persone, oppure ZIP con JSON, CSV, documenti e prove. ${says}`,
      parameters: [
        {
          ...{ name: 'file', in: 'path', required: true, description: 'L’identità del patto, con `.pdf` o `.zip`' },
          schema: { type: 'string', pattern: '^[0-9a-f-]{36}\\.(pdf|zip)$' },
        },
        asOf,
        after,
      ],
      responses: { 200: file(['application/pdf', 'application/zip']), ...problems(404, 422, 429, 503) },
    },
  },
  '/api/dossier/period.pdf': period('pdf', 'I patti di un Comune ai quali è successo qualcosa in un periodo, su carta'),
  '/api/dossier/period.zip': period('zip', 'Gli stessi patti, una cartella ciascuno, con un indice'),
}
