// The words of the pages of the regulations.
import type { CommandName } from '../../events/regulations/commands.ts'
import type { RegulationEvent } from '../../events/regulations/events.ts'
import type * as v from '../../events/regulations/vocabulary.ts'
import { plural } from '../kernel/format.ts'
import { dictionary, type Words } from '../kernel/words.ts'

type Of<T extends string> = { readonly [K in T]: string }
type Named = {
  readonly commands: Of<CommandName>
  readonly events: Of<RegulationEvent['type']>
  readonly figures: Of<v.FigureName>
  readonly marks: Of<v.Mark>
  readonly kinds: Of<v.PactKind>
  readonly entries: Of<v.EntryMode>
  readonly approvers: Of<v.Approver>
  readonly consultations: Of<v.Consultation>
  readonly starts: Of<v.TermStart>
  readonly supports: Of<v.SupportKind>
}

export const words = dictionary(
  {
    commands: {
      adopt: 'Registra un regolamento',
      amend: 'Registra una nuova versione',
      repeal: 'Registra l’abrogazione',
      correct: 'Rettifica i valori',
    },
    events: {
      'regulations.adopted': 'Adottato',
      'regulations.amended': 'Nuova versione',
      'regulations.repealed': 'Abrogato',
      'regulations.corrected': 'Valori rettificati',
    },
    figures: {
      ...{
        kinds: 'Tipi di patto',
        entries: 'Come si entra',
        identity: 'Come ci si fa riconoscere',
        ordinaryDays: 'Risposta: patto ordinario',
      },
      ...{ ordinaryFrom: 'I giorni dell’ordinario corrono da', complexDays: 'Esame: patto complesso', actDays: 'Per l’atto della Giunta' },
      ...{ consultation: 'Consultazione pubblica', consultationDays: 'Giorni per le osservazioni', assemblyDays: 'Assemblea entro' },
      ...{ ordinaryCap: 'Durata massima: ordinario', complexCap: 'Durata massima: complesso', ordinaryBy: 'Chi decide: ordinario' },
      ...{ complexBy: 'Chi decide: complesso', moneyAllowed: 'Denaro ai cittadini', supports: 'Sostegni possibili' },
      ...{ reportEvery: 'Resoconto ogni', finalReport: 'Resoconto finale', conciliationDays: 'Conciliazione entro' },
      trialMonths: 'Sperimentazione del regolamento',
    },
    marks: { read: 'dal testo', law: 'dalla legge', default: 'proposto da noi, da confermare' },
    kinds: { ordinary: 'ordinario', complex: 'complesso', 'civic-use': 'uso civico e collettivo' },
    entries: {
      ...{ 'own-initiative': 'iniziativa propria', solicited: 'invito del Comune', 'listed-good': 'elenco dei beni' },
      ...{ consultation: 'consultazione', 'self-government': 'autogoverno' },
    },
    identities: { any: 'in qualunque modo', 'spid-cie': 'con SPID, CIE o CNS', paper: 'con modulo e documento, via PEC' },
    approvers: { manager: 'il dirigente', executive: 'la Giunta', council: 'il Consiglio' },
    consultations: { never: 'mai', complex: 'per i complessi', always: 'sempre' },
    starts: { registration: 'dal protocollo', designation: 'dalla designazione del dirigente' },
    supports: {
      ...{
        space: 'spazi',
        utilities: 'utenze',
        maintenance: 'manutenzione',
        tools: 'attrezzi in comodato',
        protection: 'dispositivi di protezione',
      },
      ...{
        staff: 'personale in affiancamento',
        training: 'formazione',
        'fee-exemption': 'esenzione dal canone',
        'tax-relief': 'agevolazioni',
      },
      ...{ 'self-financing': 'autofinanziamento', visibility: 'visibilità', insurance: 'assicurazione', planning: 'aiuto a progettare' },
      reimbursement: 'rimborso di spese documentate',
    },
    yes: 'sì',
    no: 'no',
    allowed: 'ammesso',
    forbidden: 'vietato',
    days: (count: number) => plural(count, { one: 'giorno', other: 'giorni' }),
    months: (count: number) => plural(count, { one: 'mese', other: 'mesi' }),
    list: {
      title: 'Regolamenti',
      lead: 'Le regole dei beni comuni, Comune per Comune, con i giorni e i limiti che valgono. Una proposta resta legata alla versione in vigore quando è arrivata.',
      caption: 'I regolamenti registrati',
      name: 'Di chi',
      version: 'Versione',
      since: 'In vigore dal',
      incomplete: 'da completare dal Comune',
      complete: 'completo',
      repealed: 'abrogato',
      state: 'Stato',
      none: 'Nessun regolamento registrato, per ora',
      noneHelp: 'L’ufficio del Comune registra il regolamento con i suoi valori.',
      shown: (count: number, more: boolean) =>
        `${plural(count, { one: 'regolamento', other: 'regolamenti' })}${more ? ' mostrati, ce ne sono altri' : ''}`,
    },
    detail: {
      missing: 'Questo regolamento non si trova',
      waiting: 'Regolamento',
      over: 'Regolamento dei beni comuni',
      asks: 'Che cosa puoi fare',
      asksNone: 'Il tuo ruolo non ha nulla da fare su questo regolamento.',
      asksSignIn: 'Entra per registrare una nuova versione.',
      incomplete: 'I valori sono quelli della legge e della prassi: valgono finché il Comune non registra i propri.',
      version: (number: number) => `Versione ${number}`,
      holds: (from: string) => `in vigore dal ${from}`,
      held: (from: string, until: string) => `dal ${from}, sostituita o abrogata dal ${until}`,
      act: (act: string) => `Atto: ${act}`,
      figure: 'Voce',
      value: 'Valore',
      source: 'Da dove viene',
      corrected: 'rettificata',
      corrections: 'Rettifiche',
      correction: (figure: string, version: number, was: string, now: string) =>
        `${figure} (versione ${version}): diceva «${was}», dice «${now}»`,
      story: 'La storia',
      storyLead: 'Ogni fatto con le sue due date.',
    },
    fields: {
      ...{
        territory: 'Codice ISTAT',
        name: 'Comune o Regione',
        title: 'Titolo',
        act: 'Atto',
        actOn: 'Data dell’atto',
        from: 'In vigore dal',
      },
      ...{
        complete: 'I valori sono quelli del Comune',
        why: 'Che cosa cambia',
        body: 'Di chi è',
        municipality: 'un Comune',
        region: 'una Regione',
      },
      ...{ repealFrom: 'Non vale più dal', version: 'Quale versione', reason: 'Perché era sbagliato', source: 'Note sulla fonte' },
    },
  } satisfies Words & Named,
  {
    commands: { adopt: 'Record a regulation', amend: 'Record a new version', repeal: 'Record the repeal', correct: 'Correct the figures' },
    events: {
      'regulations.adopted': 'Adopted',
      'regulations.amended': 'New version',
      'regulations.repealed': 'Repealed',
      'regulations.corrected': 'Figures corrected',
    },
    figures: {
      ...{ kinds: 'Kinds of pact', entries: 'Ways in', identity: 'How one is recognised', ordinaryDays: 'Answer: ordinary pact' },
      ...{ ordinaryFrom: 'The ordinary days run from', complexDays: 'Examination: complex pact', actDays: 'For the act of the Giunta' },
      ...{ consultation: 'Public consultation', consultationDays: 'Days for observations', assemblyDays: 'Assembly within' },
      ...{ ordinaryCap: 'Longest time: ordinary', complexCap: 'Longest time: complex', ordinaryBy: 'Who decides: ordinary' },
      ...{ complexBy: 'Who decides: complex', moneyAllowed: 'Money to citizens', supports: 'Possible supports' },
      ...{ reportEvery: 'Report every', finalReport: 'Final report', conciliationDays: 'Conciliation within' },
      trialMonths: 'Trial period of the regulation',
    },
    marks: { read: 'from the text', law: 'from the law', default: 'proposed by us, to be confirmed' },
    kinds: { ordinary: 'ordinary', complex: 'complex', 'civic-use': 'urban civic use' },
    entries: {
      ...{ 'own-initiative': 'own initiative', solicited: 'the municipality’s invitation', 'listed-good': 'list of goods' },
      ...{ consultation: 'consultation', 'self-government': 'self-government' },
    },
    identities: { any: 'in any way', 'spid-cie': 'with SPID, CIE or CNS', paper: 'with form and identity card, by certified mail' },
    approvers: { manager: 'the manager', executive: 'the Giunta', council: 'the Council' },
    consultations: { never: 'never', complex: 'for complex ones', always: 'always' },
    starts: { registration: 'the registration', designation: 'the designation of the manager' },
    supports: {
      ...{
        space: 'spaces',
        utilities: 'utilities',
        maintenance: 'maintenance',
        tools: 'tools on loan',
        protection: 'protective equipment',
      },
      ...{ staff: 'staff alongside', training: 'training', 'fee-exemption': 'exemption from the fee', 'tax-relief': 'tax relief' },
      ...{ 'self-financing': 'self-financing', visibility: 'visibility', insurance: 'insurance', planning: 'help in planning' },
      reimbursement: 'reimbursement of documented costs',
    },
    yes: 'yes',
    no: 'no',
    allowed: 'allowed',
    forbidden: 'forbidden',
    days: (count: number) => plural(count, { one: 'day', other: 'days' }),
    months: (count: number) => plural(count, { one: 'month', other: 'months' }),
    list: {
      title: 'Regulations',
      lead: 'The rules of the commons, municipality by municipality, with the days and limits that hold. A proposal stays bound to the version in force when it arrived.',
      caption: 'The recorded regulations',
      name: 'Whose',
      version: 'Version',
      since: 'In force since',
      incomplete: 'to be completed by the municipality',
      complete: 'complete',
      repealed: 'repealed',
      state: 'State',
      none: 'No regulation recorded so far',
      noneHelp: 'The municipality’s office records the regulation with its figures.',
      shown: (count: number, more: boolean) =>
        `${plural(count, { one: 'regulation', other: 'regulations' })}${more ? ' shown, there are more' : ''}`,
    },
    detail: {
      missing: 'This regulation cannot be found',
      waiting: 'Regulation',
      over: 'Regulation of the commons',
      asks: 'What you can do',
      asksNone: 'Your role has nothing to do on this regulation.',
      asksSignIn: 'Sign in to record a new version.',
      incomplete: 'The figures are those of the law and of usual practice: they hold until the municipality records its own.',
      version: (number: number) => `Version ${number}`,
      holds: (from: string) => `in force since ${from}`,
      held: (from: string, until: string) => `from ${from}, replaced or repealed from ${until}`,
      act: (act: string) => `Act: ${act}`,
      figure: 'Figure',
      value: 'Value',
      source: 'Where it comes from',
      corrected: 'corrected',
      corrections: 'Corrections',
      correction: (figure: string, version: number, was: string, now: string) =>
        `${figure} (version ${version}): it said “${was}”, it says “${now}”`,
      story: 'The story',
      storyLead: 'Each fact with its two dates.',
    },
    fields: {
      ...{
        territory: 'ISTAT code',
        name: 'Municipality or region',
        title: 'Title',
        act: 'Act',
        actOn: 'Date of the act',
        from: 'In force since',
      },
      ...{
        complete: 'The figures are the municipality’s',
        why: 'What changes',
        body: 'Whose it is',
        municipality: 'a municipality',
        region: 'a region',
      },
      ...{ repealFrom: 'No longer in force from', version: 'Which version', reason: 'Why it was wrong', source: 'Notes on the source' },
    },
  },
)
