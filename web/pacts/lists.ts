// The closed lists of what surrounds a pact in words: opinions, supports, reviews, voices, turns.
import type { OutlineClause } from '../../events/pacts/outline.ts'
import type { Office, OpinionOutcome, Organ, Review, SupportKind, Verdict, Voice } from '../../events/pacts/vocabulary.ts'
import type { Turn, Waiting } from '../../projections/pacts/turn.ts'
import { dictionary } from '../kernel/words.ts'

type Listed = {
  organs: { readonly [O in Organ]: string }
  offices: { readonly [O in Office]: string }
  outcomes: { readonly [O in OpinionOutcome]: string }
  supports: { readonly [S in SupportKind]: string }
  reviews: { readonly [R in Review]: string }
  voices: { readonly [V in Voice]: string }
  inspections: { readonly [name: string]: string }
  conditions: { readonly [name: string]: string }
  verdicts: { readonly [V in Verdict]: string }
  choosers: { readonly [name: string]: string }
  redactions: { readonly [name: string]: string }
  requests: { readonly [name: string]: string }
  turns: { readonly [T in Turn]: string }
  waiting: { readonly [W in Waiting]: string }
  clauses: { readonly [C in OutlineClause]: string }
}

export const lists = dictionary(
  {
    organs: { none: 'Nessun atto', manager: 'Dirigente', giunta: 'Giunta', council: 'Consiglio comunale' },
    offices: {
      soprintendenza: 'Soprintendenza',
      district: 'Quartiere o circoscrizione',
      mobility: 'Mobilità',
      green: 'Verde pubblico',
      'state-property': 'Demanio e patrimonio',
      planning: 'Urbanistica',
      technical: 'Ufficio tecnico',
      'round-table': 'Tavolo tecnico',
      other: 'Altro ufficio',
    },
    outcomes: {
      favourable: 'Favorevole',
      prescriptions: 'Favorevole con prescrizioni',
      contrary: 'Contrario',
      'not-received': 'Non pervenuto',
    },
    supports: {
      space: 'Uso gratuito di uno spazio',
      utilities: 'Utenze pagate',
      maintenance: 'Manutenzioni pagate',
      tools: 'Attrezzi in comodato',
      consumables: 'Materiali di consumo',
      protection: 'Dispositivi di protezione',
      staff: 'Personale che affianca',
      training: 'Formazione',
      'fee-exemption': 'Esenzione dal canone',
      'tax-relief': 'Agevolazione sui tributi locali',
      'self-financing': 'Permesso di autofinanziarsi',
      visibility: 'Comunicazione e visibilità',
      insurance: 'Convenzione assicurativa',
      planning: 'Aiuto a progettare',
      money: 'Rimborso di costi documentati',
    },
    reviews: { approved: 'Approvato', incomplete: 'Da integrare', critical: 'Critico' },
    voices: { yes: 'Sì', no: 'No', 'not-yet': 'Non ancora' },
    inspections: { regular: 'Tutto regolare', remarks: 'Con osservazioni', serious: 'Con rilievi gravi' },
    conditions: { good: 'In buono stato', worn: 'Usurato', damaged: 'Danneggiato' },
    verdicts: { positive: 'Positiva', mixed: 'In parte', negative: 'Negativa' },
    choosers: { citizens: 'Scelta dai cittadini', municipality: 'Scelta dal Comune', jointly: 'Scelta insieme' },
    redactions: { text: 'Il testo così com’è: ho controllato che non nomina persone', file: 'Un documento senza i nomi' },
    requests: { waiting: 'Aspetta risposta', admitted: 'Ammesso', declined: 'Non accolto' },
    turns: { citizens: 'Tocca ai cittadini', office: 'Tocca al Comune', nobody: 'Non tocca a nessuno' },
    waiting: {
      promises: 'scrivere le prime promesse',
      text: 'scrivere il testo',
      approval: 'approvare il testo con un atto',
      signature: 'firmare',
      publication: 'preparare e pubblicare la versione senza nomi',
      start: 'far entrare in vigore',
      join: 'rispondere a chi chiede di aderire',
      review: 'esaminare un resoconto',
      completion: 'completare un resoconto',
      resume: 'far riprendere il patto',
      'final-report': 'scrivere il resoconto finale',
      'hand-back': 'riconsegnare il bene',
      return: 'restituire ciò che è in prestito',
      close: 'chiudere il patto',
    },
    clauses: {
      object: 'Oggetto e obiettivi',
      duration: 'Durata, sospensione, fine anticipata',
      action: 'Che cosa fa ciascuno',
      monitoring: 'Monitoraggio e valutazione',
      risks: 'Rischi e sicurezza',
      liability: 'Responsabilità',
      disputes: 'Controversie',
      beside: 'Affiancamento',
      amendment: 'Modifiche e nuove adesioni',
      conclusion: 'Alla fine del patto',
      breach: 'Inadempimento',
      guarantees: 'Garanzie',
      final: 'Disposizioni finali',
      privacy: 'Dati personali',
    },
  } satisfies Listed,
  {
    organs: { none: 'No act', manager: 'Manager', giunta: 'Giunta', council: 'Municipal council' },
    offices: {
      soprintendenza: 'Soprintendenza (heritage)',
      district: 'District',
      mobility: 'Mobility',
      green: 'Parks',
      'state-property': 'State property',
      planning: 'Town planning',
      technical: 'Technical office',
      'round-table': 'Technical round table',
      other: 'Another office',
    },
    outcomes: {
      favourable: 'In favour',
      prescriptions: 'In favour with prescriptions',
      contrary: 'Contrary',
      'not-received': 'Not received',
    },
    supports: {
      space: 'Free use of a space',
      utilities: 'Utilities paid',
      maintenance: 'Maintenance paid',
      tools: 'Tools on loan',
      consumables: 'Consumables',
      protection: 'Protective equipment',
      staff: 'Staff side by side',
      training: 'Training',
      'fee-exemption': 'Exemption from the fee',
      'tax-relief': 'Local tax relief',
      'self-financing': 'Permission to raise funds',
      visibility: 'Communication and visibility',
      insurance: 'Insurance convention',
      planning: 'Help with planning',
      money: 'Reimbursement of documented costs',
    },
    reviews: { approved: 'Approved', incomplete: 'To be completed', critical: 'Critical' },
    voices: { yes: 'Yes', no: 'No', 'not-yet': 'Not yet' },
    inspections: { regular: 'All regular', remarks: 'With remarks', serious: 'With serious faults' },
    conditions: { good: 'In good condition', worn: 'Worn', damaged: 'Damaged' },
    verdicts: { positive: 'Positive', mixed: 'In part', negative: 'Negative' },
    choosers: { citizens: 'Chosen by the citizens', municipality: 'Chosen by the municipality', jointly: 'Chosen together' },
    redactions: { text: 'The text as it is: I checked that it names nobody', file: 'A document without the names' },
    requests: { waiting: 'Waits for an answer', admitted: 'Admitted', declined: 'Declined' },
    turns: { citizens: 'The citizens’ turn', office: 'The municipality’s turn', nobody: 'Nobody’s turn' },
    waiting: {
      promises: 'write the first promises',
      text: 'write the text',
      approval: 'approve the text with an act',
      signature: 'sign',
      publication: 'prepare and publish the version without names',
      start: 'bring it into force',
      join: 'answer who asks to join',
      review: 'review a report',
      completion: 'complete a report',
      resume: 'let the pact resume',
      'final-report': 'write the final report',
      'hand-back': 'hand the good back',
      return: 'return what is lent',
      close: 'close the pact',
    },
    clauses: {
      object: 'Object and objectives',
      duration: 'Duration, suspension, early end',
      action: 'What each side does',
      monitoring: 'Monitoring and evaluation',
      risks: 'Risks and safety',
      liability: 'Liability',
      disputes: 'Disputes',
      beside: 'Staff side by side',
      amendment: 'Amendments and new parties',
      conclusion: 'At the end of the pact',
      breach: 'Breach',
      guarantees: 'Guarantees',
      final: 'Final provisions',
      privacy: 'Personal data',
    },
  } satisfies Listed,
)
