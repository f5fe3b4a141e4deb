// The words of dossiers and of what is being prepared to be downloaded.
import { dictionary } from '../words.ts'

export const dossierWords = dictionary(
  {
    pdf: 'Scarica il fascicolo',
    zip: 'Fascicolo in ZIP',
    title: 'Il fascicolo del periodo',
    says: 'I patti del Comune ai quali è successo qualcosa in questi giorni: su carta, oppure in un archivio con una cartella per patto. C’è solo ciò che è pubblicato.',
    which: 'Scrivi qui sopra il codice ISTAT di un Comune: un fascicolo è di un Comune alla volta.',
    preparing: (received: string) => `Preparo il fascicolo… ${received}`,
    ready: 'Il fascicolo è pronto: lo trovi tra i file scaricati.',
  },
  {
    pdf: 'Download the dossier',
    zip: 'Dossier as ZIP',
    title: 'The dossier of the period',
    says: 'The pacts of the municipality something happened to in these days: on paper, or as an archive with a folder for each pact. It has only what is published.',
    which: 'Write the ISTAT code of a municipality above: a dossier is about one municipality.',
    preparing: (received: string) => `Preparing the dossier… ${received}`,
    ready: 'The dossier is ready: it is among the downloaded files.',
  },
)
