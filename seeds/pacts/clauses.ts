// The fourteen clauses of a pact, shortened: what is particular to a pact is given, the rest reads the same in all of them.
import type { Clause } from '../../events/pacts/outline.ts'

export type Particulars = {
  readonly town: string
  /** what the pact is about and what it wants */
  readonly object: string
  /** how long it lasts, in words */
  readonly duration: string
  readonly citizens: readonly string[]
  readonly municipality: readonly string[]
  readonly monitoring: string
  readonly risks: string
  /** who of the municipality stands beside the citizens */
  readonly beside: string
}

const lines = (items: readonly string[]): string => items.map((item) => `– ${item};`).join('\n')

const articles = (of: Particulars): readonly (readonly [string, string])[] => [
  ['Oggetto e obiettivi', of.object],
  [
    'Durata, sospensione, fine anticipata',
    `Il patto dura ${of.duration} dalla data di attivazione. Il Comune può sospenderlo per ragioni di interesse pubblico con almeno 48 ore di preavviso. I cittadini attivi possono recedere con comunicazione scritta: il recesso ha effetto dal trentunesimo giorno dopo che il Comune l’ha ricevuta.`,
  ],
  [
    'Che cosa fa ciascuno',
    `I cittadini attivi si impegnano a:\n${lines(of.citizens)}\nIl Comune di ${of.town} si impegna a:\n${lines(of.municipality)}\nLe attività sono volontarie e gratuite: non nasce alcun rapporto di lavoro, e il Comune non dà denaro.`,
  ],
  ['Monitoraggio e valutazione', of.monitoring],
  ['Rischi e sicurezza', of.risks],
  [
    'Responsabilità',
    'I cittadini attivi rispondono dei danni causati per dolo o colpa. Il Comune comprende i volontari nella propria copertura assicurativa per infortuni e responsabilità civile.',
  ],
  [
    'Controversie',
    'Prima di ogni altra via, le parti provano a intendersi davanti a un comitato di tre persone: una dei cittadini, una del Comune, una scelta insieme.',
  ],
  ['Affiancamento', of.beside],
  [
    'Modifiche e nuove adesioni',
    'Il patto resta aperto a chi vuole aderire. Ogni modifica si scrive, e vale quando tutte le parti hanno firmato lo stesso testo.',
  ],
  [
    'Alla fine del patto',
    'Il bene torna nella piena disponibilità di tutti. Attrezzi e materiali in comodato si restituiscono in buono stato, salvo l’uso.',
  ],
  [
    'Inadempimento',
    'Se una parte non fa quanto promesso, l’altra lo contesta per iscritto e dà un tempo per rimediare. Passato quel tempo, il Comune può risolvere il patto.',
  ],
  ['Garanzie', 'Nessuna attività può limitare l’uso collettivo del bene. Chiunque passi può fermarsi, guardare, dare una mano.'],
  [
    'Disposizioni finali',
    'Per quanto non è scritto qui vale il regolamento comunale; nel dubbio si sceglie la lettura che favorisce la partecipazione.',
  ],
  [
    'Dati personali',
    'Il patto è pubblico e non contiene dati di persone. I recapiti dei referenti restano agli atti dell’ufficio e sono trattati ai sensi dell’art. 13 del Regolamento (UE) 2016/679.',
  ],
]

/** The clauses of a pact, as the parties read and sign them. */
export const wording = (of: Particulars): Clause[] => articles(of).map(([heading, body]) => ({ heading, body }))
