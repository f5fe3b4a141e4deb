// What a person reads first in a bundle: what it is, how to verify it, what that proves.
import type { Manifest, Subject, SubjectKind } from './format.ts'

const kinds: { readonly [kind in SubjectKind]: (id: string) => string } = {
  pact: (id) => `il patto ${id}`,
  organisation: (id) => `l’organizzazione ${id}`,
  municipality: (id) => `il Comune con codice ISTAT ${id}`,
  all: () => 'tutto ciò che è pubblico',
}

const about = (subject: Subject): string =>
  Object.entries(subject)
    .map(([kind, id]) => kinds[kind as SubjectKind](id))
    .join(', ')

const period = ({ from, to }: Manifest): string => {
  if (from === undefined && to === undefined) return 'dall’inizio'
  return [...(from === undefined ? [] : [`registrati dal ${from}`]), ...(to === undefined ? [] : [`registrati fino al ${to}`])].join(' ')
}

/** The text of `LEGGIMI.md`. */
export const readmeOf = (manifest: Manifest, facts: number): string => `# Fascicolo del registro dei beni comuni

Questo fascicolo riguarda ${about(manifest.subject)}: ${facts} fatti, ${period(manifest)}.
Registro: ${manifest.origin}, n. ${manifest.size}, radice ${manifest.root}

## Come si verifica

Serve solo Node.js, versione 18 o successiva; non serve la rete.

1. Procurati la policy, cioè l’elenco delle chiavi di cui ti fidi, **per una via diversa da questo fascicolo**: dal sito del registro,
   dall’albo del Comune, da un testimone. Un fascicolo che porta la propria chiave non prova chi lo ha firmato.
2. Estrai \`verify.mjs\` (o meglio: usa la copia che hai già) e scrivi:

       node verify.mjs FASCICOLO.tar --policy POLICY.txt

3. Se hai conservato un punto di controllo più vecchio, aggiungi \`--since FILE\`: prova che da allora nulla è stato cambiato.

Codici di uscita: 0 tutto provato, 1 qualcosa non corrisponde, 2 comando sbagliato, 3 manca qualcosa.

## Che cosa c’è

- \`entries.jsonl\`: i fatti, byte per byte come sono registrati (in base64), con il loro posto nel registro.
- \`checkpoint\`, \`checkpoints/\`: i punti di controllo firmati; \`consistency.jsonl\` prova che ognuno continua il precedente.
- \`tile/\` oppure \`proofs/\`: ciò che porta ogni fatto alla radice firmata.
- \`disclosures.jsonl\`: i valori personali consegnati a te; gli altri restano chiusi, e la prova vale lo stesso.
- \`tsa/\`: le marche temporali, quando ci sono. \`policy.txt\`: le chiavi che il registro dichiara.
- \`manifest.json\`: l’impronta SHA-256 di ogni file; la sua è in \`manifest.sha256\`.

## Che cosa prova, e che cosa no

Prova che nessuno di questi fatti, coperto da un punto di controllo che qualcun altro conserva, è stato cambiato, tolto, spostato o retrodatato.
Non prova che ciò che fu scritto fosse vero, né che dopo l’ultimo fatto non ci sia altro.
Contro chi tenesse insieme il database e la chiave valgono i punti di controllo conservati da altri, i testimoni e le marche temporali.
`
