// The words of the pages of the matching rounds.
import type { CommandName } from '../../events/rounds/commands.ts'
import type { RoundEvent } from '../../events/rounds/events.ts'
import type { Stage } from '../../events/rounds/state.ts'
import type { RoundMode } from '../../events/rounds/vocabulary.ts'
import { plural } from '../kernel/format.ts'
import { dictionary } from '../kernel/words.ts'

type Table<K extends string> = { readonly [N in K]: string }
type Named = {
  readonly stages: Table<Stage>
  readonly commands: Table<CommandName>
  readonly events: Table<RoundEvent['type']>
  readonly modes: Table<RoundMode>
  readonly modesSay: Table<RoundMode>
}

export const words = dictionary(
  {
    stages: { run: 'da decidere', adopted: 'adottato', discarded: 'scartato' },
    commands: { run: 'Registra questo giro', adopt: 'Adotta', discard: 'Scarta il giro' },
    events: {
      'rounds.run': 'Un giro è stato calcolato',
      'rounds.paired': 'Le coppie del giro',
      'rounds.adopted': 'Alcune coppie sono diventate proposte',
      'rounds.discarded': 'Il giro è stato scartato',
    },
    modes: { coverage: 'Più famiglie', stable: 'Stabile', balanced: 'Equilibrato', hourly: 'A ore' },
    modesSay: {
      coverage: 'Copre più famiglie possibile, e fra i modi di farlo sceglie quello con più punti.',
      stable: 'Nessuna famiglia e nessuna assistente starebbero meglio insieme che come sono state abbinate.',
      balanced: 'Copre più famiglie possibile, e la coppia meno adatta è adatta il più possibile.',
      hourly: 'Un’assistente può seguire più famiglie, se gli orari non si toccano.',
    },
    run: {
      title: 'Giro di abbinamenti',
      lead: 'Tutte le famiglie che cercano e tutte le assistenti disponibili, insieme. È un calcolo, non una decisione: si propone una coppia alla volta.',
      compare: 'I modi, uno accanto all’altro',
      covered: 'Famiglie coperte',
      of: (covered: string, all: string) => `${covered} su ${all}`,
      score: 'Punti in tutto',
      bound: 'Di più non si può',
      blocking: 'Coppie che preferirebbero altro',
      choose: (mode: string) => `Guarda: ${mode}`,
      chosen: 'lo stai guardando',
      proven: 'Dimostrato: nessun altro modo di abbinare copre tante famiglie con più punti.',
      within: (points: string) => `Nessun giro può superare ${points} punti.`,
      blockingSays: (n: number) =>
        n === 0
          ? 'Nessuna coppia starebbe meglio cambiando.'
          : `${plural(n, { one: 'coppia starebbe', other: 'coppie starebbero' })} meglio cambiando.`,
      pairs: 'Le coppie',
      family: 'Famiglia',
      carer: 'Assistente',
      points: 'Punti',
      lock: 'Tieni',
      unlock: 'Non tenere più',
      ban: 'Evita',
      lockPair: (family: string, carer: string) => `Tieni insieme ${family} e ${carer}`,
      unlockPair: (family: string, carer: string) => `Non tenere più insieme ${family} e ${carer}`,
      banPair: (family: string, carer: string) => `Evita la coppia ${family} e ${carer}`,
      locked: 'tenuta insieme',
      banned: 'Coppie da evitare',
      unban: (family: string, carer: string) => `Permetti di nuovo ${family} e ${carer}`,
      whatIf: 'Che cosa cambia',
      same: 'Senza tenere né evitare nessuna coppia verrebbe lo stesso giro.',
      change: (covered: string, score: string) => `Rispetto al giro libero: ${covered} famiglie, ${score} punti.`,
      moved: (names: string) => `Cambia l’assistente di: ${names}.`,
      lost: (names: string) => `Restano senza: ${names}.`,
      gained: (names: string) => `Adesso coperte: ${names}.`,
      none: 'Nessuna coppia possibile',
      noneHelp: 'Nessuna famiglia cerca, o nessuna assistente ha ciò che serve. Guarda l’elenco di ogni richiesta per sapere perché.',
      noWeights: 'Lo sportello non ha pesi in vigore: prima li pubblica il coordinamento.',
      record: 'Registra questo giro',
      recordSays:
        'Si registra con l’impronta dei dati: chiunque lo rifaccia con gli stessi dati trova le stesse coppie. Poi decidi coppia per coppia.',
      before: 'I giri registrati',
      stage: 'Stato',
      noneBefore: 'Nessun giro registrato, per ora',
    },
    detail: {
      over: 'Giro di abbinamenti',
      title: (mode: string, day: string) => `${mode}, ${day}`,
      waiting: 'Giro di abbinamenti',
      missing: 'Questo giro non si trova',
      input: 'Impronta dei dati',
      weights: 'Pesi, versione',
      adopted: 'Coppie adottate',
      adopt: 'Proponi',
      adoptPair: (family: string, carer: string) => `Proponi ${carer} a ${family}`,
      done: 'proposta',
      changed: 'Da quando il giro è stato calcolato questa coppia è cambiata: l’assistente non risulta più adatta.',
      locks: 'Coppie tenute insieme',
      bans: 'Coppie evitate',
      asks: 'Che cosa puoi fare',
      asksNone: 'Su questo giro si è già deciso.',
      asksSignIn: 'Accedi se lavori allo sportello.',
      reason: 'Perché lo scarti',
      why: 'Perché',
      hidden: 'nome riservato',
    },
  } satisfies Named & { readonly run: object; readonly detail: object },
  {
    stages: { run: 'to decide', adopted: 'adopted', discarded: 'discarded' },
    commands: { run: 'Record this round', adopt: 'Adopt', discard: 'Discard the round' },
    events: {
      'rounds.run': 'A round was computed',
      'rounds.paired': 'The pairs of the round',
      'rounds.adopted': 'Some pairs became proposals',
      'rounds.discarded': 'The round was discarded',
    },
    modes: { coverage: 'Most families', stable: 'Stable', balanced: 'Balanced', hourly: 'By the hour' },
    modesSay: {
      coverage: 'Covers as many families as can be, and of the ways to do so takes the one with most points.',
      stable: 'No family and no carer would be better off with each other than as they were paired.',
      balanced: 'Covers as many families as can be, and the least fitting pair fits as well as can be.',
      hourly: 'One carer may serve several families where their hours do not touch.',
    },
    run: {
      title: 'Matching round',
      lead: 'All families that search and all carers available, together. It is a computation, not a decision: one proposes pair by pair.',
      compare: 'The modes, side by side',
      covered: 'Families covered',
      of: (covered: string, all: string) => `${covered} of ${all}`,
      score: 'Points in all',
      bound: 'No more is possible',
      blocking: 'Pairs that would rather change',
      choose: (mode: string) => `Look: ${mode}`,
      chosen: 'you are looking at it',
      proven: 'Proven: no other way of pairing covers as many families with more points.',
      within: (points: string) => `No round can exceed ${points} points.`,
      blockingSays: (n: number) =>
        n === 0
          ? 'No pair would be better off by changing.'
          : `${plural(n, { one: 'pair', other: 'pairs' })} would be better off by changing.`,
      pairs: 'The pairs',
      family: 'Family',
      carer: 'Carer',
      points: 'Points',
      lock: 'Keep',
      unlock: 'Keep no longer',
      ban: 'Avoid',
      lockPair: (family: string, carer: string) => `Keep ${family} and ${carer} together`,
      unlockPair: (family: string, carer: string) => `Keep ${family} and ${carer} together no longer`,
      banPair: (family: string, carer: string) => `Avoid the pair ${family} and ${carer}`,
      locked: 'kept together',
      banned: 'Pairs to avoid',
      unban: (family: string, carer: string) => `Allow ${family} and ${carer} again`,
      whatIf: 'What changes',
      same: 'Without keeping or avoiding any pair the round would be the same.',
      change: (covered: string, score: string) => `Against the free round: ${covered} families, ${score} points.`,
      moved: (names: string) => `The carer changes for: ${names}.`,
      lost: (names: string) => `Left without: ${names}.`,
      gained: (names: string) => `Covered now: ${names}.`,
      none: 'No pair is possible',
      noneHelp: 'No family searches, or no carer has what is needed. See the list of each request to know why.',
      noWeights: 'The desk has no weights in force: service coordination publishes them first.',
      record: 'Record this round',
      recordSays:
        'It is recorded with the fingerprint of the data: whoever makes it again with the same data finds the same pairs. Then you decide pair by pair.',
      before: 'Recorded rounds',
      stage: 'State',
      noneBefore: 'No round recorded yet',
    },
    detail: {
      over: 'Matching round',
      title: (mode: string, day: string) => `${mode}, ${day}`,
      waiting: 'Matching round',
      missing: 'This round cannot be found',
      input: 'Fingerprint of the data',
      weights: 'Weights, version',
      adopted: 'Pairs adopted',
      adopt: 'Propose',
      adoptPair: (family: string, carer: string) => `Propose ${carer} to ${family}`,
      done: 'proposed',
      changed: 'Since the round was computed this pair has changed: the carer no longer fits.',
      locks: 'Pairs kept together',
      bans: 'Pairs avoided',
      asks: 'What you can do',
      asksNone: 'This round has been decided on.',
      asksSignIn: 'Sign in if you work at the desk.',
      reason: 'Why you discard it',
      why: 'Why',
      hidden: 'name withheld',
    },
  } satisfies Named & { readonly run: object; readonly detail: object },
)
