// The archive of a pact: the paper, its folder, and what proves it.

import { qrSvg } from '../proof/imprint.ts'
import type { BundleDesk } from '../proof/routes.ts'
import { type FolderOptions, folderFiles } from './folder.ts'
import type { Mark } from './imprint.ts'
import { pactPaper } from './paper/pact-paper.ts'
import { print } from './paper/print.ts'
import type { Shown } from './shown.ts'
import type { ZipFile } from './zip.ts'

type Options = Omit<FolderOptions, 'folder'> & {
  readonly bundles: BundleDesk | undefined
  /** whether a past day is looked at */
  readonly past: boolean
}

// The bundle has the entries as they were recorded, words of reports included: it goes along only when nothing is held back.
const bundleOf = async ({ pact, withheld }: Shown, { bundles, past, mark }: Options): Promise<ZipFile | undefined> => {
  if (!bundles || !mark.note || withheld.length > 0) return undefined
  const until = past ? { to: mark.day } : {}
  const made = await bundles.make({ kind: 'pact', id: pact.id, subject: { pact: pact.id }, ...until })
  return made && made.facts > 0 ? { name: 'prove/prove.tar', content: made.bundle.chunks(), packed: true } : undefined
}

/** What is in an archive, for who opens it. */
export const readme = (what: string, mark: Mark, proof: string, lines: readonly string[]): string =>
  [
    what,
    mark.asOf,
    mark.line,
    '',
    ...lines,
    '',
    'In ogni tabella l’ultima colonna dice da quale punto del registro vengono le righe. I file CSV sono in UTF-8, separati da virgole.',
    `Per verificare: ${proof}`,
    '',
  ].join('\n')

/** What proves where the register was: its signed checkpoint, and the code that leads to the proofs. */
export const proofFiles = (mark: Mark, proof: string): readonly ZipFile[] => [
  ...(mark.note === undefined ? [] : [{ name: 'prove/checkpoint', content: mark.note }]),
  { name: 'prove/qr.svg', content: qrSvg(proof) },
]

export async function* pactFiles(shown: Shown, options: Options): AsyncGenerator<ZipFile, void, void> {
  const { mark, proof } = options
  const bundle = await bundleOf(shown, options)
  const lines = [
    'fascicolo.pdf   il fascicolo, per le persone',
    'dati.json       gli stessi dati, per i programmi',
    'testo.txt       il testo che vale, se è pubblicato',
    'tabelle/        una tabella per capitolo',
    'documenti/      i documenti pubblicati',
    bundle
      ? 'prove/          ciò che prova ogni fatto: prove.tar si verifica senza rete con il verify.mjs che contiene'
      : 'prove/          il punto di controllo firmato del registro',
    ...shown.withheld.map((what) => `Manca: ${what}.`),
  ]
  yield {
    name: 'LEGGIMI.txt',
    content: readme(`Fascicolo del patto «${shown.pact.title}», Comune di ${shown.pact.town}`, mark, proof, lines),
  }
  yield { name: 'fascicolo.pdf', content: await print(pactPaper(shown, mark, proof)), packed: true }
  yield* folderFiles(shown, { ...options, folder: '' })
  yield* proofFiles(mark, proof)
  if (bundle) yield bundle
}
