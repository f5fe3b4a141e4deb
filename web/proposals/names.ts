// The closed lists of proposals in words.
import type { TurnOf } from '../../events/kernel/index.ts'
import type { Stage } from '../../events/proposals/stages.ts'
import type * as v from '../../events/proposals/vocabulary.ts'
import type { Mood } from '../kernel/ui/index.ts'
import { dictionary, type Words } from '../kernel/words.ts'

type Of<T extends string> = { readonly [K in T]: string }
type Named = {
  readonly stages: Of<Stage>
  readonly turns: Of<TurnOf>
  readonly kinds: Of<v.Kind>
  readonly kindHints: Of<v.Kind>
  readonly entries: Of<v.EntryMode>
  readonly proponents: Of<v.ProponentKind>
  readonly areas: Of<v.Area>
  readonly durations: Of<v.Duration>
  readonly uses: Of<v.Use>
  readonly supports: Of<v.SupportKind>
  readonly attachments: Of<v.AttachmentKind>
  readonly criteria: Of<v.Criterion>
  readonly advisers: Of<v.Adviser>
  readonly opinions: Of<v.Opinion>
  readonly meetings: Of<v.Meeting>
  readonly replies: Of<v.Reply>
  readonly archives: Of<v.ArchiveReason>
}

export const stageMoods: { readonly [S in Stage]: Mood } = {
  ...{ draft: 'calm', submitted: 'waiting', verification: 'waiting', published: 'going', examination: 'going', integration: 'waiting' },
  ...{ codesign: 'going', executive: 'waiting', notice: 'alarm', accepted: 'calm', refused: 'over', withdrawn: 'over' },
  ...{ archived: 'over', merged: 'over', discarded: 'over' },
}

