// The columns of the open data, each with what it means: the files, the dictionary and the documentation are made from this one list.
import type { Item } from '../../projections/register/list.ts'
import { origins, states } from '../../projections/register/tables.ts'

export type Value = string | number | boolean | null
type Meaning = { readonly it: string; readonly en: string; readonly values?: readonly string[] }
export type OpenColumn = Meaning & {
  readonly name: string
  /** of XML Schema */
  readonly type: 'string' | 'integer' | 'decimal' | 'boolean' | 'date' | 'dateTime'
  readonly value: (row: Item) => Value
}

const degrees = (millionths: number | null): number | null => (millionths === null ? null : millionths / 1_000_000)
const euros = (cents: number): number => cents / 100

const column =
  (type: OpenColumn['type']) =>
  (name: string, value: OpenColumn['value'], it: string, en: string, values?: readonly string[]): OpenColumn => ({
    ...{ name, type, value, it, en },
    ...(values ? { values } : {}),
  })
const [text, day, whole, decimal, flag, instant] = (['string', 'date', 'integer', 'decimal', 'boolean', 'dateTime'] as const).map(
  column,
) as [
  ReturnType<typeof column>,
  ReturnType<typeof column>,
  ReturnType<typeof column>,
  ReturnType<typeof column>,
  ReturnType<typeof column>,
  ReturnType<typeof column>,
]

export const openColumns: readonly OpenColumn[] = [
  text('id', (row) => row.id, 'identità della voce, non cambia mai (UUID)', 'identity of the entry, never changes (UUID)'),
  text(
    'origine',
    (row) => row.origin,
    'da dove viene: published = registro pubblicato altrove e importato; proposal = proposta nata qui; pact = patto nato qui',
    'where it comes from: a register published elsewhere, a proposal or a pact born here',
    origins,
  ),
  text('numero', (row) => row.number, 'numero nel registro o nel protocollo', 'number in the register or protocol'),
  text(
    'titolo',
    (row) => row.title,
    'titolo; vuoto finché l’ufficio non ha scritto la versione pubblicabile',
    'title; empty until there is a publishable version',
  ),
  text(
    'stato',
    (row) => row.state,
    'stato semplificato: examining = istruttoria in corso; awaiting = in attesa di integrazione; signed = patto stipulato; extended = proroga, monitoraggio o valutazione; refused = respinta; archived = archiviata o conclusa; vuoto se quello pubblicato non è uno dei sei',
    'simplified state; empty where the published one is none of the six',
    states,
  ),
  day('stato_dal', (row) => row.since, 'giorno in cui è passata a questo stato', 'day it came to this state'),
  text('comune_istat', (row) => row.municipality, 'codice ISTAT del Comune, sei cifre', 'ISTAT code of the municipality, six digits'),
  text('comune', (row) => row.town, 'nome del Comune, dove è noto', 'name of the municipality, where known'),
  text('quartiere', (row) => row.district, 'quartiere o circoscrizione', 'district'),
  text('indirizzo', (row) => row.address, 'dove si trova il bene', 'where the good is'),
  decimal('lat', (row) => degrees(row.lat), 'latitudine in gradi decimali, WGS84', 'latitude in decimal degrees, WGS84'),
  decimal('lon', (row) => degrees(row.lon), 'longitudine in gradi decimali, WGS84', 'longitude in decimal degrees, WGS84'),
  text('ambiti', (row) => row.areas.join(' '), 'ambiti di azione, separati da uno spazio', 'areas of action, separated by a space'),
  text(
    'beni',
    (row) => row.goods.join(' '),
    'identità dei beni comuni interessati, separate da uno spazio',
    'identities of the common goods, separated by a space',
  ),
  text(
    'proponente_tipo',
    (row) => row.proponent,
    'tipo di proponente; di una persona si dice solo che è una persona',
    'kind of proponent; of a person nothing else is said',
  ),
  text(
    'proponente',
    (row) => (row.proponent === 'person' ? null : row.proponent_name),
    'nome del gruppo o dell’ente, mai di una persona',
    'name of the group or body, never of a person',
  ),
  day('aperta_il', (row) => row.opened_on, 'giorno in cui è entrata nel registro', 'day it entered the register'),
  day('inizia_il', (row) => row.starts_on, 'primo giorno del patto', 'first day of the pact'),
  day('finisce_il', (row) => row.ends_on, 'ultimo giorno previsto', 'last day foreseen'),
  day(
    'conclusa_il',
    (row) => row.ended_on,
    'giorno in cui è stata respinta, archiviata o conclusa',
    'day it was refused, archived or concluded',
  ),
  day('resoconto_entro', (row) => row.report_due, 'giorno entro cui è atteso il prossimo resoconto', 'day by which the next report is due'),
  whole('resoconti', (row) => row.reports, 'resoconti consegnati', 'reports handed in'),
  whole(
    'resoconti_in_ritardo',
    (row) => row.late_reports,
    'resoconti consegnati dopo il giorno atteso',
    'reports handed in after the day they were due',
  ),
  whole('ore', (row) => row.hours, 'ore donate, da tutti i resoconti', 'hours given, over all reports'),
  decimal(
    'sostegni_concessi_eur',
    (row) => euros(row.granted),
    'valore dei sostegni concessi, in euro',
    'value of the supports granted, in euro',
  ),
  decimal(
    'sostegni_erogati_eur',
    (row) => euros(row.delivered),
    'valore dei sostegni erogati, in euro',
    'value of the supports delivered, in euro',
  ),
  whole('modifiche', (row) => row.amendments, 'proroghe e modifiche', 'extensions and amendments'),
  whole('rettifiche', (row) => row.corrections, 'volte in cui il registro è stato rettificato', 'times the record was corrected'),
  whole(
    'passi_indietro',
    (row) => row.steps_back,
    'volte in cui lo stato pubblicato è tornato indietro',
    'times the published state went back',
  ),
  text('continua_in', (row) => row.goes_on, 'numero o identità sotto cui la pratica continua', 'number or identity under which it goes on'),
  day('ultimo_fatto_il', (row) => row.last_on, 'giorno dell’ultimo fatto', 'day of the latest fact'),
  flag('importata', (row) => row.imported, 'vero se viene da un registro precedente', 'true where it comes from an earlier register'),
  instant('noto_dal', (row) => row.known, 'istante in cui l’ultimo fatto è diventato noto', 'instant the latest fact became known'),
  instant(
    'registrata_il',
    (row) => row.recorded,
    'istante in cui l’ultimo fatto è entrato in questo registro',
    'instant the latest fact entered this log',
  ),
]
