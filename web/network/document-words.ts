// The documents the register quotes, by the title people know them by; the facts name them by file.
import { dictionary } from '../kernel/words.ts'

const documents = dictionary(
  {
    'comuni.json': 'Elenco ISTAT dei comuni, 1° gennaio 2020',
    'coop21-umana-persone.txt': 'Coop.21 entra nella rete Umana Persone',
    'cosper-cremona.txt': 'Cosper a Cremona: adulti e fragilità',
    'farelegami-patti-generativi.txt': 'Fare Legami: i patti generativi',
    'lindbergh-lunigiana.txt': 'Lindbergh: Lunigiana e Massa',
    'solco-citta-aperta-bergamo.txt': 'Solco Città Aperta a Bergamo: tutela minori e famiglie',
  },
  {
    'comuni.json': 'ISTAT list of municipalities, 1 January 2020',
    'coop21-umana-persone.txt': 'Coop.21 joins the Umana Persone network',
    'cosper-cremona.txt': 'Cosper in Cremona: adults and frailty',
    'farelegami-patti-generativi.txt': 'Generative pacts in the Province of Cremona',
    'lindbergh-lunigiana.txt': 'Lindbergh: Lunigiana and Massa',
    'solco-citta-aperta-bergamo.txt': 'Solco Città Aperta in Bergamo: protection of minors and families',
  },
)

/** The title of a document; one nobody has given a title yet is called by its file. */
export const documentTitle = (file: string): string => {
  const titles: { readonly [file: string]: string } = documents()
  return (Object.hasOwn(titles, file) ? titles[file] : undefined) ?? file
}