export const names = dictionary(
  {
    stages: {
      ...{ draft: 'bozza', submitted: 'presentata', verification: 'in verifica', published: 'in consultazione' },
      ...{ examination: 'in istruttoria', integration: 'in attesa di integrazione', codesign: 'in coprogettazione' },
      ...{ executive: 'all’esame della Giunta', notice: 'preavviso di diniego', accepted: 'accolta', refused: 'respinta' },
      ...{ withdrawn: 'ritirata', archived: 'archiviata', merged: 'confluita in un’altra', discarded: 'buttata' },
    },
    turns: {
      proponent: 'chi propone',
      office: 'il Comune',
      third: 'un altro ufficio',
      public: 'tutti, con le osservazioni',
      nobody: 'nessuno',
    },
    kinds: { ordinary: 'ordinario', complex: 'complesso', 'civic-use': 'uso civico e collettivo' },
    kindHints: {
      ordinary: 'Cura di uno spazio, animazione, piccole riparazioni: decide il dirigente.',
      complex: 'Edifici, recuperi, spazi di valore: serve una consultazione e l’atto della Giunta.',
      'civic-use': 'Una comunità si dà le regole d’uso di un bene e le porta in Consiglio.',
    },
    entries: {
      'own-initiative': 'di nostra iniziativa',
      solicited: 'in risposta a un invito del Comune',
      'listed-good': 'su un bene dell’elenco del Comune',
      consultation: 'in una consultazione pubblica',
      'self-government': 'come autogoverno di un bene',
    },
    proponents: {
      ...{ person: 'una persona', 'informal-group': 'un gruppo informale', association: 'un’associazione', committee: 'un comitato' },
      ...{ body: 'un ente', company: 'un’impresa', school: 'una scuola', cooperative: 'una cooperativa' },
    },
    areas: {
      ...{ 'pedestrian-care': 'Cura di aree pedonali e arredi', pedestrianisation: 'Pedonalizzazione', green: 'Verde' },
      ...{ immaterial: 'Immateriali', 'cultural-buildings': 'Immobili socio-culturali', sport: 'Sport' },
      ...{
        'cultural-spaces': 'Spazi socio-culturali',
        schools: 'Scuole',
        water: 'Acque',
        reuse: 'Riuso',
        digital: 'Digitale',
        other: 'Altro',
      },
    },
    durations: { short: 'breve: da 6 a 12 mesi', medium: 'media: circa due anni', long: 'lunga: tre o quattro anni' },
    uses: { continuous: 'continuo', periodic: 'periodico' },
    supports: {
      spaces: 'spazi',
      goods: 'materiali e attrezzi',
      training: 'formazione',
      staff: 'personale in affiancamento',
      other: 'altro',
    },
    attachments: {
      ...{
        identity: 'documento d’identità',
        map: 'mappa',
        drawing: 'disegno in scala',
        photo: 'fotografie',
        cadastral: 'estratto catastale',
      },
      ...{ statute: 'statuto', participation: 'prove del percorso partecipato', 'group-minutes': 'verbale del gruppo', other: 'altro' },
    },
    criteria: { admissibility: 'ammissibilità', 'general-interest': 'interesse generale', feasibility: 'fattibilità tecnica' },
    advisers: {
      ...{
        heritage: 'Soprintendenza',
        district: 'quartiere o circoscrizione',
        mobility: 'mobilità',
        green: 'verde',
        property: 'patrimonio',
      },
      ...{ planning: 'urbanistica', technical: 'ufficio tecnico', 'technical-table': 'tavolo tecnico', other: 'altro ufficio' },
    },
    opinions: {
      ...{
        favourable: 'favorevole',
        'with-prescriptions': 'favorevole con prescrizioni',
        contrary: 'contrario',
        'not-given': 'non pervenuto',
      },
    },
    meetings: { assembly: 'assemblea', codesign: 'incontro di coprogettazione', inspection: 'sopralluogo' },
    replies: { taken: 'accolta', partly: 'accolta in parte', 'not-taken': 'non accolta' },
    archives: { inertia: 'nessuna risposta', incomplete: 'incompleta', other: 'altro' },
  } satisfies Words & Named,
  {
    stages: {
      ...{ draft: 'draft', submitted: 'handed in', verification: 'being verified', published: 'in consultation' },
      ...{ examination: 'under examination', integration: 'awaiting further documents', codesign: 'in co-design' },
      ...{ executive: 'with the Giunta', notice: 'refusal announced', accepted: 'accepted', refused: 'refused' },
      ...{ withdrawn: 'withdrawn', archived: 'archived', merged: 'merged into another', discarded: 'thrown away' },
    },
    turns: {
      proponent: 'who proposes',
      office: 'the municipality',
      third: 'another office',
      public: 'everybody, with observations',
      nobody: 'nobody',
    },
    kinds: { ordinary: 'ordinary', complex: 'complex', 'civic-use': 'urban civic use' },
    kindHints: {
      ordinary: 'Care of a space, activities, small repairs: the manager decides.',
      complex: 'Buildings, recoveries, valuable spaces: a consultation and the act of the Giunta are needed.',
      'civic-use': 'A community gives itself the rules of a common good and takes them to the Council.',
    },
    entries: {
      'own-initiative': 'on our own initiative',
      solicited: 'answering the municipality’s invitation',
      'listed-good': 'on a good of the municipality’s list',
      consultation: 'in a public consultation',
      'self-government': 'as self-government of a good',
    },
    proponents: {
      ...{ person: 'a person', 'informal-group': 'an informal group', association: 'an association', committee: 'a committee' },
      ...{ body: 'a body', company: 'a company', school: 'a school', cooperative: 'a cooperative' },
    },
    areas: {
      ...{ 'pedestrian-care': 'Care of pedestrian areas', pedestrianisation: 'Pedestrianisation', green: 'Green' },
      ...{ immaterial: 'Immaterial', 'cultural-buildings': 'Social and cultural buildings', sport: 'Sport' },
      ...{
        'cultural-spaces': 'Social and cultural spaces',
        schools: 'Schools',
        water: 'Water',
        reuse: 'Reuse',
        digital: 'Digital',
        other: 'Other',
      },
    },
    durations: { short: 'short: 6 to 12 months', medium: 'medium: about two years', long: 'long: three or four years' },
    uses: { continuous: 'continuous', periodic: 'periodic' },
    supports: { spaces: 'spaces', goods: 'materials and tools', training: 'training', staff: 'staff alongside', other: 'other' },
    attachments: {
      ...{ identity: 'identity card', map: 'map', drawing: 'scaled drawing', photo: 'photographs', cadastral: 'cadastral extract' },
      ...{ statute: 'statute', participation: 'evidence of participation', 'group-minutes': 'minutes of the group', other: 'other' },
    },
    criteria: { admissibility: 'admissibility', 'general-interest': 'general interest', feasibility: 'technical feasibility' },
    advisers: {
      ...{ heritage: 'heritage authority', district: 'district', mobility: 'mobility', green: 'parks', property: 'property' },
      ...{ planning: 'planning', technical: 'technical office', 'technical-table': 'technical table', other: 'other office' },
    },
    opinions: {
      ...{
        favourable: 'favourable',
        'with-prescriptions': 'favourable with prescriptions',
        contrary: 'contrary',
        'not-given': 'not received',
      },
    },
    meetings: { assembly: 'assembly', codesign: 'co-design meeting', inspection: 'inspection' },
    replies: { taken: 'taken up', partly: 'taken up in part', 'not-taken': 'not taken up' },
    archives: { inertia: 'no answer', incomplete: 'incomplete', other: 'other' },
  },
)
